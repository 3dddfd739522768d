import { UNLIMITED } from './canonical-input.ts';
import type { ChainSearch } from './chain-search.ts';

/**
 * Layers 1 and 2: fills the most seats with the evenest loads. Everyone's limit rises 1, 2, 3 …; at each limit as many
 * seats are filled as can be, and no filled seat is ever given up, so the final loads attain every F(L) at once
 * (scheduling.md §3 "Levels").
 */
export function fillByLevels(search: ChainSearch): void {
  const { network } = search;
  let wanting = Array.from(network.slots.keys());
  let level = lowestOpenLoad(search, false) + 1;
  while (wanting.length > 0 && level <= UNLIMITED) {
    search.reset();
    wanting = fillAtLevel(search, wanting, level);
    level = lowestOpenLoad(search, true) + 1;
  }
}

/** One person a slot and round, so that slots fill alike. Returns the slots still wanting. */
function fillAtLevel(search: ChainSearch, slots: readonly number[], level: number): number[] {
  const { people, slotCap } = search.network;
  let open: number[] = [...slots];
  while (open.length > 0) {
    open = open.filter((slot) => people[slot]! < slotCap[slot]! && search.augment(slot, level, UNLIMITED));
  }
  return slots.filter((slot) => people[slot]! < slotCap[slot]!);
}

/** The least load of a volunteer below their own cap (whom a wanting slot could reach): no lower limit changes anything. */
function lowestOpenLoad(search: ChainSearch, reachedOnly: boolean): number {
  const { load, volunteerCap } = search.network;
  let lowest = UNLIMITED;
  for (let v = 0; v < load.length; v++) {
    if (reachedOnly && search.deadVolunteer[v] === 0) continue;
    if (load[v]! < volunteerCap[v]!) lowest = Math.min(lowest, load[v]!);
  }
  return lowest;
}
