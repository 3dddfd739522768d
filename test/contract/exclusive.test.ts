import assert from 'node:assert/strict';
import type pg from 'pg';
import { createPool } from '../../src/adapters/postgres/connection.ts';
import { PgExclusive } from '../../src/adapters/postgres/pg-exclusive.ts';
import type { Exclusive } from '../../src/ports/exclusive.ts';
import { FakeExclusive } from '../fakes/fake-exclusive.ts';
import { createTestDatabase } from '../fixtures/database.ts';
import type { TestDatabase } from '../fixtures/database.ts';

/** `two` plays another process where there can be one. */
function promises(one: () => Exclusive, two: () => Exclusive): void {
  it('runs work and answers its result', async () => {
    assert.equal(await one().tryRun('timetable', async () => 42), 42);
  });

  for (const [who, other] of [
    ['another process', two],
    ['the same process', one],
  ] as const) {
    it(`keeps ${who} out while it works, and lets it in afterwards`, async () => {
      let ran = 0;
      const work = async () => {
        ran += 1;
      };
      const meanwhile = await one().tryRun('timetable', () => other().tryRun('timetable', work));
      const ranMeanwhile = ran;
      await other().tryRun('timetable', work);
      assert.deepEqual([meanwhile, ranMeanwhile, ran], [null, 0, 1]);
    });
  }

  it('holds each name on its own', async () => {
    const inside = await one().tryRun('timetable', () => two().tryRun('crm-outbox', async () => 'ran'));
    assert.equal(inside, 'ran');
  });

  it('lets go when the work fails, and passes the failure on', async () => {
    const failure = new Error('failed');
    await assert.rejects(
      one().tryRun('generation', () => Promise.reject(failure)),
      (error) => error === failure,
    );
    assert.equal(await two().tryRun('generation', async () => 'free'), 'free');
  });

  it('lets one of many who come at once in', async () => {
    const othersWereKeptOut = Promise.withResolvers<void>();
    let keptOut = 0;
    const tries = [one(), two(), one(), two()].map(async (exclusive) => {
      const result = await exclusive.tryRun('people-sync', () => othersWereKeptOut.promise.then(() => 'ran'));
      if (result === null) keptOut += 1;
      if (keptOut === 3) othersWereKeptOut.resolve();
      return result;
    });
    const results = await Promise.all(tries);
    assert.deepEqual(
      results.filter((result) => result !== null),
      ['ran'],
    );
  });
}

describe('Exclusive (fake)', () => {
  const exclusive = new FakeExclusive();
  promises(
    () => exclusive,
    () => exclusive,
  );
});

describe('Exclusive (PostgreSQL)', () => {
  let database: TestDatabase;
  let pools: pg.Pool[];
  before(async () => {
    database = await createTestDatabase();
    pools = [createPool(database.url, { max: 4 }), createPool(database.url, { max: 4 })];
  });
  after(async () => {
    await Promise.all(pools.map((pool) => pool.end()));
    await database.drop();
  });
  const on = (index: number) => new PgExclusive(pools[index] ?? database.pool);

  promises(
    () => on(0),
    () => on(1),
  );

  it('is free as soon as the holder is dead', async () => {
    const heir = await on(0).tryRun('timetable', async () => {
      const { rows } = await database.pool.query(
        "SELECT pg_terminate_backend(pid, 5000) FROM pg_locks WHERE locktype = 'advisory' AND pid <> pg_backend_pid()",
      );
      assert.equal(rows.length, 1);
      return on(1).tryRun('timetable', async () => 'inherited');
    });
    assert.equal(heir, 'inherited');
  });
});
