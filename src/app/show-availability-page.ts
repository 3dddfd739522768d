import { emptyAvailability } from '../domain/availability/availability.ts';
import { likeLastMonth } from '../domain/availability/like-last-month.ts';
import { monthOf, previousMonth } from '../domain/time/planning-month.ts';
import type { Slot, SlotId } from '../domain/time/slot.ts';
import type { LocalDate } from '../domain/time/zone.ts';
import { hasRole } from '../domain/volunteer/person.ts';
import type { PersonId } from '../domain/volunteer/person.ts';
import type { Repositories } from '../ports/unit-of-work.ts';
import { activeVolunteers } from './active-volunteers.ts';
import { earlyDraftEdits, requireOwnOrAdministrator, requirePerson } from './availability/answering.ts';
import type { AnswerAddress } from './availability/answering.ts';
import { availabilityView } from './availability/availability-view.ts';
import type { AvailabilityView } from './availability/availability-view.ts';
import { countOffers } from './availability/count-offers.ts';
import type { Caller } from './caller.ts';
import { cycleSummary } from './cycle-view.ts';
import type { CycleSummary } from './cycle-view.ts';
import { monthInView } from './months-in-view.ts';
import type { ProcessDeps } from './process-deps.ts';
import { slotSummary } from './slot-view.ts';
import type { SlotSummary } from './slot-view.ts';

export interface AvailabilityPageView {
  readonly cycle: CycleSummary;
  readonly slots: readonly SlotSummary[];
  readonly namedDays: readonly { readonly day: LocalDate; readonly note: string }[];
  readonly availability: AvailabilityView;
  /** How many others have offered in a slot; null when the setting hides it. */
  readonly offers: Readonly<Record<SlotId, number>> | null;
  readonly likeLastMonth: readonly SlotId[];
}

/**
 * The availability page of a month in any state; read-only where `availability.open` is false.
 * @throws DomainError `availability.not-yours`, `month.not-found`, `person.not-found`
 */
export function makeShowAvailabilityPage(deps: Pick<ProcessDeps, 'uow' | 'clock'>) {
  return async function showAvailabilityPage(
    caller: Caller,
    input: AnswerAddress,
  ): Promise<AvailabilityPageView> {
    const { month, volunteerId } = input;
    requireOwnOrAdministrator(caller, volunteerId);
    return deps.uow.read(async (repositories) => {
      const now = deps.clock.now();
      const settings = await repositories.settings.load();
      const { zone, showOffers } = settings.charity;
      const { cycle, slots } = await monthInView(repositories, month, settings, now);
      const person = await requirePerson(repositories, volunteerId);
      const others = (await activeVolunteers(repositories, settings)).filter((one) => one.id !== volunteerId);
      const stored = await repositories.availability.find(month, volunteerId);
      return {
        cycle: cycleSummary(cycle, settings),
        slots: slots.map((slot) => slotSummary(slot, zone)),
        namedDays: settings.exceptions.days
          .filter((day) => monthOf(day.date) === month && day.note !== '')
          .map((day) => ({ day: day.date, note: day.note })),
        availability: availabilityView(stored ?? emptyAvailability(month, volunteerId), {
          person,
          isVolunteer: hasRole(person, 'volunteer', settings.roles),
          cycle,
          edits: await earlyDraftEdits(repositories, cycle, now),
          now,
        }),
        offers: showOffers
          ? countOffers(slots, await repositories.availability.ofMonth(month), others)
          : null,
        likeLastMonth: await usualSlots(repositories, volunteerId, slots, month, now),
      };
    });
  };
}

async function usualSlots(
  repositories: Repositories,
  volunteerId: PersonId,
  slots: readonly Slot[],
  month: string,
  now: Date,
): Promise<SlotId[]> {
  const before = previousMonth(month);
  const answer = (await repositories.availability.find(before, volunteerId))?.submitted;
  if (!answer) return [];
  return likeLastMonth(answer.marks, await repositories.slots.ofMonth(before), slots, now);
}
