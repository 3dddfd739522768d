import { buildHouse } from '../house.ts';
import { liveTheMonth } from './story.ts';

/**
 * `npm run scenario:month`: one month of 40 volunteers in Chromium through both widgets, against a service that is killed at five named
 * points. Ends with 0 only when every task that must be was created and completed, each exactly once.
 */
/** Shortly before collecting opens for February, the month of exactly four weeks. */
const STARTS_AT = '2027-01-20T08:50:00+03:00';
const LIMIT_MS = 8 * 60_000;

async function main(): Promise<number> {
  const { processes, sandbox, database, close } = await buildHouse(STARTS_AT);
  // A signal makes the story fail too: the house is closed once for all, and before the process ends.
  const tooLong = setTimeout(() => {
    process.stderr.write(`the month takes longer than ${LIMIT_MS / 60_000} minutes\n`);
    void close().finally(() => process.exit(1));
  }, LIMIT_MS);
  tooLong.unref();
  process.once('SIGINT', () => void close().finally(() => process.exit(130)));
  process.once('SIGTERM', () => void close().finally(() => process.exit(143)));
  try {
    return (await liveTheMonth({ processes, sandbox, database, startsAt: new Date(STARTS_AT) })) ? 0 : 1;
  } catch (error) {
    process.stderr.write(`${processes.complaints().join('\n')}\n`);
    throw error;
  } finally {
    await close();
  }
}

process.exitCode = await main();
