import type { RawRows } from '../../src/adapters/postgres/analytics/raw-rows.ts';

export type RawSlot = RawRows['slots'][number];

/** Who sat where in the end, and what slots there were. */
export interface Rosters {
  /** Slot → volunteers, of the newest published version of each month; slots that are gone too. */
  readonly seated: ReadonlyMap<string, ReadonlySet<number>>;
  /** Months with a published version. */
  readonly published: ReadonlySet<string>;
  slotAt(at: Date): RawSlot | null;
  /** A volunteer's own slot at an instant: the one that runs, else the nearest within the grace. */
  ownSlot(volunteer: number, at: Date): { readonly slot: RawSlot; readonly within: boolean } | null;
}

export function rostersOf(raw: RawRows, graceMinutes: number): Rosters {
  const newest = new Map<string, number>();
  for (const { month, number } of raw.versions) newest.set(month, Math.max(number, newest.get(month) ?? 0));
  const seated = new Map<string, Set<number>>();
  for (const { month, number, slotId, volunteerId } of raw.seats) {
    if (newest.get(month) !== number) continue;
    const there = seated.get(slotId) ?? new Set();
    seated.set(slotId, there.add(volunteerId));
  }
  const byDay = Map.groupBy(raw.slots, (slot) => dayNumber(slot.startsAt));
  const around = (at: Date) => [-1, 0, 1].flatMap((days) => byDay.get(dayNumber(at) + days) ?? []);
  return {
    seated,
    published: new Set(newest.keys()),
    slotAt: (at) => around(at).find((slot) => slot.startsAt <= at && at < slot.endsAt) ?? null,
    ownSlot(volunteer, at) {
      const best = around(at)
        .filter((slot) => seated.get(slot.id)?.has(volunteer) === true)
        .map((slot) => ({ slot, away: distance(slot, at) }))
        .toSorted((a, b) => a.away - b.away || a.slot.startsAt.getTime() - b.slot.startsAt.getTime())[0];
      if (best === undefined || best.away > graceMinutes * 60_000) return null;
      return { slot: best.slot, within: best.slot.startsAt <= at && at < best.slot.endsAt };
    },
  };
}

function distance({ startsAt, endsAt }: RawSlot, at: Date): number {
  if (startsAt <= at && at < endsAt) return -1;
  return at < startsAt ? startsAt.getTime() - at.getTime() : at.getTime() - endsAt.getTime();
}

function dayNumber(at: Date): number {
  return Math.floor(at.getTime() / 86_400_000);
}
