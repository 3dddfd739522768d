import { rolesOf } from '../domain/volunteer/person.ts';
import type { PersonId } from '../domain/volunteer/person.ts';
import type { Caller } from './caller.ts';
import type { ProcessDeps } from './process-deps.ts';

export type Identified =
  | { readonly kind: 'known'; readonly caller: Caller & { readonly language: string; readonly zone: string } }
  | { readonly kind: 'inactive' }
  | { readonly kind: 'unknown' };

export type IdentifyCaller = (id: PersonId) => Promise<Identified>;

/** Who this amoCRM user is for us now, with the roles of this moment. */
export function makeIdentifyCaller(deps: Pick<ProcessDeps, 'uow'>): IdentifyCaller {
  return async function identifyCaller(id) {
    return deps.uow.read(async (repositories) => {
      const person = await repositories.people.find(id);
      if (person === null) return { kind: 'unknown' };
      if (!person.isActive) return { kind: 'inactive' };
      const { roles, charity } = await repositories.settings.load();
      return {
        kind: 'known',
        caller: {
          id,
          name: person.name,
          roles: rolesOf(person, roles),
          language: person.language,
          zone: charity.zone,
        },
      };
    });
  };
}
