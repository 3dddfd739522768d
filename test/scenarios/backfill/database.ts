import { z } from 'zod';
import { sql } from '../../../src/adapters/postgres/sql.ts';
import type { TestDatabase } from '../../fixtures/database.ts';

const statements = sql(import.meta.url, './backfill.sql', 'tables', 'last_change', 'asked_from');
const tableRows = z.array(z.object({ table: z.string(), rows: z.number(), digest: z.string().nullable() }));
const askedRows = z.tuple([z.object({ day: z.string() })]);
const changeRows = z.tuple([z.object({ instant: z.date().nullable() })]);

/** Rows of each table a backfill writes, and a digest of what is in them. */
export type Contents = Readonly<Record<string, { readonly rows: number; readonly digest: string | null }>>;

export async function contentsOf(database: TestDatabase): Promise<Contents> {
  const { rows } = await database.pool.query(statements.tables);
  return Object.fromEntries(
    tableRows.parse(rows).map(({ table, rows: count, digest }) => [table, { rows: count, digest }]),
  );
}

/** When a call was stored or changed last, in milliseconds. */
export async function lastChange(database: TestDatabase): Promise<number | null> {
  const { rows } = await database.pool.query(statements.last_change);
  return changeRows.parse(rows)[0].instant?.getTime() ?? null;
}

/** The first day whose calls the charity's past asks for. */
export async function askedFrom(database: TestDatabase): Promise<string> {
  const { rows } = await database.pool.query(statements.asked_from);
  return askedRows.parse(rows)[0].day;
}
