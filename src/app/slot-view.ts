import type { Slot, SlotId } from '../domain/time/slot.ts';
import { localTimeOf } from '../domain/time/zone.ts';
import type { LocalDate, LocalTime, ZoneId } from '../domain/time/zone.ts';

/** A slot as views show it; `endTime` by the charity's clocks. */
export interface SlotSummary {
  readonly id: SlotId;
  readonly day: LocalDate;
  readonly time: LocalTime;
  readonly endTime: LocalTime;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly need: number;
}

export function slotSummary(slot: Slot, zone: ZoneId): SlotSummary {
  const { id, day, time, startsAt, endsAt, need } = slot;
  return { id, day, time, endTime: localTimeOf(endsAt, zone), startsAt, endsAt, need };
}
