import type { SystemTime } from '../ports/system-time.ts';
import type { CallsOutcome } from './calls/read-calls.ts';
import type { CompletionGate } from './crm-tasks/completion-gate.ts';
import type { DeliveryOutcome } from './crm-tasks/deliver-tasks.ts';
import { BATCH } from './crm-tasks/delivery-steps.ts';
import type { DraftsOutcome } from './make-drafts.ts';
import type { ProcessDeps } from './process-deps.ts';
import type { TimetableRound } from './timetable/run-timetable.ts';

export interface BackgroundWork {
  readonly runTimetable: () => Promise<TimetableRound>;
  readonly makeDrafts: () => Promise<DraftsOutcome>;
  readonly readCalls: (signal?: AbortSignal) => Promise<CallsOutcome>;
  /** Figures; may be put off while the sandbox's clock is led through a move. */
  readonly refreshAnalytics: () => Promise<void>;
  readonly deliverTasks: () => Promise<DeliveryOutcome>;
}

/** Jobs of the timetable, drafts or readings of calls that failed and will be tried again with the next round. */
export class WorkFailed extends Error {
  constructor(jobs: readonly string[]) {
    super(`failed and waiting for another round: ${jobs.join(', ')}`);
    this.name = 'WorkFailed';
  }
}

/**
 * What goes by the clock, with the drafts and tasks it brings: for the minute's tick, which also finds what a crash left behind. Calls and figures have
 * wakes of their own: a backfill takes minutes.
 */
export function makeTimetableRound(
  work: Pick<BackgroundWork, 'runTimetable' | 'makeDrafts' | 'deliverTasks'>,
) {
  return async function timetableRound(): Promise<void> {
    await work.runTimetable();
    await work.makeDrafts();
    await work.deliverTasks();
  };
}

/** One round of everything that is due now. Each part is idempotent and takes its own lock over all processes; `busy` = somebody else was at one. */
function makeWorkRound(work: BackgroundWork) {
  return async function workRound(): Promise<{ failed: number; busy: boolean }> {
    const timetable = await work.runTimetable();
    const drafts = await work.makeDrafts();
    const calls = await work.readCalls();
    await work.refreshAnalytics();
    const delivery = await work.deliverTasks();
    const busy = [timetable.outcome, drafts.outcome, calls.outcome, delivery].includes('busy');
    return { failed: timetable.failed + drafts.failed + calls.failed, busy };
  };
}

const LOOK_AGAIN_MS = 20;

/**
 * Works until nothing is due at this instant: what is left waits for a try later than now. Work that another process is at is waited for.
 * The sandbox's clock steps on only then. @throws WorkFailed when a job of the timetable cannot be done
 */
export function makeWorkUntilIdle(
  deps: Pick<ProcessDeps, 'uow' | 'clock'> & {
    work: BackgroundWork;
    time: SystemTime;
    completions: CompletionGate;
    hasTelephony: boolean;
  },
) {
  const workRound = makeWorkRound(deps.work);

  return async function workUntilIdle(): Promise<void> {
    for (;;) {
      const { failed, busy } = await workRound();
      const left = await whatIsLeft();
      if (failed > 0) throw new WorkFailed([...left.jobs, ...left.drafts, ...left.readings]);
      // A request another process has sent stands in no list of what is due: only the end of its round tells.
      if (left.idle && !busy) return;
      await deps.time.sleep(LOOK_AGAIN_MS);
    }
  };

  async function whatIsLeft(): Promise<{
    idle: boolean;
    jobs: string[];
    drafts: string[];
    readings: string[];
  }> {
    return deps.uow.run(async (repositories) => {
      const now = deps.clock.now();
      const jobs = (await repositories.timetable.pending()).map((run) => run.job);
      const watermark = await repositories.timetable.watermark();
      const drafts = await repositories.generationRequests.all();
      const due = deps.completions.letThrough(await repositories.crmTasks.due(now, BATCH));
      const readings = deps.hasTelephony ? await repositories.callSyncs.waiting() : [];
      const toRead = readings.some((reading) => reading.nextTryAt <= now);
      const behind = watermark !== null && watermark < now && isFarBehind(watermark, now);
      return {
        idle: jobs.length === 0 && !behind && drafts.length === 0 && due.length === 0 && !toRead,
        jobs,
        drafts: drafts.map((draft) => `draft ${draft.month}`),
        readings: readings.map((reading) => `reading of calls: ${reading.problem ?? 'waiting'}`),
      };
    });
  }

  /** The clock ticks while we look: being some seconds behind it is idle, being minutes behind is another process at work. */
  function isFarBehind(watermark: Date, now: Date): boolean {
    return now.getTime() - watermark.getTime() > 60_000;
  }
}
