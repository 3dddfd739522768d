import type { ChainSearch } from './chain-search.ts';

/**
 * Layer 1b: the most slots with at least one person, then with two, and so on. People move from slots with a surplus
 * along chains in which everybody keeps their number of shifts (scheduling.md §3 "Both sides at once").
 */
export function evenOutSlots(search: ChainSearch): void {
  const { people, slotCap } = search.network;
  const NOBODY_NEW = 0;
  let most = 0;
  for (const count of people) most = Math.max(most, count);
  for (let level = 1; level < most; level++) {
    search.reset();
    for (let slot = 0; slot < people.length; slot++) {
      const goal = Math.min(level, slotCap[slot]!);
      while (people[slot]! < goal && search.augment(slot, NOBODY_NEW, level));
    }
  }
}
