import type { JobName, Jobs } from '../../src/ports/jobs.ts';
import type { FakeStore } from './fake-store.ts';

/** Records wakes; those of a transaction count once it is committed. */
export class FakeJobs implements Jobs {
  readonly #store: FakeStore;

  constructor(store: FakeStore) {
    this.#store = store;
  }

  async wake(job: JobName): Promise<void> {
    this.#store.state.wakes = [...this.#store.state.wakes, job];
  }

  /** Every wake so far, in order. */
  get wakes(): readonly JobName[] {
    return this.#store.state.wakes;
  }

  /** The wakes since last taken. */
  take(): JobName[] {
    const taken = [...this.#store.state.wakes];
    this.#store.state.wakes = [];
    return taken;
  }
}
