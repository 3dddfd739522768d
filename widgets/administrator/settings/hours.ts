import type { SettingsPage } from '../../../src/adapters/http/contract/administration.ts';

export type WorkingHours = SettingsPage['workingHours']['value'];
export type ExceptionDay = SettingsPage['exceptions']['value']['days'][number];
export type SlotTemplate = ExceptionDay['slots'][number];
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

export const WEEKDAYS: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];
const SLOT_MINUTES = 120;
const DAY_MINUTES = 24 * 60;

/** Every start of the week, in order. */
export function startsOf(hours: WorkingHours): readonly string[] {
  return [...new Set(WEEKDAYS.flatMap((day) => hours[day].map((slot) => slot.start)))].toSorted();
}

/** Two hours later by the clock; past midnight it is the next day's time. */
export function endOf(start: string): string {
  const minutes = (minutesOf(start) + SLOT_MINUTES) % DAY_MINUTES;
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

/** A start this one would overlap on the same day; null when it fits. */
export function overlapped(start: string, others: readonly string[]): string | null {
  return (
    others.find((other) => other !== start && Math.abs(minutesOf(other) - minutesOf(start)) < SLOT_MINUTES) ??
    null
  );
}

/** What makes a day's slots impossible, by the code the service would use; null when they are fine. */
export function wrongSlots(slots: readonly SlotTemplate[]): string | null {
  if (slots.some((slot) => !/^([01]\d|2[0-3]):[0-5]\d$/.test(slot.start))) return 'HH:mm';
  if (slots.some((slot) => !Number.isInteger(slot.need) || slot.need < 0 || slot.need > 100)) return '0…100';
  const starts = slots.map((slot) => slot.start);
  const twice = new Set(starts).size < starts.length;
  return twice || starts.some((start) => overlapped(start, starts) !== null) ? 'slots-overlap' : null;
}

/** The week with another need in one cell; null closes it. */
export function withNeed(
  hours: WorkingHours,
  day: Weekday,
  start: string,
  need: number | null,
): WorkingHours {
  const others = hours[day].filter((slot) => slot.start !== start);
  return { ...hours, [day]: sorted(need === null ? others : [...others, { start, need }]) };
}

export function withoutStart(hours: WorkingHours, start: string): WorkingHours {
  return WEEKDAYS.reduce((rest, day) => withNeed(rest, day, start, null), hours);
}

export function copied(hours: WorkingHours, from: Weekday, to: readonly Weekday[]): WorkingHours {
  return { ...hours, ...Object.fromEntries(to.map((day) => [day, [...hours[from]]])) };
}

export function sorted(slots: readonly SlotTemplate[]): SlotTemplate[] {
  return slots.toSorted((a, b) => a.start.localeCompare(b.start));
}

function minutesOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
}
