import { DomainError } from '../domain/domain-error.ts';
import type { PlanningCycle } from '../domain/planning-cycle/planning-cycle.ts';
import type { MonthErrorCode, PlanningMonth } from '../domain/time/planning-month.ts';
import type { Repositories } from '../ports/unit-of-work.ts';

/** The month's process, held until the transaction ends. @throws DomainError `month.not-found` when it was never opened */
export async function lockCycle(repositories: Repositories, month: PlanningMonth): Promise<PlanningCycle> {
  const cycle = await repositories.cycles.lock(month);
  if (cycle === null || cycle.state === 'planned') {
    throw new DomainError<MonthErrorCode>('month.not-found', { month });
  }
  return cycle;
}

/**
 * Months that have slots and are not closed, held until the transaction ends, oldest first; to be locked before people, settings or tasks
 * are changed.
 */
export async function lockOpenMonths(repositories: Repositories): Promise<PlanningCycle[]> {
  const locked: PlanningCycle[] = [];
  for (const { month, state } of await repositories.cycles.all()) {
    if (state === 'closed') continue;
    const cycle = await repositories.cycles.lock(month);
    if (cycle !== null && cycle.state !== 'planned' && cycle.state !== 'closed') locked.push(cycle);
  }
  return locked;
}
