import type { PlanningMonth } from '../domain/time/planning-month.ts';
import type { ProcessDeps } from './process-deps.ts';
import { viewMonthPlan } from './schedule/month-plan.ts';
import { scheduleView } from './schedule/schedule-view.ts';
import type { SchedulePageView } from './schedule/schedule-view.ts';

/** The working copy of a month in any state, with gaps and figures true of it as it stands. @throws DomainError `month.not-found` */
export function makeShowSchedule(deps: Pick<ProcessDeps, 'uow' | 'clock'>) {
  return async function showSchedule(input: { month: PlanningMonth }): Promise<SchedulePageView> {
    return deps.uow.read(async (repositories) =>
      scheduleView(repositories, await viewMonthPlan(repositories, input.month, deps.clock.now())),
    );
  };
}
