/**
 * Keeps the requests of all processes together under an outside system's limit, and keeps everybody away from it
 * while it has locked us out. All methods throw StorageUnavailable. The pace is real time; the lock-out is by the Clock port, for it is as long as work waits.
 */
export interface RequestPacer {
  /**
   * Waits for the next start that nobody else in any process has, and answers `go`; callers of one process go in order.
   * Answers `blocked` without waiting while a lock-out lasts at `now`.
   */
  turn(now: Date): Promise<'go' | 'blocked'>;
  /** The other side said "too many": nobody starts for this long, in any process. */
  postpone(ms: number): Promise<void>;
  /** The other side has locked us out: every turn before this instant is `blocked`, in any process. */
  block(until: Date): Promise<void>;
}
