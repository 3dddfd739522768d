import { UNLIMITED, type CanonicalInput } from './canonical-input.ts';
import type { Network } from './network.ts';
import { noise } from './noise.ts';
import type { OptimalFace } from './optimal-face.ts';

/** Preferences among schedules that are equal in seats, coverage and fairness; each a cost per arc. */
export type Preference = 'day' | 'week' | 'kept' | 'habit' | 'chance';

/**
 * The circulation in which preferences are settled: source → volunteer → (volunteer, week) → (volunteer, day) → slot →
 * sink → source. Only arcs of the optimal face are in it. Σ count² is made of unit arcs: the i-th shift of a day or a
 * week costs 2i - 1. Where one shift at most can fall on a day or a week, its cost lies on the mark itself.
 */
export interface TieNetwork {
  readonly nodes: number;
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly flow: Uint8Array;
  /** The arc of the network that an arc stands for, -1 for the others. */
  readonly mark: Int32Array;
  readonly cost: Readonly<Record<Preference, Int32Array>>;
}

const HUB = 0;

export function buildTieNetwork(input: CanonicalInput, network: Network, face: OptimalFace): TieNetwork {
  const builder = new TieBuilder(input, network, face);
  for (let v = 0; v < network.volunteers.length; v++) builder.addVolunteer(v);
  builder.addSlots();
  return builder.finish();
}

class TieBuilder {
  private readonly input: CanonicalInput;
  private readonly network: Network;
  private readonly face: OptimalFace;
  private readonly slotNode: Int32Array;
  private nodes = 1;
  private arcs = 0;
  private readonly from: Int32Array;
  private readonly to: Int32Array;
  private readonly flow: Uint8Array;
  private readonly mark: Int32Array;
  private readonly cost: Record<Preference, Int32Array>;
  /** Shifts that cannot change, by day and by week, of the volunteer at hand. */
  private readonly settledOnDay: Int32Array;
  private readonly settledInWeek = new Map<number, number>();

  constructor(input: CanonicalInput, network: Network, face: OptimalFace) {
    this.input = input;
    this.network = network;
    this.face = face;
    this.settledOnDay = new Int32Array(input.dayWeek.length);
    this.slotNode = new Int32Array(network.slots.length).fill(-1);
    // At most an arc a mark, one more in its day and in its week; memory that is not used is never touched.
    const most = 3 * network.taken.length + network.volunteers.length + network.slots.length;
    const column = () => new Int32Array(most);
    this.from = column();
    this.to = column();
    this.flow = new Uint8Array(most);
    this.mark = column();
    this.cost = { day: column(), week: column(), kept: column(), habit: column(), chance: column() };
  }

  addVolunteer(v: number): void {
    const { network, face, input } = this;
    const { volunteerStart, taken, load, volunteerCap, pinsOfVolunteer } = network;
    const open: number[] = [];
    for (const slot of input.pins[network.volunteers[v]!]!) this.settle(slot, 1);
    let held = 0;
    for (let arc = volunteerStart[v]!; arc < volunteerStart[v + 1]!; arc++) {
      if (this.isOpen(arc)) {
        open.push(arc);
        held += taken[arc]!;
      } else if (taken[arc] === 1) this.settle(network.slots[network.arcSlot[arc]!]!, 1);
    }
    if (open.length > 0) {
      const gains = load[v]! < volunteerCap[v]! && face.volunteer[v] === 2 * load[v]! + 1;
      const loses = load[v]! > pinsOfVolunteer[v]! && face.volunteer[v] === 2 * load[v]! - 1;
      const node = this.nodes++;
      if (gains || loses) this.add(HUB, node, loses ? 1 : 0, -1);
      this.addWeeks(v, node, open, held + (gains ? 1 : 0));
    }
    this.settledOnDay.fill(0);
    this.settledInWeek.clear();
  }

  addSlots(): void {
    const { people, slotCap, pinsOfSlot } = this.network;
    for (let s = 0; s < people.length; s++) {
      if (this.slotNode[s]! < 0) continue;
      const price = this.face.sink - this.face.slot[s]!;
      const gains = people[s]! < slotCap[s]! && price === 2 * people[s]! + 1;
      const loses = people[s]! > pinsOfSlot[s]! && price === 2 * people[s]! - 1;
      // The sink is a node of its own: what flows into it is constant.
      if (gains || loses) this.add(this.slotNode[s]!, this.sink(), loses ? 1 : 0, -1);
    }
  }

  finish(): TieNetwork {
    const { nodes, arcs, cost } = this;
    const cut = (column: Int32Array) => column.subarray(0, arcs);
    return {
      nodes,
      from: cut(this.from),
      to: cut(this.to),
      flow: this.flow.subarray(0, arcs),
      mark: cut(this.mark),
      cost: {
        day: cut(cost.day),
        week: cut(cost.week),
        kept: cut(cost.kept),
        habit: cut(cost.habit),
        chance: cut(cost.chance),
      },
    };
  }

  /** `open` are the volunteer's changeable marks, rising by day; at most `most` of them can be held at once. */
  private addWeeks(v: number, node: number, open: readonly number[], most: number): void {
    const groups = groupBy(open, (arc) => this.dayOf(arc));
    // Days that exchange nothing with the rest of the month keep their count.
    const apart = groups.filter((group) => this.isApart(v, group[0]!));
    for (const group of apart) {
      const held = this.countHeld(group);
      for (let i = 0; i < held; i++) this.settle(this.slotOf(group[0]!), 1);
    }
    for (const group of apart) {
      if (group.length < 2) continue;
      const dayNode = this.nodes++;
      for (const arc of group) this.addMark(dayNode, arc, 0, 0);
    }
    const joined = groups.filter((group) => !apart.includes(group));
    for (const week of groupBy(joined, (group) => this.weekOf(group[0]!))) this.addWeek(node, week, most);
  }

  private addWeek(node: number, days: readonly (readonly number[])[], most: number): void {
    const marks = days.reduce((sum, day) => sum + day.length, 0);
    const dated = this.dayOf(days[0]![0]!) >= 0;
    const settled = dated ? (this.settledInWeek.get(this.weekOf(days[0]![0]!)) ?? 0) : 0;
    if (!dated || days.length === 1 || most === 1) {
      for (const day of days) this.addDay(node, day, most, dated ? settled : null);
      return;
    }
    const weekNode = this.nodes++;
    const held = days.reduce((sum, day) => sum + this.countHeld(day), 0);
    for (let i = 1; i <= Math.min(marks, most); i++) {
      this.cost.week[this.add(node, weekNode, i <= held ? 1 : 0, -1)] = 2 * (settled + i) - 1;
    }
    for (const day of days) this.addDay(weekNode, day, most, null);
  }

  /** `settledInWeek` is null where the week has arcs of its own (or there is no week); else the day's arcs bear its cost. */
  private addDay(above: number, day: readonly number[], most: number, settledInWeek: number | null): void {
    const index = this.dayOf(day[0]!);
    const weekCost = (count: number) => (settledInWeek === null ? 0 : 2 * (settledInWeek + count) - 1);
    const dayCost = (count: number) => (index < 0 ? 0 : 2 * (this.settledOnDay[index]! + count) - 1);
    if (index < 0 || day.length === 1 || most === 1) {
      for (const arc of day) this.addMark(above, arc, dayCost(1), weekCost(1));
      return;
    }
    const dayNode = this.nodes++;
    const held = this.countHeld(day);
    for (let i = 1; i <= Math.min(day.length, most, this.roomOnDay(day[0]!)); i++) {
      const arc = this.add(above, dayNode, i <= held ? 1 : 0, -1);
      this.cost.day[arc] = dayCost(i);
      this.cost.week[arc] = weekCost(i);
    }
    for (const arc of day) this.addMark(dayNode, arc, 0, 0);
  }

  private addMark(from: number, arc: number, dayCost: number, weekCost: number): void {
    const { network, input } = this;
    const s = network.arcSlot[arc]!;
    if (this.slotNode[s]! < 0) this.slotNode[s] = this.nodes++;
    const v = network.arcVolunteer[arc]!;
    const volunteer = network.volunteers[v]!;
    const slot = network.slots[s]!;
    const added = this.add(from, this.slotNode[s]!, network.taken[arc]!, arc);
    this.cost.day[added] = dayCost;
    this.cost.week[added] = weekCost;
    this.cost.kept[added] = input.previous[volunteer]!.includes(slot) ? -1 : 0;
    const habit = input.slotHabit[slot]!;
    this.cost.habit[added] = habit >= 0 && input.habits[volunteer]!.includes(habit) ? -1 : 0;
    this.cost.chance[added] = noise(input.seed, v, s);
  }

  private add(from: number, to: number, flow: number, mark: number): number {
    const arc = this.arcs++;
    this.from[arc] = from;
    this.to[arc] = to;
    this.flow[arc] = flow;
    this.mark[arc] = mark;
    return arc;
  }

  private sinkNode = -1;
  private sink(): number {
    if (this.sinkNode < 0) this.sinkNode = this.nodes++;
    return this.sinkNode;
  }

  private isOpen(arc: number): boolean {
    const day = this.network.arcDayNode[arc]!;
    const above = day >= 0 ? this.face.day[day]! : this.face.volunteer[this.network.arcVolunteer[arc]!]!;
    return above === this.face.slot[this.network.arcSlot[arc]!]!;
  }

  private isApart(v: number, arc: number): boolean {
    const day = this.network.arcDayNode[arc]!;
    return day >= 0 && this.face.day[day] !== this.face.volunteer[v];
  }

  /** What the day's cap leaves to changeable marks. */
  private roomOnDay(arc: number): number {
    const { arcDayNode, dayCap, dayFirstArc, taken } = this.network;
    const day = arcDayNode[arc]!;
    if (day < 0) return UNLIMITED;
    let room = dayCap[day]!;
    for (let other = dayFirstArc[day]!; arcDayNode[other] === day; other++) {
      if (taken[other] === 1 && !this.isOpen(other)) room--;
    }
    return room;
  }

  private settle(slot: number, shifts: number): void {
    const day = this.input.slotDay[slot]!;
    if (day < 0) return;
    const week = this.input.dayWeek[day]!;
    this.settledOnDay[day]! += shifts;
    this.settledInWeek.set(week, (this.settledInWeek.get(week) ?? 0) + shifts);
  }

  private countHeld(arcs: readonly number[]): number {
    let held = 0;
    for (const arc of arcs) held += this.network.taken[arc]!;
    return held;
  }

  private slotOf(arc: number): number {
    return this.network.slots[this.network.arcSlot[arc]!]!;
  }

  private dayOf(arc: number): number {
    return this.input.slotDay[this.slotOf(arc)]!;
  }

  private weekOf(arc: number): number {
    const day = this.dayOf(arc);
    return day < 0 ? -1 : this.input.dayWeek[day]!;
  }
}

/** Consecutive members with the same key. */
function groupBy<T>(members: readonly T[], key: (member: T) => number): T[][] {
  const groups: T[][] = [];
  let current: number | undefined;
  for (const member of members) {
    const own = key(member);
    if (own === current) groups.at(-1)!.push(member);
    else groups.push([member]);
    current = own;
  }
  return groups;
}
