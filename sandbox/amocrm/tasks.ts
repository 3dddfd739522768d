import type { Task } from './model.ts';
import { ENTITY_TYPES, ACCOUNT } from './model.ts';
import { paged } from './pages.ts';
import { ListQuery } from './query.ts';
import type { Context } from './context.ts';
import { isRecord, readTask, type TaskFields } from './task-body.ts';
import {
  type ApiAnswer,
  type FieldError,
  type ItemErrors,
  Refusal,
  hal,
  invalid,
  nothing,
  problem,
} from './wire.ts';

const BATCH = 250;

/** `GET /api/v4/tasks` (contracts/amocrm-api.md §2.3). Filters the contract does not name are ignored. */
export function listTasks(context: Context): ApiAnswer {
  const query = new ListQuery(context.request.query);
  const wanted = filter(query);
  const order = query.order(['created_at', 'complete_till', 'id']) ?? {
    field: 'id' as const,
    descending: false,
  };
  const sign = order.descending ? -1 : 1;
  const found = context.account
    .tasks()
    .filter(wanted)
    .toSorted((a, b) => sign * (a[order.field] - b[order.field] || a.id - b.id));
  const page = { base: context.base, path: context.request.path, query };
  return paged('tasks', found, page, (task) => draw(task, context), false);
}

/** `GET /api/v4/tasks/{id}`: a missing one is 204 (contracts/sandbox.md). */
export function oneTask(context: Context): ApiAnswer {
  const found = context.account.task(Number(context.id));
  return found === undefined ? nothing() : hal(draw(found, context));
}

/** `POST /api/v4/tasks` (§2.4): all of them or, with one bad item, none. */
export function createTasks(context: Context): ApiAnswer {
  const items = batch(context);
  const read = items.map((item) => readTask(context.account, item, ['text', 'complete_till'], false));
  refuseIfBad(items, read);
  const now = context.account.nowSeconds();
  const added = context.account.addTasks(
    read.map(({ fields }) => ({
      created_by: context.user.id,
      updated_by: context.user.id,
      created_at: now,
      updated_at: now,
      responsible_user_id: context.user.id,
      entity_id: null,
      entity_type: null,
      duration: 0,
      is_completed: false,
      task_type_id: 1,
      text: '',
      result: null,
      complete_till: now,
      ...fields,
    })),
  );
  return hal({
    _links: { self: { href: `${context.base}/api/v4/tasks` } },
    _embedded: {
      tasks: added.map((task, index) => ({
        id: task.id,
        request_id: requestId(items[index], index),
        _links: self(task.id, context),
      })),
    },
  });
}

/** `PATCH /api/v4/tasks` (§2.5): an array of objects with `id`; an unknown id refuses the batch. */
export function changeTasks(context: Context): ApiAnswer {
  const items = batch(context);
  const tasks = items.map((item) =>
    typeof item['id'] === 'number' ? context.account.task(item['id']) : undefined,
  );
  const read = items.map((item, index) => {
    const one = readTask(context.account, item, ['id'], true);
    const unknown = {
      code: 'NotSupportedChoice',
      path: 'id',
      detail: 'The value you selected is not a valid choice.',
    };
    return tasks[index] === undefined ? { ...one, errors: [...one.errors, unknown] } : one;
  });
  refuseIfBad(items, read);
  const changed = tasks.flatMap((task, index) =>
    task === undefined ? [] : [merge(task, read[index]?.fields, context)],
  );
  context.account.putTasks(changed);
  return hal({
    _links: { self: { href: `${context.base}/api/v4/tasks` } },
    _embedded: {
      tasks: changed.map(({ id, updated_at }, index) => ({
        id,
        updated_at,
        request_id: requestId(items[index], index),
        _links: self(id, context),
      })),
    },
  });
}

/** `PATCH /api/v4/tasks/{id}` (§2.5): a single object; a missing task is 404 (the contract is silent). */
export function changeTask(context: Context): ApiAnswer {
  const { body } = context;
  if (!isRecord(body)) return problem(400, 'Request body must be an object');
  const task = context.account.task(Number(context.id));
  if (task === undefined) return problem(404, 'Код ошибки 231: задача не найдена');
  const read = readTask(context.account, body, [], false);
  refuseIfBad([body], [read]);
  const changed = merge(task, read.fields, context);
  context.account.putTasks([changed]);
  return hal({
    id: changed.id,
    updated_at: changed.updated_at,
    request_id: requestId(body, 0),
    _links: self(changed.id, context),
  });
}

function merge(task: Task, fields: TaskFields | undefined, context: Context): Task {
  return { ...task, updated_at: context.account.nowSeconds(), updated_by: context.user.id, ...fields };
}

function batch(context: Context): Record<string, unknown>[] {
  const { body } = context;
  if (!Array.isArray(body)) throw new Refusal(problem(400, 'Request body must be an array'));
  if (body.length === 0 || body.length > BATCH) {
    throw new Refusal(problem(400, `Request body must contain from 1 to ${BATCH} elements`));
  }
  return body.map((item) => {
    if (!isRecord(item)) throw new Refusal(problem(400, 'Every element of the array must be an object'));
    return item;
  });
}

function refuseIfBad(
  items: readonly Record<string, unknown>[],
  read: readonly { errors: FieldError[] }[],
): void {
  const bad: ItemErrors[] = read.flatMap(({ errors }, index) =>
    errors.length === 0 ? [] : [{ request_id: requestId(items[index], index), errors }],
  );
  if (bad.length > 0) throw new Refusal(invalid(bad));
}

/** §0.1: echoed, else the index as text. */
function requestId(item: Record<string, unknown> | undefined, index: number): string {
  const given = item?.['request_id'];
  return typeof given === 'string' ? given : String(index);
}

function self(id: number, context: Context): object {
  return { self: { href: `${context.base}/api/v4/tasks/${id}` } };
}

/** A free task has `null` for its entity, of the two answers §2.1 leaves open. */
function draw(task: Task, context: Context): object {
  const { id, result, ...rest } = task;
  return {
    id,
    ...rest,
    group_id: context.account.user(task.responsible_user_id)?.groupId ?? 0,
    result: result === null ? [] : { text: result },
    account_id: ACCOUNT.id,
    _links: self(id, context),
  };
}

function filter(query: ListQuery): (task: Task) => boolean {
  const responsible = query.numbers('responsible_user_id');
  const completed = query.numbers('is_completed');
  const types = query.numbers('task_type') ?? query.numbers('task_type_id');
  const entityType = query.texts('entity_type')?.[0];
  const entities = query.numbers('entity_id');
  const ids = query.numbers('id');
  const authors = query.numbers('created_by');
  const updated = query.range('updated_at');
  if (entityType !== undefined && !ENTITY_TYPES.some((type) => type === entityType)) {
    throw new Refusal(problem(400, 'Unknown entity_type in filter'));
  }
  if (entities !== undefined && entityType === undefined) {
    throw new Refusal(problem(400, 'Код ошибки 235: не указан тип сущности'));
  }
  return (task) =>
    (responsible?.includes(task.responsible_user_id) ?? true) &&
    (completed?.includes(task.is_completed ? 1 : 0) ?? true) &&
    (types?.includes(task.task_type_id) ?? true) &&
    (entityType === undefined || task.entity_type === entityType) &&
    (entities === undefined || (task.entity_id !== null && entities.includes(task.entity_id))) &&
    (ids?.includes(task.id) ?? true) &&
    (authors?.includes(task.created_by) ?? true) &&
    task.updated_at >= updated.from &&
    task.updated_at <= updated.to;
}
