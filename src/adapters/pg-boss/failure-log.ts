import type { Log } from '../../ports/log.ts';
import type { SystemTime } from '../../ports/system-time.ts';

const QUIET_MS = 30_000;

/** Logs failures that come several times a second while the database is away: the first, then one every half minute with their number. */
export class FailureLog {
  readonly #log: Log;
  readonly #time: SystemTime;
  #loggedAt: number | null = null;
  #unsaid = 0;

  constructor(log: Log, time: SystemTime) {
    this.#log = log;
    this.#time = time;
  }

  failed(error: unknown): void {
    const now = this.#time.monotonicMs();
    if (this.#loggedAt !== null && now - this.#loggedAt < QUIET_MS) {
      this.#unsaid += 1;
      return;
    }
    this.#log.error('jobs.failing', { failuresBefore: this.#unsaid }, error);
    this.#loggedAt = now;
    this.#unsaid = 0;
  }
}
