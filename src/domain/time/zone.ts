import { TZDate } from '@date-fns/tz';

/** A calendar day of the charity's zone, `YYYY-MM-DD`. */
export type LocalDate = string;
/** A wall-clock time of the charity's zone, `HH:mm`. */
export type LocalTime = string;
/** An IANA zone name, e.g. `Europe/Moscow`. */
export type ZoneId = string;
/** Monday is 1, Sunday is 7 (ISO 8601). */
export type IsoWeekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;

/** The instant at which the zone's clocks show this date and time. A time skipped by a clock change is the first instant after the gap; one shown twice is the earlier. */
export function instantAt(date: LocalDate, time: LocalTime, zone: ZoneId): Date {
  const shown = utcMidnight(date) + minutesOf(time) * MINUTE_MS;
  // No zone is a day away from UTC, and none changes its clocks twice within two days: these are the two offsets that can apply.
  const before = offsetAt(shown - DAY_MS, zone);
  const after = offsetAt(shown + DAY_MS, zone);
  const candidates = [shown - before, shown - after].sort((a, b) => a - b);
  const match = candidates.find((instant) => instant + offsetAt(instant, zone) === shown);
  return new Date(match ?? changeBetween(candidates[0] ?? shown, candidates[1] ?? shown, zone));
}

/** How far the zone's clocks are ahead of UTC. */
function offsetAt(instant: number, zone: ZoneId): number {
  const local = new TZDate(instant, zone);
  const parts = [
    local.getFullYear(),
    local.getMonth(),
    local.getDate(),
    local.getHours(),
    local.getMinutes(),
  ] as const;
  return Date.UTC(...parts) - Math.floor(instant / MINUTE_MS) * MINUTE_MS;
}

/** The first full minute after `from`, at the latest `until`, with the offset of `until`. */
function changeBetween(from: number, until: number, zone: ZoneId): number {
  const offset = offsetAt(until, zone);
  let [old, changed] = [from, until];
  while (changed - old > MINUTE_MS) {
    const middle = old + Math.floor((changed - old) / 2 / MINUTE_MS) * MINUTE_MS;
    if (offsetAt(middle, zone) === offset) changed = middle;
    else old = middle;
  }
  return changed;
}

/** The day the zone's calendar shows at this instant. */
export function localDateOf(instant: Date, zone: ZoneId): LocalDate {
  const local = new TZDate(instant.getTime(), zone);
  return formatDate(local.getFullYear(), local.getMonth() + 1, local.getDate());
}

/** The time the zone's clocks show at this instant, cut to the minute. */
export function localTimeOf(instant: Date, zone: ZoneId): LocalTime {
  const local = new TZDate(instant.getTime(), zone);
  return `${pad(local.getHours())}:${pad(local.getMinutes())}`;
}

/** The calendar day `days` later (earlier when negative); clock changes play no part. */
export function addDays(date: LocalDate, days: number): LocalDate {
  const moved = new Date(utcMidnight(date) + days * DAY_MS);
  return formatDate(moved.getUTCFullYear(), moved.getUTCMonth() + 1, moved.getUTCDate());
}

export function isoWeekdayOf(date: LocalDate): IsoWeekday {
  const sundayFirst = new Date(utcMidnight(date)).getUTCDay();
  return (sundayFirst === 0 ? 7 : sundayFirst) as IsoWeekday;
}

/** True for a real calendar day written `YYYY-MM-DD`. */
export function isLocalDate(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && addDays(text, 0) === text;
}

/** True for `HH:mm` from 00:00 to 23:59. */
export function isLocalTime(text: string): boolean {
  return /^([01]\d|2[0-3]):[0-5]\d$/.test(text);
}

function minutesOf(time: LocalTime): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
}

function utcMidnight(date: LocalDate): number {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  return Date.UTC(year, month - 1, day);
}

function formatDate(year: number, month: number, day: number): LocalDate {
  return `${String(year).padStart(4, '0')}-${pad(month)}-${pad(day)}`;
}

function pad(value: number): string {
  return String(value).padStart(2, '0');
}
