import type { LocalDate, ZoneId } from '../time/zone.ts';
import type { DayNote } from './day-note.ts';
import type { Period } from './period.ts';
import type { PublicFigures } from './public-figures.ts';

/** The figures of a period beside those it is compared with; null where nothing is known that far back. */
export interface ComparedFigures {
  readonly figures: PublicFigures;
  readonly previous: PublicFigures | null;
  readonly yearBefore: PublicFigures | null;
}

/** How much of a period's data had come when it was looked at. */
export interface Completeness {
  /** 0…1: the share of its days whose calls were read, times the share of consultations with a report. */
  readonly share: number;
  /** Every call is read and no report can come any more, or all have. */
  readonly complete: boolean;
  /** Calls are read whole up to this day, exclusive; null = never read. */
  readonly callsUntil: LocalDate | null;
  readonly reportsMissing: number;
  readonly setAside: number;
}

/** Everything a period report shows: page, XLSX and PDF alike (product.md §9). */
export interface PeriodReportData extends ComparedFigures {
  readonly period: Period;
  readonly madeAt: string;
  readonly zone: ZoneId;
  readonly definitionsVersion: string;
  readonly completeness: Completeness;
  /** What was noted on its days, and which of them averages are reckoned without. */
  readonly notes: readonly Pick<DayNote, 'from' | 'until' | 'text' | 'leftOut'>[];
}

/** What the completeness of a period is judged by. */
export interface CompletenessFacts {
  readonly period: Pick<Period, 'from' | 'until'>;
  readonly callsUntil: LocalDate | null;
  readonly reports: { readonly expected: number; readonly joined: number };
  /** Consultations of the period whose report is missing and may still be written. */
  readonly reportsStillPossible: number;
  /** Records of the period that could not be read. */
  readonly setAside: number;
}

export function completenessOf(facts: CompletenessFacts): Completeness {
  const { period, callsUntil, reports } = facts;
  const read = shareRead(period, callsUntil);
  const reported = reports.expected === 0 ? 1 : reports.joined / reports.expected;
  return {
    share: read * reported,
    complete: read === 1 && facts.reportsStillPossible === 0 && facts.setAside === 0,
    callsUntil,
    reportsMissing: reports.expected - reports.joined,
    setAside: facts.setAside,
  };
}

function shareRead({ from, until }: Pick<Period, 'from' | 'until'>, callsUntil: LocalDate | null): number {
  if (callsUntil === null || callsUntil <= from) return 0;
  if (callsUntil >= until) return 1;
  return (Date.parse(callsUntil) - Date.parse(from)) / (Date.parse(until) - Date.parse(from));
}
