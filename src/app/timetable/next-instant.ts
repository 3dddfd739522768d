import { nextDueInstant } from '../../domain/time/timetable.ts';
import type { ProcessDeps } from '../process-deps.ts';
import { timetableFacts } from './timetable-facts.ts';

/**
 * The earliest instant in `(now, until]` at which the service has something to do: a job of the timetable or another try of a task.
 * Polls are left out: one run of each stands for all that a jump of the clock passes over. Null when there is nothing.
 */
export function makeNextInstant(deps: Pick<ProcessDeps, 'uow' | 'clock'>) {
  return async function nextInstant(until: Date): Promise<Date | null> {
    return deps.uow.run(async (repositories) => {
      const now = deps.clock.now();
      const due = nextDueInstant(await timetableFacts(repositories, now, until), now, until);
      const retry = await repositories.crmTasks.nextTryAt();
      const candidates = [due, retry].filter(
        (instant): instant is Date => instant !== null && instant > now && instant <= until,
      );
      return candidates.length === 0
        ? null
        : new Date(Math.min(...candidates.map((instant) => instant.getTime())));
    });
  };
}
