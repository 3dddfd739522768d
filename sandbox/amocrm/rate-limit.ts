import { monotonicMs } from '../system/real-time.ts';

/** contracts/amocrm-api.md §7. */
export const REQUESTS_PER_SECOND = 7;
const WINDOW_MS = 1_000;
const PATIENCE = 20;
const PATIENCE_WINDOW_MS = 10_000;
const BAN_MS = 30_000;

export type Verdict = 'ok' | 'too-many' | 'banned';

/**
 * amoCRM's limit by real time (contracts/amocrm-api.md §7): 7 requests in any second of one integration,
 * more is 429. The contract says that repeated excess ends in a ban; here the 20th 429 within ten seconds
 * bans the integration for thirty seconds.
 */
export class RateLimit {
  readonly #now: () => number;
  readonly #perSecond: number;
  #requests = new Map<string, { passed: number[]; refused: number[]; bannedUntil: number }>();

  constructor(perSecond = REQUESTS_PER_SECOND, now: () => number = monotonicMs) {
    this.#perSecond = perSecond;
    this.#now = now;
  }

  /** Counts one request of `who` and says what becomes of it. */
  count(who: string): Verdict {
    const now = this.#now();
    const state = this.#requests.get(who) ?? { passed: [], refused: [], bannedUntil: 0 };
    this.#requests.set(who, state);
    if (now < state.bannedUntil) return 'banned';
    state.passed = state.passed.filter((at) => at > now - WINDOW_MS);
    if (state.passed.length < this.#perSecond) {
      state.passed.push(now);
      return 'ok';
    }
    state.refused = [...state.refused.filter((at) => at > now - PATIENCE_WINDOW_MS), now];
    if (state.refused.length >= PATIENCE) {
      state.refused = [];
      state.bannedUntil = now + BAN_MS;
    }
    return 'too-many';
  }

  forget(): void {
    this.#requests = new Map();
  }
}
