import type { Contact } from '../../domain/change-request/change-request.ts';
import { needsReason, standsAgainst } from '../../domain/schedule/standing-against.ts';
import type { Against } from '../../domain/schedule/standing-against.ts';
import type { Slot, SlotId } from '../../domain/time/slot.ts';
import type { PersonId } from '../../domain/volunteer/person.ts';
import { summaryOf } from '../caller.ts';
import type { PersonSummary } from '../caller.ts';
import { slotsByPerson } from './month-plan.ts';
import type { MonthPlan } from './month-plan.ts';
import { contactView } from './contact-view.ts';
import type { ContactView } from './contact-view.ts';

export interface CandidateView {
  readonly volunteer: PersonSummary;
  readonly available: boolean;
  readonly markedAt: Date | null;
  readonly shifts: number;
  readonly shiftsThatDay: number;
  readonly maxShifts: number | null;
  readonly maxPerDay: number | null;
  readonly against: readonly Against[];
  readonly fairnessChange: number;
  readonly contact: ContactView | null;
}

/**
 * Every active volunteer outside the slot: first those against whom nothing stands, then whoever offered it, the fewest shifts first.
 * @param seats the schedule they would join: the working copy for an edit, the published version for a request
 * @param leaving whose seat it would be; null for a free one
 */
export function candidateViews(
  plan: MonthPlan,
  slot: Slot,
  seats: readonly { readonly slotId: SlotId; readonly volunteerId: PersonId }[],
  leaving: { readonly volunteerId: PersonId; readonly contacts: readonly Contact[] } | null,
): CandidateView[] {
  const held = slotsByPerson(seats, plan.slots);
  const seated = new Set(seats.filter((one) => one.slotId === slot.id).map((one) => one.volunteerId));
  const loadOf = (id: PersonId) => held.get(id)?.length ?? 0;
  const relief = leaving === null ? 0 : 1 - 2 * loadOf(leaving.volunteerId);
  const contacts = new Map((leaving?.contacts ?? []).map((one) => [one.volunteerId, one]));
  const removed = new Set(
    plan.working.removals.filter((one) => one.slotId === slot.id).map((one) => one.volunteerId),
  );
  return [...plan.people.values()]
    .filter(({ id }) => plan.volunteers.has(id) && !seated.has(id) && id !== leaving?.volunteerId)
    .map((person) => {
      const answer = plan.answers.get(person.id)?.submitted ?? null;
      const own = held.get(person.id) ?? [];
      const contact = contacts.get(person.id);
      const against = standsAgainst(slot, answer, own, removed.has(person.id));
      return {
        volunteer: summaryOf(person),
        available: answer?.marks.includes(slot.id) ?? false,
        markedAt: answer?.marks.includes(slot.id) === true ? answer.at : null,
        shifts: own.length,
        shiftsThatDay: own.filter((other) => other.day === slot.day).length,
        maxShifts: answer?.maxShifts ?? null,
        maxPerDay: answer?.maxPerDay ?? null,
        against,
        fairnessChange: 2 * own.length + 1 + relief,
        contact: contact === undefined ? null : contactView(contact, plan.people),
      };
    })
    .sort((a, b) => rank(a) - rank(b) || a.shifts - b.shifts);
}

function rank({ against, available }: CandidateView): number {
  if (against.length === 0) return 0;
  if (!needsReason(against)) return 1;
  return available ? 2 : 3;
}
