import type { CanonicalInput } from './canonical-input.ts';
import type { Pair } from './generation-input.ts';

/** Who sits where, by indexes of the canonical input. Lists rise. */
export interface Seating {
  /** Slots held by each volunteer. */
  readonly held: readonly (readonly number[])[];
  /** Volunteers in each slot. */
  readonly seated: readonly (readonly number[])[];
}

/** `pairs` must name known ids; a pair given twice stands twice. */
export function seatingOf(input: CanonicalInput, pairs: readonly Pair[]): Seating {
  const held: number[][] = input.volunteerIds.map(() => []);
  const seated: number[][] = input.slotIds.map(() => []);
  for (const [volunteer, slot] of pairs) {
    const v = input.volunteerIndex.get(volunteer)!;
    const s = input.slotIndex.get(slot)!;
    held[v]!.push(s);
    seated[s]!.push(v);
  }
  for (const list of held) list.sort((a, b) => a - b);
  for (const list of seated) list.sort((a, b) => a - b);
  return { held, seated };
}

/** Pairs in the order of volunteers' ids, then slots' ids. */
export function pairsOf(input: CanonicalInput, held: Seating['held']): Pair[] {
  return held.flatMap((slots, v) => {
    const ids = slots.map((s) => input.slotIds[s]!).sort();
    return ids.map((slot): Pair => [input.volunteerIds[v]!, slot]);
  });
}

/** Shifts of volunteer v on a day (index of the canonical input). */
export function shiftsOnDay(input: CanonicalInput, held: readonly number[], day: number): number {
  let shifts = 0;
  for (const s of held) if (input.slotDay[s] === day) shifts++;
  return shifts;
}

/** The limit of their own that keeps v, with the shifts `held`, out of one more slot; null when none does. */
export function ownLimit(
  input: CanonicalInput,
  v: number,
  held: readonly number[],
  slot: number,
): { readonly limit: 'month' | 'day'; readonly value: number } | null {
  const month = input.maxShifts[v]!;
  if (held.length >= month) return { limit: 'month', value: month };
  const day = input.slotDay[slot]!;
  const perDay = input.maxPerDay[v]!;
  if (day >= 0 && held.length >= perDay && shiftsOnDay(input, held, day) >= perDay)
    return { limit: 'day', value: perDay };
  return null;
}

/** Volunteers who marked each slot, rising: the marks turned round. */
export function markedBy(input: CanonicalInput): {
  readonly start: Int32Array;
  readonly volunteer: Int32Array;
} {
  const { markStart, markSlot, slotIds, volunteerIds } = input;
  const start = new Int32Array(slotIds.length + 1);
  for (const s of markSlot) start[s + 1]!++;
  for (let s = 0; s < slotIds.length; s++) start[s + 1]! += start[s]!;
  const volunteer = new Int32Array(markSlot.length);
  const next = start.slice();
  for (let v = 0; v < volunteerIds.length; v++) {
    for (let i = markStart[v]!; i < markStart[v + 1]!; i++) volunteer[next[markSlot[i]!]!++] = v;
  }
  return { start, volunteer };
}
