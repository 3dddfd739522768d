/**
 * The difference between amoCRM's clock and ours, learnt from the `Date` of its answers.
 * `Date` has whole seconds and is set somewhere between sending and receiving, so only a difference that these
 * can't explain is counted.
 */
export class ServerClock {
  #offsetMs: number | null = null;

  observe(date: string | null, sentAt: Date, receivedAt: Date): void {
    const server = date === null ? Number.NaN : Date.parse(date);
    if (Number.isNaN(server)) return;
    const least = sentAt.getTime() - 1000;
    const most = receivedAt.getTime();
    this.#offsetMs = server < least ? server - least : server > most ? server - most : 0;
  }

  /** Our instant as amoCRM's clock showed it; null before the first answer. */
  toServer(instant: Date): Date | null {
    return this.#offsetMs === null ? null : new Date(instant.getTime() + this.#offsetMs);
  }
}
