import { AsyncLocalStorage } from 'node:async_hooks';
import { isDeepStrictEqual } from 'node:util';
import { StorageUnavailable } from '../../src/ports/storage-unavailable.ts';
import type { Repositories, UnitOfWork } from '../../src/ports/unit-of-work.ts';
import type { FakeStore } from './fake-store.ts';
import { checkState } from './schema-rules.ts';

/** Transactions one after another; one that throws leaves nothing behind. One inside another is a mistake and refused. */
export class FakeUnitOfWork implements UnitOfWork {
  readonly #store: FakeStore;
  readonly #repositories: Repositories;
  readonly #running = new AsyncLocalStorage<true>();
  #last: Promise<unknown> = Promise.resolve();
  /** While true every transaction meets a database that is away. */
  unavailable = false;
  /** Transactions committed so far. */
  commits = 0;

  constructor(store: FakeStore, repositories: Repositories) {
    this.#store = store;
    this.#repositories = repositories;
  }

  async run<T>(work: (repositories: Repositories) => Promise<T>): Promise<T> {
    if (this.#running.getStore() === true) throw new Error('a transaction inside a transaction');
    const mine = this.#last.then(() => this.#transaction(work));
    this.#last = mine.catch(() => null);
    return mine;
  }

  /** One after another too, so of one instant anyhow; a write is a mistake that PostgreSQL would refuse. */
  async read<T>(work: (repositories: Repositories) => Promise<T>): Promise<T> {
    return this.run(async (repositories) => {
      const before = structuredClone(this.#store.state);
      const result = await work(repositories);
      if (!isDeepStrictEqual(this.#store.state, before))
        throw new Error('a write where only reading is allowed');
      return result;
    });
  }

  async #transaction<T>(work: (repositories: Repositories) => Promise<T>): Promise<T> {
    if (this.unavailable) throw new StorageUnavailable('no');
    const undo = this.#store.remember();
    try {
      const result = await this.#running.run(true, () => work(this.#repositories));
      checkState(this.#store.state);
      this.commits += 1;
      return result;
    } catch (error) {
      undo();
      throw error;
    }
  }
}
