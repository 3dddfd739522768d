/** The one source of "now". In the sandbox it follows the sandbox's clock, which can be moved forward. */
export interface Clock {
  now(): Date;
  /** Waits this long by this clock. In the sandbox a wait during a move of the clock moves it on instead of sleeping. Rejects with the signal's reason when aborted. */
  wait(ms: number, signal?: AbortSignal): Promise<void>;
}
