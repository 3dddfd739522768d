import type {
  GenerationInput,
  GenerationSlot,
  GenerationVolunteer,
  Pair,
} from '../../src/domain/generation/generation-input.ts';
import { seededRandom, type Random } from './random.ts';

/** A made-up month (or year) of the shape of scheduling.md §5: evening and weekend people, sparse ones, one hero, some with nothing. */
export interface Shape {
  readonly name: string;
  readonly people: number;
  readonly days: number;
  readonly hours: readonly number[];
  readonly need: number;
  /** Mean share of slots a willing person marks at their usual times. */
  readonly density: number;
  readonly caps?: 'some' | 'tight-4-9' | 'tight-2-5' | 'f';
  readonly pins?: number;
  readonly leaving?: boolean;
  readonly seed: number;
}

const DAYTIME = [10, 12, 14, 16, 18, 20];
const ROUND_THE_CLOCK = [0, 2, 4, 6, 8, 10, 12, 14, 16, 18, 20, 22];

export const SHAPES: readonly Shape[] = [
  { name: 'a', people: 40, days: 30, hours: DAYTIME, need: 2, density: 0.16, seed: 1 },
  {
    name: 'a-caps',
    people: 40,
    days: 30,
    hours: DAYTIME,
    need: 2,
    density: 0.205,
    caps: 'some',
    pins: 20,
    seed: 2,
  },
  { name: 'leave', people: 40, days: 30, hours: DAYTIME, need: 2, density: 0.735, leaving: true, seed: 3 },
  { name: 'tight', people: 60, days: 30, hours: DAYTIME, need: 2, density: 0.24, caps: 'tight-4-9', seed: 4 },
  { name: 'b', people: 200, days: 31, hours: ROUND_THE_CLOCK, need: 2, density: 0.145, seed: 5 },
  {
    name: 'b-caps',
    people: 200,
    days: 31,
    hours: ROUND_THE_CLOCK,
    need: 2,
    density: 0.13,
    caps: 'some',
    pins: 100,
    seed: 6,
  },
  {
    name: 'tightb',
    people: 250,
    days: 31,
    hours: ROUND_THE_CLOCK,
    need: 2,
    density: 0.09,
    caps: 'tight-2-5',
    seed: 7,
  },
  { name: 'e', people: 2000, days: 31, hours: ROUND_THE_CLOCK, need: 2, density: 0.136, seed: 8 },
  {
    name: 'f',
    people: 2000,
    days: 31,
    hours: ROUND_THE_CLOCK,
    need: 12,
    density: 0.136,
    caps: 'f',
    pins: 200,
    seed: 9,
  },
  { name: 'd', people: 5000, days: 31, hours: ROUND_THE_CLOCK, need: 2, density: 0.915, seed: 10 },
  { name: 'c', people: 2000, days: 372, hours: ROUND_THE_CLOCK, need: 2, density: 0.145, seed: 11 },
  {
    name: 'c-caps',
    people: 2000,
    days: 372,
    hours: ROUND_THE_CLOCK,
    need: 2,
    density: 0.138,
    caps: 'some',
    pins: 500,
    seed: 12,
  },
];

export function makeInstance(shape: Shape): GenerationInput {
  const random = seededRandom(shape.seed);
  const slots = makeSlots(shape, random);
  const deserted = new Set(slots.filter(() => random.chance(0.02)).map((slot) => slot.id));
  const volunteers = Array.from({ length: shape.people }, (_, v) =>
    makeVolunteer(shape, v, slots, deserted, random),
  );
  return {
    slots: slots.map(({ id, day, need, habit }) => ({ id, day, need, habit })),
    volunteers,
    pins: makePins(shape, slots, volunteers, random),
    priority: 'stability-first',
    seed: shape.seed,
  };
}

interface MadeSlot extends Required<GenerationSlot> {
  readonly hour: number;
  readonly weekday: number;
  readonly dayNumber: number;
}

function makeSlots(shape: Shape, random: Random): MadeSlot[] {
  const slots: MadeSlot[] = [];
  for (let dayNumber = 0; dayNumber < shape.days; dayNumber++) {
    const date = new Date(Date.UTC(2026, 11, 1 + dayNumber));
    const day = date.toISOString().slice(0, 10);
    for (const hour of shape.hours) {
      const weekday = date.getUTCDay();
      const need = shape.need > 2 ? Math.max(1, shape.need - random.below(3)) : shape.need;
      const time = String(hour).padStart(2, '0');
      slots.push({ id: `${day}T${time}`, day, need, habit: `${weekday}T${time}`, hour, weekday, dayNumber });
    }
  }
  return slots;
}

function makeVolunteer(
  shape: Shape,
  index: number,
  slots: readonly MadeSlot[],
  deserted: ReadonlySet<string>,
  random: Random,
): GenerationVolunteer {
  const hero = index === 0 && shape.people <= 250;
  const kind = random.below(10);
  const nothing = !hero && random.chance(0.05);
  const eagerness = shape.density * (0.3 + 1.4 * random.unit()) * (random.chance(0.2) ? 0.25 : 1);
  const lastDay = shape.leaving === true ? shape.days * (0.3 + 0.9 * random.unit()) : Infinity;
  const available = slots
    .filter((slot) => {
      if (nothing || deserted.has(slot.id)) return false;
      if (hero) return true;
      if (slot.dayNumber > lastDay) return false;
      const weekend = slot.weekday === 0 || slot.weekday === 6;
      const evening = slot.hour >= 18;
      const liking = kind < 5 ? (evening ? 2 : 0.5) : kind < 8 ? (weekend ? 2 : 0.6) : 1;
      return random.chance(Math.min(0.95, eagerness * liking));
    })
    .map((slot) => slot.id);
  const id = `v${String(index).padStart(5, '0')}`;
  const limits = makeLimits(shape, random);
  return { id, available, ...limits };
}

function makeLimits(shape: Shape, random: Random): { maxShifts?: number; maxPerDay?: number } {
  switch (shape.caps) {
    case 'tight-4-9':
      return { maxShifts: 4 + random.below(6), maxPerDay: 1 };
    case 'tight-2-5':
      return { maxShifts: 2 + random.below(4), maxPerDay: 1 };
    case 'f':
      return {
        ...(random.chance(0.4) ? { maxShifts: 1 + random.below(4) } : {}),
        ...(random.chance(0.8) ? { maxPerDay: 1 } : {}),
      };
    case 'some':
      return {
        ...(random.chance(0.4) ? { maxShifts: 2 + random.below(7) } : {}),
        ...(random.chance(0.8) ? { maxPerDay: 1 + random.below(2) } : {}),
      };
    default:
      return {};
  }
}

function makePins(
  shape: Shape,
  slots: readonly MadeSlot[],
  volunteers: readonly GenerationVolunteer[],
  random: Random,
): Pair[] {
  const pins: Pair[] = [];
  const perSlot = new Map<string, number>();
  const seen = new Set<string>();
  while (pins.length < (shape.pins ?? 0)) {
    const slot = slots[random.below(slots.length)]!;
    const volunteer = volunteers[random.below(volunteers.length)]!;
    const key = `${volunteer.id} ${slot.id}`;
    if (seen.has(key) || (perSlot.get(slot.id) ?? 0) >= slot.need) continue;
    seen.add(key);
    perSlot.set(slot.id, (perSlot.get(slot.id) ?? 0) + 1);
    pins.push([volunteer.id, slot.id]);
  }
  return pins;
}

/** The input after 3% of marks are withdrawn and as many new ones come, with `draft` as the previous schedule. */
export function disturb(input: GenerationInput, draft: readonly Pair[], seed: number): GenerationInput {
  const random = seededRandom(seed);
  const volunteers = input.volunteers.map((volunteer) => {
    const kept = volunteer.available.filter(() => !random.chance(0.03));
    const gained = volunteer.available
      .filter(() => random.chance(0.03))
      .map(() => input.slots[random.below(input.slots.length)]!.id);
    return { ...volunteer, available: [...kept, ...gained] };
  });
  return { ...input, volunteers, previous: draft };
}
