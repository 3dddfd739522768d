import type { ScheduleSlot } from '../../../../src/adapters/http/contract/schedule.ts';
import { daysOf } from '../../../kit/i18n/calendar.ts';

/** A day of the month at a glance. */
export interface DayGlance {
  readonly day: string;
  readonly needed: number;
  readonly filled: number;
  readonly missing: number;
  /** Everybody who serves on it. */
  readonly people: ReadonlySet<number>;
}

export function glanceOf(month: string, slots: readonly ScheduleSlot[]): readonly DayGlance[] {
  return daysOf(month).map((day) => {
    const own = slots.filter((slot) => slot.day === day);
    const seats = own.flatMap((slot) => slot.seats);
    return {
      day,
      needed: own.reduce((sum, slot) => sum + slot.need, 0),
      filled: seats.length,
      missing: own.reduce((sum, slot) => sum + (slot.gap?.missing ?? 0), 0),
      people: new Set(seats.map((seat) => seat.volunteerId)),
    };
  });
}

/** «АО» of «Анна Орлова». */
export function initialsOf(name: string): string {
  return name
    .trim()
    .split(/\s+/)
    .slice(0, 2)
    .map((part) => part.slice(0, 1))
    .join('');
}
