import type { Clock } from '../../ports/clock.ts';

/** Timers may end a millisecond early; a wait this short and still early would spin. */
const SHORTEST_WAIT_MS = 50;

/**
 * Waits until an instant of the clock. False when the clock did not move at all: the sandbox's stands still while a
 * step of it is worked off, and then waiting is of no use; whoever asked must come again at a later step.
 */
export async function waitUntil(clock: Clock, until: Date): Promise<boolean> {
  const before = clock.now().getTime();
  const left = until.getTime() - before;
  if (left <= 0) return true;
  await clock.wait(Math.max(left, SHORTEST_WAIT_MS));
  return clock.now().getTime() > before;
}

export function after(clock: Clock, ms: number): Date {
  return new Date(clock.now().getTime() + ms);
}
