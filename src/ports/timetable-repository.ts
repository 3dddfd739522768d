import type { DueJob } from '../domain/time/timetable.ts';

/** A run of the timetable that was enqueued. */
export interface TimetableRun extends DueJob {
  readonly doneAt: Date | null;
}

/** What of the timetable was already enqueued and done, so that each due job runs once over all processes. */
export interface TimetableRepository {
  /** The instant up to which everything due is enqueued; held against other processes until the transaction ends. Null on a new database. */
  lockWatermark(): Promise<Date | null>;
  watermark(): Promise<Date | null>;
  saveWatermark(instant: Date): Promise<void>;
  /** Enqueues runs; one with the same job, month and instant is left as it is. */
  enqueue(jobs: readonly DueJob[]): Promise<void>;
  /** Runs not done yet, in order of their enqueuing. */
  pending(): Promise<TimetableRun[]>;
  markDone(run: DueJob, at: Date): Promise<void>;
}
