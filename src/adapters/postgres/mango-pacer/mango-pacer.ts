import type pg from 'pg';
import { z } from 'zod';
import { TELEPHONY_GAP_MS } from '../../../ports/telephony-pacer.ts';
import type { TelephonyPacer, TelephonyTurn, TelephonyWork } from '../../../ports/telephony-pacer.ts';
import { sql } from '../sql.ts';
import { storageError } from '../storage-error.ts';

const statements = sql(
  import.meta.url,
  './mango-pacer.sql',
  'start_statistics',
  'start_employees',
  'what_stands',
  'postpone_statistics',
  'postpone_employees',
  'penalise',
  'lock_out',
  'accept',
);
const OF_WORK = {
  statistics: { start: statements.start_statistics, postpone: statements.postpone_statistics },
  employees: { start: statements.start_employees, postpone: statements.postpone_employees },
} as const;

const standing = z.tuple([z.object({ penalty: z.boolean(), until: z.date() })]);
const lockOut = z.tuple([z.object({ locked_out_since: z.date() })]);

/** TelephonyPacer over the one row of mango_rate. */
export class PostgresMangoPacer implements TelephonyPacer {
  readonly #pool: pg.Pool;

  constructor(pool: pg.Pool) {
    this.#pool = pool;
  }

  async turn(work: TelephonyWork, now: Date): Promise<TelephonyTurn> {
    const went = await this.#query(OF_WORK[work].start, [now, TELEPHONY_GAP_MS]);
    if (went.rowCount === 1) return { kind: 'go' };
    const [{ penalty, until }] = standing.parse(
      (await this.#query(statements.what_stands, [now, work])).rows,
    );
    return { kind: penalty ? 'penalty' : 'wait', until };
  }

  async postpone(work: TelephonyWork, until: Date): Promise<void> {
    await this.#query(OF_WORK[work].postpone, [until]);
  }

  async penalise(until: Date): Promise<void> {
    await this.#query(statements.penalise, [until]);
  }

  async lockedOut(now: Date, until: Date): Promise<Date> {
    return lockOut.parse((await this.#query(statements.lock_out, [now, until])).rows)[0].locked_out_since;
  }

  async accepted(): Promise<void> {
    await this.#query(statements.accept, []);
  }

  /** @throws StorageUnavailable: without the database nobody knows whether it is our turn */
  async #query(text: string, values: unknown[]): Promise<pg.QueryResult> {
    try {
      return await this.#pool.query(text, values);
    } catch (error) {
      throw storageError(error);
    }
  }
}
