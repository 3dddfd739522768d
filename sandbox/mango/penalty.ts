import { Shelf, type Store } from '../state/store.ts';

const PENALTY_MS = 120_000;
type Penalty = { readonly since: number; readonly boxed: boolean };

/**
 * One 3xxx in two minutes is forgiven; the second brings 401 for everything until two minutes have passed
 * since the first (contracts/mango-api.md §7). By the sandbox's clock, apart for each access key.
 */
export class PenaltyBox {
  readonly #shelf: Shelf<Penalty>;

  constructor(store: Store) {
    this.#shelf = new Shelf(store, 'penalty');
  }

  holds(apiKey: string, now: number): boolean {
    return this.#running(apiKey, now)?.boxed ?? false;
  }

  /** Counts a 3xxx; true when it is one too many. */
  count(apiKey: string, now: number): boolean {
    const running = this.#running(apiKey, now);
    this.#shelf.put(apiKey, { since: running?.since ?? now, boxed: running !== undefined });
    return running !== undefined;
  }

  /** Into the box at once, as the fault `penalty` wants it. */
  close(apiKey: string, now: number): void {
    this.#shelf.put(apiKey, { since: now, boxed: true });
  }

  #running(apiKey: string, now: number): Penalty | undefined {
    const penalty = this.#shelf.get(apiKey);
    return penalty === undefined || now >= penalty.since + PENALTY_MS ? undefined : penalty;
  }
}
