/**
 * What generation is asked: plain data, ids as opaque strings. The order of every list is immaterial: the schedule
 * depends on the sets alone. Dates are the charity's local dates (product.md §5, scheduling.md §§1–4).
 */
export interface GenerationInput {
  readonly slots: readonly GenerationSlot[];
  readonly volunteers: readonly GenerationVolunteer[];
  /** Pairs that stay whatever availability and caps say; a pin lifts exactly what it needs. */
  readonly pins?: readonly Pair[];
  /** Pairs a hand removed: that person is kept out of that slot. */
  readonly excluded?: readonly Pair[];
  /** The draft before this one: a preference only; pairs no longer possible are simply not kept. */
  readonly previous?: readonly Pair[];
  /** (volunteer, habit key of a slot) of the last published month: the last preference before chance. */
  readonly habits?: readonly (readonly [volunteer: string, habit: string])[];
  /**
   * Which comes first among equally good schedules: shifts spread over the month (before publishing) or least
   * change against `previous` (after it; design.md "regeneration").
   */
  readonly priority: Priority;
  /** Any whole number; decides between schedules that nothing else tells apart. */
  readonly seed: number;
}

export type Priority = 'spread-first' | 'stability-first';

export type Pair = readonly [volunteer: string, slot: string];

export interface GenerationSlot {
  readonly id: string;
  /** Local date of the slot's start, `YYYY-MM-DD`. Without it neither daily caps nor the spread apply to the slot. */
  readonly day?: string;
  /** Weekday and hour in any wording, equal for slots a person would call "my usual time". */
  readonly habit?: string;
  /** Seats wanted, a whole number ≥ 0. */
  readonly need: number;
}

export interface GenerationVolunteer {
  readonly id: string;
  /** Ids of the slots marked "I can"; repetitions are ignored. */
  readonly available: readonly string[];
  /** The most shifts in the whole input, ≥ 0; absent = no limit. */
  readonly maxShifts?: number;
  /** The most shifts on one local day, ≥ 0; absent = no limit. */
  readonly maxPerDay?: number;
}
