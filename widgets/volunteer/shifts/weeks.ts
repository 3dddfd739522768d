import type { MyShift } from '../../../src/adapters/http/contract/shifts.ts';
import { weekdayOf } from '../../kit/i18n/calendar.ts';

export interface ShiftWeek {
  /** Monday and Sunday, `YYYY-MM-DD`; may lie in the neighbouring months. */
  readonly from: string;
  readonly to: string;
  readonly shifts: readonly MyShift[];
}

/** Shifts by calendar weeks, in order. */
export function shiftWeeks(shifts: readonly MyShift[]): readonly ShiftWeek[] {
  const weeks = new Map<string, MyShift[]>();
  for (const shift of [...shifts].sort((a, b) => (a.slot.startsAt < b.slot.startsAt ? -1 : 1))) {
    const monday = shifted(shift.slot.day, -weekdayOf(shift.slot.day));
    weeks.set(monday, [...(weeks.get(monday) ?? []), shift]);
  }
  return [...weeks].map(([from, inWeek]) => ({ from, to: shifted(from, 6), shifts: inWeek }));
}

/** The first shift that is not over. @param now milliseconds since 1970 by the service */
export function nextShift(shifts: readonly MyShift[], now: number): MyShift | null {
  const ahead = shifts.filter((shift) => Date.parse(shift.slot.endsAt) > now);
  return [...ahead].sort((a, b) => (a.slot.startsAt < b.slot.startsAt ? -1 : 1))[0] ?? null;
}

function shifted(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
