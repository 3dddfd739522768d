import { resolve } from 'node:path';
import { createPool } from '../../src/adapters/postgres/connection.ts';
import { acquireEmbeddedPostgres } from '../../src/adapters/postgres/embedded/acquire.ts';
import { verifyAnalytics } from './verify.ts';

/**
 * `npm run verify:analytics`: reckons every figure of the reports once more, from the raw tables and without the views. Looks into the database of
 * DATABASE_URL, else into the embedded one of SMENA_DATA_DIR, and changes nothing. Ends with 0 only when no figure differs.
 */
const MOST_LINES = 40;

async function main(): Promise<number> {
  const given = process.env['DATABASE_URL'];
  const dataDir = resolve(process.env['SMENA_DATA_DIR'] ?? '.data');
  const embedded = given ? null : await acquireEmbeddedPostgres({ dataDir, log: () => undefined });
  const pool = createPool(given ?? embedded?.url ?? '', { applicationName: 'smena-verify', max: 2 });
  try {
    return tell(await verifyAnalytics(pool));
  } finally {
    await pool.end();
    await embedded?.release();
  }
}

function tell(verdict: Awaited<ReturnType<typeof verifyAnalytics>>): number {
  const say = (line: string) => void process.stdout.write(`${line}\n`);
  if (verdict.kind === 'never-refreshed') {
    say(
      'There are no figures yet: they come with the first refresh. Expected a database whose service has read calls.',
    );
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

process.exitCode = await main();
