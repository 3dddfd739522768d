import type pg from 'pg';
import type { z } from 'zod';
import { storageError } from './storage-error.ts';

/** What a pool and a client have in common. */
export type Queryable = Pick<pg.ClientBase, 'query'>;

/**
 * Runs statements and lets in only rows that are as expected. All methods throw what storage-error.ts translates to.
 * Statements run one after another, also when they are asked for at once; after `close` none runs any more.
 */
export class PgSession {
  readonly #queryable: Queryable;
  #last: Promise<unknown> = Promise.resolve();
  #closed = false;

  constructor(queryable: Queryable) {
    this.#queryable = queryable;
  }

  async rows<T>(schema: z.ZodType<T>, text: string, values: readonly unknown[] = []): Promise<T[]> {
    const { rows } = await this.query(text, values);
    return rows.map((row) => schema.parse(row));
  }

  /** The first row; null when there is none. */
  async row<T>(schema: z.ZodType<T>, text: string, values: readonly unknown[] = []): Promise<T | null> {
    const [first] = (await this.query(text, values)).rows;
    return first === undefined ? null : schema.parse(first);
  }

  /** Answers how many rows were touched. */
  async execute(text: string, values: readonly unknown[] = []): Promise<number> {
    return (await this.query(text, values)).rowCount ?? 0;
  }

  /** As it is, unparsed: for libraries that bring their own SQL. */
  query(text: string, values: readonly unknown[] = []): Promise<pg.QueryResult> {
    const mine = this.#last.then(() => this.#run(text, values));
    this.#last = mine.catch(() => null);
    return mine;
  }

  /** Lets the statement under way end and no other begin: work that goes on after its transaction must not write outside of it. */
  async close(): Promise<void> {
    this.#closed = true;
    await this.#last;
  }

  async #run(text: string, values: readonly unknown[]): Promise<pg.QueryResult> {
    if (this.#closed) throw new TypeError('a statement came after its transaction had ended');
    try {
      return await this.#queryable.query(text, [...values]);
    } catch (error) {
      throw storageError(error);
    }
  }
}
