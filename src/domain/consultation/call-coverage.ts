import { addDays, instantAt, localDateOf } from '../time/zone.ts';
import type { LocalDate, ZoneId } from '../time/zone.ts';
import type { Span } from './call-windows.ts';

/** Of which time calls are known without a hole: every call in `[readFrom, completeUntil)` was read after its day had ended. */
export interface CallCoverage {
  readonly readFrom: Date | null;
  readonly completeUntil: Date | null;
}

/** What is known after a reading. One that would leave a hole between adds nothing, nor does a day that was not over. */
export function coverageAfter(known: CallCoverage, read: Span, zone: ZoneId): CallCoverage {
  const closed = startOfDayOf(read.until, zone);
  const { readFrom, completeUntil } = known;
  if (closed <= read.from) return { readFrom, completeUntil };
  if (readFrom === null || completeUntil === null) return { readFrom: read.from, completeUntil: closed };
  if (read.from > completeUntil || closed < readFrom) return { readFrom, completeUntil };
  return { readFrom: earlier(readFrom, read.from), completeUntil: later(completeUntil, closed) };
}

/** Days in a row on which reading failed, today among them, when the first of the failures was asked for at `since`. */
export function daysFailed(since: Date, now: Date, zone: ZoneId): number {
  const today = localDateOf(now, zone);
  let days = 1;
  for (let day = localDateOf(since, zone); day < today; day = addDays(day, 1)) days += 1;
  return days;
}

/** Weeks that are looked back to say whether a day should have calls. */
export const WEEKS_COMPARED = 4;

/** The same weekdays of the weeks before. */
export function sameWeekdaysBefore(day: LocalDate): LocalDate[] {
  return Array.from({ length: WEEKS_COMPARED }, (_, week) => addDays(day, -7 * (week + 1)));
}

/** The local days that are over and lie wholly within the range, oldest first. */
export function closedDaysOf(span: Span, now: Date, zone: ZoneId): LocalDate[] {
  const days: LocalDate[] = [];
  const end = startOfDayOf(span.until < now ? span.until : now, zone);
  const first = localDateOf(span.from, zone);
  const begun = instantAt(first, '00:00', zone) >= span.from ? first : addDays(first, 1);
  for (let day = begun; instantAt(day, '00:00', zone) < end; day = addDays(day, 1)) days.push(day);
  return days;
}

function startOfDayOf(instant: Date, zone: ZoneId): Date {
  return instantAt(localDateOf(instant, zone), '00:00', zone);
}

function earlier(a: Date, b: Date): Date {
  return a < b ? a : b;
}

function later(a: Date, b: Date): Date {
  return a > b ? a : b;
}
