/** `daily` by the timetable · `now` a person pressed the button: reads the unfinished day too · `backfill` a period by command. */
export type CallSyncKind = 'daily' | 'now' | 'backfill';

/** One half-open window of at most 29 days that is still to be read, or is being read page by page. */
export interface CallSyncWindow {
  readonly from: Date;
  readonly until: Date;
  /** Rows read of it so far: where the next page begins. */
  readonly offset: number;
  readonly state: 'waiting' | 'done';
}

/** One reading of calls, resumable after any failure: what stands here is what is left to do. */
export interface CallSync {
  readonly id: string;
  readonly kind: CallSyncKind;
  readonly from: Date;
  readonly until: Date;
  readonly requestedAt: Date;
  readonly requestedBy: number | null;
  readonly state: 'waiting' | 'done' | 'failed';
  readonly windows: readonly CallSyncWindow[];
  /** Not before this instant: the telephony asked to wait, or a failure is retried. */
  readonly nextTryAt: Date;
  readonly attempts: number;
  readonly pages: number;
  readonly calls: number;
  readonly changed: number;
  /** Stable code of the last failure; null while it goes well. */
  readonly problem: string | null;
  readonly finishedAt: Date | null;
}

/** How fresh calls are. */
export interface CallFreshness {
  /** The last reading that ended well; null before the first. */
  readonly lastSuccessAt: Date | null;
  /** Every call that began before this instant has been read at least once after its day ended; null before the first reading. */
  readonly completeUntil: Date | null;
  /** The earliest instant any reading went back to. */
  readonly readFrom: Date | null;
  /** Days in a row on which reading failed. */
  readonly failedDays: number;
  readonly problem: string | null;
  /** A day that should have calls and has none, as the last reading found it; null = nothing suspicious. */
  readonly silentDay: string | null;
}

export interface CallSyncRepository {
  add(sync: CallSync): Promise<void>;
  /** @throws StorageConflict when it was never added */
  save(sync: CallSync): Promise<void>;
  find(id: string): Promise<CallSync | null>;
  /** Not done and not failed for good, oldest first; daily and now before backfills. */
  waiting(): Promise<CallSync[]>;
  /** The last ones, newest first. */
  recent(limit: number): Promise<CallSync[]>;
  /** The earliest `nextTryAt` of those that wait; null when none does. */
  nextTryAt(): Promise<Date | null>;
  freshness(): Promise<CallFreshness>;
  saveFreshness(freshness: CallFreshness): Promise<void>;
}
