import { release, take, type Network } from './network.ts';

/**
 * Search for chains that bring one more person into a slot: somebody with room comes in directly, or comes in place
 * of one who moves to a slot nearer to the wanting one. Iterative: a chain may be as long as there are slots.
 *
 * A chain starts at a volunteer below `level` (fairness' limit on everyone's load) and below their own cap, or, if
 * `surplus` is given, at a slot with more than that many people. What a failed search saw can start no chain until
 * `reset`, so it is never searched again: one pass over all slots costs O(arcs) plus the successful searches.
 */
export class ChainSearch {
  readonly network: Network;
  /** Volunteers and slots seen by failed searches since the last reset. */
  readonly deadVolunteer: Uint8Array;
  readonly deadSlot: Uint8Array;
  private readonly deadDay: Uint8Array;
  private readonly queue: Int32Array;
  private readonly seenVolunteers: Int32Array;
  private readonly seenDays: Int32Array;
  /** How a slot passes a person on: the arc its leaver gives up and the arc the leaver takes. */
  private readonly leaves: Int32Array;
  private readonly joins: Int32Array;

  constructor(network: Network) {
    this.network = network;
    this.deadVolunteer = new Uint8Array(network.volunteers.length);
    this.deadSlot = new Uint8Array(network.slots.length);
    this.deadDay = new Uint8Array(network.dayCap.length);
    this.queue = new Int32Array(network.slots.length);
    this.seenVolunteers = new Int32Array(network.volunteers.length);
    this.seenDays = new Int32Array(network.dayCap.length);
    this.leaves = new Int32Array(network.slots.length);
    this.joins = new Int32Array(network.slots.length);
  }

  reset(): void {
    this.deadVolunteer.fill(0);
    this.deadSlot.fill(0);
    this.deadDay.fill(0);
  }

  /** Brings one more person into `wanting` by the shortest chain; false when there is none. */
  augment(wanting: number, level: number, surplus: number): boolean {
    const { arcVolunteer, arcSlot, arcDayNode, slotStart, slotArcs, taken } = this.network;
    const { load, volunteerCap, dayLoad, dayCap, people, pinsOfSlot } = this.network;
    const { firstTaken, nextTaken } = this.network;
    const { deadVolunteer, deadSlot, deadDay, queue, seenVolunteers, seenDays, leaves, joins } = this;
    if (deadSlot[wanting] === 1) return false;
    let volunteersSeen = 0;
    let daysSeen = 0;
    let tail = 0;
    queue[tail++] = wanting;
    deadSlot[wanting] = 1;
    for (let head = 0; head < tail; head++) {
      const slot = queue[head]!;
      for (let i = slotStart[slot]!; i < slotStart[slot + 1]!; i++) {
        const arc = slotArcs[i]!;
        const volunteer = arcVolunteer[arc]!;
        if (deadVolunteer[volunteer] === 1 || taken[arc] === 1) continue;
        const day = arcDayNode[arc]!;
        let withinDay = false;
        if (day >= 0) {
          if (deadDay[day] === 1) continue;
          deadDay[day] = 1;
          seenDays[daysSeen++] = day;
          withinDay = dayLoad[day]! >= dayCap[day]!;
        }
        if (!withinDay) {
          deadVolunteer[volunteer] = 1;
          seenVolunteers[volunteersSeen++] = volunteer;
          if (load[volunteer]! < level && load[volunteer]! < volunteerCap[volunteer]!) {
            this.revive(tail, volunteersSeen, daysSeen);
            take(this.network, arc);
            this.pass(slot, wanting);
            return true;
          }
        }
        for (let held = firstTaken[volunteer]!; held >= 0; held = nextTaken[held]!) {
          const other = arcSlot[held]!;
          if (deadSlot[other] === 1 || (withinDay && arcDayNode[held] !== day)) continue;
          leaves[other] = held;
          joins[other] = arc;
          if (people[other]! > surplus && people[other]! > pinsOfSlot[other]!) {
            this.revive(tail, volunteersSeen, daysSeen);
            this.pass(other, wanting);
            return true;
          }
          deadSlot[other] = 1;
          queue[tail++] = other;
        }
      }
    }
    return false;
  }

  private pass(from: number, wanting: number): void {
    for (let slot = from; slot !== wanting;) {
      const join = this.joins[slot]!;
      release(this.network, this.leaves[slot]!);
      take(this.network, join);
      slot = this.network.arcSlot[join]!;
    }
  }

  private revive(slots: number, volunteers: number, days: number): void {
    for (let i = 0; i < slots; i++) this.deadSlot[this.queue[i]!] = 0;
    for (let i = 0; i < volunteers; i++) this.deadVolunteer[this.seenVolunteers[i]!] = 0;
    for (let i = 0; i < days; i++) this.deadDay[this.seenDays[i]!] = 0;
  }
}
