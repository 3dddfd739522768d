import { activeVolunteers } from './active-volunteers.ts';
import { summaryOf } from './caller.ts';
import type { Caller, PersonSummary } from './caller.ts';
import type { ProcessDeps } from './process-deps.ts';

/** Active volunteers but the caller, by name. */
export function makeListColleagues(deps: Pick<ProcessDeps, 'uow'>) {
  return async function listColleagues(caller: Caller): Promise<{ colleagues: readonly PersonSummary[] }> {
    return deps.uow.read(async (repositories) => {
      const volunteers = await activeVolunteers(repositories, await repositories.settings.load());
      return { colleagues: volunteers.filter((person) => person.id !== caller.id).map(summaryOf) };
    });
  };
}
