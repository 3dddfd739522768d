import type { Slot } from './slot.ts';

/** How a month's slots would change. Slots that have begun never do. */
export interface SlotChanges {
  readonly added: readonly Slot[];
  readonly removed: readonly Slot[];
  /** Same start, another need; as they would be. */
  readonly changed: readonly Slot[];
  /** The month's slots afterwards. */
  readonly result: readonly Slot[];
}

/** What the present working hours would do to slots laid out before (product.md §3.1: later changes show what would fall away). */
export function slotChanges(present: readonly Slot[], wanted: readonly Slot[], now: Date): SlotChanges {
  const begun = present.filter((slot) => slot.startsAt <= now);
  const before = new Map(present.filter((slot) => slot.startsAt > now).map((slot) => [slot.id, slot]));
  const after = new Map(wanted.filter((slot) => slot.startsAt > now).map((slot) => [slot.id, slot]));
  return {
    added: [...after.values()].filter((slot) => !before.has(slot.id)),
    removed: [...before.values()].filter((slot) => !after.has(slot.id)),
    changed: [...after.values()].filter(
      (slot) => before.has(slot.id) && before.get(slot.id)?.need !== slot.need,
    ),
    result: [...begun, ...after.values()],
  };
}

export function changesNothing(changes: SlotChanges): boolean {
  return changes.added.length === 0 && changes.removed.length === 0 && changes.changed.length === 0;
}
