import type { DirectoryRepository, StoredDirectory } from '../../../src/ports/directory-repository.ts';
import { copyOf } from '../fake-store.ts';
import type { FakeStore } from '../fake-store.ts';

export class FakeDirectoryRepository implements DirectoryRepository {
  readonly #store: FakeStore;

  constructor(store: FakeStore) {
    this.#store = store;
  }

  async load(): Promise<StoredDirectory> {
    return copyOf(this.#store.state.directory);
  }

  async save(directory: StoredDirectory): Promise<void> {
    this.#store.state.directory = copyOf(directory);
  }
}
