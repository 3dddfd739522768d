import { retryAfterMs } from '../../domain/crm-task/crm-task.ts';
import type { CrmTask } from '../../domain/crm-task/crm-task.ts';
import type { CreateOutcome, CrmGateway, CrmProblem, CrmTaskView } from '../../ports/crm-gateway.ts';
import { CrmUnavailable } from '../../ports/crm-gateway.ts';
import type { ProcessDeps } from '../process-deps.ts';

/** amoCRM advises at most 50 items a write (contracts/amocrm-api.md §7). */
export const BATCH = 50;
/** A lost answer may still be on its way: nobody looks for its task before the time-out and this much more (design.md, a task after a time-out). */
const SETTLE_AFTER_MS = 60_000;

export interface DeliveryDeps extends Pick<ProcessDeps, 'uow' | 'clock'> {
  readonly crm: CrmGateway;
  readonly crmTimeoutMs: number;
}

/**
 * Creates up to 50 waiting tasks. That they are being sent is committed before the request leaves, so that a crash at any later point
 * is settled by looking into amoCRM and never by sending blindly again.
 * @throws CrmUnavailable after storing what it means for these tasks
 */
export async function createBatch(deps: DeliveryDeps, batch: readonly CrmTask[]): Promise<void> {
  const sending = (
    await modify(deps, batch, (task) => beginSending(task, deps.clock.now(), deps.crmTimeoutMs))
  ).filter((task) => task.delivery === 'sending');
  if (sending.length === 0) return;
  let outcomes: CreateOutcome[];
  try {
    outcomes = await deps.crm.createTasks(
      sending.map(({ id, personId, text, due }) => ({ id, personId, text, due })),
    );
  } catch (error) {
    if (!(error instanceof CrmUnavailable)) throw error;
    await modify(deps, sending, (task) => afterFailure(task, error, deps.clock.now(), deps.crmTimeoutMs));
    throw error;
  }
  const byId = new Map(outcomes.map((outcome) => [outcome.id, outcome]));
  await modify(deps, sending, (task) => afterOutcome(task, byId.get(task.id), deps.clock.now()));
}

/** A task may have been dropped since it was read; it is then left alone. */
function beginSending(task: CrmTask, now: Date, timeoutMs: number): CrmTask {
  if (task.delivery !== 'waiting') return task;
  return {
    ...task,
    delivery: 'sending',
    firstTryAt: task.firstTryAt ?? now,
    nextTryAt: new Date(now.getTime() + timeoutMs + SETTLE_AFTER_MS),
  };
}

/** An answer that may be lost leaves the task `sending`, to be settled later; a request that certainly did nothing makes it wait again. */
function afterFailure(task: CrmTask, error: CrmUnavailable, now: Date, timeoutMs: number): CrmTask {
  if (error.reached === 'maybe')
    return {
      ...task,
      attempts: task.attempts + 1,
      problem: error.problem,
      nextTryAt: new Date(now.getTime() + timeoutMs + SETTLE_AFTER_MS),
    };
  if (task.completion === 'wanted') return { ...task, delivery: 'dropped', problem: null };
  return { ...triedAgainLater(task, error.problem, now), delivery: 'waiting' };
}

function afterOutcome(task: CrmTask, outcome: CreateOutcome | undefined, now: Date): CrmTask {
  if (outcome === undefined) return task;
  if (outcome.kind === 'refused') return { ...task, delivery: 'parked', problem: outcome.code };
  return created(task, outcome.crmId, now);
}

function created(task: CrmTask, crmId: number, now: Date): CrmTask {
  return { ...task, delivery: 'created', crmId, attempts: 0, nextTryAt: now, problem: null };
}

/**
 * Settles tries whose end is unknown: a task of that person with the same text and due time is ours (texts are unique per purpose);
 * one that is not there was never created and waits again, or is dropped when its matter has ended. @throws CrmUnavailable
 */
export async function settle(deps: DeliveryDeps, batch: readonly CrmTask[]): Promise<void> {
  if (batch.length === 0) return;
  const since = new Date(Math.min(...batch.map((task) => (task.firstTryAt ?? task.createdAt).getTime())));
  const there = await unclaimed(
    deps,
    await deps.crm.tasksOf([...new Set(batch.map((task) => task.personId))], since),
  );
  const now = deps.clock.now();
  await modify(deps, batch, (task) => {
    if (task.delivery !== 'sending') return task;
    const found = there.find((view) => isSame(task, view));
    if (found !== undefined) return created(task, found.crmId, now);
    if (task.completion === 'wanted') return { ...task, delivery: 'dropped', problem: null };
    return { ...task, delivery: 'waiting', nextTryAt: now };
  });
}

/** Without those that are already known as another task of ours. */
async function unclaimed(deps: DeliveryDeps, views: readonly CrmTaskView[]): Promise<CrmTaskView[]> {
  const known = await deps.uow.run((repositories) =>
    repositories.crmTasks.byCrmIds(views.map((view) => view.crmId)),
  );
  const claimed = new Set(known.map((task) => task.crmId));
  return views.filter((view) => !claimed.has(view.crmId));
}

/** amoCRM keeps whole seconds. */
function isSame(task: CrmTask, view: CrmTaskView): boolean {
  const seconds = (instant: Date) => Math.floor(instant.getTime() / 1000);
  return (
    view.personId === task.personId && view.text === task.text && seconds(view.due) === seconds(task.due)
  );
}

/**
 * Completes up to 50 tasks in amoCRM; doing it twice is harmless. One that amoCRM objects to while it takes others waits for its next
 * try, so that it holds up nobody. @throws CrmUnavailable
 */
export async function completeBatch(deps: DeliveryDeps, batch: readonly CrmTask[]): Promise<void> {
  const outcomes = await deps.crm.completeTasks(
    batch.flatMap(({ crmId, result }) => (crmId === null ? [] : [{ crmId, result: result ?? '' }])),
  );
  const ends = new Map(outcomes.map(({ crmId, kind }) => [crmId, kind]));
  const now = deps.clock.now();
  await modify(deps, batch, (task) => {
    const end = ends.get(task.crmId ?? 0);
    if (end !== undefined) return { ...task, completion: end, attempts: 0, problem: null };
    return triedAgainLater(task, 'unexpected-answer', now);
  });
}

/** A try that certainly did nothing, or may be repeated: the next comes later each time. */
export function triedAgainLater(task: CrmTask, problem: CrmProblem, now: Date): CrmTask {
  const attempts = task.attempts + 1;
  return { ...task, attempts, problem, nextTryAt: new Date(now.getTime() + retryAfterMs(attempts)) };
}

function modify(
  deps: DeliveryDeps,
  tasks: readonly CrmTask[],
  change: (task: CrmTask) => CrmTask,
): Promise<CrmTask[]> {
  return deps.uow.run((repositories) =>
    repositories.crmTasks.modify(
      tasks.map((task) => task.id),
      change,
    ),
  );
}
