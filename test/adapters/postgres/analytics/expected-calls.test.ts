import assert from 'node:assert/strict';
import { loadRawRows } from '../../../../src/adapters/postgres/analytics/raw-rows.ts';
import { inTransaction } from '../../../../src/adapters/postgres/pg-transaction.ts';
import { PgSlotExpectations } from '../../../../src/adapters/postgres/queries/pg-slot-expectations.ts';
import type { ExpectedCalls } from '../../../../src/ports/analytics.ts';
import { charityOf } from '../../../../tools/verify-analytics/charity.ts';
import { compare } from '../../../../tools/verify-analytics/compare.ts';
import { expectedCalls } from '../../../../tools/verify-analytics/expected-calls.ts';
import { aCharityDatabase } from './charity-database.ts';
import type { CharityDatabase } from './charity-database.ts';

describe('What usually comes in a slot', () => {
  let place: CharityDatabase;
  before(async () => {
    place = await aCharityDatabase({ seed: 7, callsPerDay: 20 });
  });
  after(() => place.database.drop());

  const usual = (): Promise<ExpectedCalls[]> =>
    inTransaction(place.database.pool, (session) => new PgSlotExpectations(session).usual(), 'begin_read');
  const byPlace = (found: readonly ExpectedCalls[]) =>
    Object.fromEntries(found.map(({ weekday, time, ...known }) => [`${weekday} ${time}`, known]));

  it('is the mean of the last twelve whole weeks, as raw calls tell it', async () => {
    const found = await usual();
    const { figures, differences } = compare(
      byPlace(found),
      expectedCalls(charityOf(await loadRawRows(place.database.pool))),
      'usual',
    );
    assert.deepEqual(differences, []);
    assert.ok(figures > 40, `${figures} figures`);
    assert.ok(found.some((one) => one.calls > 1));
    assert.equal(Math.max(...found.map((one) => one.weeks)), 12);
  });

  it('passes over a week without any call, and is nothing without a whole week', async () => {
    const { pool } = place.database;
    const forget = (condition: string) =>
      pool.query(`BEGIN; SET CONSTRAINTS ALL DEFERRED; SET session_replication_role = replica;
        DELETE FROM consultation WHERE ${condition}; COMMIT; RESET session_replication_role`);
    await forget(`day BETWEEN '2026-10-05' AND '2026-10-11'`);
    assert.deepEqual(new Set((await usual()).map((one) => one.weeks)), new Set([11]));
    await forget(`day < '2026-11-24'`);
    assert.deepEqual(await usual(), []);
  });
});
