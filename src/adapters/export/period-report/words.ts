import type { PublicFigures } from '../../../domain/report/public-figures.ts';
import type { ReportLanguage } from '../../../ports/report-documents.ts';
import type { CalendarWords } from '../../../app/texts/calendar-words.ts';
import type { FigureGroup, FigureId } from './figure-catalogue.ts';

/** A name, and what exactly is counted: from what, and what is not. */
export interface Definition {
  readonly label: string;
  readonly about: string;
}

/** A month's figures of the process, in the order of their table. */
export type ProcessId =
  | 'asked'
  | 'answeredInTime'
  | 'answeredLate'
  | 'unanswered'
  | 'daysFromDraftToPublishing'
  | 'handEdits'
  | 'changesAfterPublishing'
  | 'changesPer100Shifts'
  | 'tasks'
  | 'tasksOverdue';

export type TableId = 'series' | 'hours' | 'topics' | 'scores' | 'slots' | 'loads' | 'process';

/** A table but the summary: `title` fits the name of a sheet (31 characters). */
export interface TableWords {
  readonly title: string;
  readonly about: string;
  readonly columns: readonly string[];
}

export interface TablesWords {
  readonly summary: string;
  readonly definitions: string;
  readonly summaryColumns: {
    readonly figure: string;
    readonly change: string;
    readonly relative: string;
    readonly unknown: string;
  };
  readonly definitionColumns: readonly [string, string];
  readonly groups: Readonly<Record<FigureGroup, string>>;
  readonly tables: Readonly<Record<TableId, TableWords>>;
  /** The first column of the series, by its step. */
  readonly steps: Readonly<Record<PublicFigures['seriesStep'], string>>;
  /** Monday first. */
  readonly weekdays: readonly string[];
  readonly few: string;
  readonly hidden: string;
  readonly hiddenNote: string;
  readonly none: string;
  readonly noScores: string;
  readonly callersUnknown: string;
  readonly units: {
    readonly hour: string;
    readonly minute: string;
    readonly second: string;
    readonly points: string;
  };
  scale(low: number, high: number): string;
  /** What a word for the whole document is called. */
  readonly facts: {
    readonly period: string;
    readonly days: string;
    readonly madeAt: string;
    readonly callsUntil: string;
    readonly completeness: string;
    readonly reportsMissing: string;
    readonly setAside: string;
    readonly definitionsVersion: string;
    readonly zone: string;
    readonly notes: string;
    readonly previous: string;
    readonly yearBefore: string;
    readonly complete: string;
    readonly incomplete: string;
    readonly neverRead: string;
  };
  readonly product: string;
  title(period: string): string;
  days(from: string, last: string): string;
  page(number: number, of: number): string;
  made(at: string): string;
  /** «данные полные на 98 %, звонки загружены по 31 октября». */
  state(completeness: string, readUntil: string | null): string;
  versus(period: string): string;
  /** Averages and scores are reckoned without so many days; which, and why. */
  without(days: number, which: string): string;
  /** What it means that a day is left out, among the definitions. */
  readonly leftOut: Definition;
  comparedWithout(period: string, days: number): string;
  noted(which: string): string;
}

/** What the charts say in one line. Numbers come as people write them. */
export interface AnswerWords {
  series(consultations: number, missed: number, most: string, inMost: number): string;
  readonly noSeries: string;
  week(date: string): string;
  hours(weekday: number, part: PartOfDay): string;
  readonly noHours: string;
  topics(name: string, reports: number): string;
  readonly noTopics: string;
  readonly hiddenTopics: string;
  scores(average: string, halfWidth: string | null, answers: number): string;
  readonly hiddenScores: string;
  readonly noAnswers: string;
  coverage(filled: number, seats: number, share: string): string;
  readonly noSlots: string;
  loads(min: number, max: number, average: string, volunteers: number): string;
  readonly noLoads: string;
  process(inTime: number, asked: number, month: string): string;
  readonly noProcess: string;
  readonly calls: string;
  readonly missed: string;
  readonly callsPerCell: string;
  readonly seatsPerCell: string;
  readonly full: string;
  readonly partial: string;
  readonly empty: string;
  readonly reports: string;
  readonly answers: string;
  readonly volunteersByShifts: string;
  /** «120 из 180» */
  outOf(part: string, whole: string): string;
  /** «60 оценок» */
  outOfAnswers(answers: number): string;
  aboutVersion(version: string, zone: string): string;
}

export type PartOfDay = 'night' | 'morning' | 'day' | 'evening';

export interface ReportWords {
  readonly language: ReportLanguage;
  readonly calendar: CalendarWords;
  readonly figures: Readonly<Record<FigureId, Definition>>;
  readonly process: Readonly<Record<ProcessId, Definition>>;
  readonly tell: TablesWords;
  readonly answers: AnswerWords;
}
