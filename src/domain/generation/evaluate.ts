import { canonicalise } from './canonical-input.ts';
import { fairnessOf, loadsOf, preferencesOf, seatsOf, staffingOf } from './figures.ts';
import type { GenerationInput, Pair } from './generation-input.ts';
import type { Fairness, GenerationResult, Load, Preferences, Proof } from './generation-result.ts';
import { coverageOf } from './proof.ts';
import type { Step } from './residual.ts';
import { seatingOf } from './seating.ts';
import { shareMoreEvenly } from './verify.ts';

export interface Evaluation {
  readonly seats: GenerationResult['seats'];
  readonly slotsByStaffing: GenerationResult['slotsByStaffing'];
  readonly coverage: Proof['coverage'];
  readonly loads: readonly Load[];
  readonly fairness: Fairness;
  readonly preferences: Preferences;
  /**
   * Null when the loads are still the evenest these seats allow (least majorized); else one chain of handing over
   * that makes them evener: the first step takes a shift, the last gives one.
   */
  readonly fairnessGap: readonly Step[] | null;
}

/**
 * Figures of a schedule as a hand left it, which may go against availability and limits: what stands against
 * availability is treated like a pin. Ids must be known, pairs different.
 */
export function evaluate(input: GenerationInput, assignments: readonly Pair[]): Evaluation {
  const canonical = canonicalise(input);
  const seating = seatingOf(canonical, assignments);
  return {
    seats: seatsOf(canonical, seating),
    slotsByStaffing: staffingOf(canonical, seating),
    coverage: coverageOf(seating),
    loads: loadsOf(canonical, seating),
    fairness: fairnessOf(canonical, seating),
    preferences: preferencesOf(canonical, seating),
    fairnessGap: shareMoreEvenly(canonical, seating)?.steps ?? null,
  };
}
