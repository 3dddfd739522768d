import { nextDueInstant } from '../../domain/time/timetable.ts';
import type { TimetableDeps } from './enqueue-due.ts';
import { timetableFacts } from './timetable-facts.ts';

/**
 * The earliest instant in `(now, until]` at which the service has something to do: a job of the timetable, another try of a task or of reading calls.
 * Polls are left out: one run of each stands for all that a jump of the clock passes over. Null when there is nothing.
 */
export function makeNextInstant(deps: TimetableDeps) {
  return async function nextInstant(until: Date): Promise<Date | null> {
    return deps.uow.run(async (repositories) => {
      const now = deps.clock.now();
      const facts = await timetableFacts(repositories, deps.hasTelephony, now, until);
      const due = nextDueInstant(facts, now, until);
      const retry = await repositories.crmTasks.nextTryAt(now);
      const reading = deps.hasTelephony ? await repositories.callSyncs.nextTryAt() : null;
      const candidates = [due, retry, reading].filter(
        (instant): instant is Date => instant !== null && instant > now && instant <= until,
      );
      return candidates.length === 0
        ? null
        : new Date(Math.min(...candidates.map((instant) => instant.getTime())));
    });
  };
}
