import type { Call, EntryId } from '../domain/consultation/call.ts';
import type { BadRecord } from './telephony-gateway.ts';

/** A record set aside: shown until a later reading gives the call whole. */
export interface SetAsideRecord extends BadRecord {
  readonly firstSeenAt: Date;
  readonly lastSeenAt: Date;
  readonly times: number;
}

/** Calls as the telephony told them last. */
export interface CallRepository {
  /**
   * Inserts or replaces each with its legs as a set; one that is as it was is left alone. Answers the ids that are new or changed.
   * Of a call told twice the last counts. A call stored as good takes its record out of those set aside.
   */
  save(calls: readonly Call[], seenAt: Date): Promise<EntryId[]>;
  find(entryIds: readonly EntryId[]): Promise<Call[]>;
  /** In order of beginning, then id; at most `limit` after the call named; null = from the first. For going through all of them. */
  page(after: { readonly startedAt: Date; readonly entryId: EntryId } | null, limit: number): Promise<Call[]>;
  /** Began in `[from, until)`; in order of beginning, then id, like `find`. */
  within(from: Date, until: Date): Promise<Call[]>;
  count(): Promise<number>;
  /** Forgets every client key, of consultations too: repeat callers are not recognised any more. */
  forgetClients(): Promise<void>;

  /** Those without an id are known by their beginning, problem and field. */
  setAside(records: readonly BadRecord[], at: Date): Promise<void>;
  /** Last seen first. */
  setAsideRecords(): Promise<SetAsideRecord[]>;
}
