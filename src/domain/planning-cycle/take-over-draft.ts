import type { Pair } from '../generation/generation-input.ts';
import type { PairChange, Shift, WorkingSchedule } from '../schedule/schedule.ts';
import type { PlanningMonth } from '../time/planning-month.ts';

/**
 * The working copy as generation left it, and how it differs from the one before. Shifts that had to stay keep everything about them, also
 * why they stand against availability; all others are generated. Removals by hand stand.
 * @param kept the pairs generation was told to keep
 */
export function takeOverDraft(
  month: PlanningMonth,
  before: WorkingSchedule | null,
  assignments: readonly Pair[],
  kept: readonly Pair[],
): { working: WorkingSchedule; changes: PairChange[] } {
  const old = new Map((before?.shifts ?? []).map((shift) => [`${shift.volunteerId} ${shift.slotId}`, shift]));
  const stay = new Set(kept.map(([volunteer, slot]) => `${volunteer} ${slot}`));
  const drafted = new Map(
    assignments.map(([volunteer, slotId]) => {
      const key = `${volunteer} ${slotId}`;
      const standing = stay.has(key) ? old.get(key) : undefined;
      return [key, standing ?? generated(slotId, Number(volunteer))];
    }),
  );
  const removals = before?.removals ?? [];
  const removed = new Set(removals.map((one) => `${one.volunteerId} ${one.slotId}`));
  const shifts = [...drafted.values()].sort(bySlotAndPerson);
  const changes = [...new Map([...old, ...drafted])]
    .filter(([key]) => !sameShift(old.get(key), drafted.get(key)))
    .map(([key, { slotId, volunteerId }]) => ({
      slotId,
      volunteerId,
      before: { shift: old.get(key) ?? null, removed: removed.has(key) },
      after: { shift: drafted.get(key) ?? null, removed: removed.has(key) },
    }))
    .sort(bySlotAndPerson);
  return { working: { month, version: (before?.version ?? 0) + 1, shifts, removals }, changes };
}

function generated(slotId: string, volunteerId: number): Shift {
  return { slotId, volunteerId, origin: 'generated', pinned: false, against: null };
}

function sameShift(a: Shift | undefined, b: Shift | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  return a.origin === b.origin && a.pinned === b.pinned && a.against === b.against;
}

function bySlotAndPerson(
  a: { slotId: string; volunteerId: number },
  b: { slotId: string; volunteerId: number },
): number {
  return a.slotId.localeCompare(b.slotId) || a.volunteerId - b.volunteerId;
}
