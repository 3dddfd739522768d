import type pg from 'pg';
import { z } from 'zod';
import type { PeriodFigures } from '../../../domain/report/figures.ts';
import { periodHolding } from '../../../domain/report/period.ts';
import type { Period, PeriodKind } from '../../../domain/report/period.ts';
import { firstDayOf } from '../../../domain/time/planning-month.ts';
import type { PlanningMonth } from '../../../domain/time/planning-month.ts';
import type { LocalDate } from '../../../domain/time/zone.ts';
import type {
  AnalyticsFreshness,
  AnalyticsQueries,
  PeriodCard,
  VolunteerWork,
} from '../../../ports/analytics.ts';
import { inTransaction } from '../pg-transaction.ts';
import { sql } from '../sql.ts';
import { cardRow } from './figure-rows.ts';
import { readFigures } from './read-figures.ts';

const statements = sql(
  import.meta.url,
  './pg-analytics-queries.sql',
  'freshness',
  'cards',
  'unknown_employees',
  'volunteer_work',
);

const unknownRow = z.object({ extension: z.string().nullable(), calls: z.number() });
const workRow = z.object({
  volunteerId: z.int(),
  shiftsCount: z.int(),
  consultationsCount: z.int(),
  reportsMissing: z.int(),
  scoreAnswers: z.int(),
  averageClientScoring: z.number().nullable(),
});
const freshnessRow = z.object({ refreshedAt: z.date().nullable(), pending: z.boolean() });

/** Figures from the views, marts and daily sums of `sql/views` (docs/analytics.md says which is where). */
export class PgAnalyticsQueries implements AnalyticsQueries {
  readonly #pool: pg.Pool;

  constructor(pool: pg.Pool) {
    this.#pool = pool;
  }

  figures(period: Period, now: Date): Promise<PeriodFigures> {
    return inTransaction(this.#pool, (session) => readFigures(session, period, now), 'begin_read');
  }

  freshness(): Promise<AnalyticsFreshness> {
    return inTransaction(
      this.#pool,
      async (session) =>
        (await session.row(freshnessRow, statements.freshness)) ?? { refreshedAt: null, pending: true },
      'begin_read',
    );
  }

  unknownEmployees(): Promise<{ readonly extension: string | null; readonly calls: number }[]> {
    return inTransaction(
      this.#pool,
      (session) => session.rows(unknownRow, statements.unknown_employees),
      'begin_read',
    );
  }

  volunteerWork(month: PlanningMonth): Promise<VolunteerWork[]> {
    return inTransaction(
      this.#pool,
      (session) => session.rows(workRow, statements.volunteer_work, [firstDayOf(month)]),
      'begin_read',
    );
  }

  cards(kind: Exclude<PeriodKind, 'range'>, count: number, before: LocalDate): Promise<PeriodCard[]> {
    return inTransaction(
      this.#pool,
      async (session) => {
        const rows = await session.rows(cardRow, statements.cards, [kind, count, before]);
        return rows.map(({ from, ...figures }) => ({ period: periodHolding(kind, from), ...figures }));
      },
      'begin_read',
    );
  }
}
