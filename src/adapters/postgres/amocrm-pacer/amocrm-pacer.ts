import { setTimeout as realWait } from 'node:timers/promises';
import type pg from 'pg';
import { z } from 'zod';
import type { RequestPacer } from '../../../ports/request-pacer.ts';
import { sql } from '../sql.ts';
import { storageError } from '../storage-error.ts';

export interface AmocrmPacerOptions {
  /** Real milliseconds between two starts of all processes together; DEFAULT_GAP_MS when absent. */
  readonly gapMs?: number;
  /** Waits in real time. A test passes its own. */
  readonly wait?: (ms: number) => Promise<unknown>;
}

/** Six starts in any second and one more when a process comes late: amoCRM allows 7 (contracts/amocrm-api.md §7). */
export const DEFAULT_GAP_MS = 170;

const statements = sql(import.meta.url, './amocrm-pacer.sql', 'reserve', 'depart', 'postpone', 'block');
const reservation = z.tuple([z.object({ blocked: z.boolean(), wait_ms: z.number() })]);

/** RequestPacer over the one row of crm_rate, by the database's real clock. */
export class PostgresAmocrmPacer implements RequestPacer {
  readonly #pool: pg.Pool;
  readonly #gapMs: number;
  readonly #wait: (ms: number) => Promise<unknown>;
  /** Callers of this process stand in line here, and only the first reserves: no process takes many starts ahead. */
  #line: Promise<unknown> = Promise.resolve();

  constructor(pool: pg.Pool, options: AmocrmPacerOptions = {}) {
    this.#pool = pool;
    this.#gapMs = options.gapMs ?? DEFAULT_GAP_MS;
    this.#wait = options.wait ?? realWait;
  }

  async turn(now: Date): Promise<'go' | 'blocked'> {
    const own = this.#line.then(() => this.#reserve(now));
    this.#line = own.catch(() => undefined);
    return own;
  }

  async postpone(ms: number): Promise<void> {
    await this.#query(statements.postpone, [ms]);
  }

  async block(until: Date): Promise<void> {
    await this.#query(statements.block, [until]);
  }

  async #reserve(now: Date): Promise<'go' | 'blocked'> {
    const { rows } = await this.#query(statements.reserve, [this.#gapMs, now]);
    const [{ blocked, wait_ms: waitMs }] = reservation.parse(rows);
    if (blocked) return 'blocked';
    if (waitMs > 0) {
      await this.#wait(Math.ceil(waitMs));
      await this.#query(statements.depart, [this.#gapMs]);
    }
    return 'go';
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
