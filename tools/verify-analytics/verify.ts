import type pg from 'pg';
import { PgAnalyticsQueries } from '../../src/adapters/postgres/analytics/pg-analytics-queries.ts';
import { loadRawRows } from '../../src/adapters/postgres/analytics/raw-rows.ts';
import { inTransaction } from '../../src/adapters/postgres/pg-transaction.ts';
import { PgSlotExpectations } from '../../src/adapters/postgres/queries/pg-slot-expectations.ts';
import { charityOf } from './charity.ts';
import { compare } from './compare.ts';
import type { Difference } from './compare.ts';
import { expectedCalls } from './expected-calls.ts';
import { periodsUpTo } from './periods.ts';
import { reckon } from './reckon.ts';

export type Verdict =
  | { readonly kind: 'never-refreshed' }
  | {
      readonly kind: 'compared';
      /** Of when the figures are; what came since is in the raw rows alone. */
      readonly refreshedAt: Date;
      readonly staleDays: number;
      readonly periods: number;
      readonly figures: number;
      readonly differences: readonly Difference[];
    };

/** Reckons every figure of the last 18 months, their quarters and years and some odd ranges out of raw rows, and compares them with what the views say. */
export async function verifyAnalytics(pool: pg.Pool): Promise<Verdict> {
  const raw = await loadRawRows(pool);
  const { refreshedAt, staleDays } = raw.refresh;
  if (refreshedAt === null) return { kind: 'never-refreshed' };
  const charity = charityOf(raw);
  const queries = new PgAnalyticsQueries(pool);
  const periods = periodsUpTo(charity.clock(refreshedAt).day);
  let figures = 0;
  const differences: Difference[] = [];
  for (const period of periods) {
    const found = compare(
      await queries.figures(period, refreshedAt),
      reckon(charity, period, refreshedAt),
      period.name,
    );
    figures += found.figures;
    differences.push(...found.differences);
  }
  const usual = await inTransaction(pool, (session) => new PgSlotExpectations(session).usual(), 'begin_read');
  const found = compare(
    Object.fromEntries(usual.map(({ weekday, time, ...known }) => [`${weekday} ${time}`, known])),
    expectedCalls(charity),
    'expected-calls',
  );
  figures += found.figures;
  differences.push(...found.differences);
  return { kind: 'compared', refreshedAt, staleDays, periods: periods.length, figures, differences };
}
