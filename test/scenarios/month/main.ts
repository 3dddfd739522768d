import { chmod, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { acquireEmbeddedPostgres } from '../../../src/adapters/postgres/embedded/acquire.ts';
import { PACKED_WIDGETS, packWidget } from '../../../widgets/amocrm/pack/pack.ts';
import { closeBrowser } from '../../fixtures/chromium.ts';
import { ScenarioDatabase } from './database.ts';
import { freePort } from '../../fixtures/free-port.ts';
import { Processes } from './processes.ts';
import { SandboxControls } from './sandbox-controls.ts';
import { liveTheMonth } from './story.ts';

/**
 * `npm run scenario:month`: one month of 40 volunteers in Chromium through both widgets, against a service that is killed at five named
 * points. Ends with 0 only when every task that must be was created and completed, each exactly once.
 */
const ROOT = resolve(import.meta.dirname, '../../..');
/** Shortly before collecting opens for February, the month of exactly four weeks. */
const STARTS_AT = '2027-01-20T08:50:00+03:00';
/** A crash of PostgreSQL is not among the kills, so nothing is gained by an fsync. */
const LIMIT_MS = 8 * 60_000;
const FAST = { fsync: 'off', full_page_writes: 'off', synchronous_commit: 'off' };

async function main(): Promise<number> {
  const dir = await mkdtemp(join(tmpdir(), 'smena-month-'));
  await chmod(dir, 0o711);
  const closings: (() => Promise<unknown>)[] = [() => rm(dir, { recursive: true, force: true })];
  let closed: Promise<void> | undefined;
  const closeAll = async (): Promise<void> => {
    for (const closing of closings.reverse()) await closing();
  };
  // One end for all: a signal makes the story fail, and that must not end the process before everything is closed.
  const close = (): Promise<void> => (closed ??= closeAll());
  const tooLong = setTimeout(() => {
    process.stderr.write(`the month takes longer than ${LIMIT_MS / 60_000} minutes\n`);
    void close().finally(() => process.exit(1));
  }, LIMIT_MS);
  tooLong.unref();
  process.once('SIGINT', () => void close().finally(() => process.exit(130)));
  process.once('SIGTERM', () => void close().finally(() => process.exit(143)));
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
    const place = {
      dir,
      widgetsDir,
      databaseUrl: postgres.url,
      servicePort: await freePort(),
      sandboxPort: await freePort(),
      startsAt: STARTS_AT,
    };
    const processes = new Processes(place);
    closings.push(() => processes.stopAll(), closeBrowser);
    const sandbox = new SandboxControls(processes.sandbox);
    try {
      return (await liveTheMonth({ processes, sandbox, database, startsAt: new Date(STARTS_AT) })) ? 0 : 1;
    } catch (error) {
      process.stderr.write(`${processes.complaints().join('\n')}\n`);
      throw error;
    }
  } finally {
    await close();
  }
}

process.exitCode = await main();
