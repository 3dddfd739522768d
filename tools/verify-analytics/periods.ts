import { parsePeriod, periodBefore, periodHolding, rangeOf } from '../../src/domain/report/period.ts';
import type { Period, PeriodKind } from '../../src/domain/report/period.ts';
import { addDays } from '../../src/domain/time/zone.ts';

const MONTHS = 18;

/** The last 18 months up to a day's own, their quarters and years, and ranges that begin and end anywhere. */
export function periodsUpTo(today: string): Period[] {
  const months = lastOf('month', today, MONTHS);
  const first = months[0]?.from ?? today;
  const covering = (kind: 'quarter' | 'year') =>
    lastOf(kind, today, MONTHS).filter((period) => period.until > first);
  return [
    ...months,
    ...covering('quarter'),
    ...covering('year'),
    rangeOf(today, addDays(today, 1)),
    rangeOf(addDays(today, -6), addDays(today, 1)),
    rangeOf(addDays(today, -52), addDays(today, -3)),
    rangeOf(addDays(first, 10), addDays(first, 55)),
    rangeOf(addDays(first, 14), addDays(today, -20)),
    parsePeriod('1999-02'),
  ];
}

/** Oldest first. */
function lastOf(kind: Exclude<PeriodKind, 'range'>, today: string, count: number): Period[] {
  const periods = [periodHolding(kind, today)];
  while (periods.length < count) periods.unshift(periodBefore(periods[0] as Period));
  return periods;
}
