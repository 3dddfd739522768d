import type pg from 'pg';
import { z } from 'zod';
import { createPool } from '../../../src/adapters/postgres/connection.ts';
import { sql } from '../../../src/adapters/postgres/sql.ts';
import { until } from './until.ts';

const statements = sql(
  import.meta.url,
  './month.sql',
  'begin',
  'rollback',
  'hold_tasks',
  'hold_pace',
  'hold_drafts',
  'hold_published',
  'own_pid',
  'blocked_by',
  'tasks_by_delivery',
  'undelivered',
  'state_of_month',
  'answers_of_month',
  'published',
  'drafts_of_month',
  'waiting_readings',
  'calls',
);

/** What the scenario can hold so that the service waits for it. */
export type Held = 'tasks' | 'pace' | 'drafts' | 'published';

/** A version of a published schedule. */
export interface Publication {
  readonly month: string;
  readonly number: number;
  readonly at: Date;
  readonly shifts: readonly { readonly slot: string; readonly person: number }[];
}

export interface Hold {
  /** Waits until a session of the service stands behind this hold in a statement that matches; answers its first line. */
  blocked(statement: RegExp): Promise<string>;
  release(): Promise<void>;
}

const pidRows = z.tuple([z.object({ pid: z.number() })]);
const blockedRows = z.array(z.object({ pid: z.number(), query: z.string() }));
const countRows = z.tuple([z.object({ count: z.number() })]);
const deliveryRows = z.array(z.object({ delivery: z.string(), count: z.number() }));
const publishedRows = z.array(
  z.object({
    month: z.string(),
    number: z.number(),
    published_at: z.date(),
    slot_id: z.string().nullable(),
    volunteer_id: z.number().nullable(),
  }),
);
const answerRows = z.array(
  z.object({ person: z.number(), cannot: z.boolean().nullable(), marks: z.number() }),
);

/** The scenario's own eyes and hands in the service's database. */
export class ScenarioDatabase {
  readonly #pool: pg.Pool;
  readonly #holding = new Set<pg.PoolClient>();

  constructor(url: string) {
    this.#pool = createPool(url, { applicationName: 'scenario', max: 3, statementTimeoutMs: 0 });
  }

  async hold(what: Held): Promise<Hold> {
    const client = await this.#pool.connect();
    this.#holding.add(client);
    await client.query(statements.begin);
    await client.query(statements[`hold_${what}`]);
    const [{ pid }] = pidRows.parse((await client.query(statements.own_pid)).rows);
    return {
      blocked: (statement) =>
        until(`the service waits for the held ${what}`, async () => {
          const rows = blockedRows.parse((await this.#pool.query(statements.blocked_by, [pid])).rows);
          const waiting = rows.find(({ query }) => statement.test(query));
          return waiting === undefined ? null : `pid ${waiting.pid}: ${firstLine(waiting.query)}`;
        }),
      release: async () => {
        await client.query(statements.rollback);
        this.#holding.delete(client);
        client.release();
      },
    };
  }

  /** Tasks of a kind and subject by how far they came. */
  async deliveries(kind: string, subject: string): Promise<Readonly<Record<string, number>>> {
    const { rows } = await this.#pool.query(statements.tasks_by_delivery, [kind, subject]);
    return Object.fromEntries(deliveryRows.parse(rows).map(({ delivery, count }) => [delivery, count]));
  }

  /** How many tasks or completions have not reached amoCRM. */
  async undelivered(): Promise<number> {
    return countRows.parse((await this.#pool.query(statements.undelivered)).rows)[0].count;
  }

  /** Readings of calls that are not over. */
  async waitingReadings(): Promise<number> {
    return countRows.parse((await this.#pool.query(statements.waiting_readings)).rows)[0].count;
  }

  /** Calls that are known. */
  async calls(): Promise<number> {
    return countRows.parse((await this.#pool.query(statements.calls)).rows)[0].count;
  }

  async drafts(month: string): Promise<number> {
    return countRows.parse((await this.#pool.query(statements.drafts_of_month, [month])).rows)[0].count;
  }

  async stateOf(month: string): Promise<string | null> {
    const { rows } = await this.#pool.query(statements.state_of_month, [month]);
    return z.array(z.object({ state: z.string() })).parse(rows)[0]?.state ?? null;
  }

  /** Who has a draft or an answer, `cannot` null while nothing was sent, with the marks of the draft. */
  async answers(month: string): Promise<Map<number, { sent: boolean; cannot: boolean; marks: number }>> {
    const rows = answerRows.parse((await this.#pool.query(statements.answers_of_month, [month])).rows);
    return new Map(
      rows.map(({ person, cannot, marks }) => [
        person,
        { sent: cannot !== null, cannot: cannot === true, marks },
      ]),
    );
  }

  async publications(): Promise<Publication[]> {
    const rows = publishedRows.parse((await this.#pool.query(statements.published)).rows);
    const versions = new Map<string, Publication & { shifts: { slot: string; person: number }[] }>();
    for (const row of rows) {
      const key = `${row.month} ${row.number}`;
      const version = versions.get(key) ?? {
        month: row.month,
        number: row.number,
        at: row.published_at,
        shifts: [],
      };
      versions.set(key, version);
      if (row.slot_id !== null && row.volunteer_id !== null)
        version.shifts.push({ slot: row.slot_id, person: row.volunteer_id });
    }
    return [...versions.values()];
  }

  /** Lets go of whatever is still held. */
  async close(): Promise<void> {
    for (const client of this.#holding) client.release(true);
    await this.#pool.end();
  }
}

function firstLine(query: string): string {
  return (query.trim().split('\n')[0] ?? '').slice(0, 80);
}
