import { cycleSummary } from './cycle-view.ts';
import type { CycleSummary } from './cycle-view.ts';
import { monthsInView } from './months-in-view.ts';
import type { ProcessDeps } from './process-deps.ts';

export interface MonthsView {
  readonly now: Date;
  readonly cycles: readonly CycleSummary[];
}

/** Every month that has been opened and the next planned one, oldest first; for administrators and volunteers alike. */
export function makeListMonths(deps: Pick<ProcessDeps, 'uow' | 'clock'>) {
  return async function listMonths(): Promise<MonthsView> {
    return deps.uow.read(async (repositories) => {
      const now = deps.clock.now();
      const settings = await repositories.settings.load();
      const cycles = await monthsInView(repositories, settings, now);
      return { now, cycles: cycles.map((cycle) => cycleSummary(cycle, settings)) };
    });
  };
}
