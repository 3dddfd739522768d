import type { SchedulePage, ScheduleSlot } from '../../../../src/adapters/http/contract/schedule.ts';

/** A slot that differs: who leaves it and who comes, against what volunteers see. */
export interface SlotDifference {
  readonly slot: ScheduleSlot;
  readonly out: readonly number[];
  readonly into: readonly number[];
}

export interface PersonDifference {
  readonly volunteerId: number;
  readonly before: number;
  readonly after: number;
  readonly added: readonly string[];
  readonly removed: readonly string[];
}

/** How the working copy differs from the published version; pairs are [published, working copy]. */
export interface Comparison {
  readonly days: readonly { readonly day: string; readonly slots: readonly SlotDifference[] }[];
  /** Whose shifts change, most changes first. */
  readonly people: readonly PersonDifference[];
  readonly filled: readonly [number, number];
  /** Least and most shifts of those whom the page lists. */
  readonly least: readonly [number, number];
  readonly most: readonly [number, number];
}

/** Reckoned from the page alone: each seat says whether it is published, each slot whom it lost. */
export function comparisonOf(page: SchedulePage): Comparison {
  const slots = page.slots
    .map((slot) => ({
      slot,
      out: slot.removedUnpublished,
      into: slot.seats.filter((seat) => seat.unpublished).map((seat) => seat.volunteerId),
    }))
    .filter(({ out, into }) => out.length + into.length > 0);
  const shifts = new Map(page.loads.map((load) => [load.volunteer.id, load.shifts]));
  const changed = [...new Set(slots.flatMap(({ out, into }) => [...out, ...into]))];
  const people = changed.map((volunteerId): PersonDifference => {
    const ids = (pick: (one: SlotDifference) => readonly number[]): string[] =>
      slots.filter((one) => pick(one).includes(volunteerId)).map((one) => one.slot.id);
    const [added, removed] = [ids((one) => one.into), ids((one) => one.out)];
    const after = shifts.get(volunteerId) ?? 0;
    return { volunteerId, added, removed, after, before: after - added.length + removed.length };
  });
  const were = new Map([...shifts, ...people.map((one) => [one.volunteerId, one.before] as const)]);
  const both = (pick: (...values: number[]) => number): [number, number] =>
    shifts.size === 0 ? [0, 0] : [pick(...were.values()), pick(...shifts.values())];
  const seatsBefore = page.slots.reduce((sum, slot) => {
    const kept = slot.seats.filter((seat) => !seat.unpublished).length;
    return sum + Math.min(slot.need, kept + slot.removedUnpublished.length);
  }, 0);
  return {
    days: [...new Set(slots.map(({ slot }) => slot.day))].map((day) => ({
      day,
      slots: slots.filter(({ slot }) => slot.day === day),
    })),
    people: people.toSorted((a, b) => sizeOf(b) - sizeOf(a)),
    filled: [seatsBefore, page.fairness.seatsFilled],
    least: both(Math.min),
    most: both(Math.max),
  };
}

function sizeOf({ added, removed }: PersonDifference): number {
  return added.length + removed.length;
}
