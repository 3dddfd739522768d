import { resolve } from 'node:path';
import pg from 'pg';
import { createPool } from '../../src/adapters/postgres/connection.ts';
import { acquireEmbeddedPostgres } from '../../src/adapters/postgres/embedded/acquire.ts';
import { findPlace } from '../../src/adapters/postgres/embedded/place.ts';
import { verifyAnalytics } from './verify.ts';
import type { Verdict } from './verify.ts';

/**
 * `npm run verify:analytics`: reckons every figure of the reports once more, from the raw tables and without the views. Looks into the database of
 * DATABASE_URL, else into the embedded one of SMENA_DATA_DIR, and changes nothing. Ends with 0 only when no figure differs.
 */
const MOST_LINES = 40;
const UNDEFINED_TABLE = '42P01';

async function main(): Promise<number> {
  const given = process.env['DATABASE_URL'];
  if (given) return look(given);
  const dataDir = resolve(process.env['SMENA_DATA_DIR'] ?? '.data');
  if ((await findPlace(dataDir)) === undefined) {
    say(
      `There is no database in ${dataDir}. Expected DATABASE_URL, or SMENA_DATA_DIR of a service that has run.`,
    );
    return 2;
  }
  const embedded = await acquireEmbeddedPostgres({ dataDir, log: () => undefined });
  try {
    return await look(embedded.url);
  } finally {
    await embedded.release();
  }
}

async function look(databaseUrl: string): Promise<number> {
  const pool = createPool(databaseUrl, { applicationName: 'smena-verify', max: 2 });
  try {
    return tell(await verifyAnalytics(pool));
  } catch (error) {
    if (!(error instanceof pg.DatabaseError) || error.code !== UNDEFINED_TABLE) throw error;
    say(
      `This database is not up to date (${error.message}): start the service, or \`smena migrate\`, first.`,
    );
    return 2;
  } finally {
    await pool.end();
  }
}

function tell(verdict: Verdict): number {
  if (verdict.kind === 'never-refreshed') {
    say('There are no figures yet: they come with the first refresh, once the service has read calls.');
    return 1;
  }
  const { figures, periods, differences, staleDays, refreshedAt } = verdict;
  if (staleDays > 0)
    say(
      `${staleDays} days wait for a refresh (the last was at ${refreshedAt.toISOString()}): they may differ.`,
    );
  for (const { path, views, raw } of differences.slice(0, MOST_LINES))
    say(`${path}: views ${JSON.stringify(views)}, raw rows ${JSON.stringify(raw)}`);
  const more = differences.length - MOST_LINES;
  if (more > 0) say(`… and ${more} more`);
  const result = differences.length === 0 ? 'no difference' : `${differences.length} differences`;
  say(`${figures} figures in ${periods} periods: ${result}`);
  return differences.length === 0 ? 0 : 1;
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

process.exitCode = await main();
