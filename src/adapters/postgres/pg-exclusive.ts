import type pg from 'pg';
import { z } from 'zod';
import type { Exclusive, ExclusiveWork } from '../../ports/exclusive.ts';
import { StorageUnavailable } from '../../ports/storage-unavailable.ts';
import { PgSession } from './pg-session.ts';
import { sql } from './sql.ts';

const statements = sql(import.meta.url, './pg-exclusive.sql', 'try', 'release');
const heldRow = z.object({ held: z.boolean() });

/**
 * Exclusion by advisory locks of a session: PostgreSQL frees one when its connection ends, however that came about.
 * Every holder keeps a connection of the pool while it works, so give it a pool of its own (as many connections as there are
 * names): in the common one waiting work could use up the connections the holders need.
 */
export class PgExclusive implements Exclusive {
  readonly #pool: pg.Pool;

  constructor(pool: pg.Pool) {
    this.#pool = pool;
  }

  /** @throws StorageUnavailable before `work` is run, never after it */
  async tryRun<T>(name: ExclusiveWork, work: () => Promise<T>): Promise<T | null> {
    const client = await this.#connect();
    let broken = false;
    const onError = () => {
      broken = true;
    };
    client.on('error', onError);
    const session = new PgSession(client);
    // Unless it is known to be free of locks, the connection is closed instead of put back.
    let clean = false;
    try {
      const lock = await session.row(heldRow, statements.try, [name]);
      if (lock?.held !== true) {
        clean = true;
        return null;
      }
      try {
        return await work();
      } finally {
        clean = await released(session, name);
      }
    } finally {
      client.off('error', onError);
      client.release(broken || !clean);
    }
  }

  async #connect(): Promise<pg.PoolClient> {
    try {
      return await this.#pool.connect();
    } catch (error) {
      throw new StorageUnavailable('no', { cause: error });
    }
  }
}

/** False when the connection broke meanwhile; the lock went with it. */
async function released(session: PgSession, name: ExclusiveWork): Promise<boolean> {
  return session.row(heldRow, statements.release, [name]).then(
    (row) => row?.held === true,
    () => false,
  );
}
