import { DomainError } from '../domain/domain-error.ts';
import type { ScheduleErrorCode } from '../domain/schedule/schedule.ts';
import type { PlanningMonth } from '../domain/time/planning-month.ts';
import type { SlotId } from '../domain/time/slot.ts';
import type { ProcessDeps } from './process-deps.ts';
import { candidateViews } from './schedule/candidate-view.ts';
import type { CandidateView } from './schedule/candidate-view.ts';
import { viewMonthPlan } from './schedule/month-plan.ts';

/** Who could take a seat in a slot of the working copy. @throws DomainError `month.not-found`, `schedule.unknown-slot` */
export function makeListCandidates(deps: Pick<ProcessDeps, 'uow' | 'clock'>) {
  return async function listCandidates(input: {
    month: PlanningMonth;
    slotId: SlotId;
  }): Promise<{ candidates: readonly CandidateView[] }> {
    return deps.uow.read(async (repositories) => {
      const plan = await viewMonthPlan(repositories, input.month, deps.clock.now());
      const slot = plan.slots.get(input.slotId);
      if (slot === undefined) {
        throw new DomainError<ScheduleErrorCode>('schedule.unknown-slot', { slot: input.slotId });
      }
      return { candidates: candidateViews(plan, slot, plan.working.shifts, null) };
    });
  };
}
