import type { SlotId } from '../time/slot.ts';
import type { PersonId } from '../volunteer/person.ts';
import type { PairChange, PairState, Removal, Shift, WorkingSchedule } from './schedule.ts';

/** How one (slot, volunteer) pair stands in the working copy. */
export function pairStateOf(working: WorkingSchedule, slotId: SlotId, volunteerId: PersonId): PairState {
  const isIt = (pair: Removal) => pair.slotId === slotId && pair.volunteerId === volunteerId;
  return { shift: working.shifts.find(isIt) ?? null, removed: working.removals.some(isIt) };
}

/** The working copy with each pair as the changes leave it, in order of slot and person, one version on. No changes: as it was. */
export function applyChanges(working: WorkingSchedule, changes: readonly PairChange[]): WorkingSchedule {
  if (changes.length === 0) return working;
  const shifts = new Map(working.shifts.map((shift) => [keyOf(shift), shift]));
  const removals = new Map(working.removals.map((removal) => [keyOf(removal), removal]));
  for (const { slotId, volunteerId, after } of changes) {
    const key = keyOf({ slotId, volunteerId });
    if (after.shift === null) shifts.delete(key);
    else shifts.set(key, after.shift);
    if (after.removed) removals.set(key, { slotId, volunteerId });
    else removals.delete(key);
  }
  return {
    ...working,
    version: working.version + 1,
    shifts: [...shifts.values()].sort(bySlotAndPerson),
    removals: [...removals.values()].sort(bySlotAndPerson),
  };
}

/** What takes the changes back. */
export function reverseOf(changes: readonly PairChange[]): PairChange[] {
  return changes.map((change) => ({ ...change, before: change.after, after: change.before }));
}

export function sameState(a: PairState, b: PairState): boolean {
  return a.removed === b.removed && sameShift(a.shift, b.shift);
}

function sameShift(a: Shift | null, b: Shift | null): boolean {
  if (a === null || b === null) return a === b;
  return a.origin === b.origin && a.pinned === b.pinned && a.against === b.against;
}

function keyOf(pair: Removal): string {
  return `${pair.slotId} ${pair.volunteerId}`;
}

function bySlotAndPerson(a: Removal, b: Removal): number {
  if (a.slotId !== b.slotId) return a.slotId < b.slotId ? -1 : 1;
  return a.volunteerId - b.volunteerId;
}
