import type { GenerationInput, Pair } from './generation-input.ts';
import { isoWeekNumber } from './iso-week.ts';

/** No limit, as a number that fits Int32Array. */
export const UNLIMITED = 0x7fffffff;

/**
 * The input as sets, freed of its order: volunteers ranked by id, slots by day and id (code units). Indexes below
 * are these ranks. Marks are deduplicated and include those of pinned and excluded pairs.
 */
export interface CanonicalInput {
  readonly volunteerIds: readonly string[];
  readonly slotIds: readonly string[];
  readonly volunteerIndex: ReadonlyMap<string, number>;
  readonly slotIndex: ReadonlyMap<string, number>;
  readonly need: Float64Array;
  readonly maxShifts: Int32Array;
  readonly maxPerDay: Int32Array;
  /** Index of the slot's local day, -1 without one. Days rise with the slot index. */
  readonly slotDay: Int32Array;
  /** ISO week of each local day. */
  readonly dayWeek: Int32Array;
  /** Marks of volunteer v: markSlot[markStart[v]] … markSlot[markStart[v + 1] - 1], rising. */
  readonly markStart: Int32Array;
  readonly markSlot: Int32Array;
  readonly pins: PairSet;
  readonly excluded: PairSet;
  readonly previous: PairSet;
  /** Index of the slot's habit key, -1 without one, and each volunteer's habits. */
  readonly slotHabit: Int32Array;
  readonly habits: PairSet;
  readonly seed: number;
}

/** A set of pairs by volunteer; the second members rising. */
export type PairSet = readonly (readonly number[])[];

export function canonicalise(input: GenerationInput): CanonicalInput {
  const volunteers = [...input.volunteers].sort((a, b) => (a.id < b.id ? -1 : 1));
  const slots = [...input.slots].sort(
    (a, b) => compareText(a.day ?? '', b.day ?? '') || compareText(a.id, b.id),
  );
  const slotIndex = new Map(slots.map((slot, index) => [slot.id, index]));
  const volunteerIndex = new Map(volunteers.map((volunteer, index) => [volunteer.id, index]));
  const days: string[] = [];
  const slotDay = Int32Array.from(slots, (slot) => {
    if (slot.day === undefined) return -1;
    if (days.at(-1) !== slot.day) days.push(slot.day);
    return days.length - 1;
  });
  const habitIndex = new Map<string, number>();
  for (const { habit } of slots)
    if (habit !== undefined && !habitIndex.has(habit)) habitIndex.set(habit, habitIndex.size);
  const pairSet = (pairs: readonly Pair[] | undefined, seconds: ReadonlyMap<string, number>) => {
    const set: number[][] = volunteers.map(() => []);
    for (const [volunteer, second] of pairs ?? []) {
      const list = set[volunteerIndex.get(volunteer)!]!;
      const index = seconds.get(second);
      if (index !== undefined && !list.includes(index)) list.push(index);
    }
    for (const list of set) list.sort((a, b) => a - b);
    return set;
  };
  return {
    volunteerIds: volunteers.map((volunteer) => volunteer.id),
    slotIds: slots.map((slot) => slot.id),
    volunteerIndex,
    slotIndex,
    need: Float64Array.from(slots, (slot) => slot.need),
    maxShifts: Int32Array.from(volunteers, (volunteer) => limitOf(volunteer.maxShifts)),
    maxPerDay: Int32Array.from(volunteers, (volunteer) => limitOf(volunteer.maxPerDay)),
    slotDay,
    dayWeek: Int32Array.from(days, isoWeekNumber),
    ...rankMarks(volunteers, slotIndex),
    pins: pairSet(input.pins, slotIndex),
    excluded: pairSet(input.excluded, slotIndex),
    previous: pairSet(input.previous, slotIndex),
    slotHabit: Int32Array.from(slots, ({ habit }) => (habit === undefined ? -1 : habitIndex.get(habit)!)),
    habits: pairSet(input.habits, habitIndex),
    seed: input.seed,
  };
}

/** Two counting passes put every volunteer's marks in the order of slots without comparing. */
function rankMarks(
  volunteers: readonly { readonly available: readonly string[] }[],
  slotIndex: ReadonlyMap<string, number>,
): { markStart: Int32Array; markSlot: Int32Array } {
  let total = 0;
  for (const volunteer of volunteers) total += volunteer.available.length;
  const found = new Int32Array(total);
  const owner = new Int32Array(total);
  const lastOwner = new Int32Array(slotIndex.size).fill(-1);
  const perSlot = new Int32Array(slotIndex.size + 1);
  const markStart = new Int32Array(volunteers.length + 1);
  let marks = 0;
  for (const [v, volunteer] of volunteers.entries()) {
    for (const id of volunteer.available) {
      const s = slotIndex.get(id);
      if (s === undefined)
        throw new RangeError(`a mark for slot ${id}, which is not in the input: validate first`);
      if (lastOwner[s] === v) continue;
      lastOwner[s] = v;
      found[marks] = s;
      owner[marks++] = v;
      perSlot[s + 1]!++;
    }
    markStart[v + 1] = marks;
  }
  for (let s = 0; s < slotIndex.size; s++) perSlot[s + 1]! += perSlot[s]!;
  const bySlot = new Int32Array(marks);
  for (let mark = 0; mark < marks; mark++) bySlot[perSlot[found[mark]!]!++] = mark;
  const markSlot = new Int32Array(marks);
  const next = markStart.slice();
  for (let i = 0; i < marks; i++) {
    const mark = bySlot[i]!;
    markSlot[next[owner[mark]!]!++] = found[mark]!;
  }
  return { markStart, markSlot };
}

function limitOf(cap: number | undefined): number {
  return cap === undefined ? UNLIMITED : Math.min(cap, UNLIMITED);
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
