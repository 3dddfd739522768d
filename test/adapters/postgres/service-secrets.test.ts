import assert from 'node:assert/strict';
import { PgServiceSecrets } from '../../../src/adapters/postgres/pg-service-secrets.ts';
import { createTestDatabase } from '../../fixtures/database.ts';
import type { TestDatabase } from '../../fixtures/database.ts';

describe('secrets of the service', () => {
  let database: TestDatabase;
  before(async () => {
    database = await createTestDatabase();
  });
  after(() => database.drop());

  it('makes one session key for all processes that ask at once, and keeps it', async () => {
    const processes = Array.from({ length: 8 }, () => new PgServiceSecrets(database.pool));
    const keys = await Promise.all(processes.map((secrets) => secrets.sessionKey()));
    const later = await new PgServiceSecrets(database.pool).sessionKey();
    assert.equal(later.length, 32);
    assert.ok(later.some((byte) => byte !== 0));
    for (const key of keys) assert.deepEqual(key, later);
  });
});
