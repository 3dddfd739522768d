import type pg from 'pg';
import { z } from 'zod';
import { inTransaction } from '../pg-transaction.ts';
import { sql } from '../sql.ts';

const statements = sql(
  import.meta.url,
  './empty-database.sql',
  'empty',
  'forget_watermark',
  'forget_lock_out',
  'forget_telephony_pace',
  'forget_refresh',
  'forget_freshness',
  'forget_topic_version',
  'forget_recomposition',
  'tables',
  'is_sandbox',
);
/** The installation's own, and tables of one row, which is set back instead. */
const KEPT: ReadonlySet<string> = new Set([
  'installation',
  'schema_migration',
  'service_secret',
  'timetable_watermark',
  'crm_rate',
  'mango_rate',
  'analytics_basis',
  'call_freshness',
  'topic_list',
  'consultation_recomposition',
]);

/** Forgets everything of the charity. @throws Error on a database that is not marked `sandbox`, before touching it */
export async function emptyDatabase(pool: pg.Pool): Promise<void> {
  await inTransaction(pool, async (session) => {
    const mark = await session.row(z.object({ sandbox: z.boolean() }), statements.is_sandbox);
    if (mark?.sandbox !== true) throw new Error('only a sandbox’s database may be emptied');
    await session.execute(statements.empty);
    await session.execute(statements.forget_watermark);
    await session.execute(statements.forget_lock_out);
    await session.execute(statements.forget_telephony_pace);
    await session.execute(statements.forget_recomposition);
    await session.execute(statements.forget_refresh);
    await session.execute(statements.forget_freshness);
    await session.execute(statements.forget_topic_version);
  });
}

/** Tables that emptying neither empties nor names as kept; a test sees to it that there are none. */
export async function forgottenTables(pool: pg.Pool): Promise<string[]> {
  const emptied = new Set(
    /TRUNCATE ([\s\w,]+?)\s+RESTART/.exec(statements.empty)?.[1]?.split(/[\s,]+/) ?? [],
  );
  const tables = await inTransaction(pool, (session) =>
    session.rows(z.object({ name: z.string() }), statements.tables),
  );
  return tables.map((table) => table.name).filter((name) => !emptied.has(name) && !KEPT.has(name));
}
