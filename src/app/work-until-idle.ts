import type { SystemTime } from '../ports/system-time.ts';
import type { DeliveryOutcome } from './crm-tasks/deliver-tasks.ts';
import type { DraftsOutcome } from './make-drafts.ts';
import type { ProcessDeps } from './process-deps.ts';
import type { TimetableRound } from './timetable/run-timetable.ts';

export interface BackgroundWork {
  readonly runTimetable: () => Promise<TimetableRound>;
  readonly makeDrafts: () => Promise<DraftsOutcome>;
  readonly deliverTasks: () => Promise<DeliveryOutcome>;
}

/** Jobs of the timetable, or drafts, that failed and will be tried again with the next round. */
export class WorkFailed extends Error {
  constructor(jobs: readonly string[]) {
    super(`failed and waiting for another round: ${jobs.join(', ')}`);
    this.name = 'WorkFailed';
  }
}

/** One round of everything that is due now. Each part is idempotent and takes its own lock over all processes; `busy` = somebody else was at one. */
export function makeWorkRound(work: BackgroundWork) {
  return async function workRound(): Promise<{ failed: number; busy: boolean }> {
    const timetable = await work.runTimetable();
    const drafts = await work.makeDrafts();
    const delivery = await work.deliverTasks();
    const busy = [timetable.outcome, drafts.outcome, delivery].includes('busy');
    return { failed: timetable.failed + drafts.failed, busy };
  };
}

const LOOK_AGAIN_MS = 20;

/**
 * Works until nothing is due at this instant: what is left waits for a try later than now. Work that another process is at is waited for.
 * The sandbox's clock steps on only then. @throws WorkFailed when a job of the timetable cannot be done
 */
export function makeWorkUntilIdle(
  deps: Pick<ProcessDeps, 'uow' | 'clock'> & { work: BackgroundWork; time: SystemTime },
) {
  const workRound = makeWorkRound(deps.work);

  return async function workUntilIdle(): Promise<void> {
    for (;;) {
      const { failed, busy } = await workRound();
      const left = await whatIsLeft();
      if (failed > 0) throw new WorkFailed([...left.jobs, ...left.drafts]);
      // A request another process has sent stands in no list of what is due: only the end of its round tells.
      if (left.idle && !busy) return;
      await deps.time.sleep(LOOK_AGAIN_MS);
    }
  };

  async function whatIsLeft(): Promise<{ idle: boolean; jobs: string[]; drafts: string[] }> {
    return deps.uow.run(async (repositories) => {
      const now = deps.clock.now();
      const jobs = (await repositories.timetable.pending()).map((run) => run.job);
      const watermark = await repositories.timetable.watermark();
      const drafts = await repositories.generationRequests.all();
      const due = await repositories.crmTasks.due(now, 1);
      const behind = watermark !== null && watermark < now && isFarBehind(watermark, now);
      return {
        idle: jobs.length === 0 && !behind && drafts.length === 0 && due.length === 0,
        jobs,
        drafts: drafts.map((draft) => `draft ${draft.month}`),
      };
    });
  }

  /** The clock ticks while we look: being some seconds behind it is idle, being minutes behind is another process at work. */
  function isFarBehind(watermark: Date, now: Date): boolean {
    return now.getTime() - watermark.getTime() > 60_000;
  }
}
