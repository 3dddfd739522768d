import type { CrmTask, NewCrmTask } from '../../domain/crm-task/crm-task.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Ids } from '../../ports/ids.ts';
import type { Repositories } from '../../ports/unit-of-work.ts';

/** Puts tasks into the outbox within the caller's transaction. One that exists already (kind, person, subject) is left as it is. */
export async function addTasks(
  deps: { clock: Clock; ids: Ids },
  repositories: Repositories,
  tasks: readonly NewCrmTask[],
): Promise<void> {
  if (tasks.length === 0) return;
  const now = deps.clock.now();
  await repositories.crmTasks.add(tasks.map((task) => newTask(task, deps.ids.uuid(), now)));
  await repositories.jobs.wake('crm-outbox');
}

function newTask(task: NewCrmTask, id: string, now: Date): CrmTask {
  return {
    id,
    kind: task.kind,
    personId: task.personId,
    subject: task.subject,
    text: task.text,
    due: task.due,
    endsAt: task.endsAt ?? null,
    endResult: task.endResult ?? null,
    delivery: 'waiting',
    completion: 'open',
    result: null,
    endedAt: null,
    crmId: null,
    createdAt: now,
    attempts: 0,
    nextTryAt: now,
    firstTryAt: null,
    problem: null,
  };
}

/**
 * Ends the matter of open tasks within the caller's transaction: those that amoCRM certainly does not have are dropped, the others will be completed there
 * with the result. Tasks ended before, by us or by hand, stay as they are.
 */
export async function endTasks(
  deps: { clock: Clock },
  repositories: Repositories,
  tasks: readonly CrmTask[],
  result: string | ((task: CrmTask) => string),
): Promise<void> {
  const open = tasks.filter((task) => task.completion === 'open' && task.delivery !== 'dropped');
  if (open.length === 0) return;
  const now = deps.clock.now();
  await repositories.crmTasks.modify(
    open.map((task) => task.id),
    (task) => endTask(task, typeof result === 'string' ? result : result(task), now),
  );
  await repositories.jobs.wake('crm-outbox');
}

function endTask(task: CrmTask, result: string, now: Date): CrmTask {
  if (task.completion !== 'open' || task.delivery === 'dropped') return task;
  if (task.delivery === 'parked' || task.delivery === 'waiting')
    return { ...task, delivery: 'dropped', problem: null };
  // A task whose creation is still unsettled is completed once its id is known, so its next try stays where it was.
  if (task.delivery !== 'created') return { ...task, completion: 'wanted', result, endedAt: now };
  return { ...task, completion: 'wanted', result, endedAt: now, attempts: 0, nextTryAt: now, problem: null };
}
