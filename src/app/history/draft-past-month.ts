import { usualTimeOf } from '../../domain/availability/like-last-month.ts';
import type { GenerationInput } from '../../domain/generation/generation-input.ts';
import type { GenerationResult } from '../../domain/generation/generation-result.ts';
import { draftInput } from '../../domain/planning-cycle/draft-input.ts';
import type { PersonId } from '../../domain/volunteer/person.ts';
import type { GenerationRunner } from '../../ports/generation-runner.ts';
import type { ReplayedMonth } from './replay-month.ts';

/** Weekdays and hours people served, as draftInput wants them. */
export type Habits = readonly (readonly [volunteer: PersonId, usualTime: string])[];

/** The schedule the month got from generation, with the answers that came in time. */
export async function draftPastMonth(
  runner: GenerationRunner,
  past: ReplayedMonth,
  habits: Habits,
): Promise<{ input: GenerationInput; result: GenerationResult }> {
  const input = draftInput({
    slots: past.slots,
    volunteers: past.answers.map((answer) => answer.volunteerId),
    answers: past.answers,
    includeLate: false,
    working: null,
    isPublished: false,
    habits,
    seed: 0,
    now: past.draftedAt ?? past.cycle.deadline,
  });
  return { input, result: await runner.run(input) };
}

export function habitsOf(past: ReplayedMonth, result: GenerationResult): Habits {
  const times = new Map(past.slots.map((slot) => [slot.id, usualTimeOf(slot)]));
  return result.assignments.map(([volunteer, slot]) => [Number(volunteer), times.get(slot) ?? slot] as const);
}
