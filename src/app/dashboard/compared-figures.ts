import type { PeriodFigures } from '../../domain/report/figures.ts';
import { daysOf, periodBefore, rangeOf, yearBefore } from '../../domain/report/period.ts';
import type { Period } from '../../domain/report/period.ts';
import type { ComparedFigures } from '../../domain/report/period-report.ts';
import { suppress } from '../../domain/report/suppress.ts';
import { addDays } from '../../domain/time/zone.ts';
import type { LocalDate } from '../../domain/time/zone.ts';
import type { KnownDays } from './known-days.ts';
import type { AnalyticsQueries } from '../../ports/analytics.ts';

/** Figures of a period and of what it is compared with, whole. */
export interface WholeFigures {
  readonly figures: PeriodFigures;
  readonly previous: PeriodFigures | null;
  readonly yearBefore: PeriodFigures | null;
}

/**
 * A period that has not ended yet is compared with as many first days of the one before and of the same a year before as its own calls are known of:
 * anything else would show a fall every month until its last day, and every morning until the day's calls are read. What lies before the first day anything is known of
 * is null, and so is everything while not one day of the period is known.
 */
export async function comparedFigures(
  analytics: AnalyticsQueries,
  period: Period,
  times: { readonly now: Date; readonly today: LocalDate; readonly known: KnownDays },
): Promise<WholeFigures> {
  const compared = async (other: Period): Promise<PeriodFigures | null> => {
    const asLong = sameLength(other, period, times.today, times.known.callsUntil);
    return asLong === null || times.known.from === null || asLong.until <= times.known.from
      ? null
      : analytics.figures(asLong, times.now);
  };
  return {
    figures: await analytics.figures(period, times.now),
    previous: await compared(periodBefore(period)),
    yearBefore: await compared(yearBefore(period)),
  };
}

export function publicFigures(whole: WholeFigures): ComparedFigures {
  return {
    figures: suppress(whole.figures),
    previous: whole.previous === null ? null : suppress(whole.previous),
    yearBefore: whole.yearBefore === null ? null : suppress(whole.yearBefore),
  };
}

function sameLength(
  other: Period,
  period: Period,
  today: LocalDate,
  callsUntil: LocalDate | null,
): Period | null {
  const tomorrow = addDays(today, 1);
  if (period.until <= tomorrow) return other;
  const until = callsUntil !== null && callsUntil < tomorrow ? callsUntil : tomorrow;
  if (until <= period.from) return null;
  const asLong = addDays(other.from, daysOf({ from: period.from, until }));
  return asLong >= other.until ? other : rangeOf(other.from, asLong);
}
