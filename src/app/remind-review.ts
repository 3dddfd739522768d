import { addDays, instantAt, localDateOf, localTimeOf } from '../domain/time/zone.ts';
import type { PlanningMonth } from '../domain/time/planning-month.ts';
import { administratorOnDuty } from '../domain/volunteer/person.ts';
import { isAbout, tasksOfMonth } from './crm-tasks/tasks-of-month.ts';
import { addTasks, endTasks } from './crm-tasks/write-tasks.ts';
import type { ProcessDeps } from './process-deps.ts';
import { taskLink, textsFor } from './texts/texts-for.ts';

/**
 * Each day from the publishing day on, while the draft waits for publishing: a reminder to the administrator on duty, due when the next one
 * comes; it ends the one before. After an outage only the newest is made. Idempotent by month and local day.
 * @param dueAt when this reminder was due by the timetable
 */
export function makeRemindReview(deps: ProcessDeps) {
  return async function remindReview(month: PlanningMonth, dueAt: Date): Promise<void> {
    await deps.uow.run(async (repositories) => {
      const cycle = await repositories.cycles.lock(month);
      if (cycle?.state !== 'review' || dueAt < cycle.publishingDue) return;
      const settings = await repositories.settings.load();
      const { zone, linkPath } = settings.charity;
      const day = localDateOf(dueAt, zone);
      const next = instantAt(addDays(day, 1), localTimeOf(dueAt, zone), zone);
      if (next <= deps.clock.now()) return;
      const people = new Map((await repositories.people.all()).map((person) => [person.id, person]));
      const onDuty = administratorOnDuty([...people.values()], settings.roles, settings.duty.administratorId);
      const person = onDuty === null ? undefined : people.get(onDuty);
      if (person === undefined) return;
      const subject = `${month}#${day}`;
      const earlier = await tasksOfMonth(repositories, month, { kind: 'remind-review', completion: 'open' });
      await endTasks(
        deps,
        repositories,
        earlier.filter((task) => !isAbout(task, subject)),
        (task) => textsFor(people.get(task.personId) ?? null).results.superseded(),
      );
      const link = taskLink(deps.accountOrigin, linkPath, 'month', month);
      const text = textsFor(person).remindReview(month, dueAt, zone, link);
      await addTasks(deps, repositories, [
        { kind: 'remind-review', personId: person.id, subject, text, due: next },
      ]);
    });
  };
}
