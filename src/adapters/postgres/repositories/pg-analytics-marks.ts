import { z } from 'zod';
import type { LocalDate } from '../../../domain/time/zone.ts';
import type { AnalyticsMarks } from '../../../ports/analytics.ts';
import type { PgSession } from '../pg-session.ts';
import { sql } from '../sql.ts';

const statements = sql(import.meta.url, './pg-analytics-marks.sql', 'mark', 'mark_all', 'pending');

const pendingRow = z.object({ pending: z.boolean() });

/** Days that wait are rows of `analytics_stale_day`; marking one again raises its number, so that a refresh under way does not take it for done. */
export class PgAnalyticsMarks implements AnalyticsMarks {
  readonly #session: PgSession;

  constructor(session: PgSession) {
    this.#session = session;
  }

  async markDays(days: readonly LocalDate[]): Promise<void> {
    await this.#session.execute(statements.mark, [days]);
  }

  async markAll(): Promise<void> {
    await this.#session.execute(statements.mark_all);
  }

  async pending(): Promise<boolean> {
    return (await this.#session.row(pendingRow, statements.pending))?.pending ?? false;
  }
}
