import type { Availability } from '../../domain/availability/availability.ts';
import type { Slot, SlotId } from '../../domain/time/slot.ts';
import type { PersonId } from '../../domain/volunteer/person.ts';

/** How many of these people offer each slot in the answer they sent last; slots nobody offers have 0. */
export function countOffers(
  slots: readonly Slot[],
  answers: readonly Availability[],
  people: readonly { readonly id: PersonId }[],
): Record<SlotId, number> {
  const counted = new Set(people.map((person) => person.id));
  const offers = new Map(slots.map((slot) => [slot.id, 0]));
  for (const { volunteerId, submitted } of answers) {
    if (!counted.has(volunteerId)) continue;
    for (const mark of submitted?.marks ?? []) {
      const count = offers.get(mark);
      if (count !== undefined) offers.set(mark, count + 1);
    }
  }
  return Object.fromEntries(offers);
}
