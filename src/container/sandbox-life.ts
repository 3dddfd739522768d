import type { Container } from 'inversify';
import { readHistory } from '../adapters/sandbox/read-history.ts';
import { stayJoined } from '../adapters/sandbox/join-sandbox.ts';
import type { SandboxSteps } from '../adapters/sandbox/join-sandbox.ts';
import type { SandboxClock } from '../adapters/sandbox/sandbox-clock.ts';
import { makeShiftTeller } from '../adapters/sandbox/tell-shifts.ts';
import type { ShiftTeller } from '../adapters/sandbox/tell-shifts.ts';
import { emptyDatabase } from '../adapters/postgres/reset/empty-database.ts';
import { makeLoadHistory } from '../app/load-history.ts';
import { makeNextInstant } from '../app/timetable/next-instant.ts';
import { makeWorkUntilIdle } from '../app/work-until-idle.ts';
import type { JoinedSandbox } from './foundation.ts';
import type { ServiceRole } from './service-role.ts';
import { TOKENS } from './tokens.ts';

const LOOK_AGAIN_MS = 50;

/**
 * Gives a fresh sandbox database its people and its past. One process does it; others that start at once wait for it.
 * Fresh = the timetable has never run: loading the past sets its watermark in the same transaction, so a crash in between is made good.
 */
export async function settleSandbox(container: Container, sandbox: JoinedSandbox): Promise<void> {
  await inTurn(container, async () => {
    const { uow } = container.get(TOKENS.process);
    const fresh = await uow.run(async (repositories) => (await repositories.timetable.watermark()) === null);
    if (fresh) await loadCharity(container, sandbox);
  });
}

/** Waits while another process is at it. */
async function inTurn(container: Container, work: () => Promise<void>): Promise<void> {
  const exclusive = container.get(TOKENS.exclusive);
  for (;;) {
    const done = await exclusive.tryRun('sandbox-history', async () => {
      await work();
      return true;
    });
    if (done === true) return;
    await container.get(TOKENS.time).sleep(LOOK_AGAIN_MS);
  }
}

async function loadCharity(container: Container, sandbox: JoinedSandbox): Promise<void> {
  const deps = container.get(TOKENS.process);
  await container.get(TOKENS.syncPeople)();
  const loadHistory = makeLoadHistory({ ...deps, installation: 'sandbox' });
  const loaded = await loadHistory(readHistory(await sandbox.controls.history()));
  container.get(TOKENS.log).info('sandbox.history-loaded', loaded);
}

/**
 * How the service is led through a jump of the clock; polls and figures wait for the end of it (see PollGate), completions of tasks for company (see
 * CompletionGate). Who is on shift is told before the clock moves on and after the work, which may have published.
 */
function clockSteps(
  container: Container,
  clock: SandboxClock,
  teller: ShiftTeller,
): Pick<SandboxSteps, 'next' | 'run'> {
  const deps = {
    ...container.get(TOKENS.process),
    hasTelephony: container.get(TOKENS.telephony) !== null,
  };
  const polls = container.get(TOKENS.polls);
  const completions = container.get(TOKENS.completions);
  const nextInstant = makeNextInstant(deps);
  const workUntilIdle = makeWorkUntilIdle({
    ...deps,
    work: container.get(TOKENS.background),
    time: container.get(TOKENS.time),
    completions,
  });
  let announced: number | null = null;
  return {
    async next(until) {
      await teller.tell();
      const next = await nextInstant(until);
      announced = next?.getTime() ?? null;
      return next;
    },
    async run() {
      const onTheWay = announced !== null && deps.clock.now().getTime() === announced;
      if (onTheWay) {
        polls.hold();
        // A jump that was given up is over as soon as the clock ticks again.
        completions.saveUpWhile(() => clock.isFrozen);
      } else completions.open();
      await workUntilIdle();
      if (!onTheWay) {
        await polls.release();
        await workUntilIdle();
      }
      await teller.tell();
    },
  };
}

/** Follows the sandbox's clock and its wishes until the signal aborts; `onFirstTry` as stayJoined says. */
export function joinSandbox(
  container: Container,
  sandbox: JoinedSandbox,
  role: ServiceRole,
  signal: AbortSignal,
  onFirstTry: () => void,
): Promise<void> {
  const deps = container.get(TOKENS.process);
  const { pool } = container.get(TOKENS.foundation);
  const time = container.get(TOKENS.time);
  const log = container.get(TOKENS.log);
  const teller = makeShiftTeller({ uow: deps.uow, controls: sandbox.controls, log });
  return stayJoined(
    {
      origin: sandbox.controls.origin,
      id: deps.ids.uuid(),
      role,
      clock: sandbox.clock,
      time,
      log,
      onFirstTry,
      steps: {
        ...clockSteps(container, sandbox.clock, teller),
        async joined() {
          teller.forget();
          if (role !== 'web') await teller.tell();
        },
        async reset() {
          await inTurn(container, async () => {
            await emptyDatabase(pool);
            await loadCharity(container, sandbox);
          });
          teller.forget();
          if (role !== 'web') await teller.tell();
        },
      },
    },
    signal,
  );
}
