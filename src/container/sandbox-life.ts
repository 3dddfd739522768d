import type { Container } from 'inversify';
import { readHistory } from '../adapters/sandbox/read-history.ts';
import { stayJoined } from '../adapters/sandbox/join-sandbox.ts';
import { emptyDatabase } from '../adapters/postgres/reset/empty-database.ts';
import { exclusively } from '../adapters/postgres/advisory-lock.ts';
import { makeLoadHistory } from '../app/load-history.ts';
import { makeNextInstant } from '../app/timetable/next-instant.ts';
import { makeWorkUntilIdle } from '../app/work-until-idle.ts';
import type { JoinedSandbox } from './foundation.ts';
import type { ServiceRole } from './service.ts';
import { TOKENS } from './tokens.ts';

/** Gives a fresh sandbox database its people and its past. One process does it; others that start at once wait for it. */
export async function settleSandbox(container: Container, sandbox: JoinedSandbox): Promise<void> {
  const { pool } = container.get(TOKENS.foundation);
  await exclusively(pool, 'sandbox-history', async () => {
    const deps = container.get(TOKENS.process);
    const fresh = await deps.uow.run(async (repositories) => (await repositories.cycles.all()).length === 0 && (await repositories.people.all()).length === 0);
    if (fresh) await loadCharity(container, sandbox);
  });
}

async function loadCharity(container: Container, sandbox: JoinedSandbox): Promise<void> {
  const deps = container.get(TOKENS.process);
  await container.get(TOKENS.syncPeople)();
  const loadHistory = makeLoadHistory({ ...deps, runner: container.get(TOKENS.runner), installation: 'sandbox' });
  const loaded = await loadHistory(readHistory(await sandbox.controls.history()));
  container.get(TOKENS.log).info('sandbox.history-loaded', loaded);
}

/** Follows the sandbox's clock and its wishes until the signal aborts. */
export function joinSandbox(container: Container, sandbox: JoinedSandbox, role: ServiceRole, signal: AbortSignal): Promise<void> {
  const deps = container.get(TOKENS.process);
  const { pool } = container.get(TOKENS.foundation);
  const time = container.get(TOKENS.time);
  return stayJoined(
    {
      origin: sandbox.controls.origin,
      id: deps.ids.uuid(),
      role,
      clock: sandbox.clock,
      time,
      log: container.get(TOKENS.log),
      steps: {
        next: makeNextInstant(deps),
        run: makeWorkUntilIdle({ ...deps, work: container.get(TOKENS.background), time }),
        reset: async () =>
          exclusively(pool, 'sandbox-history', async () => {
            await emptyDatabase(pool);
            await loadCharity(container, sandbox);
          }),
      },
    },
    signal,
  );
}
