import type { CanonicalInput } from './canonical-input.ts';
import type { ChainSearch } from './chain-search.ts';
import type { GenerationResult, Proof } from './generation-result.ts';
import type { Seating } from './seating.ts';

/** Σ min(count, limit) for limit = 1 … the greatest count: F(L) over volunteers, C(j) over slots. */
export function cappedSums(counts: readonly number[]): number[] {
  const highest = counts.reduce((most, count) => Math.max(most, count), 0);
  const having = new Array<number>(highest + 1).fill(0);
  for (const count of counts) having[count]!++;
  let above = counts.length - having[0]!;
  let sum = 0;
  return Array.from({ length: highest }, (_, index) => {
    sum += above;
    above -= having[index + 1]!;
    return sum;
  });
}

/**
 * The most seats if nobody had more than N shifts. The schedule attains every F(L), so each entry is read off its own
 * loads; pins stay whatever N is.
 */
export function curveOf(input: CanonicalInput, loads: readonly number[]): GenerationResult['curve'] {
  const levels = cappedSums(loads);
  const pins = cappedSums(input.pins.map((slots) => slots.length));
  const allPins = pins.at(-1) ?? 0;
  return levels.map((seats, index) => ({
    maxShifts: index + 1,
    seats: seats + allPins - (pins[index] ?? allPins),
  }));
}

export function levelsOf(loads: readonly number[]): Proof['levels'] {
  return cappedSums(loads).map((seats, index) => ({ limit: index + 1, seats }));
}

export function coverageOf(seating: Seating): Proof['coverage'] {
  return cappedSums(seating.seated.map((people) => people.length)).map((seats, index) => ({
    people: index + 1,
    seats,
  }));
}

/** The slots that search from the unfilled ones sees: a tight cut (see Proof.tightCut). Resets the search. */
export function tightCutOf(
  input: CanonicalInput,
  seating: Seating,
  search: ChainSearch,
  marked: { readonly start: Int32Array; readonly volunteer: Int32Array },
): Proof['tightCut'] {
  const { network } = search;
  const inCut = new Uint8Array(input.slotIds.length);
  for (let s = 0; s < inCut.length; s++) if (seating.seated[s]!.length < input.need[s]!) inCut[s] = 1;
  search.reset();
  for (let s = 0; s < network.slots.length; s++) {
    if (inCut[network.slots[s]!] === 1) search.augment(s, Infinity, Infinity);
  }
  for (let s = 0; s < network.slots.length; s++) if (search.deadSlot[s] === 1) inCut[network.slots[s]!] = 1;
  const volunteers = new Uint8Array(input.volunteerIds.length);
  for (let s = 0; s < inCut.length; s++) {
    if (inCut[s] === 0) continue;
    for (const v of seating.seated[s]!) volunteers[v] = 1;
    for (let i = marked.start[s]!; i < marked.start[s + 1]!; i++) volunteers[marked.volunteer[i]!] = 1;
  }
  return {
    slots: input.slotIds.filter((_, s) => inCut[s] === 1).sort(),
    volunteers: input.volunteerIds.filter((_, v) => volunteers[v] === 1),
  };
}
