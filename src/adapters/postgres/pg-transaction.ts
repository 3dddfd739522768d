import type pg from 'pg';
import { StorageUnavailable } from '../../ports/storage-unavailable.ts';
import { PgSession } from './pg-session.ts';
import { sql } from './sql.ts';
import { RetryTransaction, storageError } from './storage-error.ts';

const statements = sql(import.meta.url, './pg-transaction.sql', 'begin', 'begin_read', 'commit', 'rollback');

/** Tries of one transaction before it counts as not possible now. */
const TRIES = 5;

/**
 * Runs `work` in one transaction on a connection of the pool: read committed, or, begun by `begin_read`, on one snapshot and read only. Work that collided with another transaction
 * (deadlock, serialization) is run again from its beginning, so it must change nothing but the database.
 * @throws StorageUnavailable, StorageConflict, and whatever `work` throws
 */
export async function inTransaction<T>(
  pool: pg.Pool,
  work: (session: PgSession) => Promise<T>,
  begin: 'begin' | 'begin_read' = 'begin',
): Promise<T> {
  let collision: unknown;
  for (let attempt = 1; attempt <= TRIES; attempt += 1) {
    try {
      return await tryOnce(pool, work, begin);
    } catch (error) {
      if (!(error instanceof RetryTransaction)) throw error;
      collision = error.cause;
    }
  }
  throw new StorageUnavailable('no', { cause: collision });
}

async function tryOnce<T>(
  pool: pg.Pool,
  work: (session: PgSession) => Promise<T>,
  begin: 'begin' | 'begin_read',
): Promise<T> {
  const client = await connect(pool);
  // A connection may break between two statements; without a listener that would end the process.
  const broken: unknown[] = [];
  const onError = (error: unknown) => void broken.push(error);
  client.on('error', onError);
  const session = new PgSession(client);
  let sound = false;
  try {
    await session.execute(statements[begin]);
    const result = await work(session);
    await session.close();
    await commit(client);
    sound = true;
    return result;
  } catch (error) {
    await session.close();
    // On a connection that does not answer a rollback would wait as long again.
    sound = broken.length === 0 && !(error instanceof StorageUnavailable) && (await rolledBack(client));
    throw error;
  } finally {
    client.off('error', onError);
    client.release(!sound || broken.length > 0);
  }
}

/** Whatever keeps us from a connection, the storage is not there. */
async function connect(pool: pg.Pool): Promise<pg.PoolClient> {
  try {
    return await pool.connect();
  } catch (error) {
    throw new StorageUnavailable('no', { cause: error });
  }
}

async function commit(client: pg.PoolClient): Promise<void> {
  let command: string;
  try {
    ({ command } = await client.query(statements.commit));
  } catch (error) {
    throw storageError(error, true);
  }
  // A commit is answered by its own name; that of a failed transaction by ROLLBACK, and no error.
  if (command !== statements.commit)
    throw new TypeError('an error of a statement was swallowed: nothing was stored');
}

/** False when the connection is of no further use. */
async function rolledBack(client: pg.PoolClient): Promise<boolean> {
  return client.query(statements.rollback).then(
    () => true,
    () => false,
  );
}
