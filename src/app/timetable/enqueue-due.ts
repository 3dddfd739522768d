import { dueJobs, nextDueInstant } from '../../domain/time/timetable.ts';
import type { ProcessDeps } from '../process-deps.ts';
import { timetableFacts } from './timetable-facts.ts';

export interface TimetableDeps extends Pick<ProcessDeps, 'uow' | 'clock'> {
  readonly hasTelephony: boolean;
}

/**
 * Enqueues what has come due, up to the first instant at which anything but a poll is due, and moves the watermark there.
 * It goes no further because what runs then (opening a month, say) makes other things due: after an outage the past is lived in order.
 * Answers true while the watermark is still behind the clock. Safe in several processes: the watermark is held meanwhile.
 */
export function makeEnqueueDue(deps: TimetableDeps) {
  return async function enqueueDue(): Promise<boolean> {
    return deps.uow.run(async (repositories) => {
      const now = deps.clock.now();
      const after = await repositories.timetable.lockWatermark();
      if (after === null) {
        await repositories.timetable.saveWatermark(now);
        return false;
      }
      if (after >= now) return false;
      const facts = await timetableFacts(repositories, deps.hasTelephony, after, now);
      const until = nextDueInstant(facts, after, now) ?? now;
      const due = dueJobs(facts, after, until);
      await repositories.timetable.enqueue(due);
      await repositories.timetable.saveWatermark(until);
      if (due.length > 0) await repositories.jobs.wake('timetable');
      return until < now;
    });
  };
}
