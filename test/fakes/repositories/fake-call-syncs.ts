import type { CallFreshness, CallSync, CallSyncRepository } from '../../../src/ports/call-sync-repository.ts';
import { StorageConflict } from '../../../src/ports/storage-conflict.ts';
import { copyOf, copyOrNull } from '../fake-store.ts';
import type { FakeStore } from '../fake-store.ts';

export class FakeCallSyncRepository implements CallSyncRepository {
  readonly #store: FakeStore;

  constructor(store: FakeStore) {
    this.#store = store;
  }

  async add(sync: CallSync): Promise<void> {
    if (this.#store.state.callSyncs.has(sync.id)) throw new StorageConflict('duplicate', 'call_sync_key');
    this.#store.state.callSyncs.set(sync.id, copyOf(sync));
  }

  async save(sync: CallSync): Promise<void> {
    if (!this.#store.state.callSyncs.has(sync.id))
      throw new StorageConflict('missing-reference', 'call_sync_key');
    this.#store.state.callSyncs.set(sync.id, copyOf(sync));
  }

  async find(id: string): Promise<CallSync | null> {
    return copyOrNull(this.#store.state.callSyncs.get(id));
  }

  async waiting(): Promise<CallSync[]> {
    const isBackfill = (sync: CallSync) => Number(sync.kind === 'backfill');
    return this.#waiting().sort(
      (a, b) => isBackfill(a) - isBackfill(b) || a.requestedAt.getTime() - b.requestedAt.getTime(),
    );
  }

  async recent(limit: number): Promise<CallSync[]> {
    return [...this.#store.state.callSyncs.values()]
      .reverse()
      .sort((a, b) => b.requestedAt.getTime() - a.requestedAt.getTime())
      .slice(0, limit)
      .map(copyOf);
  }

  async nextTryAt(): Promise<Date | null> {
    const tries = this.#waiting().map((sync) => sync.nextTryAt.getTime());
    return tries.length === 0 ? null : new Date(Math.min(...tries));
  }

  async freshness(): Promise<CallFreshness> {
    return copyOf(this.#store.state.callFreshness);
  }

  async saveFreshness(freshness: CallFreshness): Promise<void> {
    this.#store.state.callFreshness = copyOf(freshness);
  }

  /** In order of adding. */
  #waiting(): CallSync[] {
    return [...this.#store.state.callSyncs.values()].filter((sync) => sync.state === 'waiting').map(copyOf);
  }
}
