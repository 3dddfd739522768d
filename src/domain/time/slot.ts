import type { PlanningMonth } from './planning-month.ts';
import type { LocalDate, LocalTime } from './zone.ts';

/** Local start of the slot, `YYYY-MM-DDTHH:mm`: unique, readable and stable over time. */
export type SlotId = string;

/** Length of a slot (product.md §2). */
export const SLOT_MINUTES = 120;

/** Two hours of working time with a need. `[startsAt, endsAt)` are instants, `day` and `time` the charity's. */
export interface Slot {
  readonly id: SlotId;
  readonly month: PlanningMonth;
  readonly day: LocalDate;
  readonly time: LocalTime;
  readonly startsAt: Date;
  readonly endsAt: Date;
  /** Seats wanted, a whole number ≥ 0. */
  readonly need: number;
}

export function slotIdOf(day: LocalDate, time: LocalTime): SlotId {
  return `${day}T${time}`;
}

export function monthOfSlot(id: SlotId): PlanningMonth {
  return id.slice(0, 7);
}
