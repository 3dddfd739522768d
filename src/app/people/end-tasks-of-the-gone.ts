import type { CrmTaskKind } from '../../domain/crm-task/crm-task.ts';
import type { Settings } from '../../domain/settings/settings.ts';
import { hasRole } from '../../domain/volunteer/person.ts';
import type { Person, Role } from '../../domain/volunteer/person.ts';
import type { Repositories } from '../../ports/unit-of-work.ts';
import { endTasks } from '../crm-tasks/write-tasks.ts';
import type { ProcessDeps } from '../process-deps.ts';
import { textsFor } from '../texts/texts-for.ts';

type Leaver = Extract<Role, 'volunteer' | 'director'>;

/** Whose tasks they are; those of the administrator on duty are handed over instead. */
const TASKS_OF: Readonly<Record<Leaver, readonly CrmTaskKind[]>> = {
  volunteer: [
    'mark-availability',
    'remind-availability',
    'read-schedule',
    'shift-tomorrow',
    'shift-changed',
    'request-answered',
    'write-report',
  ],
  director: ['period-report'],
};

/**
 * Nobody will do the tasks of people who are volunteers or directors no more, deactivated or in another group now: they end, within the
 * caller's transaction. Idempotent.
 */
export async function endTasksOfTheGone(
  deps: Pick<ProcessDeps, 'clock'>,
  repositories: Repositories,
  settings: Pick<Settings, 'roles'>,
): Promise<void> {
  const people = new Map((await repositories.people.all()).map((person) => [person.id, person]));
  for (const role of ['volunteer', 'director'] as const) {
    const open = await repositories.crmTasks.list({ kind: TASKS_OF[role], completion: 'open' });
    const left = open.filter((task) => {
      const person = people.get(task.personId);
      return person === undefined || !hasRole(person, role, settings.roles);
    });
    await endTasks(deps, repositories, left, (task) => whyGone(people.get(task.personId) ?? null, role));
  }
}

function whyGone(person: Person | null, role: Leaver): string {
  const { results } = textsFor(person);
  if (person?.isActive !== true) return results.deactivated();
  return role === 'volunteer' ? results.noVolunteer() : results.noDirector();
}
