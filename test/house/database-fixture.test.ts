import assert from 'node:assert/strict';
import { createTestDatabase } from '../fixtures/database.ts';

describe('the database of a test file', () => {
  it('is migrated, and what one file writes no other sees', async () => {
    const [one, other] = await Promise.all([createTestDatabase(), createTestDatabase()]);
    try {
      await one.pool.query('CREATE TABLE mine (id int)');
      const found = await other.pool.query(
        "SELECT to_regclass('mine') AS mine, to_regclass('installation') AS ours",
      );
      assert.deepEqual(found.rows, [{ mine: null, ours: 'installation' }]);
    } finally {
      await Promise.all([one.drop(), other.drop()]);
    }
  });
});
