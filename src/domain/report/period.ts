import { DomainError } from '../domain-error.ts';
import { addDays, isLocalDate } from '../time/zone.ts';
import type { LocalDate } from '../time/zone.ts';

export type PeriodKind = 'month' | 'quarter' | 'year' | 'range';

/** Whole days of the charity's calendar, half-open. `name` as contracts/cli.md writes it: 2026-10, 2026-Q4, 2026, 2026-10-05..2026-11-04 (its last day included). */
export interface Period {
  readonly kind: PeriodKind;
  readonly name: string;
  readonly from: LocalDate;
  readonly until: LocalDate;
}

export type PeriodErrorCode =
  | 'period.malformed'
  | 'period.reversed'
  | 'period.in-future'
  | 'period.too-long'
  | 'period.report-not-found';

/** Longest range asked for by dates: three years. */
const MOST_DAYS = 3 * 366;

/**
 * Reads a period's name.
 * @throws DomainError `period.malformed` (with `expected`), `period.reversed` or `period.too-long`
 */
export function parsePeriod(name: string): Period {
  const year = /^((?:19|20|21)\d{2})$/.exec(name)?.[1];
  if (year !== undefined) return named('year', `${year}-01`, 12);
  const quarter = /^((?:19|20|21)\d{2})-Q([1-4])$/.exec(name);
  if (quarter !== null) return named('quarter', `${quarter[1]}-${two(Number(quarter[2]) * 3 - 2)}`, 3);
  if (/^(19|20|21)\d{2}-(0[1-9]|1[0-2])$/.test(name)) return named('month', name, 1);
  const [from, to, more] = name.split('..');
  if (from === undefined || to === undefined || more !== undefined || !isDay(from) || !isDay(to))
    throw new DomainError<PeriodErrorCode>('period.malformed', {
      field: 'period',
      expected: '2026-10, 2026-Q4, 2026, 2026-10-05..2026-11-04',
    });
  if (to < from) throw new DomainError<PeriodErrorCode>('period.reversed', { field: 'period', from, to });
  return rangeOf(from, addDays(to, 1));
}

/** Any whole days, half-open. @throws DomainError `period.too-long` */
export function rangeOf(from: LocalDate, until: LocalDate): Period {
  if (addDays(from, MOST_DAYS) < until)
    throw new DomainError<PeriodErrorCode>('period.too-long', { field: 'period', days: MOST_DAYS });
  return { kind: 'range', name: `${from}..${addDays(until, -1)}`, from, until };
}

/** The period of that kind which holds the day. */
export function periodHolding(kind: Exclude<PeriodKind, 'range'>, day: LocalDate): Period {
  const [year, month] = [day.slice(0, 4), Number(day.slice(5, 7))];
  if (kind === 'year') return named('year', `${year}-01`, 12);
  if (kind === 'quarter') return named('quarter', `${year}-${two(Math.floor((month - 1) / 3) * 3 + 1)}`, 3);
  return named('month', day.slice(0, 7), 1);
}

/** The one just before: the calendar's own, or as many days. */
export function periodBefore(period: Period): Period {
  const lastDay = addDays(period.from, -1);
  if (period.kind !== 'range') return periodHolding(period.kind, lastDay);
  return rangeOf(addDays(period.from, -daysOf(period)), period.from);
}

/** The same days of the year before; 29 February becomes the 28th, so that nothing of March is compared with February. */
export function yearBefore(period: Period): Period {
  const from = sameDayBefore(period.from);
  if (period.kind !== 'range') return periodHolding(period.kind, from);
  return rangeOf(from, addDays(sameDayBefore(addDays(period.until, -1)), 1));
}

/** Refuses what has not begun by `today`. @throws DomainError `period.in-future` */
export function requireBegun(period: Period, today: LocalDate): void {
  if (period.from > today)
    throw new DomainError<PeriodErrorCode>('period.in-future', { field: 'period', from: period.from, today });
}

/** Month, quarter and year that ended when this month began: those a report is made of by itself. */
export function periodsEndedBy(firstOfMonth: LocalDate): Period[] {
  const last = addDays(firstOfMonth, -1);
  const kinds = ['month', 'quarter', 'year'] as const;
  return kinds.map((kind) => periodHolding(kind, last)).filter((period) => period.until === firstOfMonth);
}

export function daysOf(period: Pick<Period, 'from' | 'until'>): number {
  return Math.round((Date.parse(period.until) - Date.parse(period.from)) / 86_400_000);
}

function named(kind: Exclude<PeriodKind, 'range'>, firstMonth: string, months: number): Period {
  const [year, month] = [Number(firstMonth.slice(0, 4)), Number(firstMonth.slice(5))];
  const after = year * 12 + (month - 1) + months;
  const until = `${String(Math.floor(after / 12)).padStart(4, '0')}-${two((after % 12) + 1)}-01`;
  const name =
    kind === 'month' ? firstMonth : kind === 'year' ? String(year) : `${year}-Q${Math.ceil(month / 3)}`;
  return { kind, name, from: `${firstMonth}-01`, until };
}

function sameDayBefore(day: LocalDate): LocalDate {
  const same = `${String(Number(day.slice(0, 4)) - 1).padStart(4, '0')}${day.slice(4)}`;
  return isLocalDate(same) ? same : `${same.slice(0, 8)}28`;
}

function isDay(text: string): boolean {
  return /^(19|20|21)/.test(text) && isLocalDate(text);
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
