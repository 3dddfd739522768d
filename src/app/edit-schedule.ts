import { requireState } from '../domain/planning-cycle/planning-cycle.ts';
import { applyEdit } from '../domain/schedule/apply-edit.ts';
import { standingsAfterNewEdit } from '../domain/schedule/edit-history.ts';
import type { ScheduleEdit } from '../domain/schedule/schedule.ts';
import type { PlanningMonth } from '../domain/time/planning-month.ts';
import type { Caller } from './caller.ts';
import type { ProcessDeps } from './process-deps.ts';
import { editFactsOf, lockMonthPlan } from './schedule/month-plan.ts';
import { requireScheduleVersion } from './schedule/require-schedule-version.ts';
import { scheduleView } from './schedule/schedule-view.ts';
import type { SchedulePageView } from './schedule/schedule-view.ts';
import { storeEdit } from './schedule/store-edit.ts';

/**
 * An administrator's edit of the working copy, in review or after publishing; volunteers see nothing of it until it is published
 * (product.md §3.3–4, §6). An edit that changes nothing leaves no trace.
 * @param input.version of the working copy the caller saw
 * @throws DomainError ScheduleErrorCode, `month.not-found`, `cycle.wrong-state`
 */
export function makeEditSchedule(deps: Pick<ProcessDeps, 'uow' | 'clock'>) {
  return async function editSchedule(
    caller: Caller,
    input: { month: PlanningMonth; version: number; edit: ScheduleEdit },
  ): Promise<SchedulePageView> {
    return deps.uow.run(async (repositories) => {
      const plan = await lockMonthPlan(repositories, input.month, deps.clock.now());
      requireState(plan.cycle, 'review', 'published');
      requireScheduleVersion(plan, input.version);
      const { working, changes } = applyEdit(plan.working, input.edit, editFactsOf(plan));
      if (changes.length === 0) return scheduleView(repositories, plan);
      const { kind } = input.edit;
      const standings = standingsAfterNewEdit(plan.edits);
      const edit = { caller, kind, working, changes, standing: 'done', standings } as const;
      return scheduleView(repositories, await storeEdit(repositories, plan, edit));
    });
  };
}
