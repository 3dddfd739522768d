import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createPool } from '../../src/adapters/postgres/connection.ts';
import { migrate } from '../../src/adapters/postgres/migrate.ts';
import { createBareDatabase } from '../fixtures/database.ts';
import type { TestDatabase } from '../fixtures/database.ts';

const FIRST = 'CREATE TABLE installation (only_row boolean PRIMARY KEY DEFAULT true, kind text NOT NULL);';

describe('migrations', () => {
  let database: TestDatabase;
  let dir: string;

  const file = (name: string, text: string): Promise<void> => writeFile(join(dir, name), text);
  const run = (kind: 'sandbox' | 'real' = 'sandbox'): Promise<{ applied: string[] }> =>
    migrate(database.pool, { kind, dir });
  const tables = async (): Promise<unknown[]> =>
    (
      await database.pool.query("SELECT tablename FROM pg_tables WHERE schemaname = 'public' ORDER BY 1")
    ).rows.map((row: { tablename: string }) => row.tablename);

  beforeEach(async () => {
    database = await createBareDatabase();
    dir = await mkdtemp(join(tmpdir(), 'smena-migrations-'));
    await file('0001_installation.sql', FIRST);
  });

  afterEach(async () => {
    await database.drop();
    await rm(dir, { recursive: true });
  });

  it('are applied once, in order, and mark the database', async () => {
    await file('0002_b.sql', 'CREATE TABLE b (a_id int); CREATE INDEX ON b (a_id);');
    assert.deepEqual(await run(), { applied: ['0001_installation.sql', '0002_b.sql'] });
    await file('0003_c.sql', 'ALTER TABLE b ADD c int;');
    assert.deepEqual(await run(), { applied: ['0003_c.sql'] });
    assert.deepEqual(await run(), { applied: [] });
    assert.deepEqual((await database.pool.query('SELECT kind FROM installation')).rows, [
      { kind: 'sandbox' },
    ]);
  });

  it('are applied once though several processes start together', async () => {
    await file('0002_b.sql', 'CREATE TABLE b (id int); SELECT pg_sleep(0.05);');
    const others = [0, 1, 2].map(() => createPool(database.url));
    try {
      const results = await Promise.all(others.map((pool) => migrate(pool, { kind: 'sandbox', dir })));
      assert.deepEqual(results.flatMap(({ applied }) => applied).sort(), [
        '0001_installation.sql',
        '0002_b.sql',
      ]);
    } finally {
      await Promise.all(others.map((pool) => pool.end()));
    }
  });

  it('leave nothing of one that fails, and keep those before it', async () => {
    await file('0002_bad.sql', 'CREATE TABLE half (id int); SELECT 1 / 0;');
    await assert.rejects(run(), { name: 'MigrationError', code: 'failed' });
    assert.deepEqual(await tables(), ['installation', 'schema_migration']);
    await file('0002_bad.sql', 'CREATE TABLE whole (id int);');
    assert.deepEqual(await run(), { applied: ['0002_bad.sql'] });
  });

  it('refuse a database of the other kind before they change anything', async () => {
    await run('sandbox');
    await file('0002_b.sql', 'CREATE TABLE b (id int);');
    await assert.rejects(run('real'), { name: 'MigrationError', code: 'other_kind' });
    assert.deepEqual(await tables(), ['installation', 'schema_migration']);
  });

  it('refuse one that was edited after it was applied', async () => {
    await run();
    await file('0001_installation.sql', `${FIRST} -- better`);
    await assert.rejects(run(), { name: 'MigrationError', code: 'edited' });
  });

  it('refuse a database that is ahead of the files', async () => {
    await file('0002_b.sql', 'CREATE TABLE b (id int);');
    await run();
    await rm(join(dir, '0002_b.sql'));
    await assert.rejects(run(), { name: 'MigrationError', code: 'newer_database' });
  });

  it('refuse a new one that stands before an applied one', async () => {
    await file('0003_c.sql', 'CREATE TABLE c (id int);');
    await run();
    await file('0002_b.sql', 'CREATE TABLE b (id int);');
    await assert.rejects(run(), { name: 'MigrationError', code: 'out_of_order' });
  });

  for (const [what, name] of [
    ['a number given twice', '0001_again.sql'],
    ['a name that is none', 'notes.sql'],
  ] as const) {
    it(`refuse ${what}`, async () => {
      await file(name, 'SELECT 1;');
      await assert.rejects(run(), { name: 'MigrationError', code: 'files' });
    });
  }

  it('refuse a server older than 15 in plain words', async () => {
    const old = {
      connect: () =>
        Promise.resolve({
          query: () => Promise.resolve({ rows: [{ number: 140_011, name: '14.11' }] }),
          release: () => {},
        }),
    };
    await assert.rejects(migrate(old as never, { kind: 'real', dir }), {
      code: 'postgres_too_old',
      message: 'DATABASE_URL leads to PostgreSQL 14.11; version 15 or newer is needed',
    });
  });
});
