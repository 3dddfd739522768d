import type { GenerationInput, Pair } from '../../../src/domain/generation/generation-input.ts';

interface Arc {
  readonly from: string;
  readonly to: string;
  readonly cost: bigint;
}

/** Greater than any sum of one kind of cost along a cycle of the instances of these tests. */
const BASE = 100_000n;

/**
 * Whether some exchange among seats makes a schedule better in loads and coverage together, or, these equal, in the
 * preferences by the input's priority (chance aside). Looks for a negative cycle of the whole residual network with
 * all layers in one cost, by Bellman and Ford's plain rounds. The schedule must be allowed; it must fill the most seats.
 */
export function hasImprovingExchange(input: GenerationInput, schedule: readonly Pair[]): boolean {
  const arcs = residualArcs(input, schedule);
  const nodes = new Set(arcs.flatMap(({ from, to }) => [from, to]));
  const distance = new Map([...nodes].map((node) => [node, 0n]));
  for (let round = 0; round <= nodes.size; round++) {
    let changed = false;
    for (const { from, to, cost } of arcs) {
      const reached = distance.get(from)! + cost;
      if (reached >= distance.get(to)!) continue;
      distance.set(to, reached);
      changed = true;
    }
    if (!changed) return false;
  }
  return true;
}

function residualArcs(input: GenerationInput, schedule: readonly Pair[]): Arc[] {
  const arcs: Arc[] = [];
  const order =
    input.priority === 'spread-first'
      ? ['core', 'day', 'week', 'kept', 'habit']
      : ['core', 'kept', 'day', 'week', 'habit'];
  const weight = (kind: string) => BASE ** BigInt(order.length - 1 - order.indexOf(kind));
  const key = (...parts: string[]) => JSON.stringify(parts);
  const has = (pairs: readonly (readonly [string, string])[] | undefined, v: string, s: string) =>
    (pairs ?? []).some((pair) => pair[0] === v && pair[1] === s);
  const convex = (from: string, to: string, kind: string, count: number, fixed: number, cap: number) => {
    if (count < cap) arcs.push({ from, to, cost: weight(kind) * BigInt(2 * count + 1) });
    if (count > fixed) arcs.push({ from: to, to: from, cost: -weight(kind) * BigInt(2 * count - 1) });
  };
  const slots = new Map(input.slots.map((slot) => [slot.id, slot]));
  const weekOf = (day: string) => Math.floor((Date.parse(day) / 86_400_000 - 4) / 7);
  const pins = input.pins ?? [];
  for (const slot of input.slots) {
    const count = schedule.filter((pair) => pair[1] === slot.id).length;
    convex(
      key('slot', slot.id),
      'sink',
      'core',
      count,
      pins.filter((pin) => pin[1] === slot.id).length,
      slot.need,
    );
  }
  for (const { id, available, maxShifts = Infinity, maxPerDay = Infinity } of input.volunteers) {
    const held = schedule.filter((pair) => pair[0] === id).map((pair) => slots.get(pair[1])!);
    const own = pins.filter((pin) => pin[0] === id).map((pin) => slots.get(pin[1])!);
    convex('hub', key('volunteer', id), 'core', held.length, own.length, maxShifts);
    const opened = new Set<string>();
    const open = (
      from: string,
      to: string,
      kind: string,
      onIt: (slot: { day?: string }) => boolean,
      cap: number,
    ) => {
      if (opened.has(to)) return;
      opened.add(to);
      convex(from, to, kind, held.filter(onIt).length, own.filter(onIt).length, cap);
    };
    for (const slot of new Set(available)) {
      if (has(pins, id, slot) || has(input.excluded, id, slot)) continue;
      const { day, habit } = slots.get(slot)!;
      let above = key('volunteer', id);
      if (day !== undefined) {
        const week = key('week', id, String(weekOf(day)));
        open(
          above,
          week,
          'week',
          (other) => other.day !== undefined && weekOf(other.day) === weekOf(day),
          Infinity,
        );
        above = key('day', id, day);
        open(week, above, 'day', (other) => other.day === day, maxPerDay);
      }
      const gain =
        (has(input.previous, id, slot) ? weight('kept') : 0n) +
        (habit !== undefined && has(input.habits, id, habit) ? weight('habit') : 0n);
      if (has(schedule, id, slot)) arcs.push({ from: key('slot', slot), to: above, cost: gain });
      else arcs.push({ from: above, to: key('slot', slot), cost: -gain });
    }
  }
  return arcs;
}
