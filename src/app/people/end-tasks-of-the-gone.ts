import type { CrmTaskKind } from '../../domain/crm-task/crm-task.ts';
import type { PersonId } from '../../domain/volunteer/person.ts';
import type { Repositories } from '../../ports/unit-of-work.ts';
import { endTasks } from '../crm-tasks/write-tasks.ts';
import type { ProcessDeps } from '../process-deps.ts';
import { textsFor } from '../texts/texts-for.ts';

/** Tasks of a volunteer; those of the administrator on duty are handed over instead. */
const VOLUNTEER_TASKS: readonly CrmTaskKind[] = [
  'mark-availability',
  'remind-availability',
  'read-schedule',
  'shift-tomorrow',
  'shift-changed',
  'request-answered',
];

/** Nobody will do the tasks of people who were deactivated: they end, within the caller's transaction. */
export async function endTasksOfTheGone(
  deps: Pick<ProcessDeps, 'clock'>,
  repositories: Repositories,
  gone: readonly PersonId[],
): Promise<void> {
  for (const personId of gone) {
    const open = await repositories.crmTasks.list({ kind: VOLUNTEER_TASKS, personId, completion: 'open' });
    const person = await repositories.people.find(personId);
    await endTasks(deps, repositories, open, textsFor(person).results.deactivated());
  }
}
