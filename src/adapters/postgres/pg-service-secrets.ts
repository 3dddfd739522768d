import { randomBytes } from 'node:crypto';
import type pg from 'pg';
import { z } from 'zod';
import type { ServiceSecrets } from '../../ports/service-secrets.ts';
import { PgSession } from './pg-session.ts';
import { sql } from './sql.ts';

const statements = sql(import.meta.url, './pg-service-secrets.sql', 'make', 'find');
const SESSION_KEY = 'session-key';
const BYTES = 32;
const valueRow = z.object({ value: z.instanceof(Uint8Array).refine((value) => value.length === BYTES) });

/** Secrets in the database, where all processes find the same. */
export class PgServiceSecrets implements ServiceSecrets {
  readonly #pool: pg.Pool;
  #sessionKey: Uint8Array | null = null;

  constructor(pool: pg.Pool) {
    this.#pool = pool;
  }

  async sessionKey(): Promise<Uint8Array> {
    this.#sessionKey ??= await this.#make(SESSION_KEY);
    return this.#sessionKey;
  }

  /** Whoever comes first makes it; everybody reads what is stored then. */
  async #make(name: string): Promise<Uint8Array> {
    const session = new PgSession(this.#pool);
    const known = await session.row(valueRow, statements.find, [name]);
    if (known !== null) return new Uint8Array(known.value);
    await session.execute(statements.make, [name, randomBytes(BYTES)]);
    const made = await session.row(valueRow, statements.find, [name]);
    if (made === null) throw new TypeError(`the secret ${name} vanished right after it was made`);
    return new Uint8Array(made.value);
  }
}
