import type { Slot } from '../time/slot.ts';

/** Slots grouped into unbroken runs, each in order of time: one ends where the next begins. */
export function runsOfSlots(slots: readonly Slot[]): [Slot, ...Slot[]][] {
  const ordered = [...slots].sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime());
  const runs: [Slot, ...Slot[]][] = [];
  for (const slot of ordered) {
    const run = runs.at(-1);
    if (run !== undefined && run.at(-1)?.endsAt.getTime() === slot.startsAt.getTime()) run.push(slot);
    else runs.push([slot]);
  }
  return runs;
}
