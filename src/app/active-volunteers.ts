import type { Settings } from '../domain/settings/settings.ts';
import { hasRole } from '../domain/volunteer/person.ts';
import type { Person } from '../domain/volunteer/person.ts';
import type { Repositories } from '../ports/unit-of-work.ts';

/** Everybody who is a volunteer now, by name. */
export async function activeVolunteers(
  repositories: Repositories,
  settings: Pick<Settings, 'roles'>,
): Promise<Person[]> {
  return (await repositories.people.all()).filter((person) => hasRole(person, 'volunteer', settings.roles));
}
