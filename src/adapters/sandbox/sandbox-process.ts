import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import type { SystemTime } from '../../ports/system-time.ts';
import type { SandboxControls } from './sandbox-controls.ts';

/** The sandbox beside the service: ours to stop, or somebody else's that we joined. */
export interface SandboxProcess {
  readonly startedByUs: boolean;
  stop(): Promise<void>;
}

const READY_WITHIN_MS = 20_000;
const LOOK_AGAIN_MS = 50;

/** Joins the sandbox that answers, or starts one and waits for it (contracts/sandbox.md). @throws Error when the one started does not come up */
export async function joinOrStartSandbox(deps: {
  controls: SandboxControls;
  mainFile: string;
  environment: Readonly<Record<string, string>>;
  time: SystemTime;
}): Promise<SandboxProcess> {
  if (await deps.controls.answers()) return { startedByUs: false, stop: async () => undefined };
  const child = spawn(process.execPath, [deps.mainFile], {
    env: { ...process.env, ...deps.environment },
    stdio: ['ignore', 'ignore', 'inherit'],
    // Its own group: Ctrl-C reaches the service first, which then stops the sandbox after its own work is put away.
    detached: true,
  });
  await untilReady(deps, child);
  return { startedByUs: true, stop: () => stop(child) };
}

async function untilReady(
  deps: { controls: SandboxControls; time: SystemTime },
  child: ChildProcess,
): Promise<void> {
  const giveUpAt = deps.time.monotonicMs() + READY_WITHIN_MS;
  while (!(await deps.controls.answers())) {
    if (child.exitCode !== null || child.signalCode !== null)
      throw new Error('the sandbox ended while it was starting; its message stands above');
    if (deps.time.monotonicMs() > giveUpAt) {
      child.kill('SIGKILL');
      throw new Error('the sandbox did not answer in time');
    }
    await deps.time.sleep(LOOK_AGAIN_MS);
  }
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  child.kill('SIGTERM');
  await ended;
}
