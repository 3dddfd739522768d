import type { PlanningMonth } from '../../../src/domain/time/planning-month.ts';
import type {
  GenerationRequest,
  GenerationRequestRepository,
} from '../../../src/ports/generation-request-repository.ts';
import { byText, copyOf, copyOrNull } from '../fake-store.ts';
import type { FakeStore } from '../fake-store.ts';

export class FakeGenerationRequestRepository implements GenerationRequestRepository {
  readonly #store: FakeStore;

  constructor(store: FakeStore) {
    this.#store = store;
  }

  async find(month: PlanningMonth): Promise<GenerationRequest | null> {
    return copyOrNull(this.#store.state.generationRequests.get(month));
  }

  async all(): Promise<GenerationRequest[]> {
    return [...this.#store.state.generationRequests.values()]
      .map(copyOf)
      .sort((a, b) => byText(a.month, b.month));
  }

  async save(request: GenerationRequest): Promise<void> {
    this.#store.state.generationRequests.set(request.month, copyOf(request));
  }

  async remove(month: PlanningMonth): Promise<void> {
    this.#store.state.generationRequests.delete(month);
  }
}
