import type { ScheduleSlot } from '../../../../src/adapters/http/contract/schedule.ts';
import { weeksOf } from '../../../kit/availability/weekly-pattern.ts';
import { daysOf, weekdayOf } from '../../../kit/i18n/calendar.ts';

/** One time of one band: a slot or nothing under each of its columns. */
export interface Line {
  readonly time: string;
  readonly cells: readonly (ScheduleSlot | null)[];
}

/** A week (seven columns, null outside the month), or, where there is little room, a single day. */
export interface Band {
  readonly columns: readonly (string | null)[];
  readonly lines: readonly Line[];
}

/** Weeks as bands, or days as a list; bands without a slot are left out. */
export function bandsOf(
  month: string,
  slots: readonly ScheduleSlot[],
  shape: 'weeks' | 'days',
): readonly Band[] {
  const byPlace = new Map(slots.map((slot) => [`${slot.day} ${slot.time}`, slot]));
  const columns = shape === 'days' ? daysOf(month).map((day) => [day]) : weeksOf(daysOf(month)).map(padded);
  return columns
    .map((days): Band => {
      const present = new Set(days);
      const times = [
        ...new Set(slots.filter((slot) => present.has(slot.day)).map((slot) => slot.time)),
      ].sort();
      return {
        columns: days,
        lines: times.map((time) => ({
          time,
          cells: days.map((day) => (day === null ? null : (byPlace.get(`${day} ${time}`) ?? null))),
        })),
      };
    })
    .filter((band) => band.lines.length > 0);
}

/** A calendar week from Monday, with nothing where another month is. */
function padded(days: readonly string[]): (string | null)[] {
  const before = weekdayOf(days[0] ?? '');
  return Array.from({ length: 7 }, (_, index) => days[index - before] ?? null);
}

/** One place of a slot: who sits there, or null when it is free. */
export interface Seat {
  readonly slotId: string;
  /** From 0. */
  readonly index: number;
  readonly held: ScheduleSlot['seats'][number] | null;
}

/** Taken seats first, then the free ones. */
export function seatsOf(slot: ScheduleSlot): readonly Seat[] {
  const count = Math.max(slot.need, slot.seats.length);
  return Array.from({ length: count }, (_, index) => ({
    slotId: slot.id,
    index,
    held: slot.seats[index] ?? null,
  }));
}

/** What became of a seat that was looked at: where its holder sits in the slot now, else the same place as it is now; itself once the slot is gone. */
export function seatNow(slot: ScheduleSlot | undefined, seat: Seat): Seat {
  if (slot === undefined) return seat;
  const seats = seatsOf(slot);
  return (
    seats.find(({ held }) => held !== null && held.volunteerId === seat.held?.volunteerId) ??
    seats[seat.index] ?? { ...seat, held: null }
  );
}
