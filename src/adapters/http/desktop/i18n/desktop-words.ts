import type { CardView } from '../../../../app/dashboard/cards.ts';
import type { FreshnessView } from '../../../../app/dashboard/call-freshness.ts';
import type { ScoreState } from '../../../../app/desktop/show-desktop-report.ts';
import type { CycleState } from '../../../../domain/planning-cycle/planning-cycle.ts';

/** Everything said on the report for amoCRM's desktop. Amounts and times come already written. */
export interface DesktopWords {
  /** For Intl. */
  readonly locale: string;
  readonly product: string;
  readonly quarter: (quarter: number, year: string) => string;
  readonly year: (year: string) => string;
  readonly untilToday: (period: string) => string;
  readonly comparedWith: (period: string) => string;
  readonly card: Readonly<Record<CardView['key'], string>>;
  /** Consultations beside those before. */
  readonly more: (by: string, before: string) => string;
  readonly fewer: (by: string, before: string) => string;
  readonly same: string;
  readonly of: Readonly<
    Record<Exclude<CardView['key'], 'consultations' | 'score'>, (whole: string) => string>
  >;
  readonly before: (value: string) => string;
  readonly answers: (count: number, written: string, halfWidth: string | null) => string;
  readonly withoutDays: (days: number) => string;
  readonly noScore: Readonly<Record<Exclude<ScoreState, 'told'>, string>>;
  readonly callsUnknown: string;
  readonly nothing: string;
  readonly chart: Readonly<Record<'day' | 'week' | 'month', string>>;
  readonly most: (count: string, when: string) => string;
  readonly weekFrom: (day: string) => string;
  readonly stages: string;
  readonly stage: Readonly<Record<CycleState | 'late', (times: StageTimes) => string>>;
  readonly freshness: Readonly<Record<FreshnessView['calls'], (until: string) => string>>;
  readonly open: string;
  readonly newTab: string;
  readonly noSuchPage: string;
  readonly tooMany: string;
  readonly unavailable: string;
}

export interface StageTimes {
  readonly opens: string;
  readonly deadline: string;
  readonly due: string;
}
