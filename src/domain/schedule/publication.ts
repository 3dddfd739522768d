import type { SlotId } from '../time/slot.ts';
import type { PersonId } from '../volunteer/person.ts';
import type { PublishedShift } from './schedule.ts';

/** Slots one person gets and loses, in order. */
export interface ShiftDifference {
  readonly added: readonly SlotId[];
  readonly removed: readonly SlotId[];
}

/** How publishing `after` would change the shifts of each person concerned; people whose shifts stay are absent. */
export function diffPublication(
  before: readonly PublishedShift[],
  after: readonly PublishedShift[],
): Map<PersonId, ShiftDifference> {
  const added = groupByPerson(missing(after, before));
  const removed = groupByPerson(missing(before, after));
  const people = [...new Set([...added.keys(), ...removed.keys()])].sort((a, b) => a - b);
  return new Map(
    people.map((person) => [person, { added: added.get(person) ?? [], removed: removed.get(person) ?? [] }]),
  );
}

/** How many seats differ: somebody else, somebody more or somebody fewer counts once for each seat. */
export function countSeatChanges(
  before: readonly PublishedShift[],
  after: readonly PublishedShift[],
): number {
  const gained = countBySlot(missing(after, before));
  const lost = countBySlot(missing(before, after));
  const slots = new Set([...gained.keys(), ...lost.keys()]);
  return [...slots].reduce((sum, slot) => sum + Math.max(gained.get(slot) ?? 0, lost.get(slot) ?? 0), 0);
}

function missing(pairs: readonly PublishedShift[], others: readonly PublishedShift[]): PublishedShift[] {
  const there = new Set(others.map(keyOf));
  return pairs.filter((pair) => !there.has(keyOf(pair)));
}

function groupByPerson(pairs: readonly PublishedShift[]): Map<PersonId, SlotId[]> {
  const groups = new Map<PersonId, SlotId[]>();
  for (const { volunteerId, slotId } of pairs) {
    groups.set(volunteerId, [...(groups.get(volunteerId) ?? []), slotId].sort());
  }
  return groups;
}

function countBySlot(pairs: readonly PublishedShift[]): Map<SlotId, number> {
  const counts = new Map<SlotId, number>();
  for (const { slotId } of pairs) counts.set(slotId, (counts.get(slotId) ?? 0) + 1);
  return counts;
}

function keyOf({ slotId, volunteerId }: PublishedShift): string {
  return `${slotId} ${volunteerId}`;
}
