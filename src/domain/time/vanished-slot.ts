import { monthOfSlot, SLOT_MINUTES } from './slot.ts';
import type { Slot, SlotId } from './slot.ts';
import { instantAt } from './zone.ts';
import type { ZoneId } from './zone.ts';

/** A slot that working hours have taken away since, told from its id, so that what was said of it can still be shown. It needs nobody. */
export function vanishedSlot(id: SlotId, zone: ZoneId): Slot {
  const [day = '', time = ''] = id.split('T');
  const startsAt = instantAt(day, time, zone);
  const endsAt = new Date(startsAt.getTime() + SLOT_MINUTES * 60_000);
  return { id, month: monthOfSlot(id), day, time, startsAt, endsAt, need: 0 };
}
