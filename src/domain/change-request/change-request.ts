import { DomainError } from '../domain-error.ts';
import type { PlanningMonth } from '../time/planning-month.ts';
import type { Slot, SlotId } from '../time/slot.ts';
import type { PersonId } from '../volunteer/person.ts';

export type ChangeRequestState = 'open' | 'replaced' | 'left-gap' | 'declined' | 'withdrawn';

/** Whom the administrator has already asked, and what they said (product.md §7). */
export interface Contact {
  readonly volunteerId: PersonId;
  readonly answer: 'asked' | 'agreed' | 'refused';
  readonly at: Date;
  readonly by: PersonId;
}

/** A volunteer's "I cannot come" on one published shift. */
export interface ChangeRequest {
  readonly id: string;
  readonly month: PlanningMonth;
  readonly slotId: SlotId;
  readonly volunteerId: PersonId;
  readonly reason: string;
  /** A colleague who has already agreed, as the volunteer says; only a hint to the administrator. */
  readonly colleagueId: PersonId | null;
  readonly state: ChangeRequestState;
  readonly createdAt: Date;
  readonly decidedAt: Date | null;
  readonly decidedBy: PersonId | null;
  readonly replacementId: PersonId | null;
  /** The administrator's sentence to the volunteer. */
  readonly answer: string | null;
  readonly contacts: readonly Contact[];
  readonly version: number;
}

export type ChangeRequestErrorCode =
  | 'request.not-your-shift'
  | 'request.shift-past'
  | 'request.already-open'
  | 'request.already-decided'
  | 'request.withdrawn'
  | 'request.not-found'
  | 'request.reason-needed'
  | 'request.colleague-unfit'
  | 'request.replacement-taken'
  | 'request.replacement-unfit'
  | 'request.shift-gone'
  | 'request.stale';

/** @throws DomainError when the shift is another's, has begun, or already has an open request */
export function askForChange(
  wish: { id: string; slot: Slot; volunteerId: PersonId; reason: string; colleagueId: PersonId | null },
  facts: {
    now: Date;
    holdsShift: boolean;
    openRequest: ChangeRequest | null;
    colleagueInSlot: boolean;
    colleagueIsVolunteer: boolean;
  },
): ChangeRequest {
  if (!facts.holdsShift) throw refusal('request.not-your-shift', wish.slot.id);
  if (wish.slot.startsAt <= facts.now) throw refusal('request.shift-past', wish.slot.id);
  if (facts.openRequest !== null)
    throw new DomainError<ChangeRequestErrorCode>('request.already-open', {
      request: facts.openRequest.id,
      field: 'slotId',
    });
  if (wish.reason.trim() === '')
    throw new DomainError<ChangeRequestErrorCode>('request.reason-needed', { field: 'reason' });
  if (
    wish.colleagueId !== null &&
    (wish.colleagueId === wish.volunteerId || facts.colleagueInSlot || !facts.colleagueIsVolunteer)
  ) {
    throw new DomainError<ChangeRequestErrorCode>('request.colleague-unfit', { field: 'colleagueId' });
  }
  return {
    id: wish.id,
    month: wish.slot.month,
    slotId: wish.slot.id,
    volunteerId: wish.volunteerId,
    reason: wish.reason.trim(),
    colleagueId: wish.colleagueId,
    state: 'open',
    createdAt: facts.now,
    decidedAt: null,
    decidedBy: null,
    replacementId: null,
    answer: null,
    contacts: [],
    version: 1,
  };
}

/** @throws DomainError `request.withdrawn` or `request.already-decided` when it is no longer open */
export function requireOpen(request: ChangeRequest): void {
  if (request.state === 'withdrawn')
    throw new DomainError<ChangeRequestErrorCode>('request.withdrawn', { request: request.id });
  if (request.state !== 'open')
    throw new DomainError<ChangeRequestErrorCode>('request.already-decided', {
      request: request.id,
      state: request.state,
    });
}

/**
 * For whoever decides: it must be open and as they saw it.
 * @throws DomainError `request.withdrawn`, `request.stale` with how it now stands, `request.already-decided`
 */
export function requireAsSeen(request: ChangeRequest, version: number): void {
  if (request.version !== version && request.state !== 'withdrawn') {
    const { id, state, decidedBy, replacementId } = request;
    throw new DomainError<ChangeRequestErrorCode>('request.stale', {
      request: id,
      expected: version,
      version: request.version,
      state,
      decidedBy,
      replacement: replacementId,
    });
  }
  requireOpen(request);
}

/** Ends the request; `by` is null when the month's end did it. Who may do it and what it does to the schedule is the use case's matter. */
export function endRequest(
  request: ChangeRequest,
  end: {
    state: Exclude<ChangeRequestState, 'open'>;
    at: Date;
    by: PersonId | null;
    replacementId?: PersonId;
    answer?: string;
  },
): ChangeRequest {
  requireOpen(request);
  return {
    ...request,
    state: end.state,
    decidedAt: end.at,
    decidedBy: end.by,
    replacementId: end.replacementId ?? null,
    answer: end.answer?.trim() || null,
    version: request.version + 1,
  };
}

/** Notes whom the administrator asked; a later word of the same person replaces the earlier. */
export function noteContact(request: ChangeRequest, contact: Contact): ChangeRequest {
  requireOpen(request);
  const others = request.contacts.filter((known) => known.volunteerId !== contact.volunteerId);
  return { ...request, contacts: [...others, contact], version: request.version + 1 };
}

function refusal(code: ChangeRequestErrorCode, slot: SlotId): DomainError<ChangeRequestErrorCode> {
  return new DomainError(code, { slot, field: 'slotId' });
}
