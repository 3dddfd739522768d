import { z } from 'zod';
import type {
  CompletionState,
  CrmTask,
  CrmTaskKind,
  DeliveryState,
} from '../../../domain/crm-task/crm-task.ts';
import type { CrmTaskFilter, CrmTaskRepository } from '../../../ports/crm-task-repository.ts';
import { closedSet } from '../closed-set.ts';
import type { PgSession } from '../pg-session.ts';
import { sql } from '../sql.ts';
import { isUuid } from '../uuid-text.ts';

const statements = sql(
  import.meta.url,
  './pg-crm-task-repository.sql',
  'add',
  'list',
  'by_crm_ids',
  'hold_by_ids',
  'change',
  'due',
  'next_try_at',
  'ends_within',
  'ended',
);

const taskRow: z.ZodType<CrmTask> = z.object({
  id: z.string(),
  kind: closedSet<CrmTaskKind>({
    'mark-availability': true,
    'remind-availability': true,
    'review-schedule': true,
    'remind-review': true,
    'read-schedule': true,
    'shift-tomorrow': true,
    'find-replacement': true,
    'shift-changed': true,
    'request-answered': true,
    'write-report': true,
    'period-report': true,
    'data-missing': true,
  }),
  personId: z.int(),
  subject: z.string(),
  text: z.string(),
  due: z.date(),
  endsAt: z.date().nullable(),
  endResult: z.string().nullable(),
  delivery: closedSet<DeliveryState>({
    waiting: true,
    sending: true,
    created: true,
    parked: true,
    dropped: true,
  }),
  completion: closedSet<CompletionState>({
    open: true,
    wanted: true,
    completed: true,
    'by-hand': true,
    gone: true,
  }),
  result: z.string().nullable(),
  endedAt: z.date().nullable(),
  crmId: z.int().nullable(),
  createdAt: z.date(),
  attempts: z.int(),
  nextTryAt: z.date(),
  firstTryAt: z.date().nullable(),
  problem: z.string().nullable(),
});

const idRow = z.object({ id: z.string() });
const instantRow = z.object({ instant: z.date() });
const instantOrNullRow = z.object({ instant: z.date().nullable() });

export class PgCrmTaskRepository implements CrmTaskRepository {
  readonly #session: PgSession;

  constructor(session: PgSession) {
    this.#session = session;
  }

  async add(tasks: readonly CrmTask[]): Promise<CrmTask[]> {
    const rows = await this.#session.rows(idRow, statements.add, [JSON.stringify(tasks)]);
    const added = new Set(rows.map((row) => row.id));
    return tasks.filter((task) => added.has(task.id));
  }

  list(filter: CrmTaskFilter): Promise<CrmTask[]> {
    return this.#session.rows(taskRow, statements.list, [
      listed(filter.kind),
      filter.personId ?? null,
      filter.subject ?? null,
      listed(filter.delivery),
      listed(filter.completion),
    ]);
  }

  byCrmIds(crmIds: readonly number[]): Promise<CrmTask[]> {
    return this.#session.rows(taskRow, statements.by_crm_ids, [crmIds]);
  }

  async modify(ids: readonly string[], change: (task: CrmTask) => CrmTask): Promise<CrmTask[]> {
    const tasks = await this.#session.rows(taskRow, statements.hold_by_ids, [ids.filter(isUuid)]);
    const changed = tasks.map((task) => change(task));
    await this.#session.execute(statements.change, [JSON.stringify(changed)]);
    return changed;
  }

  due(now: Date, most: number): Promise<CrmTask[]> {
    return this.#session.rows(taskRow, statements.due, [now, most]);
  }

  async nextTryAt(after: Date): Promise<Date | null> {
    return (await this.#session.row(instantOrNullRow, statements.next_try_at, [after]))?.instant ?? null;
  }

  async endsWithin(after: Date, until: Date): Promise<Date[]> {
    const rows = await this.#session.rows(instantRow, statements.ends_within, [after, until]);
    return rows.map((row) => row.instant);
  }

  ended(now: Date): Promise<CrmTask[]> {
    return this.#session.rows(taskRow, statements.ended, [now]);
  }
}

function listed<T extends string>(wanted: T | readonly T[] | undefined): readonly T[] | null {
  if (wanted === undefined) return null;
  return typeof wanted === 'string' ? [wanted] : wanted;
}
