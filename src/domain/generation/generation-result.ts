import type { Pair } from './generation-input.ts';

/** Plain JSON data throughout, so that it can be stored and sent as it is. Lists are ordered by id (UTF-16 code units). */
export interface GenerationResult {
  /** The whole schedule, pins included. */
  readonly assignments: readonly Pair[];
  readonly seats: { readonly needed: number; readonly filled: number };
  /** A slot of need 0 counts as full. */
  readonly slotsByStaffing: { readonly full: number; readonly partial: number; readonly empty: number };
  readonly gaps: readonly Gap[];
  /** Every volunteer given, zeros included. */
  readonly loads: readonly Load[];
  readonly fairness: Fairness;
  /** For N = 1 … the highest load: the most seats if nobody had more than N (pins stay even above N). */
  readonly curve: readonly { readonly maxShifts: number; readonly seats: number }[];
  readonly proof: Proof;
  readonly explanations: readonly VolunteerExplanation[];
  /** How far the preferences among equally good schedules were met. */
  readonly preferences: Preferences;
}

export interface Load {
  readonly volunteer: string;
  readonly shifts: number;
}

/** An unfilled slot and why. `excluded` names those who marked it and were kept out by hand. */
export type Gap = {
  readonly slot: string;
  readonly missing: number;
  readonly excluded: readonly string[];
} & (
  | { readonly reason: 'nobody-available' | 'nobody-else-available'; readonly limited: readonly [] }
  | { readonly reason: 'at-own-limits'; readonly limited: readonly Limited[] }
);

/** A volunteer who marked the slot and is at their own limit: of the month (checked first) or of the slot's day. */
export interface Limited {
  readonly volunteer: string;
  readonly limit: 'month' | 'day';
  readonly value: number;
}

export interface Fairness {
  readonly sumOfSquares: number;
  readonly min: number;
  readonly max: number;
  /** Volunteers who could serve at all (a usable mark or a pin), and the mean load over them; 0 when there are none. */
  readonly participants: number;
  readonly average: number;
  /** Those with more than twice the average. */
  readonly overloaded: readonly string[];
}

export interface Proof {
  /** F(L) of scheduling.md §3 for L = 1 … the highest load: no schedule has a greater sum of min(load, L). */
  readonly levels: readonly { readonly limit: number; readonly seats: number }[];
  /** C(j) for j = 1 … the most people in one slot: no schedule has a greater sum of min(people, j). */
  readonly coverage: readonly { readonly people: number; readonly seats: number }[];
  /**
   * Why no further seat can be filled: in these slots the people seated are exactly
   * pins + Σ over volunteers of min(rest of maxShifts, Σ over days min(rest of maxPerDay, marks in these slots)).
   * `volunteers` are all who marked or are pinned in one of them. Both empty when every seat is filled.
   */
  readonly tightCut: { readonly slots: readonly string[]; readonly volunteers: readonly string[] };
}

/**
 * Why a volunteer has so many shifts. The reasons of `whyNotMore` divide the marks they do not hold, those of
 * `whyNotFewer` the shifts they hold: each mark and each shift is counted once.
 */
export interface VolunteerExplanation {
  readonly volunteer: string;
  readonly load: number;
  /** Different slots marked. */
  readonly marked: number;
  readonly pinned: number;
  readonly whyNotMore: readonly WhyNotMore[];
  readonly whyNotFewer: readonly WhyNotFewer[];
}

export type WhyNotMore =
  /** They marked nothing. */
  | { readonly code: 'no-marks' }
  /** They hold every slot they marked. */
  | { readonly code: 'all-marks-held' }
  /** So many marked slots want nobody. */
  | { readonly code: 'nobody-wanted'; readonly marks: number }
  /** A hand keeps them out of so many marked slots. */
  | { readonly code: 'kept-out'; readonly marks: number }
  /** They are at their own limit of the month. */
  | { readonly code: 'month-limit'; readonly marks: number; readonly value: number }
  /** On the days of so many marks they are at their own limit of a day. */
  | { readonly code: 'day-limit'; readonly marks: number; readonly value: number }
  /** The slots are full and everyone there is pinned. */
  | { readonly code: 'seats-pinned'; readonly marks: number }
  /** The slots are full; of those there who could give way, `volunteer` has the most, `load` ≤ own + 1. */
  | {
      readonly code: 'seats-taken';
      readonly marks: number;
      readonly volunteer: string;
      readonly load: number;
    };

export type WhyNotFewer =
  | { readonly code: 'no-shifts' }
  | { readonly code: 'pinned'; readonly shifts: number }
  /** Nobody else who marked these slots is outside them: without this person the seat stays empty. */
  | { readonly code: 'nobody-else'; readonly shifts: number }
  /** All others who marked these slots are at their own limits. */
  | { readonly code: 'others-at-limits'; readonly shifts: number }
  /** Others could take over, but `volunteer`, who has the fewest of them, already has `load` ≥ own − 1. */
  | {
      readonly code: 'others-have-as-many';
      readonly shifts: number;
      readonly volunteer: string;
      readonly load: number;
    };

export interface Preferences {
  /** Σ count² over (volunteer, local day) and over (volunteer, ISO week). */
  readonly daySpread: number;
  readonly weekSpread: number;
  /** Pairs of `previous` that stand again. */
  readonly kept: number;
  /** Generated shifts at a weekday and hour the person served before. */
  readonly habitual: number;
}
