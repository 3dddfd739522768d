import type { GenerationInput, Pair } from '../../../src/domain/generation/generation-input.ts';

/** What a schedule is worth, most important first; compare lexicographically, greater is better. */
export interface Worth {
  readonly seats: number;
  /** C(j) = Σ min(people, j), j = 1 … greatest need. */
  readonly coverage: readonly number[];
  readonly sumOfSquares: number;
  readonly daySpread: number;
  readonly weekSpread: number;
  readonly kept: number;
  readonly habitual: number;
}

/** Monday of the day's week: the plain way, unlike the product's. */
function mondayOf(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() - ((date.getUTCDay() + 6) % 7));
  return date.toISOString().slice(0, 10);
}

export function worthOf(input: GenerationInput, schedule: readonly Pair[]): Worth {
  const slots = new Map(input.slots.map((slot) => [slot.id, slot]));
  const people = input.slots.map((slot) => schedule.filter((pair) => pair[1] === slot.id).length);
  const squares = (keys: (string | undefined)[]) => {
    const counts = new Map<string, number>();
    for (const key of keys) if (key !== undefined) counts.set(key, (counts.get(key) ?? 0) + 1);
    return [...counts.values()].reduce((sum, count) => sum + count * count, 0);
  };
  const dayOf = (slot: string) => slots.get(slot)!.day;
  const most = Math.max(0, ...input.slots.map((slot) => slot.need));
  const holds = (
    pairs: readonly (readonly [string, string])[] | undefined,
    pair: readonly [string, string | undefined],
  ) => (pairs ?? []).some((other) => other[0] === pair[0] && other[1] === pair[1]);
  return {
    seats: schedule.length,
    coverage: Array.from({ length: most }, (_, j) =>
      people.reduce((sum, count) => sum + Math.min(count, j + 1), 0),
    ),
    sumOfSquares: squares(schedule.map(([volunteer]) => volunteer)),
    daySpread: squares(schedule.map(([v, s]) => (dayOf(s) === undefined ? undefined : `${v} ${dayOf(s)}`))),
    weekSpread: squares(
      schedule.map(([v, s]) => (dayOf(s) === undefined ? undefined : `${v} ${mondayOf(dayOf(s)!)}`)),
    ),
    kept: schedule.filter((pair) => holds(input.previous, pair)).length,
    habitual: schedule.filter(
      (pair) => !holds(input.pins, pair) && holds(input.habits, [pair[0], slots.get(pair[1])!.habit]),
    ).length,
  };
}

/** `worth` as numbers to be made as small as possible, in the order of importance for the input's priority. */
export function rank(input: GenerationInput, worth: Worth): number[] {
  const { daySpread, weekSpread, kept, habitual } = worth;
  const preferences =
    input.priority === 'spread-first' ? [daySpread, weekSpread, -kept] : [-kept, daySpread, weekSpread];
  return [
    -worth.seats,
    ...worth.coverage.map((seats) => -seats),
    worth.sumOfSquares,
    ...preferences,
    -habitual,
  ];
}

export function compareRanks(a: readonly number[], b: readonly number[]): number {
  for (const [index, value] of a.entries()) if (value !== b[index]) return value - b[index]!;
  return 0;
}

/** Every schedule the rules allow, by trying each mark in and out. Only for a handful of marks. */
export function* allSchedules(input: GenerationInput): Generator<Pair[]> {
  const pins = input.pins ?? [];
  const isIn = (pairs: readonly Pair[] | undefined, v: string, s: string) =>
    (pairs ?? []).some((pair) => pair[0] === v && pair[1] === s);
  const free = input.volunteers.flatMap(({ id, available }) =>
    available.filter((s) => !isIn(pins, id, s) && !isIn(input.excluded, id, s)).map((s): Pair => [id, s]),
  );
  const slots = new Map(input.slots.map((slot) => [slot.id, slot]));
  const volunteers = new Map(input.volunteers.map((volunteer) => [volunteer.id, volunteer]));
  const chosen: Pair[] = [...pins];
  const fits = ([v, s]: Pair) => {
    const { maxShifts = Infinity, maxPerDay = Infinity } = volunteers.get(v)!;
    const { day, need } = slots.get(s)!;
    const own = chosen.filter((pair) => pair[0] === v);
    return (
      own.length < maxShifts &&
      own.filter((pair) => slots.get(pair[1])!.day === day).length < maxPerDay &&
      chosen.filter((pair) => pair[1] === s).length < need
    );
  };
  function* extend(index: number): Generator<Pair[]> {
    if (index === free.length) {
      yield [...chosen];
      return;
    }
    yield* extend(index + 1);
    if (!fits(free[index]!)) return;
    chosen.push(free[index]!);
    yield* extend(index + 1);
    chosen.pop();
  }
  yield* extend(0);
}

export function bestByBruteForce(input: GenerationInput): Worth {
  let best: Worth | undefined;
  for (const schedule of allSchedules(input)) {
    const worth = worthOf(input, schedule);
    if (best === undefined || compareRanks(rank(input, worth), rank(input, best)) < 0) best = worth;
  }
  return best!;
}
