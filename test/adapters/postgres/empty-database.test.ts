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

  it('sets back what is one row: freshness, pace, versions, what the figures stand on', async () => {
    const later = "'2027-01-01T00:00:00Z'";
    const rows = ['call_freshness', 'topic_list', 'analytics_basis', 'mango_rate'];
    const look = async () =>
      Promise.all(rows.map(async (table) => (await database.pool.query(`SELECT * FROM ${table}`)).rows));
    const fresh = await look();
    await database.pool.query(`UPDATE call_freshness SET last_success_at = ${later}, failed_days = 3`);
    await database.pool.query('UPDATE topic_list SET version = 7');
    await database.pool.query(`UPDATE analytics_basis SET zone = 'Asia/Omsk', refreshed_at = ${later}`);
    await database.pool.query(`UPDATE mango_rate SET next_start_at = ${later}, penalty_until = ${later}`);
    assert.notDeepEqual(await look(), fresh);
    await emptyDatabase(database.pool);
    assert.deepEqual(await look(), fresh);
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
