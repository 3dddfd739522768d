import type { Answer } from '../availability/availability.ts';
import type { Slot } from '../time/slot.ts';

/** What stands against seating somebody. All but `removed-by-hand` need a reason; that one is lifted by seating them again. */
export type Against =
  | 'not-marked'
  | 'no-answer'
  | 'cannot-this-month'
  | 'month-limit'
  | 'day-limit'
  | 'removed-by-hand';

/** The part of an answer that seating somebody is measured by. */
export type OfferedTime = Pick<Answer, 'marks' | 'maxShifts' | 'maxPerDay' | 'cannot'>;

/**
 * Everything against one more shift in `slot`, in a fixed order.
 * @param answer the last one sent; null when there is none
 * @param others the slots the person would hold besides this one
 */
export function standsAgainst(
  slot: Slot,
  answer: OfferedTime | null,
  others: readonly Slot[],
  removedByHand: boolean,
): Against[] {
  const against: Against[] = [];
  if (answer === null) against.push('no-answer');
  else if (answer.cannot) against.push('cannot-this-month');
  else if (!answer.marks.includes(slot.id)) against.push('not-marked');
  const limit = ownLimitReached(slot, answer, others);
  if (limit !== null) against.push(`${limit.limit}-limit`);
  if (removedByHand) against.push('removed-by-hand');
  return against;
}

/** The person's own wish that one more shift would break, of the month first; null when none does. */
export function ownLimitReached(
  slot: Slot,
  answer: Pick<OfferedTime, 'maxShifts' | 'maxPerDay'> | null,
  others: readonly Slot[],
): { readonly limit: 'month' | 'day'; readonly value: number } | null {
  const { maxShifts = null, maxPerDay = null } = answer ?? {};
  if (maxShifts !== null && others.length >= maxShifts) return { limit: 'month', value: maxShifts };
  const thatDay = others.filter((other) => other.day === slot.day).length;
  if (maxPerDay !== null && thatDay >= maxPerDay) return { limit: 'day', value: maxPerDay };
  return null;
}

export function needsReason(against: readonly Against[]): boolean {
  return against.some((one) => one !== 'removed-by-hand');
}
