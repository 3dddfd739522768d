import assert from 'node:assert/strict';
import { emptyDatabase, forgottenTables } from '../../../src/adapters/postgres/reset/empty-database.ts';
import { createTestDatabase } from '../../fixtures/database.ts';
import type { TestDatabase } from '../../fixtures/database.ts';

describe('Emptying a sandbox’s database', () => {
  let database: TestDatabase;
  before(async () => {
    database = await createTestDatabase();
  });
  after(() => database.drop());

  it('names every table there is', async () => {
    assert.deepEqual(await forgottenTables(database.pool), []);
  });

  it('forgets the charity and keeps the installation', async () => {
    await database.pool.query(
      `INSERT INTO setting (section, value, version) VALUES ('duty', '{"administratorId":null}', 1)`,
    );
    await database.pool.query('UPDATE timetable_watermark SET instant = now()');
    await emptyDatabase(database.pool);
    const left = await database.pool.query(
      'SELECT (SELECT count(*) FROM setting) AS settings, (SELECT count(*) FROM timetable_watermark WHERE instant IS NULL) AS unset, (SELECT count(*) FROM installation) AS marks',
    );
    assert.deepEqual(left.rows[0], { settings: 0, unset: 1, marks: 1 });
  });

  it('refuses a real one and leaves it as it is', async () => {
    const real = await createTestDatabase();
    await real.pool.query(
      `INSERT INTO setting (section, value, version) VALUES ('duty', '{"administratorId":null}', 1)`,
    );
    await real.pool.query(`UPDATE installation SET kind = 'real'`);
    await assert.rejects(emptyDatabase(real.pool), /sandbox/);
    assert.equal((await real.pool.query('SELECT 1 FROM setting')).rowCount, 1);
    await real.drop();
  });
});
