const durationShape = /^P(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?$/;
const instantShape = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)$/;
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** Milliseconds of an ISO 8601 duration of weeks, days (24 h), hours, minutes, seconds; `null` if it is none. */
export function durationMs(text: string): number | null {
  const match = durationShape.exec(text);
  if (match === null || text === 'P' || text.endsWith('T')) return null;
  const [weeks, days, hours, minutes, seconds] = match.slice(1).map((part) => Number(part ?? 0));
  return Math.round(
    (weeks ?? 0) * 7 * DAY +
      (days ?? 0) * DAY +
      (hours ?? 0) * 60 * MINUTE +
      (minutes ?? 0) * MINUTE +
      (seconds ?? 0) * 1000,
  );
}

/** Milliseconds of an RFC 3339 instant with its offset; `null` if it is none. */
export function instantMs(text: string): number | null {
  if (!instantShape.test(text)) return null;
  const ms = Date.parse(text);
  return Number.isNaN(ms) ? null : ms;
}

const MOSCOW_MS = 3 * 60 * MINUTE;

/** The instant of a local time of day in Moscow (UTC+3 all year since 2014). Months count from 1. */
export function moscow(year: number, month: number, day: number, hour = 0, minute = 0): number {
  return Date.UTC(year, month - 1, day, hour, minute) - MOSCOW_MS;
}

/** Local year, month (from 1), day, hour, minute and weekday (Monday 1 … Sunday 7) in Moscow. */
export function inMoscow(ms: number) {
  const d = new Date(ms + MOSCOW_MS);
  return {
    year: d.getUTCFullYear(),
    month: d.getUTCMonth() + 1,
    day: d.getUTCDate(),
    hour: d.getUTCHours(),
    minute: d.getUTCMinutes(),
    weekday: d.getUTCDay() === 0 ? 7 : d.getUTCDay(),
  };
}

/** Where a fresh sandbox begins: 10:00 Moscow on the 22nd of this month, of the last one before the 22nd. */
export function defaultStart(realMs: number): number {
  const { year, month, day } = inMoscow(realMs);
  return moscow(year, day < 22 ? month - 1 : month, 22, 10);
}
