import { chmod, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { acquireEmbeddedPostgres } from '../../src/adapters/postgres/embedded/acquire.ts';
import { PACKED_WIDGETS, packWidget } from '../../widgets/amocrm/pack/pack.ts';
import { closeBrowser } from '../fixtures/chromium.ts';
import { ScenarioDatabase } from '../scenarios/month/database.ts';
import { freePort } from '../fixtures/free-port.ts';
import { Processes } from '../scenarios/month/processes.ts';
import { SandboxControls } from '../scenarios/month/sandbox-controls.ts';
import { until } from '../scenarios/month/until.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const FAST = { fsync: 'off', full_page_writes: 'off', synchronous_commit: 'off' };
const READING_LIMIT_MS = 300_000;

/** The whole product on the sandbox, with archives packed for this run alone. */
export interface House {
  readonly origin: string;
  readonly service: string;
  readonly sandbox: SandboxControls;
  readonly database: ScenarioDatabase;
  close(): Promise<void>;
}

/** @param startsAt the instant at which the sandbox begins, RFC 3339 */
export async function openHouse(startsAt: string): Promise<House> {
  const dir = await mkdtemp(join(tmpdir(), 'smena-screenshots-'));
  await chmod(dir, 0o711);
  const closings: (() => Promise<unknown>)[] = [() => rm(dir, { recursive: true, force: true })];
  const close = async (): Promise<void> => {
    for (const closing of closings.splice(0).reverse()) await closing();
  };
  try {
    const widgetsDir = join(dir, 'widgets');
    await mkdir(widgetsDir);
    for (const widget of PACKED_WIDGETS) await packWidget(ROOT, widgetsDir, widget);
    const postgres = await acquireEmbeddedPostgres({ dataDir: dir, log: () => undefined, settings: FAST });
    closings.push(
      () => rm(postgres.place, { recursive: true, force: true }),
      () => postgres.release(),
    );
    const database = new ScenarioDatabase(postgres.url);
    closings.push(() => database.close());
    const processes = new Processes({
      dir,
      widgetsDir,
      databaseUrl: postgres.url,
      servicePort: await freePort(),
      sandboxPort: await freePort(),
      startsAt,
    });
    closings.push(() => processes.stopAll(), closeBrowser);
    await processes.startSandbox();
    await processes.startService();
    const sandbox = new SandboxControls(processes.sandbox);
    return { origin: processes.sandbox, service: processes.service, sandbox, database, close };
  } catch (error) {
    await close();
    throw error;
  }
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
