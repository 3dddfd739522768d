import { inMoscow, moscow } from '../clock/instants.ts';
import { HOURS } from '../charity/marks.ts';
import type { RosterShift } from '../charity/roster.ts';
import { type Change, Shelf, type Store } from '../state/store.ts';

const DAY_MS = 24 * 3_600_000;

/** A slot by its local start in Moscow and whoever sits in it. */
export type ToldShift = { readonly slot: string; readonly userIds: readonly number[] };
export type ToldMonth = {
  /** `2026-12`. */
  readonly month: string;
  readonly shifts: readonly ToldShift[];
};
/** A month as it was told at an instant: it holds from the next midnight on. */
type Telling = ToldMonth & { readonly at: number };

/**
 * The shifts that stand by what the sandbox was told. Each day keeps to what was told last before it began,
 * so that nothing told later changes calls that have been.
 */
export class ToldShifts {
  readonly #tellings: Shelf<readonly Telling[]>;

  constructor(store: Store) {
    this.#tellings = new Shelf(store, 'told-shifts');
  }

  /** The changes that take these months over at `now`; none for a month that was told so before. */
  tell(months: readonly ToldMonth[], now: number): Change[] {
    return months.flatMap(({ month, shifts }) => {
      const before = this.#tellings.get(month) ?? [];
      const told: Telling = { month, shifts: inOrder(shifts), at: now };
      if (JSON.stringify(before.at(-1)?.shifts) === JSON.stringify(told.shifts)) return [];
      return [this.#tellings.change(month, withoutIdle([...before, told]))];
    });
  }

  /** Months of which anything was told, oldest first. */
  months(): string[] {
    return this.#tellings
      .all()
      .flatMap(([telling]) => telling?.month ?? [])
      .toSorted();
  }

  /** Who sits on the line on the day of a local midnight; `undefined` when nothing was told before it. */
  onDay(dayMs: number): RosterShift[] | undefined {
    const { year, month } = inMoscow(dayMs);
    return this.#tellings
      .get(`${year}-${String(month).padStart(2, '0')}`)
      ?.findLast(({ at }) => at <= dayMs)
      ?.shifts.map(timed)
      .filter(({ from }) => from >= dayMs && from < dayMs + DAY_MS);
  }
}

function timed({ slot, userIds }: ToldShift): RosterShift {
  const from = Date.parse(`${slot}:00+03:00`);
  return { slot, from, to: from + HOURS.slotHours * 3_600_000, userIds };
}

/** The same shifts are the same calls, in whatever order they were told. */
function inOrder(shifts: readonly ToldShift[]): ToldShift[] {
  return shifts
    .map(({ slot, userIds }) => ({ slot, userIds: userIds.toSorted((a, b) => a - b) }))
    .toSorted((a, b) => (a.slot < b.slot ? -1 : 1));
}

/** Leaves out what no day of the month keeps to, having been told anew before the next one began. */
function withoutIdle(tellings: readonly Telling[]): Telling[] {
  return tellings.filter(({ month, at }, index) => {
    const next = tellings[index + 1];
    return next === undefined || firstDayAfter(month, at) < next.at;
  });
}

function firstDayAfter(name: string, at: number): number {
  const { year, month, day } = inMoscow(at);
  const today = moscow(year, month, day);
  return Math.max(Date.parse(`${name}-01T00:00:00+03:00`), today === at ? at : today + DAY_MS);
}
