import type { TimetableSettings } from '../settings/settings.ts';
import type { Slot } from '../time/slot.ts';

const HOUR_MS = 3_600_000;

/** Until when a replacement is to be found: some hours from now, at the latest some hours before the shift, never in the past. */
export function replacementDue(
  now: Date,
  slot: Pick<Slot, 'startsAt'>,
  settings: Pick<TimetableSettings, 'replacementHours' | 'replacementLatestHours'>,
): Date {
  const plain = now.getTime() + settings.replacementHours * HOUR_MS;
  const latest = slot.startsAt.getTime() - settings.replacementLatestHours * HOUR_MS;
  return new Date(Math.max(now.getTime(), Math.min(plain, latest)));
}
