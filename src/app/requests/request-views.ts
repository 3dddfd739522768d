import type { ChangeRequest, ChangeRequestState } from '../../domain/change-request/change-request.ts';
import type { PublishedShift } from '../../domain/schedule/schedule.ts';
import type { PlanningMonth } from '../../domain/time/planning-month.ts';
import type { Slot, SlotId } from '../../domain/time/slot.ts';
import { vanishedSlot } from '../../domain/time/vanished-slot.ts';
import type { ZoneId } from '../../domain/time/zone.ts';
import type { Person, PersonId } from '../../domain/volunteer/person.ts';
import type { PersonSummary } from '../caller.ts';
import { contactView, knownPerson } from '../schedule/contact-view.ts';
import type { ContactView } from '../schedule/contact-view.ts';
import { slotSummary } from '../slot-view.ts';
import type { SlotSummary } from '../slot-view.ts';

/** A request as its author sees it. */
export interface MyRequestView {
  readonly id: string;
  readonly slot: SlotSummary;
  readonly reason: string;
  readonly colleague: PersonSummary | null;
  readonly state: ChangeRequestState;
  readonly createdAt: Date;
  readonly decidedAt: Date | null;
  readonly replacement: PersonSummary | null;
  readonly answer: string | null;
  readonly version: number;
}

/** A request as administrators see it. */
export interface AdminRequestView extends MyRequestView {
  readonly month: PlanningMonth;
  readonly volunteer: PersonSummary;
  readonly partners: readonly PersonSummary[];
  readonly noticeHours: number;
  readonly decidedBy: PersonSummary | null;
  readonly contacts: readonly ContactView[];
}

/** What requests of a month are shown with. */
export interface RequestFacts {
  readonly zone: ZoneId;
  readonly slots: ReadonlyMap<SlotId, Slot>;
  readonly people: ReadonlyMap<PersonId, Person>;
  /** The newest published shifts. */
  readonly shifts: readonly PublishedShift[];
}

export function myRequestView(request: ChangeRequest, facts: Omit<RequestFacts, 'shifts'>): MyRequestView {
  const { id, reason, state, createdAt, decidedAt, answer, version } = request;
  const person = (known: PersonId | null) => (known === null ? null : knownPerson(facts.people, known));
  return {
    id,
    slot: slotSummary(slotOf(request, facts), facts.zone),
    reason,
    colleague: person(request.colleagueId),
    state,
    createdAt,
    decidedAt,
    replacement: person(request.replacementId),
    answer,
    version,
  };
}

export function adminRequestView(request: ChangeRequest, facts: RequestFacts): AdminRequestView {
  const { month, slotId, volunteerId, createdAt, decidedBy, contacts } = request;
  const startsAt = slotOf(request, facts).startsAt.getTime();
  return {
    ...myRequestView(request, facts),
    month,
    volunteer: knownPerson(facts.people, volunteerId),
    partners: facts.shifts
      .filter((shift) => shift.slotId === slotId && shift.volunteerId !== volunteerId)
      .map((shift) => knownPerson(facts.people, shift.volunteerId)),
    noticeHours: Math.round((startsAt - createdAt.getTime()) / 360_000) / 10,
    decidedBy: decidedBy === null ? null : knownPerson(facts.people, decidedBy),
    contacts: contacts.map((contact) => contactView(contact, facts.people)),
  };
}

/** The slot of a request, also when working hours have taken it away since. */
export function slotOf(request: ChangeRequest, facts: Pick<RequestFacts, 'slots' | 'zone'>): Slot {
  return facts.slots.get(request.slotId) ?? vanishedSlot(request.slotId, facts.zone);
}
