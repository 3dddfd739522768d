import { noteContact, requireAsSeen } from '../domain/change-request/change-request.ts';
import type { ChangeRequestErrorCode, Contact } from '../domain/change-request/change-request.ts';
import { DomainError } from '../domain/domain-error.ts';
import type { PersonId } from '../domain/volunteer/person.ts';
import type { Caller } from './caller.ts';
import type { ProcessDeps } from './process-deps.ts';
import { lockRequest, requestFactsOf } from './requests/locked-request.ts';
import { adminRequestView } from './requests/request-views.ts';
import type { AdminRequestView } from './requests/request-views.ts';

/**
 * The administrator notes whom they asked and what was said; the last word of a person counts.
 * @throws DomainError `request.not-found`, `request.stale`, `request.withdrawn`, `request.already-decided`, `request.replacement-unfit`
 */
export function makeNoteContact(deps: Pick<ProcessDeps, 'uow' | 'clock'>) {
  return async function noteContactOfRequest(
    caller: Caller,
    input: { id: string; volunteerId: PersonId; answer: Contact['answer']; version: number },
  ): Promise<AdminRequestView> {
    return deps.uow.run(async (repositories) => {
      const { request, plan } = await lockRequest(repositories, input.id, deps.clock.now());
      requireAsSeen(request, input.version);
      const { volunteerId, answer } = input;
      if (!plan.volunteers.has(volunteerId) || volunteerId === request.volunteerId) {
        throw new DomainError<ChangeRequestErrorCode>('request.replacement-unfit', {
          volunteer: volunteerId,
          field: 'volunteerId',
        });
      }
      const noted = noteContact(request, { volunteerId, answer, at: plan.now, by: caller.id });
      await repositories.requests.save(noted);
      return adminRequestView(noted, requestFactsOf(plan));
    });
  };
}
