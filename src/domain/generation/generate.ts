import { canonicalise, type CanonicalInput } from './canonical-input.ts';
import type { ChainSearch } from './chain-search.ts';
import { explainLoads } from './explanations.ts';
import { fairnessOf, loadsOf, preferencesOf, seatsOf, staffingOf } from './figures.ts';
import { explainGaps } from './gaps.ts';
import type { GenerationInput } from './generation-input.ts';
import type { GenerationResult } from './generation-result.ts';
import type { Network } from './network.ts';
import { coverageOf, curveOf, levelsOf, tightCutOf } from './proof.ts';
import { markedBy, pairsOf, type Seating } from './seating.ts';
import { solveCore } from './solve-core.ts';
import { settleTies } from './tie-layer.ts';

/**
 * The best possible schedule (product.md §5): most seats, most slots with one person, then two …, evenest loads, all at
 * once; among those the lexicographically best by `priority`. Exact, and a function of the input as sets and the seed.
 * The input must be valid (`validateGenerationInput`).
 */
export function generate(input: GenerationInput): GenerationResult {
  const canonical = canonicalise(input);
  const search = solveCore(canonical);
  settleTies(canonical, search.network, input.priority);
  return describe(canonical, search);
}

function describe(input: CanonicalInput, search: ChainSearch): GenerationResult {
  const seating = readSeating(input, search.network);
  const marked = markedBy(input);
  const loads = seating.held.map((slots) => slots.length);
  return {
    assignments: pairsOf(input, seating.held),
    seats: seatsOf(input, seating),
    slotsByStaffing: staffingOf(input, seating),
    gaps: explainGaps(input, seating, marked),
    loads: loadsOf(input, seating),
    fairness: fairnessOf(input, seating),
    curve: curveOf(input, loads),
    proof: {
      levels: levelsOf(loads),
      coverage: coverageOf(seating),
      tightCut: tightCutOf(input, seating, search, marked),
    },
    explanations: explainLoads(input, seating, marked),
    preferences: preferencesOf(input, seating),
  };
}

function readSeating(input: CanonicalInput, network: Network): Seating {
  const held = input.pins.map((slots) => [...slots]);
  for (let arc = 0; arc < network.taken.length; arc++) {
    if (network.taken[arc] === 0) continue;
    held[network.volunteers[network.arcVolunteer[arc]!]!]!.push(network.slots[network.arcSlot[arc]!]!);
  }
  const seated: number[][] = input.slotIds.map(() => []);
  for (const [v, slots] of held.entries()) {
    slots.sort((a, b) => a - b);
    for (const s of slots) seated[s]!.push(v);
  }
  return { held, seated };
}
