import { layOutSlots } from '../../domain/time/working-hours.ts';
import { slotChanges } from '../../domain/time/slot-changes.ts';
import type { SlotChanges } from '../../domain/time/slot-changes.ts';
import type { PlanningMonth } from '../../domain/time/planning-month.ts';
import type { Repositories } from '../../ports/unit-of-work.ts';

/** What the working hours stored now would change in a month already laid out. */
export async function loadSlotChanges(
  repositories: Repositories,
  month: PlanningMonth,
  now: Date,
): Promise<SlotChanges> {
  const { workingHours, exceptions, charity } = await repositories.settings.load();
  return slotChanges(
    await repositories.slots.ofMonth(month),
    layOutSlots(month, workingHours, exceptions.days, charity.zone),
    now,
  );
}
