import { z } from 'zod';
import type {
  CallFreshness,
  CallSync,
  CallSyncKind,
  CallSyncRepository,
  CallSyncWindow,
} from '../../../ports/call-sync-repository.ts';
import { StorageConflict } from '../../../ports/storage-conflict.ts';
import { closedSet } from '../closed-set.ts';
import type { PgSession } from '../pg-session.ts';
import { sql } from '../sql.ts';
import { isUuid } from '../uuid-text.ts';

const statements = sql(
  import.meta.url,
  './pg-call-sync-repository.sql',
  'add',
  'change',
  'find',
  'waiting',
  'recent',
  'next_try_at',
  'freshness',
  'save_freshness',
);

const instantInJson = z.iso.datetime().transform((text) => new Date(text));
const syncRow: z.ZodType<CallSync> = z.object({
  id: z.string(),
  kind: closedSet<CallSyncKind>({ daily: true, now: true, backfill: true }),
  from: z.date(),
  until: z.date(),
  requestedAt: z.date(),
  requestedBy: z.int().nullable(),
  state: closedSet<CallSync['state']>({ waiting: true, done: true, failed: true }),
  windows: z.array(
    z.object({
      from: instantInJson,
      until: instantInJson,
      offset: z.int(),
      state: closedSet<CallSyncWindow['state']>({ waiting: true, done: true }),
    }),
  ),
  nextTryAt: z.date(),
  attempts: z.int(),
  pages: z.int(),
  calls: z.int(),
  changed: z.int(),
  problem: z.string().nullable(),
  finishedAt: z.date().nullable(),
});
const freshnessRow: z.ZodType<CallFreshness> = z.object({
  lastSuccessAt: z.date().nullable(),
  completeUntil: z.date().nullable(),
  readFrom: z.date().nullable(),
  failedDays: z.int(),
  problem: z.string().nullable(),
  silentDay: z.string().nullable(),
});
const instantRow = z.object({ instant: z.date().nullable() });

export class PgCallSyncRepository implements CallSyncRepository {
  readonly #session: PgSession;

  constructor(session: PgSession) {
    this.#session = session;
  }

  async add(sync: CallSync): Promise<void> {
    await this.#session.execute(statements.add, valuesOf(sync));
  }

  async save(sync: CallSync): Promise<void> {
    const changed = await this.#session.execute(statements.change, valuesOf(sync));
    if (changed === 0) throw new StorageConflict('missing-reference', 'call_sync_key');
  }

  async find(id: string): Promise<CallSync | null> {
    return isUuid(id) ? this.#session.row(syncRow, statements.find, [id]) : null;
  }

  waiting(): Promise<CallSync[]> {
    return this.#session.rows(syncRow, statements.waiting);
  }

  recent(limit: number): Promise<CallSync[]> {
    return this.#session.rows(syncRow, statements.recent, [limit]);
  }

  async nextTryAt(): Promise<Date | null> {
    return (await this.#session.row(instantRow, statements.next_try_at))?.instant ?? null;
  }

  async freshness(): Promise<CallFreshness> {
    const [row] = await this.#session.rows(freshnessRow, statements.freshness);
    if (row === undefined) throw new TypeError('the schema keeps one row of freshness');
    return row;
  }

  async saveFreshness(freshness: CallFreshness): Promise<void> {
    const { lastSuccessAt, completeUntil, readFrom, failedDays, problem, silentDay } = freshness;
    await this.#session.execute(statements.save_freshness, [
      lastSuccessAt,
      completeUntil,
      readFrom,
      failedDays,
      problem,
      silentDay,
    ]);
  }
}

function valuesOf(sync: CallSync): unknown[] {
  return [
    sync.id,
    sync.kind,
    sync.from,
    sync.until,
    sync.requestedAt,
    sync.requestedBy,
    sync.state,
    JSON.stringify(sync.windows),
    sync.nextTryAt,
    sync.attempts,
    sync.pages,
    sync.calls,
    sync.changed,
    sync.problem,
    sync.finishedAt,
  ];
}
