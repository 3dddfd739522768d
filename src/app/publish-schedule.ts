import { DomainError } from '../domain/domain-error.ts';
import { moveCycle, requireState } from '../domain/planning-cycle/planning-cycle.ts';
import { diffPublication } from '../domain/schedule/publication.ts';
import type { PublishedSchedule, ScheduleErrorCode } from '../domain/schedule/schedule.ts';
import type { PlanningMonth } from '../domain/time/planning-month.ts';
import type { Repositories } from '../ports/unit-of-work.ts';
import type { Caller } from './caller.ts';
import { recomposeMonth } from './consultations/recompose.ts';
import { resultIn } from './crm-tasks/people-texts.ts';
import { tasksOfMonth } from './crm-tasks/tasks-of-month.ts';
import { endTasks } from './crm-tasks/write-tasks.ts';
import type { ProcessDeps } from './process-deps.ts';
import { closeGoneRequests } from './requests/close-gone-requests.ts';
import { lockMonthPlan } from './schedule/month-plan.ts';
import type { MonthPlan } from './schedule/month-plan.ts';
import { renewShiftReminders } from './schedule/renew-shift-reminders.ts';
import { requireScheduleVersion } from './schedule/require-schedule-version.ts';
import { scheduleView } from './schedule/schedule-view.ts';
import type { SchedulePageView } from './schedule/schedule-view.ts';
import { tellOfPublication } from './schedule/tell-of-publication.ts';

/**
 * Makes the working copy what everybody sees (product.md §3.4), all in one transaction: the first time the month moves on to `published` and
 * what asked for it ends; later the version counts on. Tasks tell those concerned. Open requests about shifts that thereby went end.
 * @param input.version of the working copy the caller saw
 * @throws DomainError `schedule.nothing-to-publish`, `schedule.stale`, `month.not-found`, `cycle.wrong-state`
 */
export function makePublishSchedule(deps: ProcessDeps) {
  return async function publishSchedule(
    caller: Caller,
    input: { month: PlanningMonth; version: number },
  ): Promise<SchedulePageView> {
    return deps.uow.run(async (repositories) => {
      const plan = await lockMonthPlan(repositories, input.month, deps.clock.now());
      requireState(plan.cycle, 'review', 'published');
      requireScheduleVersion(plan, input.version);
      const shifts = plan.working.shifts.map(({ slotId, volunteerId }) => ({ slotId, volunteerId }));
      const changed = diffPublication(plan.published?.shifts ?? [], shifts);
      if (plan.published !== null && changed.size === 0) {
        throw new DomainError<ScheduleErrorCode>('schedule.nothing-to-publish', { month: input.month });
      }
      const version: PublishedSchedule = {
        month: input.month,
        number: (plan.published?.number ?? 0) + 1,
        publishedAt: plan.now,
        publishedBy: caller.id,
        shifts,
      };
      await repositories.schedules.publish(version);
      const cycle = await moveToPublished(repositories, plan, caller);
      await endWhatAskedForIt(deps, repositories, plan, caller, version.number);
      await tellOfPublication(deps, repositories, plan, version);
      await renewShiftReminders(deps, repositories, { ...plan, before: plan.published, after: version });
      await closeGoneRequests(deps, repositories, caller, input.month, shifts, plan.people);
      await recomposeMonth(deps, repositories, plan.settings, input.month);
      return scheduleView(repositories, { ...plan, cycle, published: version });
    });
  };
}

async function moveToPublished(repositories: Repositories, plan: MonthPlan, caller: Caller) {
  if (plan.cycle.state === 'published') return plan.cycle;
  const step = { at: plan.now, by: caller.id, why: 'published-by-hand' } as const;
  const { cycle, transition } = moveCycle(plan.cycle, 'published', step);
  await repositories.cycles.save(cycle);
  await repositories.cycles.record(transition);
  return cycle;
}

/** Review is done, and nobody waits for availability any more. */
async function endWhatAskedForIt(
  deps: ProcessDeps,
  repositories: Repositories,
  plan: MonthPlan,
  caller: Caller,
  number: number,
): Promise<void> {
  const { month } = plan.cycle;
  await endTasks(
    deps,
    repositories,
    await tasksOfMonth(repositories, month, {
      kind: ['review-schedule', 'remind-review'],
      completion: 'open',
    }),
    resultIn(plan.people, (results) => results.published(caller.name, number)),
  );
  await endTasks(
    deps,
    repositories,
    await tasksOfMonth(repositories, month, {
      kind: ['mark-availability', 'remind-availability'],
      completion: 'open',
    }),
    resultIn(plan.people, (results) => results.notMarked()),
  );
}
