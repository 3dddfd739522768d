import { DomainError } from '../../domain/domain-error.ts';
import type { PlanningMonth } from '../../domain/time/planning-month.ts';
import type { ProcessDeps } from '../process-deps.ts';
import { hoursChangeView } from './hours-change-view.ts';
import type { HoursChangeView } from './hours-change-view.ts';
import { loadSlotChanges } from './load-slot-changes.ts';

/** Shows what the working hours stored now would change in a month laid out earlier. @throws DomainError `month.not-found` */
export function makePreviewHours(deps: Pick<ProcessDeps, 'uow' | 'clock'>) {
  return async function previewHours(month: PlanningMonth): Promise<HoursChangeView> {
    return deps.uow.read(async (repositories) => {
      const cycle = await repositories.cycles.find(month);
      if (cycle === null || cycle.state === 'planned') throw new DomainError('month.not-found', { month });
      return hoursChangeView(
        repositories,
        cycle,
        await loadSlotChanges(repositories, month, deps.clock.now()),
      );
    });
  };
}
