/** What the telephony limits apart from each other: starts of statistics, and lists of employees (contracts/mango-api.md §7). */
export type TelephonyWork = 'statistics' | 'employees';

/** `go` the start is taken · `wait` nobody of this work may start before `until` · `penalty` nobody may ask anything before `until`. */
export type TelephonyTurn =
  | { readonly kind: 'go' }
  | { readonly kind: 'wait'; readonly until: Date }
  | { readonly kind: 'penalty'; readonly until: Date };

/** One start of a work in this time, over all processes: the telephony's limit is one in 2 s. */
export const TELEPHONY_GAP_MS = 2_100;

/**
 * Keeps the starts of all processes together under the telephony's limits, and keeps everybody away while its penalty
 * lasts. Every instant is by the Clock port, for the sandbox's telephony counts by that clock too. Nothing here waits.
 * All methods throw StorageUnavailable.
 */
export interface TelephonyPacer {
  /** Takes the next start of this work if it is free at `now`; only `go` takes it. */
  turn(work: TelephonyWork, now: Date): Promise<TelephonyTurn>;
  /** The telephony said "too many": no start of this work before `until`, in any process. Never earlier than before. */
  postpone(work: TelephonyWork, until: Date): Promise<void>;
  /** The telephony refused a request: every turn before `until` is `penalty`, in any process. Never earlier than before. */
  penalise(until: Date): Promise<void>;
  /**
   * The telephony let us in nowhere at `now`: a penalty until `until`. Answers when that was first so with no success
   * since, by which a penalty is told from keys that are wrong.
   */
  lockedOut(now: Date, until: Date): Promise<Date>;
  /** The telephony answered as it should: what was locked out is forgotten. */
  accepted(): Promise<void>;
}
