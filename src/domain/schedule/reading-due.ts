import type { TimetableSettings } from '../settings/settings.ts';
import type { Slot } from '../time/slot.ts';
import { addDays, instantAt } from '../time/zone.ts';
import type { ZoneId } from '../time/zone.ts';

const DAY_MS = 86_400_000;

/**
 * Until when a newly published schedule is to be read: some days from now, at the latest the evening before the person's first shift still to
 * come, or, when that evening is past, that shift's start (product.md §3, table of tasks).
 * @param held the person's slots in any order
 */
export function readingDue(
  now: Date,
  held: readonly Slot[],
  settings: Pick<TimetableSettings, 'readScheduleDays' | 'shiftReminderTime'>,
  zone: ZoneId,
): Date {
  const plain = new Date(now.getTime() + settings.readScheduleDays * DAY_MS);
  const first = held
    .filter((slot) => slot.startsAt > now)
    .reduce<Slot | null>(
      (earliest, slot) => (earliest === null || slot.startsAt < earliest.startsAt ? slot : earliest),
      null,
    );
  if (first === null) return plain;
  const evening = instantAt(addDays(first.day, -1), settings.shiftReminderTime, zone);
  const latest = evening > now ? evening : first.startsAt;
  return latest < plain ? latest : plain;
}
