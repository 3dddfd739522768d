import type { PlanningCycle } from '../../domain/planning-cycle/planning-cycle.ts';
import type { Settings } from '../../domain/settings/settings.ts';
import { administratorOnDuty } from '../../domain/volunteer/person.ts';
import type { Repositories } from '../../ports/unit-of-work.ts';
import { tasksOfMonth } from '../crm-tasks/tasks-of-month.ts';
import { addTasks } from '../crm-tasks/write-tasks.ts';
import type { ProcessDeps } from '../process-deps.ts';
import { taskLink, textsFor } from '../texts/texts-for.ts';

const DAY_MS = 86_400_000;

/**
 * The task "review the schedule" for the administrator on duty, due on the publishing day, or within a day when that is past. One that is
 * open already, for whomever, stays. Idempotent within the caller's transaction.
 */
export async function askForReview(
  deps: ProcessDeps,
  repositories: Repositories,
  cycle: PlanningCycle,
  settings: Settings,
): Promise<void> {
  const { month, publishingDue } = cycle;
  const people = await repositories.people.all();
  const onDuty = administratorOnDuty(people, settings.roles, settings.duty.administratorId);
  const person = people.find((one) => one.id === onDuty);
  if (person === undefined) return;
  const open = await tasksOfMonth(repositories, month, { kind: 'review-schedule', completion: 'open' });
  if (open.some((task) => task.delivery !== 'dropped')) return;
  const { zone, linkPath } = settings.charity;
  const now = deps.clock.now();
  const due = publishingDue > now ? publishingDue : new Date(now.getTime() + DAY_MS);
  const link = taskLink(deps.accountOrigin, linkPath, 'month', month);
  const text = textsFor(person).reviewSchedule(month, due, zone, link);
  await addTasks(deps, repositories, [
    { kind: 'review-schedule', personId: person.id, subject: month, text, due },
  ]);
}
