import type { PlanningCycle } from '../../domain/planning-cycle/planning-cycle.ts';
import type { Settings } from '../../domain/settings/settings.ts';
import type { Repositories } from '../../ports/unit-of-work.ts';
import { activeVolunteers } from '../active-volunteers.ts';
import { tasksOfMonth } from '../crm-tasks/tasks-of-month.ts';
import { addTasks, endTasks } from '../crm-tasks/write-tasks.ts';
import type { ProcessDeps } from '../process-deps.ts';
import type { TaskTexts } from '../texts/task-texts.ts';
import { taskLink, textsFor } from '../texts/texts-for.ts';

/**
 * Writes a reminder, due at the deadline, to each active volunteer who has never sent an answer for the month; an earlier reminder of theirs
 * ends, so that nobody's list holds two. Answers how many were reminded now; nobody is, when the round of this name was written before.
 * @param round tells repeated reminders of a month apart; each person has one task a round
 */
export async function remindUnanswered(
  deps: ProcessDeps,
  repositories: Repositories,
  cycle: PlanningCycle,
  settings: Settings,
  round: string,
  wording: (texts: TaskTexts, unsentMarks: number, link: string) => string,
): Promise<number> {
  const { month } = cycle;
  const subject = `${month}#${round}`;
  const earlier = await tasksOfMonth(repositories, month, { kind: 'remind-availability' });
  if (earlier.some((task) => task.subject === subject)) return 0;
  const answers = await repositories.availability.ofMonth(month);
  const answered = new Set(answers.filter((one) => one.submitted !== null).map((one) => one.volunteerId));
  const marks = new Map(answers.map((one) => [one.volunteerId, one.draft.marks.length]));
  const silent = new Map(
    (await activeVolunteers(repositories, settings))
      .filter((person) => !answered.has(person.id))
      .map((person) => [person.id, person]),
  );
  await endTasks(
    deps,
    repositories,
    earlier.filter((task) => silent.has(task.personId)),
    (task) => textsFor(silent.get(task.personId) ?? null).results.superseded(),
  );
  const link = taskLink(deps.accountOrigin, settings.charity.linkPath, 'availability', month);
  await addTasks(
    deps,
    repositories,
    [...silent.values()].map((person) => ({
      kind: 'remind-availability' as const,
      personId: person.id,
      subject,
      text: wording(textsFor(person), marks.get(person.id) ?? 0, link),
      due: cycle.deadline,
    })),
  );
  return silent.size;
}
