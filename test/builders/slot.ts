import { SLOT_MINUTES, monthOfSlot, slotIdOf } from '../../src/domain/time/slot.ts';
import type { Slot } from '../../src/domain/time/slot.ts';
import { instantAt } from '../../src/domain/time/zone.ts';

const ZONE = 'Europe/Moscow';

/** A slot of two hours by Moscow's clocks; with two seats unless said otherwise. */
export function aSlot(day = '2026-12-01', time = '10:00', overrides: Partial<Slot> = {}): Slot {
  const id = slotIdOf(day, time);
  const startsAt = instantAt(day, time, ZONE);
  const endsAt = new Date(startsAt.getTime() + SLOT_MINUTES * 60_000);
  return { id, month: monthOfSlot(id), day, time, startsAt, endsAt, need: 2, ...overrides };
}
