const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
const MILLISECONDS_A_DAY = 86_400_000;

/** Days since 1970-01-01 of a real calendar date `YYYY-MM-DD`; null for anything else. */
export function dayNumber(day: string): number | null {
  const parts = DAY.exec(day);
  if (parts === null) return null;
  const instant = new Date(`${day}T00:00:00Z`);
  if (Number.isNaN(instant.getTime()) || instant.toISOString().slice(0, 10) !== day) return null;
  return instant.getTime() / MILLISECONDS_A_DAY;
}

/**
 * A number equal for days of one ISO 8601 week (Monday to Sunday), rising with time.
 * The day must be valid (`dayNumber` is not null). 1970-01-01 was a Thursday.
 */
export function isoWeekNumber(day: string): number {
  return Math.floor(((dayNumber(day) ?? 0) + 3) / 7);
}
