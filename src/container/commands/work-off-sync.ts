import type { CallsOutcome } from '../../app/calls/read-calls.ts';
import type { CallSync } from '../../ports/call-sync-repository.ts';
import type { Clock } from '../../ports/clock.ts';
import type { SystemTime } from '../../ports/system-time.ts';
import type { UnitOfWork } from '../../ports/unit-of-work.ts';

export interface WorkOffDeps {
  readonly uow: UnitOfWork;
  readonly clock: Clock;
  readonly time: SystemTime;
  readonly readCalls: (signal?: AbortSignal) => Promise<CallsOutcome>;
}

/** Longer than the telephony's penalty lasts (contracts/mango-api.md §7): whatever waits longer is left for another run. */
const PATIENCE_MS = 150_000;
const LOOK_AGAIN_MS = 250;

/**
 * Works a reading off, or waits for the running service that is at it, and tells of each window that is done. Answers it as it stands when it is over, when it
 * waits for longer than it is worth waiting here, or when called off.
 */
export async function workOffSync(
  deps: WorkOffDeps,
  id: string,
  tell: (sync: CallSync) => Promise<void>,
  signal: AbortSignal,
): Promise<CallSync> {
  const watching = new AbortController();
  const watched = watch(deps, id, tell, AbortSignal.any([signal, watching.signal]));
  try {
    return await untilOver(deps, id, signal);
  } finally {
    watching.abort();
    await watched;
  }
}

async function untilOver(deps: WorkOffDeps, id: string, signal: AbortSignal): Promise<CallSync> {
  for (;;) {
    const { failed } = await deps.readCalls(signal);
    const sync = await current(deps, id);
    if (sync.state !== 'waiting' || failed > 0 || signal.aborted) return sync;
    const left = sync.nextTryAt.getTime() - deps.clock.now().getTime();
    if (left > PATIENCE_MS) return sync;
    await pause(deps, left, signal);
  }
}

/** By the clock for the telephony's pace; in real time while somebody else reads, or leads the sandbox's clock. */
async function pause(deps: WorkOffDeps, left: number, signal: AbortSignal): Promise<void> {
  try {
    const before = deps.clock.now();
    if (left > 0) await deps.clock.wait(left, signal);
    if (left <= 0 || deps.clock.now() <= before) await deps.time.sleep(LOOK_AGAIN_MS, signal);
  } catch (error) {
    if (!signal.aborted) throw error;
  }
}

async function watch(
  deps: WorkOffDeps,
  id: string,
  tell: (sync: CallSync) => Promise<void>,
  signal: AbortSignal,
): Promise<void> {
  let told = -1;
  for (;;) {
    const sync = await current(deps, id);
    const done = windowsDone(sync);
    if (done > told && sync.windows.length > 1) await tell(sync);
    told = Math.max(told, done);
    if (signal.aborted) return;
    await deps.time.sleep(LOOK_AGAIN_MS, signal).catch(() => undefined);
  }
}

async function current(deps: WorkOffDeps, id: string): Promise<CallSync> {
  const sync = await deps.uow.read(({ callSyncs }) => callSyncs.find(id));
  if (sync === null) throw new TypeError('a reading that was asked for stays');
  return sync;
}

export function windowsDone(sync: CallSync): number {
  return sync.windows.filter((window) => window.state === 'done').length;
}
