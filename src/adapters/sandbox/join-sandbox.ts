import { z } from 'zod';
import type { Log } from '../../ports/log.ts';
import type { SystemTime } from '../../ports/system-time.ts';
import { readEvents } from './event-stream.ts';
import type { StreamEvent } from './event-stream.ts';
import type { SandboxClock } from './sandbox-clock.ts';

/** What the sandbox asks of a service process that joined it (sandbox/README.md). */
export interface SandboxSteps {
  /** The earliest instant in `(now, until]` at which there is something to do. */
  next(until: Date): Promise<Date | null>;
  /** Does everything due now until only later tries are left. */
  run(): Promise<void>;
  /** The sandbox has taken this process in, for the first time or anew, perhaps being another one. Never throws. */
  joined(): Promise<void>;
  /** Makes the database anew for this charity. */
  reset(charity: string): Promise<void>;
}

const REJOIN_MS = 500;
const eventSchema = z.object({
  event: z.number(),
  now: z.iso.datetime().optional(),
  frozen: z.boolean().optional(),
  until: z.iso.datetime().optional(),
  charity: z.string().optional(),
});

/** Joins the sandbox's clock and stays joined, coming back by itself after the sandbox restarts. Ends when the signal aborts. */
export async function stayJoined(
  deps: {
    origin: string;
    id: string;
    role: 'all' | 'web' | 'worker';
    clock: SandboxClock;
    steps: SandboxSteps;
    time: SystemTime;
    log: Log;
    /** Called once, when the sandbox knows this process, or the first try to make it known has failed. */
    onFirstTry: () => void;
  },
  signal: AbortSignal,
): Promise<void> {
  const stream = `${deps.origin}/__sandbox/workers/stream?id=${encodeURIComponent(deps.id)}&role=${deps.role}`;
  while (!signal.aborted) {
    let isTakenIn = false;
    try {
      for await (const event of readEvents(stream, signal)) {
        // The sandbox tells its clock first of all to whom it has taken in.
        deps.onFirstTry();
        if (!isTakenIn) void deps.steps.joined();
        isTakenIn = true;
        void answer(deps, event);
      }
    } catch (error) {
      deps.onFirstTry();
      if (signal.aborted) return;
      deps.log.warn('sandbox.left', { reason: error instanceof Error ? error.name : 'unknown' });
    }
    await deps.time.sleep(REJOIN_MS, signal).catch(() => undefined);
  }
}

async function answer(deps: Parameters<typeof stayJoined>[0], streamed: StreamEvent): Promise<void> {
  const data = eventSchema.parse(streamed.data);
  if (data.now !== undefined) {
    const state = { now: new Date(data.now), frozen: data.frozen ?? false };
    if (streamed.name === 'reset') deps.clock.beginAnew(state);
    else deps.clock.follow(state);
  }
  try {
    await acknowledge(deps, { event: data.event, ...(await carryOut(deps.steps, streamed.name, data)) });
  } catch (error) {
    deps.log.error('sandbox.step-failed', { step: streamed.name }, error);
    await acknowledge(deps, {
      event: data.event,
      error: `${streamed.name} failed: ${error instanceof Error ? error.message : 'unknown'}`,
    });
  }
}

async function carryOut(
  steps: SandboxSteps,
  name: string,
  data: z.infer<typeof eventSchema>,
): Promise<{ next?: string | null }> {
  if (name === 'next' && data.until !== undefined)
    return { next: (await steps.next(new Date(data.until)))?.toISOString() ?? null };
  if (name === 'run') await steps.run();
  if (name === 'reset') await steps.reset(data.charity ?? 'default');
  return {};
}

async function acknowledge(
  deps: Parameters<typeof stayJoined>[0],
  ack: Record<string, unknown>,
): Promise<void> {
  await fetch(`${deps.origin}/__sandbox/workers/${encodeURIComponent(deps.id)}/ack`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(ack),
  }).catch((error: unknown) => deps.log.error('sandbox.ack-failed', { event: ack['event'] }, error));
}
