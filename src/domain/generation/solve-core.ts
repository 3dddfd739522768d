import type { CanonicalInput } from './canonical-input.ts';
import { ChainSearch } from './chain-search.ts';
import { evenOutSlots } from './coverage.ts';
import { fillByLevels } from './levels.ts';
import { buildNetwork } from './network.ts';

/** Layers 1, 1b and 2: most seats, best coverage and evenest loads at once. Returns the search on its network. */
export function solveCore(input: CanonicalInput): ChainSearch {
  const search = new ChainSearch(buildNetwork(input));
  fillByLevels(search);
  evenOutSlots(search);
  return search;
}
