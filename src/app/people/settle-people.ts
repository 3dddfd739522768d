import type { PlanningCycle } from '../../domain/planning-cycle/planning-cycle.ts';
import type { Settings } from '../../domain/settings/settings.ts';
import type { Repositories } from '../../ports/unit-of-work.ts';
import { askForAvailability } from '../collecting/ask-for-availability.ts';
import { draftWhenEverybodyAnswered } from '../collecting/draft-after-answer.ts';
import type { ProcessDeps } from '../process-deps.ts';
import { endTasksOfTheGone } from './end-tasks-of-the-gone.ts';
import { handOverDuty } from './hand-over-duty.ts';

/**
 * What follows from who has which role now: tasks of people who lost theirs end or pass on, newcomers are asked for their availability at
 * once, and their absence or presence may make the answers complete. Idempotent within the caller's transaction.
 * @param months from lockOpenMonths: whoever ends these tasks holds the month too
 */
export async function settlePeople(
  deps: ProcessDeps,
  repositories: Repositories,
  settings: Settings,
  months: readonly PlanningCycle[],
): Promise<void> {
  await endTasksOfTheGone(deps, repositories, settings);
  await handOverDuty(deps, repositories, settings, 'of-the-gone');
  for (const cycle of months) {
    await askForAvailability(deps, repositories, cycle, settings);
    await draftWhenEverybodyAnswered(deps, repositories, cycle, settings);
  }
}
