import type { Clock } from '../../ports/clock.ts';
import type { SystemTime } from '../../ports/system-time.ts';

/** What the sandbox says of its clock. */
export interface ClockState {
  readonly now: Date;
  /** It stands still while it is being moved. */
  readonly frozen: boolean;
}

interface Waiter {
  readonly until: number;
  readonly resolve: () => void;
}

/** The service's clock on the sandbox: it follows the sandbox's clock, ticking in real time between what that says. */
export class SandboxClock implements Clock {
  readonly #time: SystemTime;
  #state: ClockState;
  #heardAt: number;
  #waiters: Waiter[] = [];
  /** The latest instant anybody was shown. */
  #shown = 0;

  constructor(time: SystemTime, state: ClockState) {
    this.#time = time;
    this.#state = state;
    this.#heardAt = time.monotonicMs();
  }

  /** Never goes back, save by a reset: after a restart of the sandbox it stands until that has caught up. */
  now(): Date {
    const ticked = this.#state.frozen ? 0 : this.#time.monotonicMs() - this.#heardAt;
    this.#shown = Math.max(this.#shown, Math.floor(this.#state.now.getTime() + ticked));
    return new Date(this.#shown);
  }

  /** It stands still while the sandbox leads it through a jump. */
  get isFrozen(): boolean {
    return this.#state.frozen;
  }

  /** Takes over what the sandbox says; waits that have come due end. */
  follow(state: ClockState): void {
    this.#state = state;
    this.#heardAt = this.#time.monotonicMs();
    this.#endDueWaits();
  }

  /** The sandbox was made anew, perhaps at an earlier instant. */
  beginAnew(state: ClockState): void {
    this.#shown = 0;
    this.follow(state);
  }

  #endDueWaits(): void {
    const now = this.#state.now.getTime();
    const due = this.#waiters.filter((waiter) => waiter.until <= now);
    this.#waiters = this.#waiters.filter((waiter) => waiter.until > now);
    due.forEach((waiter) => waiter.resolve());
  }

  /** While the clock is being moved a wait takes no real time: the work of a step must not sleep through it. */
  async wait(ms: number, signal?: AbortSignal): Promise<void> {
    signal?.throwIfAborted();
    if (this.#state.frozen || ms <= 0) return;
    const moved = Promise.withResolvers<void>();
    const waiter = { until: this.now().getTime() + ms, resolve: moved.resolve };
    this.#waiters.push(waiter);
    const slept = new AbortController();
    try {
      await Promise.race([
        moved.promise,
        this.#time.sleep(ms, signal === undefined ? slept.signal : AbortSignal.any([signal, slept.signal])),
      ]);
    } finally {
      slept.abort();
      this.#waiters = this.#waiters.filter((one) => one !== waiter);
    }
  }
}
