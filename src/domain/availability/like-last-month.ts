import type { Slot, SlotId } from '../time/slot.ts';
import { isoWeekdayOf } from '../time/zone.ts';

/** "My usual time": the weekday and the hour of a slot, e.g. `2 18:00` for Tuesdays. */
export function usualTimeOf(slot: Pick<Slot, 'day' | 'time'>): string {
  return `${isoWeekdayOf(slot.day)} ${slot.time}`;
}

/**
 * This month's slots at the weekdays and hours that were marked last month, at least once each; slots that have begun are left out.
 * Marks whose slot is gone since are passed over.
 */
export function likeLastMonth(
  marks: readonly SlotId[],
  lastMonth: readonly Slot[],
  thisMonth: readonly Slot[],
  now: Date,
): SlotId[] {
  const marked = new Set(marks);
  const usual = new Set(lastMonth.filter((slot) => marked.has(slot.id)).map(usualTimeOf));
  return thisMonth
    .filter((slot) => slot.startsAt > now && usual.has(usualTimeOf(slot)))
    .map((slot) => slot.id);
}
