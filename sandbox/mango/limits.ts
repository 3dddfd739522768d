import { Shelf, type Store } from '../state/store.ts';
import { monotonicMs } from '../system/real-time.ts';

const SLOW_MS = 2_000;
const PER_SECOND = 10;

/**
 * contracts/mango-api.md §7: a start of statistics and the list of users once in 2 s each, by the sandbox's
 * clock; the other methods ten in a second of real time, as a clock that stands would never let the eleventh in.
 */
export class Limits {
  readonly #last: Shelf<number>;
  readonly #realNow: () => number;
  #passed: number[] = [];

  constructor(store: Store, realNow: () => number = monotonicMs) {
    this.#realNow = realNow;
    this.#last = new Shelf(store, 'limits');
  }

  /** Lets one of `what` in, or answers false. What was refused does not count. */
  admit(what: 'statistics' | 'users' | 'other', now: number): boolean {
    if (what === 'other') return this.#admitOther();
    const last = this.#last.get(what);
    if (last !== undefined && now < last + SLOW_MS) return false;
    this.#last.put(what, now);
    return true;
  }

  #admitOther(): boolean {
    const now = this.#realNow();
    this.#passed = this.#passed.filter((at) => at > now - 1_000);
    if (this.#passed.length >= PER_SECOND) return false;
    this.#passed.push(now);
    return true;
  }
}
