import type { Slot } from '../../domain/time/slot.ts';
import { addDays, isoWeekdayOf, localDateOf, localTimeOf } from '../../domain/time/zone.ts';
import type { LocalDate, ZoneId } from '../../domain/time/zone.ts';
import type { Period } from '../../domain/report/period.ts';
import type { PlanningMonth } from '../../domain/time/planning-month.ts';

/** How a language writes months, days and times. */
export interface CalendarWords {
  /** «январь 2027» */
  month(month: PlanningMonth): string;
  /** «в январе 2027» */
  inMonth(month: PlanningMonth): string;
  /** «вс, 6 декабря» */
  day(day: LocalDate): string;
  /** «октябрь 2026», «IV квартал 2026», «2026 год», «5 октября 2026 — 4 ноября 2026» */
  period(period: Period): string;
}

/** «вс, 6 декабря, 18:00–20:00», in the charity's zone. */
export function slotWords(slot: Slot, zone: ZoneId, words: CalendarWords): string {
  return `${words.day(slot.day)}, ${localTimeOf(slot.startsAt, zone)}–${localTimeOf(slot.endsAt, zone)}`;
}

/** «пт, 25 декабря, 21:00», in the charity's zone. */
export function instantWords(instant: Date, zone: ZoneId, words: CalendarWords): string {
  return `${words.day(localDateOf(instant, zone))}, ${localTimeOf(instant, zone)}`;
}

/** Quarter of the year, 1…4. */
export function quarterOf(day: LocalDate): number {
  return Math.floor(monthIndex(day) / 3) + 1;
}

/** The last day of a half-open range of days. */
export function lastDayBefore(until: LocalDate): LocalDate {
  return addDays(until, -1);
}

/** Index of the month, 0…11. */
export function monthIndex(month: string): number {
  return Number(month.slice(5, 7)) - 1;
}

/** Monday first, 0…6. */
export function weekdayIndex(day: LocalDate): number {
  return isoWeekdayOf(addDays(day, 0)) - 1;
}
