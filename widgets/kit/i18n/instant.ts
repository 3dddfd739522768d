import type { ZoneTime } from './zone.ts';

/**
 * The instant at which the charity's clocks show this day `YYYY-MM-DD` and time `HH:mm`, RFC 3339 in UTC; an hour that a clock change leaves out
 * becomes the one after it.
 */
export function instantAt(zone: ZoneTime, day: string, time: string): string {
  const wanted = Date.parse(`${day}T${time}:00Z`);
  const shownAt = (instant: number): number => Date.parse(`${zone.day(instant)}T${zone.time(instant)}:00Z`);
  const first = wanted - (shownAt(wanted) - wanted);
  return new Date(first - (shownAt(first) - wanted)).toISOString();
}
