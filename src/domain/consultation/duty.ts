import type { PublishedShift } from '../schedule/schedule.ts';
import type { Slot, SlotId } from '../time/slot.ts';
import type { PersonId } from '../volunteer/person.ts';
import type { Placement } from './consultation.ts';

/** Who was on duty when: the slots laid out and the published shifts around some calls. */
export interface Duty {
  /** The slot that runs at this instant. */
  slotAt(at: Date): SlotId | null;
  /** How an instant stands to a volunteer's own shifts (product.md §8): within one, else the nearest within the grace (the earlier of two), else outside. */
  placeOf(volunteerId: PersonId, at: Date): { readonly placement: Placement; readonly slotId: SlotId | null };
}

/** Shifts of slots that are gone are passed over. */
export function dutyOf(
  slots: readonly Slot[],
  shifts: readonly PublishedShift[],
  graceMinutes: number,
): Duty {
  const inOrder = slots.toSorted((a, b) => a.startsAt.getTime() - b.startsAt.getTime());
  const known = new Map(slots.map((slot) => [slot.id, slot]));
  const own = new Map<PersonId, Slot[]>();
  for (const { slotId, volunteerId } of shifts) {
    const slot = known.get(slotId);
    if (slot !== undefined) own.set(volunteerId, [...(own.get(volunteerId) ?? []), slot]);
  }
  for (const list of own.values()) list.sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime());
  return {
    slotAt: (at) => running(inOrder, at)?.id ?? null,
    placeOf(volunteerId, at) {
      const held = own.get(volunteerId) ?? [];
      const within = running(held, at);
      if (within !== null) return { placement: 'own', slotId: within.id };
      const near = nearest(held, at, graceMinutes * 60_000);
      return near === null ? { placement: 'outside', slotId: null } : { placement: 'near', slotId: near.id };
    },
  };
}

/** The index of the last slot that has begun; −1 before the first. */
function lastBegun(slots: readonly Slot[], at: Date): number {
  let [low, high] = [0, slots.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((slots[middle]?.startsAt ?? at) <= at) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** Slots are all of one length: if any runs, the one begun last does. */
function running(slots: readonly Slot[], at: Date): Slot | null {
  const slot = slots[lastBegun(slots, at)];
  return slot !== undefined && at < slot.endsAt ? slot : null;
}

function nearest(slots: readonly Slot[], at: Date, graceMs: number): Slot | null {
  const index = lastBegun(slots, at);
  const [before, after] = [slots[index], slots[index + 1]];
  const since = before === undefined ? Infinity : at.getTime() - before.endsAt.getTime();
  const until = after === undefined ? Infinity : after.startsAt.getTime() - at.getTime();
  if (Math.min(since, until) > graceMs) return null;
  return (since <= until ? before : after) ?? null;
}
