import type { CanonicalInput } from './canonical-input.ts';
import type { Priority } from './generation-input.ts';
import { minimiseByStages } from './network-simplex.ts';
import { release, take, type Network } from './network.ts';
import { findOptimalFace } from './optimal-face.ts';
import { copySchedule, limitSpread } from './spread-limits.ts';
import { buildTieNetwork, type Preference } from './tie-network.ts';

const ORDER: Readonly<Record<Priority, readonly Preference[]>> = {
  'spread-first': ['day', 'week', 'kept', 'habit', 'chance'],
  'stability-first': ['kept', 'day', 'week', 'habit', 'chance'],
};

/**
 * Layer 4: of all schedules equal in seats, coverage and fairness the lexicographically best by `priority`. Chance
 * makes it the only one (but for equal sums of noise), so the schedule does not depend on how it was found.
 */
export function settleTies(input: CanonicalInput, network: Network, priority: Priority): void {
  const order = ORDER[priority];
  const spreadIsFirst = order[0] === 'day' || input.previous.every((slots) => slots.length === 0);
  const limited = spreadIsFirst ? limitSpread(input, network) : null;
  if (limited === null) {
    settle(input, network, order);
    return;
  }
  const settled: readonly Preference[] = limited.weeks ? ['day', 'week'] : ['day'];
  settle(
    limited.input,
    limited.network,
    order.filter((preference) => !settled.includes(preference)),
  );
  copySchedule(limited.network, network);
}

function settle(input: CanonicalInput, network: Network, order: readonly Preference[]): void {
  const ties = buildTieNetwork(input, network, findOptimalFace(network));
  const before = ties.flow.slice();
  const stages = order
    .map((preference) => ties.cost[preference])
    .filter((cost) => cost.some((value) => value !== 0));
  minimiseByStages(ties, stages);
  for (const wanted of [0, 1]) {
    for (let arc = 0; arc < before.length; arc++) {
      if (ties.mark[arc]! < 0 || before[arc] === ties.flow[arc] || ties.flow[arc] !== wanted) continue;
      if (wanted === 0) release(network, ties.mark[arc]!);
      else take(network, ties.mark[arc]!);
    }
  }
}
