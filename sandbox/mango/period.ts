import { inMoscow, moscow } from '../clock/instants.ts';
import { BadRequest } from './wire.ts';

const DAY_MS = 24 * 3_600_000;
const shape = /^(\d\d)\.(\d\d)\.(\d{4})(?: (\d\d):(\d\d):(\d\d))?$/;

/**
 * `DD.MM.YYYY HH:MM:SS` of Moscow in milliseconds; without a time the day's beginning (contracts/mango-api.md §3.1).
 * @throws BadRequest 3104 for anything else
 */
export function statisticsInstant(value: unknown): number {
  const match = typeof value === 'string' ? shape.exec(value) : null;
  if (match === null) throw new BadRequest(3104);
  const [day, month, year, hour, minute, second] = match.slice(1).map((part) => Number(part ?? 0));
  const ms = moscow(year ?? 0, month ?? 0, day ?? 0, hour ?? 0, minute ?? 0) + (second ?? 0) * 1000;
  const back = inMoscow(ms);
  const same = back.day === day && back.month === month && back.hour === hour && back.minute === minute;
  if (!same || (second ?? 0) > 59) throw new BadRequest(3104);
  return ms;
}

/** Both ends belong to the period; it must be shorter than 30 days. @throws BadRequest 3100 with 3111 */
export function checkPeriod(from: number, to: number, limitMs = 30 * DAY_MS): void {
  if (to < from || to - from >= limitMs) throw new BadRequest(3100, [3111]);
}

/** The Moscow day of an instant, `YYYY-MM-DD`. */
export function dayName(ms: number): string {
  const { year, month, day } = inMoscow(ms);
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
