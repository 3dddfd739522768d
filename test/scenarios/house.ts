import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { acquireEmbeddedPostgres } from '../../src/adapters/postgres/embedded/acquire.ts';
import { ensureWidgets } from '../../tools/bootstrap/widgets.js';
import { closeBrowser } from '../fixtures/chromium.ts';
import { freePort } from '../fixtures/free-port.ts';
import { ScenarioDatabase } from './month/database.ts';
import { Processes } from './month/processes.ts';
import { SandboxControls } from './month/sandbox-controls.ts';
import { until } from './month/until.ts';

/** A crash of PostgreSQL is never part of a story, so nothing is gained by an fsync. */
const FAST = { fsync: 'off', full_page_writes: 'off', synchronous_commit: 'off' };
const READING_LIMIT_MS = 300_000;

/** The whole product on the sandbox, with archives and our own page of the sources as they are; its processes are not started yet. */
export interface House {
  readonly processes: Processes;
  readonly sandbox: SandboxControls;
  readonly database: ScenarioDatabase;
  /** Ends everything, once, whoever asks. */
  close(): Promise<void>;
}

/** @param startsAt the instant at which the sandbox begins, RFC 3339 */
export async function buildHouse(startsAt: string): Promise<House> {
  const dir = await mkdtemp(join(tmpdir(), 'smena-house-'));
  await chmod(dir, 0o711);
  const closings: (() => Promise<unknown>)[] = [() => rm(dir, { recursive: true, force: true })];
  let closed: Promise<void> | undefined;
  const closeAll = async (): Promise<void> => {
    for (const closing of closings.reverse()) await closing();
  };
  const close = (): Promise<void> => (closed ??= closeAll());
  try {
    await ensureWidgets();
    const postgres = await acquireEmbeddedPostgres({ dataDir: dir, log: () => undefined, settings: FAST });
    closings.push(
      () => rm(postgres.place, { recursive: true, force: true }),
      () => postgres.release(),
    );
    const database = new ScenarioDatabase(postgres.url);
    closings.push(() => database.close());
    const processes = new Processes({
      dir,
      databaseUrl: postgres.url,
      servicePort: await freePort(),
      sandboxPort: await freePort(),
      startsAt,
    });
    closings.push(() => processes.stopAll(), closeBrowser);
    return { processes, sandbox: new SandboxControls(processes.sandbox), database, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** A house in which somebody already lives: sandbox and service answer. */
export interface OpenHouse extends House {
  readonly origin: string;
  readonly service: string;
}

/** @param startsAt the instant at which the sandbox begins, RFC 3339 */
export async function openHouse(startsAt: string): Promise<OpenHouse> {
  const house = await buildHouse(startsAt);
  const { processes, close } = house;
  try {
    await processes.startSandbox();
    await processes.startService();
  } catch (error) {
    await close();
    throw error;
  }
  return { ...house, origin: processes.sandbox, service: processes.service };
}

/** Resolves once the service has read all the calls there are; the telephony's pace goes by the sandbox's clock. */
export function callsRead({ sandbox, database }: House): Promise<true> {
  return until(
    'the calls of eighteen months are read',
    async () => {
      await sandbox.settleLost();
      return (await database.waitingReadings()) === 0 && (await database.calls()) > 10_000;
    },
    READING_LIMIT_MS,
  );
}
