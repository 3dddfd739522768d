import type { PeriodFigures } from '../../domain/report/figures.ts';
import { daysOf, periodBefore, rangeOf, yearBefore } from '../../domain/report/period.ts';
import type { Period } from '../../domain/report/period.ts';
import type { ComparedFigures } from '../../domain/report/period-report.ts';
import { suppress } from '../../domain/report/suppress.ts';
import { addDays } from '../../domain/time/zone.ts';
import type { LocalDate } from '../../domain/time/zone.ts';
import type { AnalyticsQueries } from '../../ports/analytics.ts';

/** Figures of a period and of what it is compared with, whole. */
export interface WholeFigures {
  readonly figures: PeriodFigures;
  readonly previous: PeriodFigures | null;
  readonly yearBefore: PeriodFigures | null;
}

/**
 * A period that has not ended yet is compared with as many first days of the one before and of the same a year before: anything else would show a fall
 * every month until its last day. What lies before the first day anything is known of is null.
 */
export async function comparedFigures(
  analytics: AnalyticsQueries,
  period: Period,
  times: { readonly now: Date; readonly today: LocalDate; readonly knownFrom: LocalDate | null },
): Promise<WholeFigures> {
  const compared = async (other: Period): Promise<PeriodFigures | null> => {
    const asLong = sameLength(other, period, times.today);
    return times.knownFrom === null || asLong.until <= times.knownFrom
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

function sameLength(other: Period, period: Period, today: LocalDate): Period {
  const tomorrow = addDays(today, 1);
  if (period.until <= tomorrow) return other;
  const passed = daysOf({ from: period.from, until: tomorrow });
  const until = addDays(other.from, passed);
  return until >= other.until ? other : rangeOf(other.from, until);
}
