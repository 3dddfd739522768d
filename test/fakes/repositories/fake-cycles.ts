import type { CycleTransition, PlanningCycle } from '../../../src/domain/planning-cycle/planning-cycle.ts';
import type { PlanningMonth } from '../../../src/domain/time/planning-month.ts';
import type { CycleRepository } from '../../../src/ports/cycle-repository.ts';
import { byText, copyOf, copyOrNull } from '../fake-store.ts';
import type { FakeStore } from '../fake-store.ts';

export class FakeCycleRepository implements CycleRepository {
  readonly #store: FakeStore;

  constructor(store: FakeStore) {
    this.#store = store;
  }

  async find(month: PlanningMonth): Promise<PlanningCycle | null> {
    return copyOrNull(this.#store.state.cycles.get(month));
  }

  lock(month: PlanningMonth): Promise<PlanningCycle | null> {
    return this.find(month);
  }

  async all(): Promise<PlanningCycle[]> {
    return [...this.#store.state.cycles.values()].map(copyOf).sort((a, b) => byText(a.month, b.month));
  }

  async save(cycle: PlanningCycle): Promise<void> {
    this.#store.state.cycles.set(cycle.month, copyOf(cycle));
  }

  async record(transition: CycleTransition): Promise<void> {
    this.#store.state.transitions = [...this.#store.state.transitions, copyOf(transition)];
  }

  async transitions(month: PlanningMonth): Promise<CycleTransition[]> {
    return this.#store.state.transitions.filter((step) => step.month === month).map(copyOf);
  }
}
