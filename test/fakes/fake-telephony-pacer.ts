import { TELEPHONY_GAP_MS } from '../../src/ports/telephony-pacer.ts';
import type { TelephonyPacer, TelephonyTurn, TelephonyWork } from '../../src/ports/telephony-pacer.ts';

const later = (a: Date | null, b: Date): Date => (a === null || b > a ? b : a);

/** The pace of one process, in memory. */
export class FakeTelephonyPacer implements TelephonyPacer {
  readonly #next: Record<TelephonyWork, Date | null> = { statistics: null, employees: null };
  #penaltyUntil: Date | null = null;
  #lockedOutSince: Date | null = null;

  turn(work: TelephonyWork, now: Date): Promise<TelephonyTurn> {
    const next = this.#next[work] ?? now;
    const penalty = this.#penaltyUntil ?? now;
    if (penalty > now) return Promise.resolve({ kind: 'penalty', until: later(next, penalty) });
    if (next > now) return Promise.resolve({ kind: 'wait', until: next });
    this.#next[work] = new Date(now.getTime() + TELEPHONY_GAP_MS);
    return Promise.resolve({ kind: 'go' });
  }

  postpone(work: TelephonyWork, until: Date): Promise<void> {
    this.#next[work] = later(this.#next[work], until);
    return Promise.resolve();
  }

  penalise(until: Date): Promise<void> {
    this.#penaltyUntil = later(this.#penaltyUntil, until);
    return Promise.resolve();
  }

  async lockedOut(now: Date, until: Date): Promise<Date> {
    await this.penalise(until);
    this.#lockedOutSince ??= now;
    return this.#lockedOutSince;
  }

  accepted(): Promise<void> {
    this.#lockedOutSince = null;
    return Promise.resolve();
  }
}
