import type {
  EditBody,
  SchedulePage,
  ScheduleSlot,
} from '../../../../src/adapters/http/contract/schedule.ts';
import type { CalendarWords } from '../../../kit/i18n/calendar.ts';
import type { ScheduleWords } from '../../i18n/schedule.ru.ts';
import type { Seat } from './bands.ts';

export type BulkEdit = Extract<EditBody['edit'], { kind: 'clear-day' | 'copy-pins' }>;
/** An edit of one seat or two. */
export type Edit = Exclude<EditBody['edit'], BulkEdit>;
/** Something tried on the schedule that may have to be named and repeated. */
export type Attempt =
  | { readonly kind: 'edit'; readonly edit: Edit | BulkEdit }
  | { readonly kind: 'undo' | 'redo' | 'generate' | 'publish' };

/** Taking somebody from one seat to another: to a free one it moves, with a taken one it swaps; null when it would change nothing. */
export function transfer(from: Seat, to: Seat): Edit | null {
  if (from.held === null || from.slotId === to.slotId) return null;
  const seat = { slotId: from.slotId, volunteerId: from.held.volunteerId };
  if (to.held === null) return { kind: 'move', ...seat, toSlotId: to.slotId };
  return {
    kind: 'swap',
    ...seat,
    otherSlotId: to.slotId,
    otherVolunteerId: to.held.volunteerId,
  };
}

export function slotOf(page: SchedulePage, slotId: string): ScheduleSlot | undefined {
  return page.slots.find((slot) => slot.id === slotId);
}

export function nameOf(page: SchedulePage, volunteerId: number): string {
  return page.loads.find((load) => load.volunteer.id === volunteerId)?.volunteer.name ?? `№ ${volunteerId}`;
}

/** «вт, 8 декабря, 18:00». */
export function whenOf(slotId: string, calendar: CalendarWords): string {
  return `${calendar.day(slotId.slice(0, 10))}, ${slotId.slice(11)}`;
}

/** What an attempt was to do, in words: «поставить: Анна Орлова, вт, 8 декабря, 18:00». */
export function attemptInWords(
  attempt: Attempt,
  page: SchedulePage,
  words: ScheduleWords,
  calendar: CalendarWords,
): string {
  if (attempt.kind !== 'edit') return words.attempt[attempt.kind];
  return words.attempted(
    words.attempt[attempt.edit.kind],
    factsInWords(attempt.edit, page, words.edit, calendar),
  );
}

/** Whom and where an edit concerns. */
export function factsInWords(
  edit: Edit | BulkEdit,
  page: SchedulePage,
  words: ScheduleWords['edit'],
  calendar: CalendarWords,
): string {
  if (edit.kind === 'clear-day') return calendar.day(edit.day);
  if (edit.kind === 'copy-pins') return `${calendar.day(edit.fromWeek)} → ${calendar.day(edit.toWeek)}`;
  const name = nameOf(page, edit.volunteerId);
  const when = whenOf(edit.slotId, calendar);
  switch (edit.kind) {
    case 'replace':
      return words.replace(name, nameOf(page, edit.byVolunteerId), when);
    case 'move':
      return words.move(name, when, whenOf(edit.toSlotId, calendar));
    case 'swap':
      return words.swap(name, when, nameOf(page, edit.otherVolunteerId), whenOf(edit.otherSlotId, calendar));
    default:
      return words.one(name, when);
  }
}
