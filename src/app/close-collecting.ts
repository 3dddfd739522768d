import { isLate } from '../domain/planning-cycle/planning-cycle.ts';
import type { PlanningMonth } from '../domain/time/planning-month.ts';
import { beginGenerating } from './collecting/draft-after-answer.ts';
import type { ProcessDeps } from './process-deps.ts';

/**
 * At the deadline collecting ends and the draft is asked for (product.md §3.2). Idempotent; a deadline that was moved on meanwhile, or a
 * draft made early, leaves nothing to do.
 */
export function makeCloseCollecting(deps: Pick<ProcessDeps, 'uow' | 'clock'>) {
  return async function closeCollecting(month: PlanningMonth): Promise<void> {
    await deps.uow.run(async (repositories) => {
      const cycle = await repositories.cycles.lock(month);
      if (cycle?.state !== 'collecting' || !isLate(cycle, deps.clock.now())) return;
      const step = { by: null, why: 'deadline' as const };
      await beginGenerating(deps, repositories, cycle, step, { seed: 0, includeLate: false });
    });
  };
}
