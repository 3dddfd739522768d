import { canBePlanned, requirePlannable, withKeepableDates } from '../domain/planning-cycle/opening.ts';
import { moveCycle, planCycle, requireState } from '../domain/planning-cycle/planning-cycle.ts';
import type { PlanningCycle } from '../domain/planning-cycle/planning-cycle.ts';
import type { Settings } from '../domain/settings/settings.ts';
import type { PlanningMonth } from '../domain/time/planning-month.ts';
import { layOutSlots } from '../domain/time/working-hours.ts';
import type { PersonId } from '../domain/volunteer/person.ts';
import type { Repositories } from '../ports/unit-of-work.ts';
import type { Caller } from './caller.ts';
import { askForAvailability } from './collecting/ask-for-availability.ts';
import { cycleSummary } from './cycle-view.ts';
import type { CycleSummary } from './cycle-view.ts';
import type { ProcessDeps } from './process-deps.ts';

/**
 * The timetable opens collecting for a month (product.md §3.1): slots are laid out once, from the working hours and exceptions of this moment,
 * and every active volunteer is asked. Late, after an outage, people still get a day to answer (withKeepableDates).
 * Idempotent: an open month, and one that has begun meanwhile, is passed over.
 */
export function makeOpenCollecting(deps: ProcessDeps) {
  return async function openCollecting(month: PlanningMonth): Promise<void> {
    await deps.uow.run(async (repositories) => {
      const stored = await repositories.cycles.lock(month);
      const settings = await repositories.settings.load();
      if (stored !== null && stored.state !== 'planned') return;
      if (!canBePlanned(month, deps.clock.now(), settings.charity.zone)) return;
      await open(deps, repositories, stored ?? plan(month, settings), settings, null);
    });
  };
}

/**
 * An administrator opens collecting, also earlier than the timetable would.
 * @throws DomainError `month.outside-plan`; `cycle.wrong-state` when it is open already
 */
export function makeOpenCollectingByHand(deps: ProcessDeps) {
  return async function openCollectingByHand(
    caller: Caller,
    input: { month: PlanningMonth },
  ): Promise<CycleSummary> {
    return deps.uow.run(async (repositories) => {
      const stored = await repositories.cycles.lock(input.month);
      const settings = await repositories.settings.load();
      if (stored !== null) requireState(stored, 'planned');
      requirePlannable(input.month, deps.clock.now(), settings.charity.zone);
      const planned = stored ?? plan(input.month, settings);
      return cycleSummary(await open(deps, repositories, planned, settings, caller.id), settings);
    });
  };
}

function plan(month: PlanningMonth, settings: Settings): PlanningCycle {
  return planCycle(month, settings.timetable, settings.charity.zone);
}

async function open(
  deps: ProcessDeps,
  repositories: Repositories,
  planned: PlanningCycle,
  settings: Settings,
  by: PersonId | null,
): Promise<PlanningCycle> {
  const { zone } = settings.charity;
  const now = deps.clock.now();
  const { cycle, transition } = moveCycle(withKeepableDates(planned, now, zone), 'collecting', {
    at: now,
    by,
    why: by === null ? 'timetable' : 'opened-by-hand',
  });
  await repositories.cycles.save(cycle);
  await repositories.cycles.record(transition);
  const slots = layOutSlots(cycle.month, settings.workingHours, settings.exceptions.days, zone);
  await repositories.slots.replaceMonth(cycle.month, slots);
  await askForAvailability(deps, repositories, cycle, settings);
  return cycle;
}
