import {
  changeWithinState,
  moveDeadline,
  requireCycleVersion,
} from '../domain/planning-cycle/planning-cycle.ts';
import type { PlanningMonth } from '../domain/time/planning-month.ts';
import type { Caller } from './caller.ts';
import { cycleSummary } from './cycle-view.ts';
import type { CycleSummary } from './cycle-view.ts';
import type { ProcessDeps } from './process-deps.ts';
import { lockCycle } from './required-cycle.ts';

/**
 * Moves the deadline of a month that is collecting; who did it and when stands in its history. Tasks already in amoCRM keep the due time they were made with; reminders written from now
 * on carry the new one, and the timetable reminds again before it.
 * @throws DomainError `month.not-found`, `cycle.stale`, CycleErrorCode
 */
export function makeMoveDeadline(deps: Pick<ProcessDeps, 'uow' | 'clock'>) {
  return async function moveDeadlineOf(
    caller: Caller,
    input: { month: PlanningMonth; deadline: Date; version: number },
  ): Promise<CycleSummary> {
    return deps.uow.run(async (repositories) => {
      const cycle = await lockCycle(repositories, input.month);
      requireCycleVersion(cycle, input.version);
      const settings = await repositories.settings.load();
      const at = deps.clock.now();
      const moved = moveDeadline(cycle, input.deadline, at, settings.charity.zone);
      await repositories.cycles.save(moved);
      await repositories.cycles.record(
        changeWithinState(moved, { at, by: caller.id, why: 'deadline-moved' }),
      );
      return cycleSummary(moved, settings);
    });
  };
}
