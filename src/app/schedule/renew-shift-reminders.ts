import type { CrmTask } from '../../domain/crm-task/crm-task.ts';
import { diffPublication } from '../../domain/schedule/publication.ts';
import { runsOfSlots } from '../../domain/schedule/runs-of-slots.ts';
import type { PublishedSchedule } from '../../domain/schedule/schedule.ts';
import type { Settings } from '../../domain/settings/settings.ts';
import type { Slot, SlotId } from '../../domain/time/slot.ts';
import type { Person, PersonId } from '../../domain/volunteer/person.ts';
import type { Repositories } from '../../ports/unit-of-work.ts';
import { resultIn } from '../crm-tasks/people-texts.ts';
import { addTasks, endTasks } from '../crm-tasks/write-tasks.ts';
import type { ProcessDeps } from '../process-deps.ts';
import { slotsByPerson } from './month-plan.ts';
import { shiftReminder } from './shift-reminder.ts';

/** How the published schedule changed, with the slots and people of both versions. */
interface PublishedChange {
  readonly before: PublishedSchedule | null;
  readonly after: PublishedSchedule;
  readonly slots: ReadonlyMap<SlotId, Slot>;
  readonly people: ReadonlyMap<PersonId, Person>;
  readonly settings: Pick<Settings, 'charity'>;
}

/**
 * Reminders already written that name a shift which is that person's no more end; what is left of the same row of shifts gets a reminder
 * of its own. Within the caller's transaction.
 */
export async function renewShiftReminders(
  deps: ProcessDeps,
  repositories: Repositories,
  change: PublishedChange,
): Promise<void> {
  const before = change.before?.shifts ?? [];
  const lost = new Map(
    [...diffPublication(before, change.after.shifts)].map(([id, { removed }]) => [id, new Set(removed)]),
  );
  const held = slotsByPerson(before, change.slots);
  const renewed = (await repositories.crmTasks.list({ kind: 'shift-tomorrow', completion: 'open' })).flatMap(
    (task) => {
      const told = toldBy(task, held.get(task.personId) ?? []);
      const left = told.filter((slot) => lost.get(task.personId)?.has(slot.id) !== true);
      return left.length === told.length ? [] : [{ task, left }];
    },
  );
  await endTasks(
    deps,
    repositories,
    renewed.map(({ task }) => task),
    resultIn(change.people, (results) => results.superseded()),
  );
  const now = deps.clock.now();
  await addTasks(
    deps,
    repositories,
    renewed.flatMap(({ task, left }) => {
      const person = change.people.get(task.personId);
      if (person === undefined) return [];
      return runsOfSlots(left.filter((slot) => slot.startsAt > now)).map((run) =>
        shiftReminder(deps, person, run, change.settings, change.after.number),
      );
    }),
  );
}

/** The shifts a reminder names: the row that begins with the slot of its subject. */
function toldBy(task: CrmTask, held: readonly Slot[]): readonly Slot[] {
  const [first] = task.subject.split('#');
  const day = held.find((slot) => slot.id === first)?.day;
  const row = runsOfSlots(held.filter((slot) => slot.day === day)).find((run) =>
    run.some((slot) => slot.id === first),
  );
  return row?.slice(row.findIndex((slot) => slot.id === first)) ?? [];
}
