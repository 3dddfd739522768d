import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createPool } from '../../../../src/adapters/postgres/connection.ts';
import { MigrationError } from '../../../../src/adapters/postgres/migration-error.ts';
import { migrate } from '../../../../src/adapters/postgres/migrate.ts';
import { readViewFiles } from '../../../../src/adapters/postgres/views/view-files.ts';
import { createBareDatabase, createTestDatabase } from '../../../fixtures/database.ts';
import type { TestDatabase } from '../../../fixtures/database.ts';

const INSTALLATION =
  'CREATE TABLE installation (only_row boolean PRIMARY KEY DEFAULT true, kind text NOT NULL);';
const STALE = `CREATE TABLE analytics_stale_day (day date, marked_by bigint GENERATED ALWAYS AS IDENTITY,
  CONSTRAINT analytics_stale_day_key PRIMARY KEY (day));
  CREATE TABLE call (day date, talk integer);`;

describe('Views', () => {
  let database: TestDatabase;
  let dir: string;
  beforeEach(async () => {
    database = await createBareDatabase();
    dir = await mkdtemp(join(tmpdir(), 'smena-views-'));
    await mkdir(join(dir, 'migrations'));
    await mkdir(join(dir, 'views'));
    await file('migrations/0001_installation.sql', INSTALLATION);
    await file('migrations/0002_call.sql', STALE);
    await file(
      'views/int_known_day.sql',
      'CREATE VIEW analytics.int_known_day AS SELECT DISTINCT day FROM analytics.stg_call;',
    );
    await file('views/stg_call.sql', 'CREATE VIEW analytics.stg_call AS SELECT day, talk FROM call;');
  });
  afterEach(async () => {
    await database.drop();
    await rm(dir, { recursive: true });
  });

  const file = (name: string, text: string): Promise<void> => writeFile(join(dir, name), text);
  const start = (pool = database.pool) =>
    migrate(pool, { kind: 'sandbox', dir: join(dir, 'migrations'), viewsDir: join(dir, 'views') });
  const made = async (): Promise<string[]> => {
    const { rows } = await database.pool.query<{ made: string }>(
      `SELECT relname || ' ' || oid AS made FROM pg_class WHERE relnamespace = to_regnamespace('analytics') AND relkind IN ('v', 'm') ORDER BY 1`,
    );
    return rows.map((row) => row.made);
  };
  const names = async () => (await made()).map((one) => one.split(' ')[0]);
  const refused = (code: string, message: RegExp) => (error: unknown) =>
    error instanceof MigrationError && error.code === code && message.test(error.message);

  it('are made in the order in which they use one another, whatever they are called', async () => {
    await start();
    assert.deepEqual(await names(), ['int_known_day', 'stg_call']);
  });

  it('stay as they are while their files do, and are made anew when one changes', async () => {
    await start();
    const before = await made();
    await start();
    assert.deepEqual(await made(), before);
    await file(
      'views/stg_call.sql',
      'CREATE VIEW analytics.stg_call AS SELECT day, talk, 1 AS one FROM call;',
    );
    await start();
    assert.notDeepEqual(await made(), before);
    await database.pool.query('SELECT one FROM analytics.stg_call');
  });

  it('make every day wait for a refresh when they are made anew', async () => {
    await start();
    await database.pool.query(
      `INSERT INTO call VALUES ('2026-10-05', 60), ('2026-10-05', 70), ('2026-10-07', 1)`,
    );
    await file('views/more.sql', 'CREATE VIEW analytics.more AS SELECT talk FROM analytics.stg_call;');
    await start();
    const { rows } = await database.pool.query('SELECT day FROM analytics_stale_day ORDER BY day');
    assert.deepEqual(rows, [{ day: '2026-10-05' }, { day: '2026-10-07' }]);
  });

  it('make way for a migration that alters a table under them', async () => {
    await start();
    await file('migrations/0003_longer.sql', 'ALTER TABLE call ALTER COLUMN talk TYPE bigint;');
    assert.deepEqual(await start(), { applied: ['0003_longer.sql'] });
    assert.deepEqual(await names(), ['int_known_day', 'stg_call']);
  });

  it('are made once though several processes start together', async () => {
    const others = [0, 1, 2].map(() => createPool(database.url));
    try {
      await Promise.all(others.map((pool) => start(pool)));
      assert.deepEqual(await names(), ['int_known_day', 'stg_call']);
      assert.equal((await database.pool.query('SELECT 1 FROM analytics.applied')).rowCount, 1);
    } finally {
      await Promise.all(others.map((pool) => pool.end()));
    }
  });

  it('stand as before when one of the new ones fails', async () => {
    await start();
    const before = await made();
    await file('views/more.sql', 'CREATE VIEW analytics.more AS SELECT nothing FROM analytics.stg_call;');
    await assert.rejects(start(), refused('failed', /analytics\.more failed: .*nothing/));
    assert.deepEqual(await made(), before);
  });

  it('that use one another in a circle are refused', async () => {
    await file(
      'views/stg_call.sql',
      'CREATE VIEW analytics.stg_call AS SELECT day FROM analytics.int_known_day;',
    );
    await assert.rejects(start(), refused('files', /circle: int_known_day → stg_call → int_known_day/));
  });

  it('that use one nobody makes are refused', async () => {
    await file('views/stg_call.sql', 'CREATE VIEW analytics.stg_call AS SELECT day FROM analytics.stg_cal;');
    await assert.rejects(start(), refused('files', /stg_call uses analytics\.stg_cal/));
  });

  it('whose file is called otherwise are refused, before the database is touched', async () => {
    await file('views/stg_calls.sql', 'CREATE VIEW analytics.other AS SELECT 1 AS one;');
    await assert.rejects(start(), refused('files', /stg_calls\.sql must make analytics\.stg_calls/));
    assert.equal(
      (await database.pool.query(`SELECT to_regclass('installation') AS table`)).rows[0].table,
      null,
    );
  });
});

describe('The project’s own views', () => {
  it('stand in a schema of their own, as many as there are files', async () => {
    const database = await createTestDatabase();
    try {
      const { ordered } = await readViewFiles(join(import.meta.dirname, '../../../../sql/views'));
      const { rows } = await database.pool.query<{ relname: string }>(
        `SELECT relname FROM pg_class WHERE relnamespace = 'analytics'::regnamespace AND relkind IN ('v', 'm')`,
      );
      assert.deepEqual(
        rows.map((row) => row.relname).toSorted(),
        ordered.map((view) => view.name).toSorted(),
      );
      const elsewhere = await database.pool.query(
        `SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('v', 'm')`,
      );
      assert.deepEqual(elsewhere.rows, []);
    } finally {
      await database.drop();
    }
  });
});
