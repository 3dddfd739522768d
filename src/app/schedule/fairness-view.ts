import { evaluate } from '../../domain/generation/evaluate.ts';
import type { GenerationInput, Pair } from '../../domain/generation/generation-input.ts';
import type { GenerationResult } from '../../domain/generation/generation-result.ts';
import { verifySchedule } from '../../domain/generation/verify.ts';
import type { SlotId } from '../../domain/time/slot.ts';
import type { PersonId } from '../../domain/volunteer/person.ts';
import type { StoredGeneration } from '../../ports/schedule-repository.ts';
import type { MonthPlan } from './month-plan.ts';

export interface FairnessView {
  readonly seatsNeeded: number;
  readonly seatsFilled: number;
  readonly slotsFull: number;
  readonly slotsPartial: number;
  readonly slotsEmpty: number;
  readonly sumOfSquares: number;
  readonly average: number;
  readonly least: number;
  readonly most: number;
  readonly bestSumOfSquares: number | null;
  readonly bestSeats: number | null;
  readonly optimal: boolean;
  readonly heavyVolunteerId: PersonId | null;
  readonly curve: readonly { readonly maxShifts: number; readonly seats: number }[];
  readonly tightCut: { readonly slots: readonly SlotId[]; readonly volunteers: readonly PersonId[] } | null;
}

/**
 * Figures of the working copy as it stands, and beside them what the last generation proved possible. `optimal` is said of the answers alone:
 * no pin and no removal excuses anything.
 */
export function fairnessView(plan: MonthPlan, generation: StoredGeneration | null): FairnessView {
  const input = questionOf(plan);
  const pairs = pairsOf(plan);
  const { seats, slotsByStaffing, loads, fairness } = evaluate(input, pairs);
  const best = generation === null ? null : provedOf(plan, generationResult(generation));
  const heaviest = fairness.overloaded.reduce<{ id: string; shifts: number } | null>((most, id) => {
    const shifts = loads.find((load) => load.volunteer === id)?.shifts ?? 0;
    return most === null || shifts > most.shifts ? { id, shifts } : most;
  }, null);
  return {
    seatsNeeded: seats.needed,
    seatsFilled: seats.filled,
    slotsFull: slotsByStaffing.full,
    slotsPartial: slotsByStaffing.partial,
    slotsEmpty: slotsByStaffing.empty,
    sumOfSquares: fairness.sumOfSquares,
    average: fairness.average,
    least: fairness.min,
    most: fairness.max,
    bestSumOfSquares: best?.fairness.sumOfSquares ?? null,
    bestSeats: best?.seats.filled ?? null,
    optimal: verifySchedule(input, pairs).optimal,
    heavyVolunteerId: heaviest === null ? null : Number(heaviest.id),
    curve: best?.curve ?? [],
    tightCut: best === null ? null : tightCut(best),
  };
}

/** What was proved, while the month still has the slots and needs it was proved for: after a holiday it would promise seats that are gone. */
function provedOf(plan: MonthPlan, result: GenerationResult): GenerationResult | null {
  const asked = new Map<SlotId, number>();
  const add = (slot: SlotId, people: number): unknown => asked.set(slot, (asked.get(slot) ?? 0) + people);
  for (const [, slot] of result.assignments) add(slot, 1);
  for (const gap of result.gaps) add(gap.slot, gap.missing);
  const needed = [...plan.slots.values()].filter((slot) => slot.need > 0);
  return needed.length === asked.size && needed.every((slot) => asked.get(slot.id) === slot.need)
    ? result
    : null;
}

/** The result as it was stored. */
export function generationResult(generation: StoredGeneration): GenerationResult {
  return generation.result as GenerationResult;
}

function tightCut(best: GenerationResult): FairnessView['tightCut'] {
  const { slots, volunteers } = best.proof.tightCut;
  return slots.length === 0 ? null : { slots, volunteers: volunteers.map(Number) };
}

/** Slots and answers alone. Whoever is no volunteer any more can keep what they offered and hold, and take nothing. */
function questionOf(plan: MonthPlan): GenerationInput {
  const held = new Set(plan.working.shifts.map((shift) => `${shift.volunteerId} ${shift.slotId}`));
  const people = new Set([...plan.volunteers, ...plan.working.shifts.map((shift) => shift.volunteerId)]);
  return {
    slots: [...plan.slots.values()].map(({ id, day, need }) => ({ id, day, need })),
    volunteers: [...people].map((id) => {
      const answer = plan.answers.get(id)?.submitted ?? null;
      const mayTake = plan.volunteers.has(id);
      const available = (answer?.marks ?? []).filter(
        (mark) => plan.slots.has(mark) && (mayTake || held.has(`${id} ${mark}`)),
      );
      return { id: String(id), available, ...limitsOf(answer) };
    }),
    priority: 'spread-first',
    seed: 0,
  };
}

function limitsOf(answer: { maxShifts: number | null; maxPerDay: number | null } | null) {
  const { maxShifts = null, maxPerDay = null } = answer ?? {};
  return {
    ...(maxShifts === null ? {} : { maxShifts }),
    ...(maxPerDay === null ? {} : { maxPerDay }),
  };
}

function pairsOf(plan: MonthPlan): Pair[] {
  return plan.working.shifts
    .filter((shift) => plan.slots.has(shift.slotId))
    .map((shift): Pair => [String(shift.volunteerId), shift.slotId]);
}
