import type { PersonPreferences } from '../domain/volunteer/person.ts';
import type { Repositories } from '../ports/unit-of-work.ts';
import type { Caller } from './caller.ts';
import type { ProcessDeps } from './process-deps.ts';

export interface MyPreferencesView {
  /** The evening-before reminder of own shifts. */
  readonly shiftReminder: boolean;
}

export function makeShowMyPreferences(deps: Pick<ProcessDeps, 'uow'>) {
  return async function showMyPreferences(caller: Caller): Promise<MyPreferencesView> {
    return deps.uow.read(async (repositories) => ({
      shiftReminder: (await preferencesOf(repositories, caller)).shiftReminder,
    }));
  };
}

/** Changes the caller's own choices; the telephone extension beside them is the administrator's and stays. */
export function makeSaveMyPreferences(deps: Pick<ProcessDeps, 'uow'>) {
  return async function saveMyPreferences(
    caller: Caller,
    input: MyPreferencesView,
  ): Promise<MyPreferencesView> {
    return deps.uow.run(async (repositories) => {
      const { shiftReminder } = input;
      const stored = await preferencesOf(repositories, caller);
      await repositories.people.savePreferences({ ...stored, shiftReminder });
      return { shiftReminder };
    });
  };
}

async function preferencesOf(repositories: Repositories, caller: Caller): Promise<PersonPreferences> {
  const [stored] = await repositories.people.preferences([caller.id]);
  return stored ?? { personId: caller.id, shiftReminder: true, telephoneExtension: null };
}
