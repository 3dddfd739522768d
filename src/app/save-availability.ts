import { checkOffer, requireVersion, saveDraft } from '../domain/availability/availability.ts';
import type { Offer } from '../domain/availability/availability.ts';
import { beginAnswering } from './availability/answering.ts';
import type { AnswerAddress } from './availability/answering.ts';
import { availabilityView } from './availability/availability-view.ts';
import type { AvailabilityView } from './availability/availability-view.ts';
import type { Caller } from './caller.ts';
import type { ProcessDeps } from './process-deps.ts';

/**
 * Keeps strokes without sending them; only a sent answer counts (product.md §3.1).
 * @throws DomainError AvailabilityErrorCode, `month.not-found`, `person.not-found`
 */
export function makeSaveAvailability(deps: Pick<ProcessDeps, 'uow' | 'clock'>) {
  return async function saveAvailability(
    caller: Caller,
    input: AnswerAddress & Offer & { version: number },
  ): Promise<AvailabilityView> {
    return deps.uow.run(async (repositories) => {
      const now = deps.clock.now();
      const answering = await beginAnswering(repositories, caller, input, now);
      requireVersion(answering.availability, input.version, input);
      const { draft, submitted } = answering.availability;
      const offer = checkOffer(input, answering.slots, [...draft.marks, ...(submitted?.marks ?? [])], now);
      const saved = saveDraft(answering.availability, offer);
      await repositories.availability.save(saved);
      return availabilityView(saved, { ...answering, isVolunteer: true, now });
    });
  };
}
