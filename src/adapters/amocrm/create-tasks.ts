import { z } from 'zod';
import { CrmUnavailable } from '../../ports/crm-gateway.ts';
import type { CreateOutcome, CrmTaskToCreate, CrmTaskView } from '../../ports/crm-gateway.ts';
import type { AmocrmClient } from './amocrm-client.ts';
import { changedTasksOf } from './read-tasks.ts';
import { objectOrEmpty, validationErrors, whole } from './wire.ts';

const createdShape = z.object({
  id: whole,
  request_id: z.union([z.string(), z.number()]).transform(String),
});
const answerShape = z.object({
  _embedded: objectOrEmpty(z.object({ tasks: z.array(createdShape).optional() })),
  'validation-errors': validationErrors.nullish(),
});
type Answer = z.infer<typeof answerShape>;
type FieldErrors = z.infer<typeof validationErrors>[number]['errors'];

/** Built in, in every account (contracts/amocrm-api.md §1.9). */
const FOLLOW_UP = 1;

/** What is known while a batch is being created, over as many requests as it takes. */
interface Batch {
  readonly client: AmocrmClient;
  readonly startedAt: Date;
  readonly outcomes: Map<string, CreateOutcome>;
}

/**
 * Creates tasks in one request when amoCRM likes them all. A 400 that names items refuses those alone: whether the others
 * were made nevertheless is not known (§7), so amoCRM is asked for them before they are sent again. A 400 that names nobody
 * is narrowed down by halves, and blames a task only when another one passed.
 * @throws CrmUnavailable; `reached: 'maybe'` as soon as any of them may exist
 */
export async function createTasks(
  client: AmocrmClient,
  tasks: readonly CrmTaskToCreate[],
  startedAt: Date,
): Promise<CreateOutcome[]> {
  const batch: Batch = { client, startedAt, outcomes: new Map() };
  try {
    const blameless = await send(batch, tasks);
    if (blameless !== null && ![...batch.outcomes.values()].some(({ kind }) => kind === 'created'))
      throw blameless;
  } catch (error) {
    const some = [...batch.outcomes.values()].some(({ kind }) => kind === 'created');
    if (error instanceof CrmUnavailable && some)
      throw new CrmUnavailable(error.problem, 'maybe', { cause: error });
    throw error;
  }
  return tasks.map((task) => batch.outcomes.get(task.id) ?? refused(task.id, 'task-refused'));
}

/** Answers the failure of a 400 that named nobody, null when every task has its outcome. */
async function send(batch: Batch, tasks: readonly CrmTaskToCreate[]): Promise<CrmUnavailable | null> {
  const answer = await batch.client.write('POST', '/api/v4/tasks', tasks.map(toWire));
  if (answer.kind === 'absent') throw new CrmUnavailable('unexpected-answer', 'no');
  const parsed = answerShape.safeParse(answer.body);
  if (!parsed.success && answer.kind === 'done') {
    throw new CrmUnavailable('unexpected-answer', 'maybe', { cause: answer.failure });
  }
  const rest = parsed.success ? settle(batch, tasks, parsed.data) : [...tasks];
  if (rest.length === 0) return null;
  if (answer.kind === 'done')
    throw new CrmUnavailable('unexpected-answer', 'maybe', { cause: answer.failure });
  if (rest.length < tasks.length) return sendUnlessThere(batch, rest);
  const unnamed = new CrmUnavailable('unexpected-answer', 'no', { cause: answer.failure });
  return tasks.length === 1 ? unnamed : inHalves(batch, tasks);
}

/** Takes from the answer what it says of each task; answers those it says nothing of. */
function settle(batch: Batch, tasks: readonly CrmTaskToCreate[], answer: Answer): CrmTaskToCreate[] {
  const made = new Map((answer._embedded.tasks ?? []).map(({ id, request_id }) => [request_id, id]));
  const bad = new Map(
    (answer['validation-errors'] ?? []).map(({ request_id, errors }) => [request_id, errors]),
  );
  return tasks.filter(({ id }) => {
    const crmId = made.get(id);
    const errors = bad.get(id);
    if (crmId !== undefined) batch.outcomes.set(id, { id, kind: 'created', crmId });
    else if (errors !== undefined) batch.outcomes.set(id, refused(id, codeOf(errors)));
    return crmId === undefined && errors === undefined;
  });
}

async function sendUnlessThere(
  batch: Batch,
  tasks: readonly CrmTaskToCreate[],
): Promise<CrmUnavailable | null> {
  const there = await alreadyThere(batch, tasks);
  const rest = tasks.filter((task) => {
    const found = there.findIndex((view) => isSame(task, view));
    if (found < 0) return true;
    for (const { crmId } of there.splice(found, 1)) {
      batch.outcomes.set(task.id, { id: task.id, kind: 'created', crmId });
    }
    return false;
  });
  return rest.length === 0 ? null : send(batch, rest);
}

/** As long as this is not known, any of them may exist. */
async function alreadyThere(batch: Batch, tasks: readonly CrmTaskToCreate[]): Promise<CrmTaskView[]> {
  const personIds = tasks.map(({ personId }) => personId);
  try {
    return await changedTasksOf(batch.client, personIds, batch.startedAt);
  } catch (error) {
    if (error instanceof CrmUnavailable) throw new CrmUnavailable(error.problem, 'maybe', { cause: error });
    throw error;
  }
}

async function inHalves(batch: Batch, tasks: readonly CrmTaskToCreate[]): Promise<CrmUnavailable | null> {
  const middle = Math.ceil(tasks.length / 2);
  const first = await send(batch, tasks.slice(0, middle));
  const second = await send(batch, tasks.slice(middle));
  return first ?? second;
}

function toWire({ id, personId, text, due }: CrmTaskToCreate): object {
  return {
    request_id: id,
    task_type_id: FOLLOW_UP,
    responsible_user_id: personId,
    text,
    complete_till: Math.floor(due.getTime() / 1000),
  };
}

/** amoCRM keeps whole seconds. Our texts are unique per purpose, person and subject. */
function isSame(task: CrmTaskToCreate, view: CrmTaskView): boolean {
  const sameDue = Math.floor(task.due.getTime() / 1000) * 1000 === view.due.getTime();
  return sameDue && view.personId === task.personId && view.text === task.text;
}

/** Which of our fields amoCRM doesn't take; `person-refused` is a deactivated or unknown person (§7). */
function codeOf(errors: FieldErrors): string {
  const paths = errors.map(({ path }) => path ?? '');
  if (paths.includes('responsible_user_id')) return 'person-refused';
  if (paths.includes('text')) return 'text-refused';
  return paths.includes('complete_till') ? 'due-refused' : 'task-refused';
}

function refused(id: string, code: string): CreateOutcome {
  return { id, kind: 'refused', code };
}
