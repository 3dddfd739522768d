import type { PlanningMonth } from '../domain/time/planning-month.ts';
import type { Caller } from './caller.ts';
import { tasksOfMonth } from './crm-tasks/tasks-of-month.ts';
import { endTasks } from './crm-tasks/write-tasks.ts';
import type { ProcessDeps } from './process-deps.ts';
import { textsFor } from './texts/texts-for.ts';

/**
 * The caller has opened the published schedule of a month: their tasks to read it, and those that told of a changed shift or an answered
 * request of that month, end. Idempotent; without a published schedule there is nothing to end.
 */
export function makeReadSchedule(deps: Pick<ProcessDeps, 'uow' | 'clock'>) {
  return async function readSchedule(
    caller: Caller,
    input: { month: PlanningMonth },
  ): Promise<{ done: true }> {
    return deps.uow.run(async (repositories) => {
      const { month } = input;
      const own = { personId: caller.id, completion: 'open' } as const;
      const { results } = textsFor(await repositories.people.find(caller.id));
      const toRead = await tasksOfMonth(repositories, month, { kind: 'read-schedule', ...own });
      await endTasks(deps, repositories, toRead, results.read());

      const requests = await repositories.requests.list({ month, volunteerId: caller.id });
      const ids = new Set(requests.map((request) => request.id));
      const answered = await repositories.crmTasks.list({ kind: 'request-answered', ...own });
      const toSee = [
        ...(await tasksOfMonth(repositories, month, { kind: 'shift-changed', ...own })),
        ...answered.filter((task) => ids.has(task.subject)),
      ];
      await endTasks(deps, repositories, toSee, results.seen());
      return { done: true };
    });
  };
}
