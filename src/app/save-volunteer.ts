import { DomainError } from '../domain/domain-error.ts';
import type { PersonId } from '../domain/volunteer/person.ts';
import type { ProcessDeps } from './process-deps.ts';

/** Sets a person's telephone extension, by which calls will find them; null = unknown. @throws DomainError `person.not-found` */
export function makeSaveVolunteer(deps: Pick<ProcessDeps, 'uow'>) {
  return async function saveVolunteer(input: {
    volunteerId: PersonId;
    telephoneExtension: string | null;
  }): Promise<{ done: true }> {
    return deps.uow.run(async (repositories) => {
      if ((await repositories.people.find(input.volunteerId)) === null)
        throw new DomainError('person.not-found', { id: input.volunteerId });
      const [preferences] = await repositories.people.preferences([input.volunteerId]);
      const shiftReminder = preferences?.shiftReminder ?? true;
      await repositories.people.savePreferences({
        personId: input.volunteerId,
        shiftReminder,
        telephoneExtension: input.telephoneExtension,
      });
      return { done: true };
    });
  };
}
