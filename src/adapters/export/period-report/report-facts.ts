import { lastDayBefore } from '../../../app/texts/calendar-words.ts';
import type { PeriodReportData } from '../../../domain/report/period-report.ts';
import { localDateOf, localTimeOf } from '../../../domain/time/zone.ts';
import { dayText } from './cell-text.ts';
import { NBSP, percentText } from './number-text.ts';
import type { ReportWords } from './words.ts';

/** What is said of a report as a whole, in the words of its language. */
export interface ReportFacts {
  readonly title: string;
  readonly period: string;
  readonly days: string;
  /** By the charity's clock: «01.11.2026, 09:00». */
  readonly madeAt: string;
  readonly state: string;
  readonly previous: string | null;
  readonly yearBefore: string | null;
}

export function reportFacts(data: PeriodReportData, words: ReportWords): ReportFacts {
  const { calendar, tell } = words;
  const { period, completeness } = data;
  return {
    title: tell.title(calendar.period(period)),
    period: calendar.period(period),
    days: tell.days(dayText(period.from), dayText(lastDayBefore(period.until))),
    madeAt: stamp(new Date(data.madeAt), data.zone),
    state: tell.state(
      percentText(roundedDown(completeness.share), words.language),
      completeness.callsUntil === null ? null : dayText(lastDayBefore(completeness.callsUntil)),
    ),
    previous: data.previous === null ? null : calendar.period(data.previous.period),
    yearBefore: data.yearBefore === null ? null : calendar.period(data.yearBefore.period),
  };
}

/** The charity's wall clock at an instant, as a date that spreadsheets show unchanged. */
export function wallClock(instant: Date, zone: string): Date {
  return new Date(`${localDateOf(instant, zone)}T${localTimeOf(instant, zone)}:00Z`);
}

function stamp(instant: Date, zone: string): string {
  return `${dayText(localDateOf(instant, zone))},${NBSP}${localTimeOf(instant, zone)}`;
}

/** To a tenth of a percent: only what is whole is called 100 %. */
export function roundedDown(share: number): number {
  return Math.floor(share * 1000) / 1000;
}
