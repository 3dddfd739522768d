import type { PlanningMonth } from '../../../src/domain/time/planning-month.ts';
import type { Slot, SlotId } from '../../../src/domain/time/slot.ts';
import type { SlotRepository } from '../../../src/ports/slot-repository.ts';
import { copyOf, copyOrNull } from '../fake-store.ts';
import type { FakeStore } from '../fake-store.ts';

export class FakeSlotRepository implements SlotRepository {
  readonly #store: FakeStore;

  constructor(store: FakeStore) {
    this.#store = store;
  }

  async ofMonth(month: PlanningMonth): Promise<Slot[]> {
    return [...this.#store.state.slots.values()]
      .filter((slot) => slot.month === month)
      .map(copyOf)
      .sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime());
  }

  async find(id: SlotId): Promise<Slot | null> {
    return copyOrNull(this.#store.state.slots.get(id));
  }

  async replaceMonth(month: PlanningMonth, slots: readonly Slot[]): Promise<void> {
    for (const slot of this.#store.state.slots.values())
      if (slot.month === month) this.#store.state.slots.delete(slot.id);
    for (const slot of slots) this.#store.state.slots.set(slot.id, copyOf(slot));
  }
}
