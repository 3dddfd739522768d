import type { TimetableJob } from '../../domain/time/timetable.ts';
import type { Exclusive } from '../../ports/exclusive.ts';
import type { Log } from '../../ports/log.ts';
import type { TimetableRun } from '../../ports/timetable-repository.ts';
import { makeEnqueueDue } from './enqueue-due.ts';
import type { TimetableDeps } from './enqueue-due.ts';

/** What each job of the timetable does. A handler is idempotent: after a crash its run is repeated. */
export type TimetableHandlers = Readonly<Record<TimetableJob, (run: TimetableRun) => Promise<void>>>;

/** How a round of the timetable ended: `busy` = another process is at it. */
export interface TimetableRound {
  readonly outcome: 'done' | 'busy';
  /** Runs that failed and will be tried again with the next round. */
  readonly failed: number;
}

/**
 * Runs everything due until now, in order, once over all processes (design.md, time and pg-boss).
 * A run that fails stays pending for the next round and does not hold up the others.
 */
export function makeRunTimetable(
  deps: TimetableDeps & { exclusive: Exclusive; handlers: TimetableHandlers; log: Log },
) {
  const enqueueDue = makeEnqueueDue(deps);

  async function round(): Promise<number> {
    const failed = new Set<string>();
    for (;;) {
      await runPending(failed);
      if (!(await enqueueDue()) && (await untried(failed)).length === 0) return failed.size;
    }
  }

  async function untried(failed: ReadonlySet<string>): Promise<TimetableRun[]> {
    const pending = await deps.uow.run((repositories) => repositories.timetable.pending());
    return pending.filter((run) => !failed.has(keyOf(run)));
  }

  async function runPending(failed: Set<string>): Promise<void> {
    for (const run of await untried(failed)) {
      try {
        await deps.handlers[run.job](run);
        await deps.uow.run((repositories) => repositories.timetable.markDone(run, deps.clock.now()));
      } catch (error) {
        failed.add(keyOf(run));
        deps.log.error(
          'timetable.job-failed',
          { job: run.job, month: run.month, dueAt: run.dueAt.toISOString() },
          error,
        );
      }
    }
  }

  return async function runTimetable(): Promise<TimetableRound> {
    const failed = await deps.exclusive.tryRun('timetable', round);
    return failed === null ? { outcome: 'busy', failed: 0 } : { outcome: 'done', failed };
  };
}

function keyOf(run: TimetableRun): string {
  return `${run.job} ${run.month ?? ''} ${run.dueAt.getTime()}`;
}
