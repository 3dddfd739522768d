import { DomainError } from '../../domain/domain-error.ts';
import { parsePeriod, periodHolding, rangeOf } from '../../domain/report/period.ts';
import type { Period } from '../../domain/report/period.ts';
import { addDays, isLocalDate, isoWeekdayOf, localDateOf } from '../../domain/time/zone.ts';
import type { LocalDate, ZoneId } from '../../domain/time/zone.ts';

/** What amoCRM adds to a report's address (contracts/amocrm-widgets.md fact 4), as it came; null = absent. */
export interface AskedPeriod {
  /** `day`, `week` or `month` by amoCRM's documentation; more words are understood. */
  readonly period: string | null;
  /** `01.06.2020` by its documentation, when somebody chose their own days; ISO dates and Unix seconds are understood too. */
  readonly dateFrom: string | null;
  readonly dateTo: string | null;
}

/**
 * The period that was meant, never an error: a frame on somebody's desktop can ask nobody. Days that were chosen win over the word beside them;
 * what can't be read, is reversed, too long or still ahead gives the present month.
 */
export function periodAsked(asked: AskedPeriod, today: LocalDate, zone: ZoneId): Period {
  const month = periodHolding('month', today);
  const from = dayIn(asked.dateFrom, zone);
  const to = dayIn(asked.dateTo, zone);
  const meant = from === null || to === null ? byWord(asked.period, today) : byDays(from, to);
  return meant === null || meant.from > today ? month : meant;
}

/** True for Monday to Sunday. */
export function isWholeWeek(period: Period): boolean {
  return isoWeekdayOf(period.from) === 1 && period.until === addDays(period.from, 7);
}

function byWord(word: string | null, today: LocalDate): Period | null {
  switch (word?.trim().toLowerCase()) {
    case 'day':
    case 'today':
      return rangeOf(today, addDays(today, 1));
    case 'yesterday':
      return rangeOf(addDays(today, -1), today);
    case 'week': {
      const monday = addDays(today, 1 - isoWeekdayOf(today));
      return rangeOf(monday, addDays(monday, 7));
    }
    case 'quarter':
      return periodHolding('quarter', today);
    case 'year':
      return periodHolding('year', today);
    default:
      return null;
  }
}

/** A whole month, quarter or year is called so, and compared with the one before. */
function byDays(from: LocalDate, to: LocalDate): Period | null {
  const until = addDays(to, 1);
  for (const kind of ['month', 'quarter', 'year'] as const) {
    const whole = periodHolding(kind, from);
    if (whole.from === from && whole.until === until) return whole;
  }
  try {
    return parsePeriod(`${from}..${to}`);
  } catch (error) {
    if (error instanceof DomainError) return null;
    throw error;
  }
}

function dayIn(text: string | null, zone: ZoneId): LocalDate | null {
  const said = text?.trim() ?? '';
  const [, day, month, year] = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(said) ?? [];
  if (day !== undefined && month !== undefined && year !== undefined)
    return realDay(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
  // Seconds since 1970 from 2001 on; fewer digits could be anything.
  if (/^\d{9,11}$/.test(said)) return realDay(localDateOf(new Date(Number(said) * 1000), zone));
  return realDay(said.replace(/T.*$/, ''));
}

function realDay(text: string): LocalDate | null {
  return isLocalDate(text) ? text : null;
}
