import type { PlanningCycle } from '../../domain/planning-cycle/planning-cycle.ts';
import type { Settings } from '../../domain/settings/settings.ts';
import { administratorOnDuty } from '../../domain/volunteer/person.ts';
import type { Repositories } from '../../ports/unit-of-work.ts';
import { tasksOfMonth } from '../crm-tasks/tasks-of-month.ts';
import { addTasks, endTasks } from '../crm-tasks/write-tasks.ts';
import type { ProcessDeps } from '../process-deps.ts';
import { taskLink, textsFor } from '../texts/texts-for.ts';

const DAY_MS = 86_400_000;

/**
 * The task "review the schedule" for the administrator on duty, due on the publishing day, or within a day when that is past. When the duty
 * has passed to somebody else because its holder is gone, the old task ends. Idempotent within the caller's transaction.
 */
export async function askForReview(
  deps: ProcessDeps,
  repositories: Repositories,
  cycle: PlanningCycle,
  settings: Settings,
): Promise<void> {
  const { month, publishingDue } = cycle;
  const people = new Map((await repositories.people.all()).map((person) => [person.id, person]));
  const onDuty = administratorOnDuty([...people.values()], settings.roles, settings.duty.administratorId);
  const person = onDuty === null ? undefined : people.get(onDuty);
  if (person === undefined) return;
  const open = await tasksOfMonth(repositories, month, { kind: 'review-schedule', completion: 'open' });
  await endTasks(
    deps,
    repositories,
    open.filter((task) => people.get(task.personId)?.isActive !== true),
    (task) => textsFor(people.get(task.personId) ?? null).results.superseded(),
  );
  if (open.some((task) => people.get(task.personId)?.isActive === true)) return;
  const { zone, linkPath } = settings.charity;
  const now = deps.clock.now();
  const due = publishingDue > now ? publishingDue : new Date(now.getTime() + DAY_MS);
  const link = taskLink(deps.accountOrigin, linkPath, 'month', month);
  const text = textsFor(person).reviewSchedule(month, due, zone, link);
  await addTasks(deps, repositories, [
    { kind: 'review-schedule', personId: person.id, subject: month, text, due },
  ]);
}
