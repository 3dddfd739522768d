import type { Exclusive, ExclusiveWork } from '../../src/ports/exclusive.ts';

/** Exclusion within a test; `hold` plays another process. */
export class FakeExclusive implements Exclusive {
  readonly #held = new Set<ExclusiveWork>();

  async tryRun<T>(name: ExclusiveWork, work: () => Promise<T>): Promise<T | null> {
    if (this.#held.has(name)) return null;
    const release = this.hold(name);
    try {
      return await work();
    } finally {
      release();
    }
  }

  /** Holds the name as somebody else would, until the answer is called. */
  hold(name: ExclusiveWork): () => void {
    this.#held.add(name);
    return () => void this.#held.delete(name);
  }
}
