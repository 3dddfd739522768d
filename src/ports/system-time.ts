/** The machine's own time, for what lives by real time even on the sandbox: pauses between requests, retries of a connection. */
export interface SystemTime {
  /** Milliseconds that only grow. */
  monotonicMs(): number;
  /** Rejects with the signal's reason when aborted. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
}
