import { endRequest } from '../domain/change-request/change-request.ts';
import { moveCycle } from '../domain/planning-cycle/planning-cycle.ts';
import type { PlanningMonth } from '../domain/time/planning-month.ts';
import type { CrmTaskKind } from '../domain/crm-task/crm-task.ts';
import type { Repositories } from '../ports/unit-of-work.ts';
import { isAbout } from './crm-tasks/tasks-of-month.ts';
import { endTasks } from './crm-tasks/write-tasks.ts';
import type { ProcessDeps } from './process-deps.ts';
import { textsFor } from './texts/texts-for.ts';

const TASKS_OF_A_MONTH: readonly CrmTaskKind[] = [
  'mark-availability',
  'remind-availability',
  'review-schedule',
  'remind-review',
  'read-schedule',
  'find-replacement',
];

/**
 * The month is over: schedule and availability become read-only and tasks about it end (product.md §3.6).
 * A month that was never published closes too: nothing can be planned in the past. A request nobody decided ends as declined by nobody.
 * Idempotent.
 */
export function makeCloseMonth(deps: ProcessDeps) {
  return async function closeMonth(month: PlanningMonth): Promise<void> {
    await deps.uow.run(async (repositories) => {
      const cycle = await repositories.cycles.lock(month);
      if (cycle === null || cycle.state === 'planned' || cycle.state === 'closed') return;
      const moved = moveCycle(cycle, 'closed', { at: deps.clock.now(), by: null, why: 'month-over' });
      await repositories.cycles.save(moved.cycle);
      await repositories.cycles.record(moved.transition);
      await repositories.generationRequests.remove(month);
      const open = await repositories.crmTasks.list({ kind: TASKS_OF_A_MONTH, completion: 'open' });
      const undecided = await endUndecided(repositories, month, deps.clock.now());
      const people = new Map((await repositories.people.all()).map((person) => [person.id, person]));
      await endTasks(
        deps,
        repositories,
        open.filter((task) => isAbout(task, month) || [...undecided].some((id) => isAbout(task, id))),
        (task) => textsFor(people.get(task.personId) ?? null).results.monthOver(),
      );
    });
  };
}

/** The shifts they were about are over. Answers their ids. */
async function endUndecided(
  repositories: Repositories,
  month: PlanningMonth,
  at: Date,
): Promise<ReadonlySet<string>> {
  const open = await repositories.requests.list({ month, state: 'open' });
  for (const request of open)
    await repositories.requests.save(endRequest(request, { state: 'declined', at, by: null }));
  return new Set(open.map((request) => request.id));
}
