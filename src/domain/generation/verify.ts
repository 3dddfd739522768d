import { canonicalise, type CanonicalInput } from './canonical-input.ts';
import type { GenerationInput, Pair } from './generation-input.ts';
import { Residual, type Step } from './residual.ts';
import { seatingOf, shiftsOnDay, type Seating } from './seating.ts';

export type ScheduleProblemCode =
  | 'unknown-volunteer'
  | 'unknown-slot'
  | 'repeated-pair'
  | 'not-marked'
  | 'kept-out'
  | 'above-need'
  | 'above-month-limit'
  | 'above-day-limit'
  | 'pin-missing';

export interface ScheduleProblem {
  readonly code: ScheduleProblemCode;
  readonly volunteer: string | null;
  readonly slot: string | null;
}

/** A better schedule exists: the steps, done together, lead there. */
export interface Improvement {
  readonly layer: 'seats' | 'coverage' | 'fairness';
  readonly steps: readonly Step[];
}

export interface Verdict {
  /** Rules broken; when there are any, nothing is said about improvements. */
  readonly problems: readonly ScheduleProblem[];
  /** At most one per layer; none = nothing better is possible (scheduling.md §3 "Certificates"). */
  readonly improvements: readonly Improvement[];
  readonly optimal: boolean;
}

/**
 * Judges any schedule for a valid input in O(marks), without generating: is it allowed, and can more seats be filled,
 * slots be covered better, or loads be evener? It shares no search with the generator.
 */
export function verifySchedule(input: GenerationInput, assignments: readonly Pair[]): Verdict {
  const canonical = canonicalise(input);
  const problems = findProblems(canonical, assignments);
  if (problems.length > 0) return { problems, improvements: [], optimal: false };
  const seating = seatingOf(canonical, assignments);
  const improvements = [
    fillMoreSeats(canonical, seating),
    coverBetter(canonical, seating),
    shareMoreEvenly(canonical, seating),
  ].filter((improvement) => improvement !== null);
  return { problems, improvements, optimal: improvements.length === 0 };
}

function findProblems(input: CanonicalInput, assignments: readonly Pair[]): ScheduleProblem[] {
  const problems: ScheduleProblem[] = [];
  const report = (code: ScheduleProblemCode, volunteer: string | null, slot: string | null) =>
    problems.push({ code, volunteer, slot });
  for (const [volunteer, slot] of assignments) {
    if (!input.volunteerIndex.has(volunteer)) report('unknown-volunteer', volunteer, slot);
    if (!input.slotIndex.has(slot)) report('unknown-slot', volunteer, slot);
  }
  if (problems.length > 0) return problems;
  const { held, seated } = seatingOf(input, assignments);
  for (const [v, slots] of held.entries()) {
    const volunteer = input.volunteerIds[v]!;
    const marks = new Set(input.markSlot.subarray(input.markStart[v]!, input.markStart[v + 1]!));
    const pins = input.pins[v]!;
    for (const [index, s] of slots.entries()) {
      const slot = input.slotIds[s]!;
      if (slots[index - 1] === s) report('repeated-pair', volunteer, slot);
      if (!pins.includes(s) && !marks.has(s)) report('not-marked', volunteer, slot);
      if (input.excluded[v]!.includes(s)) report('kept-out', volunteer, slot);
      const day = input.slotDay[s]!;
      const perDay = input.maxPerDay[v]!;
      if (day < 0 || slots.length <= perDay || shiftsOnDay(input, slots, day) <= perDay) continue;
      if (shiftsOnDay(input, slots, day) > shiftsOnDay(input, pins, day))
        report('above-day-limit', volunteer, slot);
    }
    for (const s of pins) if (!slots.includes(s)) report('pin-missing', volunteer, input.slotIds[s]!);
    if (slots.length > Math.max(input.maxShifts[v]!, pins.length))
      report('above-month-limit', volunteer, null);
  }
  for (const [s, people] of seated.entries()) {
    if (people.length > input.need[s]!) report('above-need', null, input.slotIds[s]!);
  }
  return problems;
}

/** Somebody with room whose taking a shift ends, through a chain, in a slot that wants one more. */
export function fillMoreSeats(input: CanonicalInput, seating: Seating): Improvement | null {
  const residual = new Residual(input, seating);
  const wanting = (kind: 'slot' | 'volunteer', index: number) =>
    kind === 'slot' && seating.seated[index]!.length < input.need[index]!;
  for (let v = 0; v < input.volunteerIds.length; v++) {
    if (!residual.hasRoom(v)) continue;
    const steps = residual.walkFromTaker(v, wanting);
    if (steps !== null) return { layer: 'seats', steps };
  }
  return null;
}

/** A chain from a slot to one that wants people and has at least two fewer. */
export function coverBetter(input: CanonicalInput, seating: Seating): Improvement | null {
  const residual = new Residual(input, seating);
  const people = seating.seated.map((seated) => seated.length);
  const fullestFirst = [...people.keys()].sort((a, b) => people[b]! - people[a]! || a - b);
  for (const from of fullestFirst) {
    const steps = residual.walkFromSlot(
      from,
      (kind, to) => kind === 'slot' && people[to]! + 2 <= people[from]! && people[to]! < input.need[to]!,
    );
    if (steps !== null) return { layer: 'coverage', steps };
  }
  return null;
}

/** A chain by which somebody with room gets a shift from one who has at least two more. */
export function shareMoreEvenly(input: CanonicalInput, seating: Seating): Improvement | null {
  const residual = new Residual(input, seating);
  const load = seating.held.map((slots) => slots.length);
  const emptiestFirst = [...load.keys()].sort((a, b) => load[a]! - load[b]! || a - b);
  for (const taker of emptiestFirst) {
    if (!residual.hasRoom(taker)) continue;
    const steps = residual.walkFromTaker(
      taker,
      (kind, giver) => kind === 'volunteer' && load[giver]! >= load[taker]! + 2,
    );
    if (steps !== null) return { layer: 'fairness', steps };
  }
  return null;
}
