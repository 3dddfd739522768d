import { PgAnalyticsQueries } from '../../../../src/adapters/postgres/analytics/pg-analytics-queries.ts';
import { PgAnalyticsRefresher } from '../../../../src/adapters/postgres/analytics/pg-analytics-refresher.ts';
import type { AnalyticsBasis } from '../../../../src/ports/analytics.ts';
import { monthsBetween } from '../../../builders/analytics/months.ts';
import { randomCharity } from '../../../builders/analytics/random-charity.ts';
import type { CharityWish, RandomCharity } from '../../../builders/analytics/random-charity.ts';
import { storeCharity } from '../../../builders/analytics/store-charity.ts';
import { createTestDatabase } from '../../../fixtures/database.ts';
import type { TestDatabase } from '../../../fixtures/database.ts';

export const NOW = new Date('2026-11-15T12:00:00Z');
export const BASIS: AnalyticsBasis = {
  zone: 'Europe/Moscow',
  scoreLow: 1,
  scoreHigh: 5,
  recogniseCallers: true,
  editHours: 72,
};

export interface CharityDatabase {
  readonly database: TestDatabase;
  readonly charity: RandomCharity;
  readonly refresher: PgAnalyticsRefresher;
  readonly queries: PgAnalyticsQueries;
  /** As the one who changed a day would. */
  markDays(...days: readonly string[]): Promise<void>;
}

/** A random charity of four months to November 2026, stored and, unless said otherwise, refreshed. */
export async function aCharityDatabase(
  wish: Partial<CharityWish> & { readonly unrefreshed?: boolean } = {},
): Promise<CharityDatabase> {
  const database = await createTestDatabase();
  const charity = randomCharity({
    seed: 1,
    months: monthsBetween('2026-08', '2026-11'),
    callsPerDay: 5,
    ...wish,
  });
  await storeCharity(database.pool, charity);
  const refresher = new PgAnalyticsRefresher(database.pool);
  if (wish.unrefreshed !== true) await refresher.refresh({ ...BASIS, zone: charity.zone }, NOW);
  return {
    database,
    charity,
    refresher,
    queries: new PgAnalyticsQueries(database.pool),
    markDays: async (...days) => {
      await database.pool.query(
        `INSERT INTO analytics_stale_day (day) SELECT unnest($1::date[])
         ON CONFLICT ON CONSTRAINT analytics_stale_day_key DO UPDATE SET marked_by = DEFAULT`,
        [days],
      );
    },
  };
}
