import type pg from 'pg';
import type { Health } from '../../ports/health.ts';
import { PgSession } from './pg-session.ts';
import { sql } from './sql.ts';

const statements = sql(import.meta.url, './pg-health.sql', 'ping');

export class PgHealth implements Health {
  readonly #pool: pg.Pool;

  constructor(pool: pg.Pool) {
    this.#pool = pool;
  }

  async ping(): Promise<void> {
    await new PgSession(this.#pool).execute(statements.ping);
  }
}
