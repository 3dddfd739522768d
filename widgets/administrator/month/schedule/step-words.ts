import type { NextStep, SchedulePage } from '../../../../src/adapters/http/contract/schedule.ts';
import type { CalendarWords } from '../../../kit/i18n/calendar.ts';
import type { DeskWords } from '../../i18n/desk.ru.ts';
import type { ScheduleWords } from '../../i18n/schedule.ru.ts';
import { nameOf, whenOf } from './edits.ts';

/** What an edit did, in one line: «поставлено: Анна Орлова, вс, 6 декабря, 10:00», of many seats their number. */
export function stepInWords(
  step: NextStep,
  page: SchedulePage,
  words: { readonly schedule: ScheduleWords; readonly desk: DeskWords },
  calendar: CalendarWords,
): string {
  const kind = words.schedule.historyKind[step.kind];
  const facts = step.changes.map(({ slotId, volunteerId, before, after }) => {
    const sign = before === after ? '' : after ? '+\u00a0' : '−\u00a0';
    return `${sign}${nameOf(page, volunteerId)}, ${whenOf(slotId, calendar)}`;
  });
  return `${kind}: ${facts.length > 4 ? words.desk.seats(facts.length) : facts.join('; ')}`;
}
