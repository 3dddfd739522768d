import { createServer } from 'node:http';
import type { Server } from 'node:http';
import { Container } from 'inversify';
import { PgBossJobs } from '../adapters/pg-boss/pg-boss-jobs.ts';
import { makeServer } from '../adapters/http/server.ts';
import { machineTime } from '../adapters/system/machine-time.ts';
import { makeKeepReading } from '../app/calls/keep-reading.ts';
import { makeTimetableRound } from '../app/work-until-idle.ts';
import type { Log } from '../ports/log.ts';
import { adaptersModule } from './adapters-module.ts';
import { backgroundModule } from './background-module.ts';
import { callsModule } from './calls-module.ts';
import type { Foundation } from './foundation.ts';
import { httpModule } from './http-module.ts';
import { joinSandbox, settleSandbox } from './sandbox-life.ts';
import type { ServiceRole } from './service-role.ts';
import { TOKENS } from './tokens.ts';

export interface RunningService {
  stop(): Promise<void>;
}

/** The container of one process, with what the jobs need started elsewhere. */
export function buildContainer(foundation: Foundation, log: Log, role: ServiceRole): Container {
  const container = new Container();
  container.bind(TOKENS.foundation).toConstantValue(foundation);
  container.bind(TOKENS.log).toConstantValue(log);
  container
    .bind(TOKENS.boss)
    .toConstantValue(
      new PgBossJobs({ databaseUrl: foundation.databaseUrl, log, time: machineTime, works: role !== 'web' }),
    );
  void container.load(adaptersModule, callsModule, backgroundModule, httpModule);
  return container;
}

/** Starts what the role asks for on an open foundation, and answers how to stop it: first no new work, then what runs is let end. */
export async function startService(
  foundation: Foundation,
  log: Log,
  role: ServiceRole,
): Promise<RunningService> {
  const container = buildContainer(foundation, log, role);
  const boss = container.get(TOKENS.boss);
  const stopping = new AbortController();
  let server: Server | null;
  try {
    if (role !== 'worker') await requireFreePort(foundation);
    await boss.start();
    if (foundation.sandbox !== null) await settleSandbox(container, foundation.sandbox);
    if (role !== 'web') await workOnWakes(container, stopping.signal);
    server = role === 'worker' ? null : await listen(container, foundation);
  } catch (error) {
    // Timers and connections of the jobs would keep a process alive that serves nobody.
    await boss.stop();
    throw error;
  }
  const firstTry = Promise.withResolvers<void>();
  const joined =
    foundation.sandbox === null
      ? Promise.resolve(firstTry.resolve())
      : joinSandbox(container, foundation.sandbox, role, stopping.signal, firstTry.resolve);
  // Whoever is told that the service works may move the clock at once, and it must have somebody to do the work.
  await firstTry.promise;
  return {
    async stop() {
      stopping.abort();
      await closeServer(server);
      await boss.stop();
      await joined;
    },
  };
}

/** Reading calls may last minutes: it stops after the page under way as soon as the process is told to stop. */
async function workOnWakes(container: Container, stopping: AbortSignal): Promise<void> {
  const boss = container.get(TOKENS.boss);
  const work = container.get(TOKENS.background);
  const timetableRound = makeTimetableRound(work);
  const keepReading = makeKeepReading({
    ...container.get(TOKENS.process),
    time: container.get(TOKENS.time),
    readCalls: work.readCalls,
  });
  // The minute's tick also finds what a crash left behind: drafts asked for, tasks whose next try has come.
  await boss.onWake('timetable', timetableRound);
  await boss.onWake('generation', async () => void (await work.makeDrafts()));
  await boss.onWake('crm-outbox', async () => void (await work.deliverTasks()));
  await boss.onWake('telephony', async (signal) => keepReading(AbortSignal.any([signal, stopping])));
  await boss.onWake('analytics', work.refreshAnalytics);
}

/** On the sandbox only the machine itself is served; a real service stands behind a proxy that may be elsewhere. */
async function listen(container: Container, { config }: Foundation): Promise<Server> {
  const server = createServer(makeServer(container.get(TOKENS.http)));
  await listenAt(server, config);
  return server;
}

/** A port that is taken is told of at once, not after minutes of loading a sandbox's past. */
async function requireFreePort({ config }: Foundation): Promise<void> {
  const probe = createServer();
  await listenAt(probe, config);
  await closeServer(probe);
}

async function listenAt(server: Server, config: Foundation['config']): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    if (config.kind === 'sandbox') server.listen(config.port, '127.0.0.1', resolve);
    else server.listen(config.port, resolve);
  });
}

async function closeServer(server: Server | null): Promise<void> {
  if (server === null) return;
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeIdleConnections();
  await closed;
}
