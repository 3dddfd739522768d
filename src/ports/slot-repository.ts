import type { PlanningMonth } from '../domain/time/planning-month.ts';
import type { Slot, SlotId } from '../domain/time/slot.ts';

/** The slots of a month, laid out once at opening (product.md §3.1). */
export interface SlotRepository {
  /** In order of start. */
  ofMonth(month: PlanningMonth): Promise<Slot[]>;
  find(id: SlotId): Promise<Slot | null>;
  /** Makes these the month's slots: new ones come, absent ones go, changed need or times are taken over. Marks, shifts and removals of slots that go are the caller's matter. */
  replaceMonth(month: PlanningMonth, slots: readonly Slot[]): Promise<void>;
}
