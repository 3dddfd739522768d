import assert from 'node:assert/strict';
import { closeDatabaseServer } from '../../fixtures/database.ts';
import { askedFrom, contentsOf, lastChange } from './database.ts';
import { madeUpCalls } from './made-up-calls.ts';
import { BackfillWorld } from './world.ts';

/**
 * A backfill of 100,000 calls by `smena sync mango`, killed three times at different points and gone on with, against an uninterrupted one of another
 * database: same rows, same digests. Loading it once more changes nothing. `npm run scenario:backfill [-- CALLS]`.
 */
const CALLS = Number(process.argv[2] ?? 100_000);
const NOW = '2026-11-21T10:00:00+03:00';
const UNTIL = new Date('2026-11-20T00:00:00+03:00');
/** Today: what the charity's past asked for is this very backfill. */
const TO = '2026-11-21';
const KILLED_AFTER = [2, 9, 15];

const say = (line: string): void => void process.stdout.write(`${line}\n`);
const seconds = (since: number): string => `${((performance.now() - since) / 1000).toFixed(1)} s`;

const world = await BackfillWorld.open(NOW);
try {
  await backfill();
} finally {
  await world.close();
  await closeDatabaseServer();
}

async function backfill(): Promise<void> {
  const [whole, broken] = [await world.database(), await world.database()];
  const days = { from: await askedFrom(whole), to: TO };
  const range = { from: new Date(`${days.from}T00:00:00+03:00`), until: UNTIL };
  const calls = madeUpCalls(CALLS, range, await world.employees());
  await world.putCalls(calls);
  say(`calls in the sandbox: ${calls.length}, from ${days.from} to ${days.to}`);
  world.hurry();

  let since = performance.now();
  const uninterrupted = await world.finish(world.begin(whole, days));
  say(`uninterrupted: ${figures(uninterrupted)}, ${seconds(since)}`);

  since = performance.now();
  for (const windows of KILLED_AFTER)
    say(`killed at: ${await world.killAfter(windows, world.begin(broken, days))}`);
  const resumed = await world.finish(world.begin(broken, days));
  say(`killed three times: ${figures(resumed)}, ${seconds(since)}`);

  const expected = await contentsOf(whole);
  const found = await contentsOf(broken);
  for (const [table, { rows, digest }] of Object.entries(expected))
    say(`  ${table.padEnd(26)} ${String(rows).padStart(7)}  ${digest ?? '-'}`);
  assert.equal(expected['call']?.rows, CALLS);
  assert.deepEqual(found, expected, 'a backfill that was killed ends otherwise');

  since = performance.now();
  const before = await lastChange(broken);
  const again = await world.finish(world.begin(broken, days));
  say(`loaded again: ${figures(again)}, ${seconds(since)}`);
  assert.equal(again.changed, 0);
  assert.equal(await lastChange(broken), before);
  assert.deepEqual(await contentsOf(broken), expected, 'loading again changed something');
  say('the same figures, and nothing changed by loading again');
}

function figures({ calls, changed, pages, windows }: Awaited<ReturnType<BackfillWorld['finish']>>): string {
  return `${windows} windows, ${pages} pages, ${calls} calls read, ${changed} new or changed`;
}
