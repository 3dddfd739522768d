import type { SystemTime } from '../../ports/system-time.ts';
import type { ProcessDeps } from '../process-deps.ts';
import type { CallsOutcome } from './read-calls.ts';

/** A later try than this is left to the next wake. */
const SOON_MS = 60_000;
/** Real time between two looks while the sandbox's clock is led through a move: the move's own steps do the work then. */
const LOOK_AGAIN_MS = 500;

/**
 * Reads calls, and goes on as long as the next try is near: the telephony's pace lies between the windows of a backfill, and nobody else would wake us
 * for them. Ends early when the signal is aborted.
 */
export function makeKeepReading(
  deps: Pick<ProcessDeps, 'uow' | 'clock'> & {
    readonly time: SystemTime;
    readonly readCalls: (signal?: AbortSignal) => Promise<CallsOutcome>;
  },
) {
  return async function keepReading(signal: AbortSignal): Promise<void> {
    for (;;) {
      const { outcome } = await deps.readCalls(signal);
      if (outcome !== 'waiting' || signal.aborted) return;
      const next = await deps.uow.read(({ callSyncs }) => callSyncs.nextTryAt());
      const left = next === null ? Number.POSITIVE_INFINITY : next.getTime() - deps.clock.now().getTime();
      if (left > SOON_MS) return;
      if (!(await waited(left, signal))) return;
    }
  };

  /** False when it was called off. */
  async function waited(ms: number, signal: AbortSignal): Promise<boolean> {
    const before = deps.clock.now();
    try {
      await deps.clock.wait(Math.max(ms, 1), signal);
      if (deps.clock.now() <= before) await deps.time.sleep(LOOK_AGAIN_MS, signal);
      return true;
    } catch (error) {
      if (signal.aborted) return false;
      throw error;
    }
  }
}
