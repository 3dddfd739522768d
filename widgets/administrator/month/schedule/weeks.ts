import { daysOf, weekdayOf } from '../../../kit/i18n/calendar.ts';
import type { CalendarWords } from '../../../kit/i18n/calendar.ts';

const DAY_MS = 86_400_000;

/** The Monday of a day's week, which may be of another month. */
export function mondayOf(day: string): string {
  return new Date(Date.parse(day) - weekdayOf(day) * DAY_MS).toISOString().slice(0, 10);
}

/** Mondays of the weeks a month has days of. */
export function mondaysOf(month: string): readonly string[] {
  return [...new Set(daysOf(month).map(mondayOf))];
}

/** «4–10 января»: the days of that week which the month has. */
export function weekInWords(monday: string, month: string, calendar: CalendarWords): string {
  const days = daysOf(month).filter((day) => mondayOf(day) === monday);
  const [first, last] = [days[0] ?? monday, days.at(-1) ?? monday];
  return first === last ? calendar.date(first) : `${Number(first.slice(8))}–${calendar.date(last)}`;
}
