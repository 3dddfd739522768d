import type { CrmTask } from '../../domain/crm-task/crm-task.ts';
import { acceptsAnswers, isLate } from '../../domain/planning-cycle/planning-cycle.ts';
import type { PlanningCycle } from '../../domain/planning-cycle/planning-cycle.ts';
import type { Settings } from '../../domain/settings/settings.ts';
import type { Repositories } from '../../ports/unit-of-work.ts';
import { activeVolunteers } from '../active-volunteers.ts';
import { addTasks } from '../crm-tasks/write-tasks.ts';
import { tasksOfMonth } from '../crm-tasks/tasks-of-month.ts';
import type { ProcessDeps } from '../process-deps.ts';
import { taskLink, textsFor } from '../texts/texts-for.ts';

/**
 * A task "mark your availability" for each active volunteer who has neither been asked nor answered, newcomers and returners included, while there is time
 * to answer. Idempotent: within the caller's transaction it may be repeated at any moment of collecting.
 */
export async function askForAvailability(
  deps: ProcessDeps,
  repositories: Repositories,
  cycle: PlanningCycle,
  settings: Settings,
): Promise<void> {
  if (!acceptsAnswers(cycle.state) || isLate(cycle, deps.clock.now())) return;
  const { charity } = settings;
  const link = taskLink(deps.accountOrigin, charity.linkPath, 'availability', cycle.month);
  const asked = await tasksOfMonth(repositories, cycle.month, { kind: 'mark-availability' });
  const answers = await repositories.availability.ofMonth(cycle.month);
  const answered = new Set(answers.filter((one) => one.submitted !== null).map((one) => one.volunteerId));
  const volunteers = await activeVolunteers(repositories, settings);
  await addTasks(
    deps,
    repositories,
    volunteers.flatMap((person) => {
      const earlier = asked.filter((task) => task.personId === person.id);
      if (answered.has(person.id) || earlier.some((task) => !endedByUs(task))) return [];
      return {
        kind: 'mark-availability' as const,
        personId: person.id,
        subject: earlier.length === 0 ? cycle.month : `${cycle.month}#again-${earlier.length}`,
        text: textsFor(person).markAvailability(cycle.month, cycle.deadline, charity.zone, link),
        due: cycle.deadline,
      };
    }),
  );
}

/** Without an answer we end such a task, while answers are taken, only for somebody who was a volunteer no more; one who came back is asked again. */
function endedByUs(task: CrmTask): boolean {
  return task.delivery === 'dropped' || task.completion === 'wanted' || task.completion === 'completed';
}
