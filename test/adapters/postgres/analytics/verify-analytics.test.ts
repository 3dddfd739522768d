import assert from 'node:assert/strict';
import { createTestDatabase } from '../../../fixtures/database.ts';
import { verifyAnalytics } from '../../../../tools/verify-analytics/verify.ts';
import { aCharityDatabase } from './charity-database.ts';
import type { CharityDatabase } from './charity-database.ts';

describe('verify:analytics', () => {
  let place: CharityDatabase;
  beforeEach(async () => {
    place = await aCharityDatabase();
  });
  afterEach(() => place.database.drop());

  const differing = async (change: string): Promise<string[]> => {
    const result = await place.database.pool.query(change);
    assert.ok((result.rowCount ?? 0) > 0, 'the change touched a row');
    const verdict = await verifyAnalytics(place.database.pool);
    assert.ok(verdict.kind === 'compared');
    return verdict.differences.map((difference) => difference.path);
  };

  it('notices a daily sum that is wrong by one', async () => {
    const paths = await differing(
      `UPDATE analytics_call_hour SET missed = missed + 1 WHERE (day, hour, slot_time) = (
         SELECT day, hour, slot_time FROM analytics_call_hour WHERE day BETWEEN '2026-11-09' AND '2026-11-15' LIMIT 1)`,
    );
    assert.ok(paths.includes('2026-11-09..2026-11-15.calls.missed'), paths.join());
  });

  it('notices a volunteer’s score that is another’s', async () => {
    const paths = await differing(
      `UPDATE analytics_volunteer_day SET volunteer_id = 7777 WHERE (day, volunteer_id) = (
         SELECT day, volunteer_id FROM analytics_volunteer_day WHERE day = '2026-11-12' LIMIT 1)`,
    );
    assert.ok(
      paths.some((path) => path.startsWith('2026-11-09..2026-11-15.volunteers.')),
      paths.join(),
    );
  });

  it('notices a record that does not follow from its call', async () => {
    const paths = await differing(
      `UPDATE call_leg SET talk_seconds = talk_seconds + 1000 WHERE answered_at IS NOT NULL AND NOT listening AND entry_id = (
         SELECT entry_id FROM consultation WHERE outcome = 'answered' AND day = '2026-10-10' LIMIT 1)`,
    );
    assert.ok(paths.includes('2026-10.calls.talkSeconds'), paths.join());
  });

  it('says so when there has been no refresh yet', async () => {
    const empty = await createTestDatabase();
    try {
      assert.deepEqual(await verifyAnalytics(empty.pool), { kind: 'never-refreshed' });
    } finally {
      await empty.drop();
    }
  });
});
