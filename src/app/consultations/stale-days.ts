import { localDateOf } from '../../domain/time/zone.ts';
import type { LocalDate, ZoneId } from '../../domain/time/zone.ts';

/** No zone's clocks are apart from UTC by anything but whole quarters of an hour. */
const QUARTER_MS = 15 * 60_000;

/** Gathers the charity's days of many instants; each quarter of an hour is looked up once. */
export function dayMarker(zone: ZoneId): {
  add(instant: Date | undefined): void;
  all(): LocalDate[];
} {
  const quarters = new Map<number, LocalDate>();
  return {
    add(instant) {
      if (instant === undefined) return;
      const quarter = Math.floor(instant.getTime() / QUARTER_MS);
      if (!quarters.has(quarter)) quarters.set(quarter, localDateOf(instant, zone));
    },
    all: () => [...new Set(quarters.values())].toSorted(),
  };
}
