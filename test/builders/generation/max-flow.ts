import type { GenerationInput } from '../../../src/domain/generation/generation-input.ts';

/** A second method, as plain as can be: maximum flow by depth-first augmenting paths, one whole network a question. */
class FlowNetwork {
  private readonly to: number[] = [];
  private readonly room: number[] = [];
  private readonly out: number[][] = [];

  node(): number {
    return this.out.push([]) - 1;
  }

  arc(from: number, to: number, capacity: number): void {
    this.out[from]!.push(this.to.push(to) - 1);
    this.room.push(capacity);
    this.out[to]!.push(this.to.push(from) - 1);
    this.room.push(0);
  }

  maximum(source: number, sink: number): number {
    for (let flow = 0; ; flow++) {
      const cameBy = new Map<number, number>([[source, -1]]);
      const stack = [source];
      while (stack.length > 0 && !cameBy.has(sink)) {
        for (const arc of this.out[stack.pop()!]!) {
          if (this.room[arc] === 0 || cameBy.has(this.to[arc]!)) continue;
          cameBy.set(this.to[arc]!, arc);
          stack.push(this.to[arc]!);
        }
      }
      if (!cameBy.has(sink)) return flow;
      for (let node = sink; node !== source; node = this.to[cameBy.get(node)! ^ 1]!) {
        this.room[cameBy.get(node)!]!--;
        this.room[cameBy.get(node)! ^ 1]!++;
      }
    }
  }
}

/** The greatest Σ min(load, level) over volunteers if `people` is infinite; Σ min(people, …) over slots if `level` is. */
export function greatestCappedSum(input: GenerationInput, level: number, people: number): number {
  const pins = input.pins ?? [];
  const barred = new Set([...pins, ...(input.excluded ?? [])].map(([v, s]) => JSON.stringify([v, s])));
  const network = new FlowNetwork();
  const source = network.node();
  const sink = network.node();
  const slots = new Map(input.slots.map((slot) => [slot.id, { ...slot, node: network.node() }]));
  const most = Number.isFinite(level) ? 0 : Number.isFinite(people) ? 1 : 2;
  let settled = 0;
  for (const { id, need, node } of slots.values()) {
    const pinned = pins.filter((pin) => pin[1] === id).length;
    network.arc(node, sink, Math.max(0, Math.min(need, people) - pinned));
    if (most === 1) settled += Math.min(pinned, people);
  }
  for (const { id, available, maxShifts = Infinity, maxPerDay = Infinity } of input.volunteers) {
    const own = pins.filter((pin) => pin[0] === id);
    const node = network.node();
    network.arc(source, node, Math.max(0, Math.min(maxShifts, level) - own.length));
    if (most !== 1) settled += Math.min(own.length, level);
    const days = new Map<string | undefined, number>();
    for (const slot of new Set(available)) {
      const { day, node: slotNode } = slots.get(slot)!;
      if (barred.has(JSON.stringify([id, slot]))) continue;
      if (!days.has(day)) {
        const onDay = own.filter((pin) => slots.get(pin[1])!.day === day).length;
        days.set(day, network.node());
        network.arc(node, days.get(day)!, day === undefined ? Infinity : Math.max(0, maxPerDay - onDay));
      }
      network.arc(days.get(day)!, slotNode, 1);
    }
  }
  return settled + network.maximum(source, sink);
}

/** F(L) for L = 1 … `levels` (scheduling.md §3). */
export function fairnessLevels(input: GenerationInput, levels: number): number[] {
  return Array.from({ length: levels }, (_, index) => greatestCappedSum(input, index + 1, Infinity));
}

/** C(j) for j = 1 … `people`. */
export function coverageLevels(input: GenerationInput, people: number): number[] {
  return Array.from({ length: people }, (_, index) => greatestCappedSum(input, Infinity, index + 1));
}

export function greatestSeats(input: GenerationInput): number {
  return greatestCappedSum(input, Infinity, Infinity);
}
