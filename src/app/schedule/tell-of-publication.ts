import { diffPublication } from '../../domain/schedule/publication.ts';
import { readingDue } from '../../domain/schedule/reading-due.ts';
import type { PublishedSchedule } from '../../domain/schedule/schedule.ts';
import type { SlotId } from '../../domain/time/slot.ts';
import type { Repositories } from '../../ports/unit-of-work.ts';
import { resultIn } from '../crm-tasks/people-texts.ts';
import { tasksOfMonth } from '../crm-tasks/tasks-of-month.ts';
import { addTasks, endTasks } from '../crm-tasks/write-tasks.ts';
import type { ProcessDeps } from '../process-deps.ts';
import { taskLink, textsFor } from '../texts/texts-for.ts';
import { slotsByPerson } from './month-plan.ts';
import type { MonthPlan } from './month-plan.ts';

/**
 * The first time every active volunteer gets a task to read the schedule; later only those whose shifts changed, with what changed, and their
 * earlier unread tasks end (product.md §3.4).
 */
export async function tellOfPublication(
  deps: ProcessDeps,
  repositories: Repositories,
  plan: MonthPlan,
  version: PublishedSchedule,
): Promise<void> {
  const { month } = plan.cycle;
  const { charity, timetable } = plan.settings;
  const held = slotsByPerson(version.shifts, plan.slots);
  const changed = diffPublication(plan.published?.shifts ?? [], version.shifts);
  const isFirst = plan.published === null;
  const told = [...plan.people.values()].filter(
    ({ id }) => plan.volunteers.has(id) && (isFirst || changed.has(id)),
  );
  const unread = await tasksOfMonth(repositories, month, { kind: 'read-schedule', completion: 'open' });
  await endTasks(
    deps,
    repositories,
    unread.filter((task) => changed.has(task.personId)),
    resultIn(plan.people, (results) => results.superseded()),
  );
  const link = taskLink(deps.accountOrigin, charity.linkPath, 'shifts', month);
  const slotsOf = (ids: readonly SlotId[]) => ids.flatMap((id) => plan.slots.get(id) ?? []);
  await addTasks(
    deps,
    repositories,
    told.map((person) => {
      const own = held.get(person.id) ?? [];
      const { added = [], removed = [] } = changed.get(person.id) ?? {};
      const change = { added: slotsOf(added), removed: slotsOf(removed) };
      const texts = textsFor(person);
      return {
        kind: 'read-schedule' as const,
        personId: person.id,
        subject: isFirst ? month : `${month}#${version.number}`,
        text: isFirst
          ? texts.readSchedule(month, own.length, link)
          : texts.readChangedSchedule(month, change, version.number, charity.zone, link),
        due: readingDue(plan.now, own, timetable, charity.zone),
      };
    }),
  );
}
