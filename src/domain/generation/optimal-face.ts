import type { Network } from './network.ts';

/**
 * Which changes keep a schedule optimal in seats, coverage and fairness. Potentials are an optimal dual solution of
 * "least Σ load² + Σ people²" over the schedules of the same seats: a flow is optimal exactly if it differs from this
 * one only on arcs of reduced cost 0 (complementary slackness). So later layers may change those arcs and no others.
 */
export interface OptimalFace {
  readonly volunteer: Int32Array;
  readonly day: Int32Array;
  readonly slot: Int32Array;
  readonly sink: number;
}

/** Potentials of an optimal flow: shortest distances from the source in the residual network, by a queue of buckets. */
export function findOptimalFace(network: Network): OptimalFace {
  const { load, volunteerCap, people, pinsOfSlot, slotCap } = network;
  const highest = 2 * (largest(load) + largest(slotCap.map((cap, s) => Math.min(cap, people[s]! + 1)))) + 4;
  const unreached = 4 * highest;
  const distance = {
    volunteer: new Int32Array(load.length).fill(unreached),
    day: new Int32Array(network.dayCap.length).fill(unreached),
    slot: new Int32Array(people.length).fill(unreached),
    sink: unreached,
  };
  const queue = new Relaxation(network, distance, unreached + highest, highest);
  for (let v = 0; v < load.length; v++) {
    if (load[v]! < volunteerCap[v]!) queue.lowerVolunteer(v, 2 * load[v]! + 1);
  }
  queue.run();
  // Slots that nobody below their cap can reach still exchange surplus with each other through the sink.
  for (let s = 0; s < people.length; s++) {
    if (people[s]! < slotCap[s]!) queue.lowerSink(distance.slot[s]! + 2 * people[s]! + 1);
    if (people[s]! > pinsOfSlot[s]!) queue.lowerSlot(s, distance.sink - 2 * people[s]! + 1);
  }
  queue.run();
  return distance;
}

class Relaxation {
  private readonly network: Network;
  private readonly distance: { volunteer: Int32Array; day: Int32Array; slot: Int32Array; sink: number };
  private readonly buckets: number[][];
  private readonly offset: number;
  private lowest: number;

  constructor(network: Network, distance: Relaxation['distance'], span: number, offset: number) {
    this.network = network;
    this.distance = distance;
    this.offset = offset;
    this.buckets = Array.from({ length: span + offset + 1 }, () => []);
    this.lowest = this.buckets.length;
  }

  lowerVolunteer(v: number, value: number): void {
    if (value >= this.distance.volunteer[v]!) return;
    this.distance.volunteer[v] = value;
    this.push(v, value);
  }

  lowerDay(d: number, value: number): void {
    if (value >= this.distance.day[d]!) return;
    this.distance.day[d] = value;
    this.push(this.network.load.length + d, value);
  }

  lowerSlot(s: number, value: number): void {
    if (value >= this.distance.slot[s]!) return;
    this.distance.slot[s] = value;
    this.push(this.network.load.length + this.network.dayCap.length + s, value);
  }

  lowerSink(value: number): void {
    if (value >= this.distance.sink) return;
    this.distance.sink = value;
    const { people, pinsOfSlot } = this.network;
    for (let s = 0; s < people.length; s++) {
      if (people[s]! > pinsOfSlot[s]!) this.lowerSlot(s, value - 2 * people[s]! + 1);
    }
  }

  run(): void {
    const volunteers = this.network.load.length;
    const days = this.network.dayCap.length;
    while (this.lowest < this.buckets.length) {
      const node = this.buckets[this.lowest]!.pop();
      if (node === undefined) {
        this.lowest++;
        continue;
      }
      const value = this.lowest - this.offset;
      if (node < volunteers) {
        if (this.distance.volunteer[node] === value) this.relaxVolunteer(node, value);
      } else if (node < volunteers + days) {
        if (this.distance.day[node - volunteers] === value) this.relaxDay(node - volunteers, value);
      } else if (this.distance.slot[node - volunteers - days] === value) {
        this.relaxSlot(node - volunteers - days, value);
      }
    }
  }

  private relaxVolunteer(v: number, value: number): void {
    const { volunteerStart, arcDayNode, arcSlot, taken, dayLoad, dayCap } = this.network;
    for (let arc = volunteerStart[v]!; arc < volunteerStart[v + 1]!; arc++) {
      const day = arcDayNode[arc]!;
      if (day < 0) {
        if (taken[arc] === 0) this.lowerSlot(arcSlot[arc]!, value);
      } else if (dayLoad[day]! < dayCap[day]!) this.lowerDay(day, value);
    }
  }

  private relaxDay(d: number, value: number): void {
    const { dayFirstArc, dayVolunteer, dayLoad, arcDayNode, arcSlot, taken } = this.network;
    if (dayLoad[d]! > 0) this.lowerVolunteer(dayVolunteer[d]!, value);
    for (let arc = dayFirstArc[d]!; arcDayNode[arc] === d; arc++) {
      if (taken[arc] === 0) this.lowerSlot(arcSlot[arc]!, value);
    }
  }

  private relaxSlot(s: number, value: number): void {
    const { slotStart, slotArcs, taken, arcDayNode, arcVolunteer, people, slotCap } = this.network;
    for (let i = slotStart[s]!; i < slotStart[s + 1]!; i++) {
      const arc = slotArcs[i]!;
      if (taken[arc] === 0) continue;
      const day = arcDayNode[arc]!;
      if (day >= 0) this.lowerDay(day, value);
      else this.lowerVolunteer(arcVolunteer[arc]!, value);
    }
    if (people[s]! < slotCap[s]!) this.lowerSink(value + 2 * people[s]! + 1);
  }

  private push(node: number, value: number): void {
    const bucket = value + this.offset;
    this.buckets[bucket]!.push(node);
    if (bucket < this.lowest) this.lowest = bucket;
  }
}

function largest(values: Int32Array): number {
  let most = 0;
  for (const value of values) most = Math.max(most, value);
  return most;
}
