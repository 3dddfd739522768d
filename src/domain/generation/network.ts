import { UNLIMITED, type CanonicalInput } from './canonical-input.ts';

/**
 * The flow network of generation without what pins have settled: volunteer → (volunteer, day) → slot, arcs of
 * capacity 1. Only volunteers, slots and marks that can still take part are in it. Arcs are numbered by volunteer,
 * then slot, so that the arcs of a (volunteer, day) are consecutive. The mutable part is the flow.
 */
export interface Network {
  /** Index in the canonical input of each volunteer and slot of the network. */
  readonly volunteers: Int32Array;
  readonly slots: Int32Array;
  readonly arcVolunteer: Int32Array;
  readonly arcSlot: Int32Array;
  /** The (volunteer, day) node of the arc where that day's cap can bind, else -1. */
  readonly arcDayNode: Int32Array;
  readonly volunteerStart: Int32Array;
  readonly slotStart: Int32Array;
  readonly slotArcs: Int32Array;
  /** Most shifts of a volunteer in all, pins included. */
  readonly volunteerCap: Int32Array;
  /** Most people in a slot in all, pins included (need, or all who could come). */
  readonly slotCap: Int32Array;
  readonly dayCap: Int32Array;
  readonly dayFirstArc: Int32Array;
  readonly dayVolunteer: Int32Array;
  readonly pinsOfVolunteer: Int32Array;
  readonly pinsOfSlot: Int32Array;
  // The flow.
  readonly taken: Uint8Array;
  readonly load: Int32Array;
  readonly people: Int32Array;
  readonly dayLoad: Int32Array;
  /** Taken arcs of each volunteer as linked lists, -1 at the ends. */
  readonly firstTaken: Int32Array;
  readonly nextTaken: Int32Array;
  readonly previousTaken: Int32Array;
}

export function buildNetwork(input: CanonicalInput): Network {
  const slotCount = input.slotIds.length;
  const pinsOfSlot = new Int32Array(slotCount);
  for (const slots of input.pins) for (const s of slots) pinsOfSlot[s]!++;
  const marks = input.markSlot.length;
  const arcs = {
    volunteer: new Int32Array(marks),
    slot: new Int32Array(marks),
    dayNode: new Int32Array(marks).fill(-1),
    count: 0,
  };
  const volunteers: number[] = [];
  const starts = [0];
  const dayCap: number[] = [];
  const dayFirstArc: number[] = [];
  const dayVolunteer: number[] = [];
  const usedDay = new Int32Array(input.dayWeek.length);
  for (let v = 0; v < input.volunteerIds.length; v++) {
    const pins = input.pins[v]!;
    if (input.maxShifts[v]! <= pins.length) continue;
    const barred = new Set([...pins, ...input.excluded[v]!]);
    for (const s of pins) if (input.slotDay[s]! >= 0) usedDay[input.slotDay[s]!]!++;
    const first = arcs.count;
    const perDay = input.maxPerDay[v]!;
    let dayStart = first;
    let day = -1;
    const closeDay = () => {
      const room = day < 0 ? UNLIMITED : perDay - usedDay[day]!;
      if (arcs.count - dayStart <= room) return;
      for (let arc = dayStart; arc < arcs.count; arc++) arcs.dayNode[arc] = dayCap.length;
      dayCap.push(room);
      dayFirstArc.push(dayStart);
      dayVolunteer.push(volunteers.length);
    };
    for (let i = input.markStart[v]!; i < input.markStart[v + 1]!; i++) {
      const s = input.markSlot[i]!;
      if (input.need[s]! <= pinsOfSlot[s]! || (barred.size > 0 && barred.has(s))) continue;
      if (perDay !== UNLIMITED) {
        if (usedDay[input.slotDay[s]!]! >= perDay) continue;
        if (input.slotDay[s]! !== day) {
          closeDay();
          day = input.slotDay[s]!;
          dayStart = arcs.count;
        }
      }
      arcs.volunteer[arcs.count] = volunteers.length;
      arcs.slot[arcs.count++] = s;
    }
    if (perDay !== UNLIMITED) closeDay();
    for (const s of pins) if (input.slotDay[s]! >= 0) usedDay[input.slotDay[s]!]!--;
    if (arcs.count === first) continue;
    volunteers.push(v);
    starts.push(arcs.count);
  }
  return assemble(input, { ...arcs, volunteers, starts, dayCap, dayFirstArc, dayVolunteer }, pinsOfSlot);
}

interface Draft {
  readonly volunteer: Int32Array;
  readonly slot: Int32Array;
  readonly dayNode: Int32Array;
  readonly count: number;
  readonly volunteers: readonly number[];
  readonly starts: readonly number[];
  readonly dayCap: readonly number[];
  readonly dayFirstArc: readonly number[];
  readonly dayVolunteer: readonly number[];
}

function assemble(input: CanonicalInput, draft: Draft, pinsOfEverySlot: Int32Array): Network {
  const { count } = draft;
  const degree = new Int32Array(input.slotIds.length);
  for (let arc = 0; arc < count; arc++) degree[draft.slot[arc]!]!++;
  const slots: number[] = [];
  const place = new Int32Array(input.slotIds.length).fill(-1);
  for (let s = 0; s < degree.length; s++) if (degree[s]! > 0) place[s] = slots.push(s) - 1;
  const slotStart = new Int32Array(slots.length + 1);
  for (const [index, s] of slots.entries()) slotStart[index + 1] = slotStart[index]! + degree[s]!;
  const arcSlot = new Int32Array(count);
  const slotArcs = new Int32Array(count);
  const fill = slotStart.slice();
  for (let arc = 0; arc < count; arc++) {
    const slot = place[draft.slot[arc]!]!;
    arcSlot[arc] = slot;
    slotArcs[fill[slot]!++] = arc;
  }
  const pinsOfVolunteer = Int32Array.from(draft.volunteers, (v) => input.pins[v]!.length);
  const pinsOfSlot = Int32Array.from(slots, (s) => pinsOfEverySlot[s]!);
  return {
    volunteers: Int32Array.from(draft.volunteers),
    slots: Int32Array.from(slots),
    arcVolunteer: draft.volunteer.subarray(0, count),
    arcSlot,
    arcDayNode: draft.dayNode.subarray(0, count),
    volunteerStart: Int32Array.from(draft.starts),
    slotStart,
    slotArcs,
    volunteerCap: Int32Array.from(draft.volunteers, (v) => input.maxShifts[v]!),
    slotCap: Int32Array.from(slots, (s) => Math.min(input.need[s]!, pinsOfEverySlot[s]! + degree[s]!)),
    dayCap: Int32Array.from(draft.dayCap),
    dayFirstArc: Int32Array.from(draft.dayFirstArc),
    dayVolunteer: Int32Array.from(draft.dayVolunteer),
    pinsOfVolunteer,
    pinsOfSlot,
    taken: new Uint8Array(count),
    load: pinsOfVolunteer.slice(),
    people: pinsOfSlot.slice(),
    dayLoad: new Int32Array(draft.dayCap.length),
    firstTaken: new Int32Array(draft.volunteers.length).fill(-1),
    nextTaken: new Int32Array(count).fill(-1),
    previousTaken: new Int32Array(count).fill(-1),
  };
}

/** Seats the arc's volunteer in its slot. The arc must be free. */
export function take(network: Network, arc: number): void {
  const volunteer = network.arcVolunteer[arc]!;
  const day = network.arcDayNode[arc]!;
  const first = network.firstTaken[volunteer]!;
  network.taken[arc] = 1;
  network.load[volunteer]!++;
  network.people[network.arcSlot[arc]!]!++;
  if (day >= 0) network.dayLoad[day]!++;
  network.nextTaken[arc] = first;
  network.previousTaken[arc] = -1;
  if (first >= 0) network.previousTaken[first] = arc;
  network.firstTaken[volunteer] = arc;
}

/** Undoes `take`. The arc must be taken. */
export function release(network: Network, arc: number): void {
  const volunteer = network.arcVolunteer[arc]!;
  const day = network.arcDayNode[arc]!;
  const next = network.nextTaken[arc]!;
  const previous = network.previousTaken[arc]!;
  network.taken[arc] = 0;
  network.load[volunteer]!--;
  network.people[network.arcSlot[arc]!]!--;
  if (day >= 0) network.dayLoad[day]!--;
  if (previous >= 0) network.nextTaken[previous] = next;
  else network.firstTaken[volunteer] = next;
  if (next >= 0) network.previousTaken[next] = previous;
}
