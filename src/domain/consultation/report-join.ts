import type { PersonId } from '../volunteer/person.ts';
import type { EntryId } from './call.ts';

/**
 * How a report stands to a call. `safe` joined by time (or begun from the call itself) · `unsafe` the best match is not certain, a person must settle it ·
 * `alone` no call is near it, yet · `settled` a person said which call it is, or that it has none; it stays so.
 * Only `safe` and `settled` make one record of report and call.
 */
export type JoinState = 'safe' | 'unsafe' | 'alone' | 'settled';

export interface ReportJoin {
  readonly reportId: string;
  readonly state: JoinState;
  /** `unsafe`: the proposal, or null when another report disputes the only call near it; null for `alone`, and for `settled` without a call. */
  readonly entryId: EntryId | null;
  /** Minutes between the report's and the call's beginning; null without a call. */
  readonly minutesApart: number | null;
  /** By how many minutes the next best total match is worse; null when there is no other. */
  readonly marginMinutes: number | null;
  readonly settledBy: PersonId | null;
  readonly settledAt: Date | null;
}

export type JoinErrorCode =
  | 'join.not-found'
  | 'join.call-taken'
  | 'join.another-volunteers-call'
  | 'join.call-not-found';
