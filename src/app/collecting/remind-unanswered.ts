import { emptyAvailability, statusOf } from '../../domain/availability/availability.ts';
import type { Availability } from '../../domain/availability/availability.ts';
import type { PersonId } from '../../domain/volunteer/person.ts';
import type { PlanningCycle } from '../../domain/planning-cycle/planning-cycle.ts';
import type { Settings } from '../../domain/settings/settings.ts';
import type { Repositories } from '../../ports/unit-of-work.ts';
import { activeVolunteers } from '../active-volunteers.ts';
import { tasksOfMonth } from '../crm-tasks/tasks-of-month.ts';
import { addTasks, endTasks } from '../crm-tasks/write-tasks.ts';
import type { ProcessDeps } from '../process-deps.ts';
import type { TaskTexts, UnsentAnswer } from '../texts/task-texts.ts';
import { taskLink, textsFor } from '../texts/texts-for.ts';

/**
 * Writes a reminder, due at the deadline, to each active volunteer whose answer for the month is not sent, or was changed and not sent again
 * (product.md §3.1); an earlier reminder of theirs ends, so that nobody's list holds two. Answers how many were reminded now; nobody is, when the round of this name was written before.
 * @param round tells repeated reminders of a month apart; each person has one task a round
 */
export async function remindUnanswered(
  deps: ProcessDeps,
  repositories: Repositories,
  cycle: PlanningCycle,
  settings: Settings,
  round: string,
  wording: (texts: TaskTexts, unsent: UnsentAnswer, link: string) => string,
): Promise<number> {
  const { month } = cycle;
  const subject = `${month}#${round}`;
  const earlier = await tasksOfMonth(repositories, month, { kind: 'remind-availability' });
  if (earlier.some((task) => task.subject === subject)) return 0;
  const answers = await repositories.availability.ofMonth(month);
  const known = new Map(answers.map((one) => [one.volunteerId, one]));
  const answerOf = (id: PersonId) => known.get(id) ?? emptyAvailability(month, id);
  const silent = new Map(
    (await activeVolunteers(repositories, settings))
      .filter((person) => !['answered', 'cannot'].includes(statusOf(answerOf(person.id))))
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
      text: wording(textsFor(person), unsentOf(answerOf(person.id)), link),
      due: cycle.deadline,
    })),
  );
  return silent.size;
}

function unsentOf(answer: Availability): UnsentAnswer {
  return { marks: answer.draft.marks.length, answeredBefore: answer.submitted !== null };
}
