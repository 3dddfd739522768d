import { setImmediate as turn } from 'node:timers/promises';
import type { Clock } from '../../src/ports/clock.ts';

interface Waiter {
  readonly until: number;
  readonly wake: () => void;
}

/** A clock that stands until a test moves it. Waits end when it has been moved far enough. */
export class FakeClock implements Clock {
  #now: number;
  readonly #waiters = new Set<Waiter>();

  constructor(now: Date) {
    this.#now = now.getTime();
  }

  now(): Date {
    return new Date(this.#now);
  }

  /** Waits that have not ended yet. */
  get waiting(): number {
    return this.#waiters.size;
  }

  /** Jumps; every wait that is over by then ends at the new instant. */
  set(instant: Date): void {
    this.#now = instant.getTime();
    for (const waiter of this.#due(this.#now)) this.#end(waiter);
  }

  /** Moves on by this many milliseconds, ending waits one by one at their own instants and letting what waited run meanwhile. */
  async advance(ms: number): Promise<void> {
    const target = this.#now + ms;
    for (let next = this.#due(target)[0]; next !== undefined; next = this.#due(target)[0]) {
      this.#now = Math.max(this.#now, next.until);
      this.#end(next);
      await turn();
    }
    this.#now = target;
  }

  wait(ms: number, signal?: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      const abort = () => {
        this.#waiters.delete(waiter);
        reject(signal?.reason as Error);
      };
      const waiter: Waiter = {
        until: this.#now + ms,
        wake: () => {
          signal?.removeEventListener('abort', abort);
          resolve();
        },
      };
      this.#waiters.add(waiter);
      if (signal?.aborted === true) abort();
      else signal?.addEventListener('abort', abort, { once: true });
    });
  }

  #due(until: number): Waiter[] {
    return [...this.#waiters].filter((waiter) => waiter.until <= until).sort((a, b) => a.until - b.until);
  }

  #end(waiter: Waiter): void {
    this.#waiters.delete(waiter);
    waiter.wake();
  }
}
