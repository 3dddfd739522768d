import type { ChangeRequest } from '../../../src/domain/change-request/change-request.ts';
import type { SlotId } from '../../../src/domain/time/slot.ts';
import type { PersonId } from '../../../src/domain/volunteer/person.ts';
import type { ChangeRequestRepository } from '../../../src/ports/change-request-repository.ts';
import { StorageConflict } from '../../../src/ports/storage-conflict.ts';
import { byText, copyOf, copyOrNull } from '../fake-store.ts';
import type { FakeStore } from '../fake-store.ts';

export class FakeChangeRequestRepository implements ChangeRequestRepository {
  readonly #store: FakeStore;

  constructor(store: FakeStore) {
    this.#store = store;
  }

  async find(id: string): Promise<ChangeRequest | null> {
    return copyOrNull(this.#store.state.requests.get(id));
  }

  lock(id: string): Promise<ChangeRequest | null> {
    return this.find(id);
  }

  async openFor(slotId: SlotId, volunteerId: PersonId): Promise<ChangeRequest | null> {
    return copyOrNull(
      [...this.#store.state.requests.values()].find(
        (one) => one.state === 'open' && one.slotId === slotId && one.volunteerId === volunteerId,
      ),
    );
  }

  async list(filter: Parameters<ChangeRequestRepository['list']>[0]): Promise<ChangeRequest[]> {
    return [...this.#store.state.requests.values()]
      .filter((one) => filter.month === undefined || one.month === filter.month)
      .filter((one) => filter.volunteerId === undefined || one.volunteerId === filter.volunteerId)
      .filter((one) => filter.state === undefined || one.state === filter.state)
      .map(copyOf)
      .sort((a, b) => b.createdAt.getTime() - a.createdAt.getTime() || byText(a.id, b.id));
  }

  async save(request: ChangeRequest): Promise<void> {
    const open = request.state === 'open' ? await this.openFor(request.slotId, request.volunteerId) : null;
    if (open !== null && open.id !== request.id)
      throw new StorageConflict('duplicate', 'change_request_open_once');
    this.#store.state.requests.set(request.id, copyOf(request));
  }
}
