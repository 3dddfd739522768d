import type { PgSession } from './pg-session.ts';
import { sql } from './sql.ts';

const statements = sql(import.meta.url, './advisory-lock.sql', 'hold');

/**
 * Holds a name against everybody else until the transaction ends: for rows that may not exist yet.
 * Read in a statement of its own afterwards: a statement does not see what was committed while it waited.
 */
export async function hold(session: PgSession, name: string): Promise<void> {
  await session.execute(statements.hold, [name]);
}
