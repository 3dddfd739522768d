import { daysBetween } from '../../kit/i18n/calendar.ts';
import type { PeriodView } from '../../../src/adapters/http/contract/figures.ts';

export type Period = PeriodView;
export type PeriodKind = Period['kind'];
export type CalendarKind = Exclude<PeriodKind, 'range'>;

const MONTHS: Readonly<Record<CalendarKind, number>> = { month: 1, quarter: 3, year: 12 };

/** The period of that kind which holds the day. */
export function periodHolding(kind: CalendarKind, day: string): Period {
  const index = monthIndex(day);
  return ofMonths(kind, index - (index % MONTHS[kind]));
}

/** Whole days, both included; null when they are no days or stand the wrong way round. */
export function rangeOf(from: string, to: string): Period | null {
  if (!isDay(from) || !isDay(to) || to < from) return null;
  return { kind: 'range', name: `${from}..${to}`, from, until: dayAfter(to, 1) };
}

/** Reads a name as the address has it; null when it names no period. */
export function parsePeriod(name: string | undefined): Period | null {
  if (name === undefined) return null;
  if (/^\d{4}$/.test(name)) return periodHolding('year', `${name}-01-01`);
  const quarter = /^(\d{4})-Q([1-4])$/.exec(name);
  if (quarter !== null) {
    const month = String(Number(quarter[2]) * 3).padStart(2, '0');
    return periodHolding('quarter', `${quarter[1]}-${month}-01`);
  }
  if (/^\d{4}-(0[1-9]|1[0-2])$/.test(name)) return periodHolding('month', `${name}-01`);
  const [from, to, more] = name.split('..');
  return from === undefined || to === undefined || more !== undefined ? null : rangeOf(from, to);
}

/** The one so many of its own length later, or earlier. */
export function periodAfter(period: Period, count: number): Period {
  if (period.kind !== 'range')
    return ofMonths(period.kind, monthIndex(period.from) + count * MONTHS[period.kind]);
  const days = daysBetween(period.from, period.until) * count;
  return movedRange(dayAfter(period.from, days), dayAfter(period.until, days - 1));
}

/** The same a year before; 29 February becomes the 28th. */
export function yearBefore(period: Period): Period {
  if (period.kind !== 'range') return ofMonths(period.kind, monthIndex(period.from) - 12);
  return movedRange(sameDayBefore(period.from), sameDayBefore(lastDay(period)));
}

export function lastDay(period: Pick<Period, 'until'>): string {
  return dayAfter(period.until, -1);
}

export function dayAfter(day: string, count: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + count * 86_400_000).toISOString().slice(0, 10);
}

function movedRange(from: string, to: string): Period {
  return { kind: 'range', name: `${from}..${to}`, from, until: dayAfter(to, 1) };
}

function ofMonths(kind: CalendarKind, first: number): Period {
  const year = Math.floor(first / 12);
  const name = {
    month: monthName(first),
    quarter: `${pad(year, 4)}-Q${Math.floor((first % 12) / 3) + 1}`,
    year: pad(year, 4),
  }[kind];
  return { kind, name, from: `${monthName(first)}-01`, until: `${monthName(first + MONTHS[kind])}-01` };
}

function monthIndex(day: string): number {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
}

function monthName(index: number): string {
  return `${pad(Math.floor(index / 12), 4)}-${pad((index % 12) + 1, 2)}`;
}

function sameDayBefore(day: string): string {
  const same = `${pad(Number(day.slice(0, 4)) - 1, 4)}${day.slice(4)}`;
  return isDay(same) ? same : `${same.slice(0, 8)}28`;
}

function isDay(text: string): boolean {
  if (!/^(19|20|21)\d{2}-\d{2}-\d{2}$/.test(text)) return false;
  const at = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(at) && new Date(at).toISOString().slice(0, 10) === text;
}

function pad(value: number, length: number): string {
  return String(value).padStart(length, '0');
}
