import type { SlotId } from '../../domain/time/slot.ts';
import type { Person, PersonId } from '../../domain/volunteer/person.ts';
import type { Repositories } from '../../ports/unit-of-work.ts';
import { resultIn } from '../crm-tasks/people-texts.ts';
import { endTasks } from '../crm-tasks/write-tasks.ts';
import type { ProcessDeps } from '../process-deps.ts';

/** Ends reminders, already written, of shifts that are these people's no more. */
export async function endShiftReminders(
  deps: Pick<ProcessDeps, 'clock'>,
  repositories: Repositories,
  lost: readonly { readonly slotId: SlotId; readonly volunteerId: PersonId }[],
  people: ReadonlyMap<PersonId, Person>,
): Promise<void> {
  if (lost.length === 0) return;
  const gone = new Set(lost.map(({ volunteerId, slotId }) => `${volunteerId} ${slotId}`));
  const reminders = await repositories.crmTasks.list({ kind: 'shift-tomorrow', completion: 'open' });
  await endTasks(
    deps,
    repositories,
    reminders.filter((task) => gone.has(`${task.personId} ${task.subject}`)),
    resultIn(people, (results) => results.superseded()),
  );
}
