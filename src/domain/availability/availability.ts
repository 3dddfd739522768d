import { DomainError } from '../domain-error.ts';
import type { PlanningMonth } from '../time/planning-month.ts';
import type { SlotId } from '../time/slot.ts';
import type { PersonId } from '../volunteer/person.ts';

/** What a volunteer offers for a month: slots, and optional wishes. */
export interface Offer {
  /** Sorted, each once. */
  readonly marks: readonly SlotId[];
  /** The most shifts wanted this month; null = no wish. */
  readonly maxShifts: number | null;
  /** The most shifts wanted in one day; null = no wish. */
  readonly maxPerDay: number | null;
}

/** An answer that was sent. `cannot` is an answer too: "I cannot work that month", with an empty offer. */
export interface Answer extends Offer {
  readonly cannot: boolean;
  readonly at: Date;
  /** The volunteer, or the administrator who sent it for them. */
  readonly by: PersonId;
  /** Came at or after the deadline: kept and shown, used only when an administrator regenerates. */
  readonly late: boolean;
}

/** A volunteer's "I can" for one month (product.md §§3, 4). Only the last submitted answer counts. */
export interface Availability {
  readonly month: PlanningMonth;
  readonly volunteerId: PersonId;
  readonly version: number;
  /** Strokes saved and perhaps not sent. */
  readonly draft: Offer;
  /** The last answer sent, late or not; null before the first. */
  readonly submitted: Answer | null;
  /** The last answer that came in time; what generation at the deadline uses. */
  readonly timely: Answer | null;
}

export type AvailabilityStatus = 'none' | 'unsent' | 'answered' | 'changed-unsent' | 'cannot';

export type AvailabilityErrorCode =
  | 'availability.unknown-slot'
  | 'availability.past-slot'
  | 'availability.duplicate-slot'
  | 'availability.too-many-marks'
  | 'availability.bad-wish'
  | 'availability.not-open'
  | 'availability.not-a-volunteer'
  | 'availability.not-yours'
  | 'availability.stale';

export const EMPTY_OFFER: Offer = { marks: [], maxShifts: null, maxPerDay: null };

export function emptyAvailability(month: PlanningMonth, volunteerId: PersonId): Availability {
  return { month, volunteerId, version: 0, draft: EMPTY_OFFER, submitted: null, timely: null };
}

/** The slots of the month an offer may name, with their starts. */
export type OpenSlots = ReadonlyMap<SlotId, { readonly startsAt: Date }>;

/**
 * The offer in order, or a refusal. Marks that stood before may stay although their slot has begun meanwhile; new ones may not.
 * @throws DomainError AvailabilityErrorCode
 */
export function checkOffer(offer: Offer, slots: OpenSlots, kept: readonly SlotId[], now: Date): Offer {
  if (offer.marks.length > slots.size) refuseCount(offer.marks, slots);
  const before = new Set(kept);
  const seen = new Set<SlotId>();
  offer.marks.forEach((mark, index) => {
    const slot = slots.get(mark);
    const field = `marks.${index}`;
    if (slot === undefined) throw refusal('availability.unknown-slot', { field, slot: mark });
    if (seen.has(mark)) throw refusal('availability.duplicate-slot', { field, slot: mark });
    if (slot.startsAt <= now && !before.has(mark))
      throw refusal('availability.past-slot', { field, slot: mark });
    seen.add(mark);
  });
  checkWish(offer.maxShifts, 'maxShifts');
  checkWish(offer.maxPerDay, 'maxPerDay');
  return { marks: [...offer.marks].sort(), maxShifts: offer.maxShifts, maxPerDay: offer.maxPerDay };
}

function refuseCount(marks: readonly SlotId[], slots: OpenSlots): never {
  const repeated = marks.findIndex((mark, index) => marks.indexOf(mark) !== index);
  const unknown = marks.findIndex((mark) => !slots.has(mark));
  if (unknown >= 0 && unknown < (repeated < 0 ? marks.length : repeated))
    throw refusal('availability.unknown-slot', { field: `marks.${unknown}` });
  throw refusal('availability.too-many-marks', { field: 'marks', most: slots.size });
}

function checkWish(value: number | null, field: string): void {
  if (value !== null && (!Number.isInteger(value) || value < 0 || value > 1000))
    throw refusal('availability.bad-wish', { field });
}

/** Keeps strokes without sending them. */
export function saveDraft(availability: Availability, offer: Offer): Availability {
  return { ...availability, draft: offer, version: availability.version + 1 };
}

/** Sends an offer (or "cannot") as the answer. */
export function submitAnswer(
  availability: Availability,
  offer: Offer,
  step: { cannot: boolean; at: Date; by: PersonId; late: boolean },
): Availability {
  const sent = step.cannot ? EMPTY_OFFER : offer;
  const answer: Answer = { ...sent, ...step };
  return {
    ...availability,
    draft: sent,
    submitted: answer,
    timely: step.late ? availability.timely : answer,
    version: availability.version + 1,
  };
}

export function statusOf(availability: Availability): AvailabilityStatus {
  const { draft, submitted } = availability;
  if (submitted === null) return sameOffer(draft, EMPTY_OFFER) ? 'none' : 'unsent';
  if (!sameOffer(draft, submitted)) return 'changed-unsent';
  return submitted.cannot ? 'cannot' : 'answered';
}

export function sameOffer(a: Offer, b: Offer): boolean {
  return (
    a.maxShifts === b.maxShifts &&
    a.maxPerDay === b.maxPerDay &&
    a.marks.length === b.marks.length &&
    a.marks.every((mark, index) => mark === b.marks[index])
  );
}

/**
 * @param wanted what the caller was about to store, to say how it differs from what stands now
 * @throws DomainError `availability.stale` when somebody saved in between
 */
export function requireVersion(
  availability: Availability,
  version: number,
  wanted: Offer | null = null,
): void {
  if (availability.version === version) return;
  const stored = new Set(availability.draft.marks);
  const yours = new Set(wanted?.marks ?? availability.draft.marks);
  throw refusal('availability.stale', {
    expected: version,
    version: availability.version,
    onlyStored: [...stored].filter((mark) => !yours.has(mark)),
    onlyYours: [...yours].filter((mark) => !stored.has(mark)),
    sentBy: availability.submitted?.by ?? null,
  });
}

function refusal(
  code: AvailabilityErrorCode,
  details: Record<string, unknown>,
): DomainError<AvailabilityErrorCode> {
  return new DomainError(code, details);
}
