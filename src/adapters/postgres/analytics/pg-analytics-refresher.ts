import type pg from 'pg';
import { z } from 'zod';
import { addDays } from '../../../domain/time/zone.ts';
import type { LocalDate } from '../../../domain/time/zone.ts';
import type { AnalyticsBasis, AnalyticsRefresher } from '../../../ports/analytics.ts';
import { hold } from '../advisory-lock.ts';
import type { PgSession } from '../pg-session.ts';
import { inTransaction } from '../pg-transaction.ts';
import { sql } from '../sql.ts';

const statements = sql(
  import.meta.url,
  './pg-analytics-refresher.sql',
  'basis',
  'save_basis',
  'mark_everything',
  'stale',
  'rewrites',
  'refreshes',
  'refreshed',
  'consume',
);

const basisRow = z.object({
  zone: z.string(),
  scoreLow: z.number(),
  scoreHigh: z.number(),
  recogniseCallers: z.boolean(),
  editHours: z.number(),
  refreshedAt: z.date().nullable(),
});
const staleRow = z.object({ day: z.string(), markedBy: z.number() });
const rewriteRow = z.object({ remove: z.string(), write: z.string() });
const refreshRow = z.object({ statement: z.string() });

/**
 * Everything comes about in one transaction: readers see the figures of before until it commits and all the new ones then, and nobody waits for it
 * (`REFRESH … CONCURRENTLY`). Refreshes of all processes come one after another.
 */
export class PgAnalyticsRefresher implements AnalyticsRefresher {
  readonly #pool: pg.Pool;

  constructor(pool: pg.Pool) {
    this.#pool = pool;
  }

  refresh(basis: AnalyticsBasis, now: Date): Promise<number> {
    return inTransaction(this.#pool, async (session) => {
      await hold(session, 'analytics');
      const never = await takeBasis(session, basis);
      const stale = await session.rows(staleRow, statements.stale);
      if (stale.length > 0 || never) {
        await rewrite(session, withNeighbours(stale.map(({ day }) => day)));
        for (const { statement } of await session.rows(refreshRow, statements.refreshes))
          await session.execute(statement);
      }
      await session.execute(statements.refreshed, [now]);
      // Last, because whoever marks one of these days meanwhile waits from here on.
      const marks = [stale.map(({ day }) => day), stale.map(({ markedBy }) => markedBy)];
      await session.execute(statements.consume, marks);
      return stale.length;
    });
  }
}

/** Everything is to be counted anew when the settings below it have changed. Answers true when there was no refresh yet. */
async function takeBasis(session: PgSession, basis: AnalyticsBasis): Promise<boolean> {
  const stored = await session.row(basisRow, statements.basis);
  if (stored === null) throw new TypeError('analytics_basis has its one row from the beginning');
  const { zone, scoreLow, scoreHigh, recogniseCallers, editHours } = basis;
  const same =
    zone === stored.zone &&
    scoreLow === stored.scoreLow &&
    scoreHigh === stored.scoreHigh &&
    recogniseCallers === stored.recogniseCallers &&
    editHours === stored.editHours;
  if (!same) {
    await session.execute(statements.save_basis, [zone, scoreLow, scoreHigh, recogniseCallers, editHours]);
    await session.execute(statements.mark_everything);
  }
  return stored.refreshedAt === null;
}

async function rewrite(session: PgSession, days: readonly LocalDate[]): Promise<void> {
  if (days.length === 0) return;
  for (const { remove, write } of await session.rows(rewriteRow, statements.rewrites)) {
    await session.execute(remove, [days]);
    await session.execute(write, [days]);
  }
}

/** A conversation about midnight belongs to a shift of the next day, and its report may be of the day before. */
function withNeighbours(days: readonly LocalDate[]): LocalDate[] {
  return [...new Set(days.flatMap((day) => [addDays(day, -1), day, addDays(day, 1)]))].sort();
}
