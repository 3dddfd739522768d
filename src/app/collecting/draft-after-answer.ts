import { everybodyAnswered } from '../../domain/availability/everybody.ts';
import { moveCycle } from '../../domain/planning-cycle/planning-cycle.ts';
import type { PlanningCycle, TransitionReason } from '../../domain/planning-cycle/planning-cycle.ts';
import { isLate } from '../../domain/planning-cycle/planning-cycle.ts';
import type { Settings } from '../../domain/settings/settings.ts';
import type { PersonId } from '../../domain/volunteer/person.ts';
import type { GenerationRequest } from '../../ports/generation-request-repository.ts';
import type { Repositories } from '../../ports/unit-of-work.ts';
import { activeVolunteers } from '../active-volunteers.ts';
import type { ProcessDeps } from '../process-deps.ts';

/** Moves the cycle to `generating` and asks for a draft in the background, within the caller's transaction. */
export async function beginGenerating(
  deps: Pick<ProcessDeps, 'clock'>,
  repositories: Repositories,
  cycle: PlanningCycle,
  step: { by: PersonId | null; why: TransitionReason },
  request: Pick<GenerationRequest, 'seed' | 'includeLate'>,
): Promise<PlanningCycle> {
  const at = deps.clock.now();
  const moved = moveCycle(cycle, 'generating', { at, ...step });
  await repositories.cycles.save(moved.cycle);
  await repositories.cycles.record(moved.transition);
  await repositories.generationRequests.save({
    month: cycle.month,
    requestedAt: at,
    by: step.by,
    ...request,
  });
  await repositories.jobs.wake('generation');
  return moved.cycle;
}

/** As soon as everybody active has answered in time, the draft is not waited for (product.md §3.2). Answers the cycle as it then is. */
export async function draftWhenEverybodyAnswered(
  deps: Pick<ProcessDeps, 'clock'>,
  repositories: Repositories,
  cycle: PlanningCycle,
  settings: Settings,
): Promise<PlanningCycle> {
  if (cycle.state !== 'collecting' || isLate(cycle, deps.clock.now())) return cycle;
  const volunteers = await activeVolunteers(repositories, settings);
  const answers = await repositories.availability.ofMonth(cycle.month);
  if (
    !everybodyAnswered(
      volunteers.map((person) => person.id),
      answers,
    )
  )
    return cycle;
  const why = 'everybody-answered' as const;
  return beginGenerating(deps, repositories, cycle, { by: null, why }, { seed: 0, includeLate: false });
}

/**
 * What an answer in time leads to: the first draft when it was the last one awaited, a new draft when there is an early one that nobody has
 * edited (an edited one makes the answer late, see comesLate). A draft being made notices the answer itself.
 */
export async function draftAfterAnswer(
  deps: Pick<ProcessDeps, 'clock'>,
  repositories: Repositories,
  facts: { cycle: PlanningCycle; settings: Settings },
): Promise<PlanningCycle> {
  const { cycle, settings } = facts;
  if (cycle.state !== 'review') return draftWhenEverybodyAnswered(deps, repositories, cycle, settings);
  const seed = (await repositories.schedules.generation(cycle.month))?.seed ?? 0;
  const why = 'answer-changed' as const;
  return beginGenerating(deps, repositories, cycle, { by: null, why }, { seed, includeLate: false });
}
