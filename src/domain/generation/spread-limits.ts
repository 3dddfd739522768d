import type { CanonicalInput } from './canonical-input.ts';
import { release, take, type Network } from './network.ts';
import { solveCore } from './solve-core.ts';

/**
 * A short way to the least spread. If an optimal schedule exists in which nobody gets a second shift in a week (or on
 * a day), that is the least spread there can be, and exactly these schedules attain it. So the limit is tried as a cap
 * first: the cap is a far smaller problem than the costs, and where it holds no cost is needed.
 */
export interface LimitedProblem {
  readonly input: CanonicalInput;
  readonly network: Network;
  /** Whether weeks, and so days too, are settled by the cap; else days alone. */
  readonly weeks: boolean;
}

/** The optimal schedules with the least spread of days, if that is one shift a day (a week); null if it is not. */
export function limitSpread(input: CanonicalInput, optimal: Network): LimitedProblem | null {
  const worth = energy(input, optimal);
  for (const limited of [oneAWeek(input), oneADay(input)]) {
    const { network } = solveCore(limited);
    if (sameEnergy(energy(limited, network), worth))
      return { input: limited, network, weeks: limited.slotDay !== input.slotDay };
  }
  return null;
}

/** Gives `target` the schedule of `source`, whose arcs are some of its own. */
export function copySchedule(source: Network, target: Network): void {
  const held = new Set<number>();
  const slots = 1 + Math.max(-1, ...(target.slots.length === 0 ? [] : [target.slots.at(-1)!]));
  const key = (network: Network, arc: number) =>
    network.volunteers[network.arcVolunteer[arc]!]! * slots + network.slots[network.arcSlot[arc]!]!;
  for (let arc = 0; arc < source.taken.length; arc++) if (source.taken[arc] === 1) held.add(key(source, arc));
  for (let arc = 0; arc < target.taken.length; arc++) {
    if (target.taken[arc] === 1 && !held.has(key(target, arc))) release(target, arc);
  }
  for (let arc = 0; arc < target.taken.length; arc++) {
    if (target.taken[arc] === 0 && held.has(key(target, arc))) take(target, arc);
  }
}

/** Weeks in place of days, one shift in each. Within a week there is then no second day to limit. */
function oneAWeek(input: CanonicalInput): CanonicalInput {
  const weeks = [...new Set(input.dayWeek)];
  const index = new Map(weeks.map((week, position) => [week, position]));
  return {
    ...oneADay(input),
    slotDay: input.slotDay.map((day) => (day < 0 ? -1 : index.get(input.dayWeek[day]!)!)),
    dayWeek: Int32Array.from(weeks),
  };
}

function oneADay(input: CanonicalInput): CanonicalInput {
  return { ...input, maxPerDay: input.maxPerDay.map((limit) => Math.min(limit, 1)) };
}

type Energy = { seats: number; loads: number; people: number };

/** Seats, Σ load² and Σ people²: equal for two schedules of one month exactly if both are optimal or neither better. */
function energy(input: CanonicalInput, { volunteers, load, slots, people }: Network): Energy {
  let seats = 0;
  let loads = 0;
  const square = (count: number) => count * count;
  const pinsInSlot = new Int32Array(input.slotIds.length);
  for (const pins of input.pins) {
    loads += square(pins.length);
    for (const slot of pins) pinsInSlot[slot]!++;
  }
  for (const [v, volunteer] of volunteers.entries()) {
    loads += square(load[v]!) - square(input.pins[volunteer]!.length);
    seats += load[v]! - input.pins[volunteer]!.length;
  }
  let squares = 0;
  for (const [s, slot] of slots.entries()) squares += square(people[s]!) - square(pinsInSlot[slot]!);
  return { seats, loads, people: squares };
}

function sameEnergy(one: Energy, other: Energy): boolean {
  return one.seats === other.seats && one.loads === other.loads && one.people === other.people;
}
