import type { Slot } from '../time/slot.ts';
import type { PersonId } from '../volunteer/person.ts';
import { ownLimitReached } from './standing-against.ts';
import type { OfferedTime } from './standing-against.ts';

/** Somebody who offered the slot and is at a limit of their own. */
export interface LimitedVolunteer {
  readonly volunteerId: PersonId;
  readonly limit: 'month' | 'day';
  readonly value: number;
}

export interface GapReason {
  /** `open-candidates`: somebody who offered it could be seated as things stand (a hand may have taken them out). */
  readonly reason: 'nobody-available' | 'nobody-else-available' | 'at-own-limits' | 'open-candidates';
  /** Everybody at a limit, when all who offered it are. */
  readonly limited: readonly LimitedVolunteer[];
}

/** A volunteer outside the slot: what they offered and what they hold. */
export interface Outsider {
  readonly volunteerId: PersonId;
  readonly answer: OfferedTime;
  readonly held: readonly Slot[];
}

/**
 * Why a slot has empty seats, true of the schedule as it stands, whoever made it (product.md §5).
 * @param outsiders active volunteers who sent an answer and are not in the slot
 */
export function gapReason(slot: Slot, seated: number, outsiders: readonly Outsider[]): GapReason {
  const offering = outsiders.filter((one) => one.answer.marks.includes(slot.id));
  if (offering.length === 0) {
    return { reason: seated > 0 ? 'nobody-else-available' : 'nobody-available', limited: [] };
  }
  const limited = offering.flatMap(({ volunteerId, answer, held }) => {
    const limit = ownLimitReached(slot, answer, held);
    return limit === null ? [] : [{ volunteerId, ...limit }];
  });
  return limited.length < offering.length
    ? { reason: 'open-candidates', limited: [] }
    : { reason: 'at-own-limits', limited };
}
