import { z } from 'zod';
import type { DueJob, TimetableJob } from '../../../domain/time/timetable.ts';
import type { TimetableRepository, TimetableRun } from '../../../ports/timetable-repository.ts';
import { closedSet } from '../closed-set.ts';
import type { PgSession } from '../pg-session.ts';
import { sql } from '../sql.ts';

const statements = sql(
  import.meta.url,
  './pg-timetable-repository.sql',
  'watermark',
  'watermark_locked',
  'save_watermark',
  'enqueue',
  'pending',
  'mark_done',
);

const watermarkRow = z.object({ instant: z.date().nullable() });
const runRow: z.ZodType<TimetableRun> = z.object({
  job: closedSet<TimetableJob>({
    'open-collecting': true,
    'remind-availability': true,
    'close-collecting': true,
    'remind-review': true,
    'remind-shifts': true,
    'end-tasks': true,
    'close-month': true,
    'sync-people': true,
    'read-changed-tasks': true,
    'sync-calls': true,
    'remind-reports': true,
    'make-period-reports': true,
  }),
  month: z.string().nullable(),
  dueAt: z.date(),
  doneAt: z.date().nullable(),
});

export class PgTimetableRepository implements TimetableRepository {
  readonly #session: PgSession;

  constructor(session: PgSession) {
    this.#session = session;
  }

  async lockWatermark(): Promise<Date | null> {
    return (await this.#session.row(watermarkRow, statements.watermark_locked))?.instant ?? null;
  }

  async watermark(): Promise<Date | null> {
    return (await this.#session.row(watermarkRow, statements.watermark))?.instant ?? null;
  }

  async saveWatermark(instant: Date): Promise<void> {
    await this.#session.execute(statements.save_watermark, [instant]);
  }

  async enqueue(jobs: readonly DueJob[]): Promise<void> {
    await this.#session.execute(statements.enqueue, [JSON.stringify(jobs)]);
  }

  pending(): Promise<TimetableRun[]> {
    return this.#session.rows(runRow, statements.pending);
  }

  async markDone({ job, month, dueAt }: DueJob, at: Date): Promise<void> {
    await this.#session.execute(statements.mark_done, [job, month, dueAt, at]);
  }
}
