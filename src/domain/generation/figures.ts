import type { CanonicalInput } from './canonical-input.ts';
import type { Fairness, GenerationResult, Load, Preferences } from './generation-result.ts';
import type { Seating } from './seating.ts';

/** Everyone given, in the order of ids. */
export function loadsOf(input: CanonicalInput, seating: Seating): Load[] {
  return input.volunteerIds.map((volunteer, v) => ({ volunteer, shifts: seating.held[v]!.length }));
}

export function seatsOf(input: CanonicalInput, seating: Seating): GenerationResult['seats'] {
  let needed = 0;
  let filled = 0;
  for (let s = 0; s < input.slotIds.length; s++) {
    needed += input.need[s]!;
    filled += seating.seated[s]!.length;
  }
  return { needed, filled };
}

export function staffingOf(input: CanonicalInput, seating: Seating): GenerationResult['slotsByStaffing'] {
  const staffing = { full: 0, partial: 0, empty: 0 };
  for (let s = 0; s < input.slotIds.length; s++) {
    const people = seating.seated[s]!.length;
    if (people >= input.need[s]!) staffing.full++;
    else if (people > 0) staffing.partial++;
    else staffing.empty++;
  }
  return staffing;
}

export function fairnessOf(input: CanonicalInput, seating: Seating): Fairness {
  const loads = seating.held.map((slots) => slots.length);
  const serving = loads.map((load, v) => load > 0 || canServe(input, v));
  const participants = serving.filter(Boolean).length;
  const total = loads.reduce((sum, load) => sum + load, 0);
  return {
    sumOfSquares: loads.reduce((sum, load) => sum + load * load, 0),
    min: loads.reduce((least, load) => Math.min(least, load), loads[0] ?? 0),
    max: loads.reduce((most, load) => Math.max(most, load), 0),
    participants,
    average: participants === 0 ? 0 : total / participants,
    overloaded: input.volunteerIds.filter((_, v) => loads[v]! * participants > 2 * total),
  };
}

/** Whether some mark of v could become a shift, other people aside. */
function canServe(input: CanonicalInput, v: number): boolean {
  if (input.maxShifts[v] === 0 || input.maxPerDay[v] === 0) return false;
  for (let i = input.markStart[v]!; i < input.markStart[v + 1]!; i++) {
    const slot = input.markSlot[i]!;
    if (input.need[slot]! > 0 && !input.excluded[v]!.includes(slot)) return true;
  }
  return false;
}

export function preferencesOf(input: CanonicalInput, seating: Seating): Preferences {
  let daySpread = 0;
  let weekSpread = 0;
  let kept = 0;
  let habitual = 0;
  for (const [v, slots] of seating.held.entries()) {
    daySpread += sumOfSquaredCounts(slots.map((s) => input.slotDay[s]!));
    weekSpread += sumOfSquaredCounts(
      slots.map((s) => (input.slotDay[s]! < 0 ? -1 : input.dayWeek[input.slotDay[s]!]!)),
    );
    const previous = new Set(input.previous[v]);
    const habits = new Set(input.habits[v]);
    const pins = new Set(input.pins[v]);
    for (const s of slots) {
      if (previous.has(s)) kept++;
      if (!pins.has(s) && habits.has(input.slotHabit[s]!)) habitual++;
    }
  }
  return { daySpread, weekSpread, kept, habitual };
}

/** Σ count² over the different keys; -1 is no key. */
function sumOfSquaredCounts(keys: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const key of keys) if (key !== -1) counts.set(key, (counts.get(key) ?? 0) + 1);
  let sum = 0;
  for (const count of counts.values()) sum += count * count;
  return sum;
}
