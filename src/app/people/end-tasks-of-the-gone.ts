import type { CrmTaskKind } from '../../domain/crm-task/crm-task.ts';
import type { Settings } from '../../domain/settings/settings.ts';
import { hasRole } from '../../domain/volunteer/person.ts';
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
  'write-report',
];

/**
 * Nobody will do the tasks of people who are volunteers no more, deactivated or in another group now: they end, within the caller's
 * transaction. Idempotent.
 */
export async function endTasksOfTheGone(
  deps: Pick<ProcessDeps, 'clock'>,
  repositories: Repositories,
  settings: Pick<Settings, 'roles'>,
): Promise<void> {
  const people = new Map((await repositories.people.all()).map((person) => [person.id, person]));
  const open = await repositories.crmTasks.list({ kind: VOLUNTEER_TASKS, completion: 'open' });
  const left = open.filter((task) => {
    const person = people.get(task.personId);
    return person === undefined || !hasRole(person, 'volunteer', settings.roles);
  });
  await endTasks(deps, repositories, left, (task) => {
    const person = people.get(task.personId) ?? null;
    const { results } = textsFor(person);
    return person?.isActive === true ? results.noVolunteer() : results.deactivated();
  });
}
