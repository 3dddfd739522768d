import type { PlanningMonth } from '../domain/time/planning-month.ts';
import type { IsoWeekday, LocalDate, LocalTime } from '../domain/time/zone.ts';
import type { PersonId } from '../domain/volunteer/person.ts';
import type { Period, PeriodKind } from '../domain/report/period.ts';
import type { PeriodFigures } from '../domain/report/figures.ts';

/** What the views must know of settings; stored beside them so that SQL reads no settings. */
export interface AnalyticsBasis {
  readonly zone: string;
  readonly scoreLow: number;
  readonly scoreHigh: number;
  readonly recogniseCallers: boolean;
  readonly editHours: number;
}

/** Days whose figures changed and are not in the marts yet. Written in the transaction of the change. */
export interface AnalyticsMarks {
  /** Days of calls, reports or shifts. */
  markDays(days: readonly LocalDate[]): Promise<void>;
  /** Every day that has a conversation, a sent report or a slot, e.g. after a change of the scale; days beside them too, as the zone may be what changed. */
  markAll(): Promise<void>;
  /** True when something waits for a refresh. */
  pending(): Promise<boolean>;
}

export interface AnalyticsFreshness {
  readonly refreshedAt: Date | null;
  readonly pending: boolean;
}

/** Rewrites the roll-ups of marked days and refreshes the marts in order, never blocking readers. */
export interface AnalyticsRefresher {
  /** Answers how many days were rewritten; 0 when nothing waited. Safe to repeat. @throws StorageUnavailable */
  refresh(basis: AnalyticsBasis, now: Date): Promise<number>;
}

/** Figures from the views alone. All methods throw StorageUnavailable. */
export interface AnalyticsQueries {
  /** `now` decides which missing reports are overdue. */
  figures(period: Period, now: Date): Promise<PeriodFigures>;
  freshness(): Promise<AnalyticsFreshness>;
  /** Everybody's work in a month and averageClientScoring over all time, from the marts; who has neither is left out. */
  volunteerWork(month: PlanningMonth): Promise<VolunteerWork[]>;
  /** Employees of the telephony nobody of ours is known by, with the consultations of the last 30 days they answered, most first. */
  unknownEmployees(): Promise<{ readonly extension: string | null; readonly calls: number }[]>;
  /** Sparks and lists: cards of each past period of a kind, oldest first, from the marts. */
  cards(kind: Exclude<PeriodKind, 'range'>, count: number, before: LocalDate): Promise<PeriodCard[]>;
}

/** What usually comes in a slot; read within the transaction it is shown in. */
export interface SlotExpectations {
  /** Of each weekday and time at which slots begin, in no order; none without a whole week of calls. @throws StorageUnavailable */
  usual(): Promise<ExpectedCalls[]>;
}

/** Incoming calls that usually come from `time` on a weekday: a mean over the last whole weeks, at most 12 (docs/analytics.md). */
export interface ExpectedCalls {
  readonly weekday: IsoWeekday;
  readonly time: LocalTime;
  readonly calls: number;
  /** How many such days the mean rests on. */
  readonly weeks: number;
}

/** One volunteer's month and their scores of all time (product.md §2). */
export interface VolunteerWork {
  readonly volunteerId: PersonId;
  readonly shiftsCount: number;
  readonly consultationsCount: number;
  /** Consultations of the month without a certain report. */
  readonly reportsMissing: number;
  /** Answers within the scale over all time, attributed as product.md §8 says, and their average; null without any. */
  readonly scoreAnswers: number;
  readonly averageClientScoring: number | null;
}

/** The five figures of one period (ui.md, Dashboard). */
export interface PeriodCard {
  readonly period: Period;
  readonly consultations: number;
  readonly incoming: number;
  readonly answeredIncoming: number;
  readonly scoreAnswers: number;
  readonly averageScore: number | null;
  readonly seats: number;
  readonly filled: number;
  readonly reportsMissing: number;
}
