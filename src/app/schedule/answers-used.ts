import type { Answer, Availability } from '../../domain/availability/availability.ts';
import type { PersonId } from '../../domain/volunteer/person.ts';
import type { StoredGeneration } from '../../ports/schedule-repository.ts';
import type { Repositories } from '../../ports/unit-of-work.ts';
import { generationResult } from './fairness-view.ts';
import type { MonthPlan } from './month-plan.ts';

/**
 * The answers the last generation used, of volunteers it knew who are still volunteers: in-time ones when it ran by itself, the ones sent last
 * by then when an administrator asked for it. A month without any generation (loaded from history) is measured by the answers sent last.
 */
export async function answersUsed(
  repositories: Repositories,
  plan: MonthPlan,
): Promise<Map<PersonId, Answer>> {
  const generation = await repositories.schedules.generation(plan.cycle.month);
  const known =
    generation === null
      ? plan.volunteers
      : new Set(generationResult(generation).loads.map((load) => Number(load.volunteer)));
  const used = new Map<PersonId, Answer>();
  for (const [id, availability] of plan.answers) {
    if (!known.has(id) || !plan.volunteers.has(id)) continue;
    const answer = await answerUsed(repositories, availability, generation);
    if (answer !== null)
      used.set(id, { ...answer, marks: answer.marks.filter((mark) => plan.slots.has(mark)) });
  }
  return used;
}

async function answerUsed(
  repositories: Repositories,
  availability: Availability,
  generation: StoredGeneration | null,
): Promise<Answer | null> {
  const { submitted, timely, month, volunteerId } = availability;
  if (generation === null) return submitted;
  if (generation.by === null) return timely;
  if (submitted === null || submitted.at <= generation.at) return submitted;
  const sent = await repositories.availability.history(month, volunteerId);
  return sent.findLast((answer) => answer.at <= generation.at) ?? null;
}
