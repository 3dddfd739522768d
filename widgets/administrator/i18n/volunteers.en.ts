import { countEn } from '../../kit/i18n/words.ts';
import type { VolunteersWords } from './volunteers.ru.ts';

/** «Волонтёры», in English. */
export const en: VolunteersWords = {
  title: 'Volunteers',
  count: (count) => countEn(count, 'volunteer', 'volunteers'),
  none: 'No volunteers yet. Say in Settings, section Roles, which amoCRM group gives this role.',
  toRoles: 'Open roles',
  search: 'Find by name or e-mail',
  nobodyFound: 'Nobody found. Change the search or show everybody.',
  show: 'Show',
  filters: {
    all: (count) => `Everybody (${count})`,
    silent: (count) => `Not answered (${count})`,
    'no-extension': (count) => `Without extension (${count})`,
    requests: (count) => `With requests (${count})`,
  },
  name: 'Volunteer',
  answer: 'Answer',
  answerFor: (month) => `Answer ${month}`,
  shifts: 'Shifts',
  shiftsHint: 'Published shifts: this month and the last three.',
  extension: 'Extension',
  extensionOf: (name) => `Extension: ${name}`,
  extensionHint: 'Calls find the volunteer by the extension. Digits only, up to 10.',
  extensionMissing: 'not given',
  extensionInvalid: 'Digits only, at most ten.',
  save: 'Save',
  saveOf: (name) => `Save the extension: ${name}`,
  saved: 'saved',
  unsaved: 'not saved',
  requests: 'Requests',
  requestsLink: (count) => countEn(count, 'request', 'requests'),
  noRequests: '—',
  noReminder: 'no reminder the evening before',
  answers: {
    none: 'not answered',
    unsent: 'marking, not sent',
    answered: 'answered',
    'changed-unsent': 'answered, changes not sent',
    cannot: 'cannot this month',
    nothing: 'not asked now',
  },
  freeTitle: (count) => `Free amoCRM users in the volunteers’ group (${count})`,
  freeText:
    'Free users see neither tasks nor pages, so Shifts neither asks nor seats them. What to do: in the settings of amoCRM open Users, make the person an ordinary user, then press Refresh on the Today page.',
  free: 'free user',
};
