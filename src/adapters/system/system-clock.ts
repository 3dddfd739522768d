import { setTimeout as sleep } from 'node:timers/promises';
import type { Clock } from '../../ports/clock.ts';

/** Node's timers take no longer wait than 2^31-1 ms. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;

/** The machine's clock and real waiting. */
export const systemClock: Clock = {
  now: () => new Date(),
  async wait(ms, signal) {
    for (let left = ms; left > 0; left -= LONGEST_TIMER_MS)
      await sleepOnce(Math.min(left, LONGEST_TIMER_MS), signal);
    signal?.throwIfAborted();
  },
};

/** Node rejects with an AbortError of its own; the port promises the signal's reason. */
async function sleepOnce(ms: number, signal: AbortSignal | undefined): Promise<void> {
  try {
    await sleep(ms, undefined, signal === undefined ? {} : { signal });
  } catch (error) {
    signal?.throwIfAborted();
    throw error;
  }
}
