import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createPool } from '../../src/adapters/postgres/connection.ts';
import { createTestDatabase } from '../fixtures/database.ts';
import type { TestDatabase } from '../fixtures/database.ts';

describe('a pool of connections', () => {
  let database: TestDatabase;
  before(async () => {
    database = await createTestDatabase();
  });
  after(() => database.drop());

  it('gives days as texts, instants as dates and identifiers as numbers, alone and in arrays', async () => {
    const { rows } = await database.pool.query(`
      SELECT DATE '2026-12-31' AS day, ARRAY[DATE '2026-12-31', NULL] AS days,
        TIMESTAMPTZ '2026-12-31 23:00+03' AS instant, TIMESTAMP '2026-12-31 23:00' AS wall,
        9007199254740991::bigint AS id, ARRAY[1, NULL]::bigint[] AS ids, count(*) AS count, '{"a":1}'::jsonb AS json`);
    assert.deepEqual(rows, [
      {
        day: '2026-12-31',
        days: ['2026-12-31', null],
        instant: new Date('2026-12-31T20:00:00Z'),
        wall: '2026-12-31 23:00:00',
        id: 9_007_199_254_740_991,
        ids: [1, null],
        count: 1,
        json: { a: 1 },
      },
    ]);
  });

  it('refuses a number it could only give rounded', async () => {
    await assert.rejects(database.pool.query('SELECT 9007199254740993::bigint AS id'), RangeError);
  });

  it('lives in UTC whatever the process and the server think', async () => {
    const { rows } = await database.pool.query("SELECT '2026-12-31 23:00'::timestamptz AS at");
    assert.deepEqual(rows, [{ at: new Date('2026-12-31T23:00:00Z') }]);
  });

  it('has a statement cancelled that takes too long', async () => {
    const pool = createPool(database.url, { statementTimeoutMs: 20 });
    await assert.rejects(pool.query('SELECT pg_sleep(60)'), { code: '57014' });
    await pool.end();
  });

  it('tells of a connection that broke while idle, and goes on', async () => {
    const told = new EventTarget();
    const pool = createPool(database.url, {
      max: 1,
      onIdleError: () => told.dispatchEvent(new Event('broken')),
    });
    const broken = once(told, 'broken');
    const { rows } = await pool.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
    await database.pool.query('SELECT pg_terminate_backend($1)', [rows[0]!.pid]);
    await broken;
    assert.deepEqual((await pool.query('SELECT 1 AS one')).rows, [{ one: 1 }]);
    await pool.end();
  });
});
