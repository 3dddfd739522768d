import type { DueJob } from '../../../src/domain/time/timetable.ts';
import type { TimetableRepository, TimetableRun } from '../../../src/ports/timetable-repository.ts';
import { copyOf } from '../fake-store.ts';
import type { FakeStore } from '../fake-store.ts';

export class FakeTimetableRepository implements TimetableRepository {
  readonly #store: FakeStore;

  constructor(store: FakeStore) {
    this.#store = store;
  }

  async watermark(): Promise<Date | null> {
    return copyOf(this.#store.state.watermark);
  }

  lockWatermark(): Promise<Date | null> {
    return this.watermark();
  }

  async saveWatermark(instant: Date): Promise<void> {
    this.#store.state.watermark = copyOf(instant);
  }

  async enqueue(jobs: readonly DueJob[]): Promise<void> {
    for (const { job, month, dueAt } of jobs) {
      if (this.#store.state.runs.some((run) => isSame(run, { job, month, dueAt }))) continue;
      this.#store.state.runs = [...this.#store.state.runs, copyOf({ job, month, dueAt, doneAt: null })];
    }
  }

  async pending(): Promise<TimetableRun[]> {
    return this.#store.state.runs.filter((run) => run.doneAt === null).map(copyOf);
  }

  async markDone(run: DueJob, at: Date): Promise<void> {
    this.#store.state.runs = this.#store.state.runs.map((known) =>
      isSame(known, run) && known.doneAt === null ? { ...known, doneAt: copyOf(at) } : known,
    );
  }
}

function isSame(a: DueJob, b: DueJob): boolean {
  return a.job === b.job && a.month === b.month && a.dueAt.getTime() === b.dueAt.getTime();
}
