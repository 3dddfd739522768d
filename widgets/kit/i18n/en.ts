import type { KitWords } from './ru.ts';
import { countEn } from './words.ts';

/** What every widget says, in English. */
export const en: KitWords = {
  smena: 'Shifts',
  sections: 'Sections',
  close: 'Close',
  closePanel: 'Close Shifts',
  newTab: 'Open in a new tab',
  cancel: 'Cancel',
  keys: 'Keys',
  retry: 'Try again',
  undo: 'Undo',
  loading: 'Loading…',
  previousMonth: 'Previous month',
  nextMonth: 'Next month',
  dayShape: 'dd.mm.yyyy',
  dayWrong: 'Write the day like 05.11.2026.',
  dayPick: 'choose in a calendar',
  zoneNote: (zone) => `Times here: ${zone}.`,
  problem: {
    offline: 'No connection. Check the internet; we will try again by ourselves.',
    notSent:
      'No connection, this was not sent. Nothing you entered is lost: press again when the connection is back.',
    down: 'The Shifts service is not answering. The fault is ours, not yours; nothing you entered is lost. Try again in a few minutes.',
    expired: 'Your session has ended. Open Shifts again from amoCRM; nothing you entered is lost.',
    refused: 'You have no access to this section. If that is a mistake, tell the administrator.',
    conflict: 'Somebody saved something else while you were here. Reload and check.',
    missing: 'This no longer exists. Reload the page.',
    invalid: 'That did not work. Check what you entered and try again.',
  },
  notOpened: 'It did not open. Try again; if that does not help, reload the page.',
  shown: 'What you see was loaded earlier.',
  requestId: (id) => `Number for support: ${id}`,
  notConfigured:
    'The widget is not set up yet: give the address of the Shifts server in the widget settings.',
  badBackend: 'The server address must begin with https:// and contain no spaces.',
  shiftsCount: (count) => countEn(count, 'shift', 'shifts'),
  daysCount: (count) => countEn(count, 'day', 'days'),
  hoursCount: (count) => countEn(count, 'hour', 'hours'),
  minutesCount: (count) => countEn(count, 'minute', 'minutes'),
};
