/** A look at the outside world that the timetable repeats. */
type Poll = () => Promise<unknown>;

/**
 * Lets polls wait while a sandbox's clock is led through the instants of one jump: between them no real time passes, so the world outside
 * has nothing new to tell, and asking at each would only spend amoCRM's requests. What was held back is asked once at the end.
 */
export class PollGate {
  #held = false;
  readonly #waiting = new Set<Poll>();

  /** The poll as the timetable calls it. */
  guard(poll: Poll): () => Promise<void> {
    return async () => {
      if (this.#held) this.#waiting.add(poll);
      else await poll();
    };
  }

  hold(): void {
    this.#held = true;
  }

  /** Opens again and runs what was held back, each once. */
  async release(): Promise<void> {
    this.#held = false;
    const polls = [...this.#waiting];
    this.#waiting.clear();
    for (const poll of polls) await poll();
  }
}
