import type {
  CallerFigures,
  PeriodFigures,
  ReportFigures,
  ScoreFigures,
  SeriesPoint,
  TopicFigures,
} from './figures.ts';

/** A count that may stand for too few people to be told: null then (product.md §9, issue of anonymity). */
export type Told = number | null;

export interface PublicScores extends Pick<
  ScoreFigures,
  'available' | 'low' | 'high' | 'average' | 'halfWidth' | 'responseRate'
> {
  /** Fewer than LEAST_GROUP answers: nothing of them is told. */
  readonly suppressed: boolean;
  readonly answers: Told;
  readonly distribution: readonly { readonly value: number; readonly count: Told }[];
  readonly outOfScale: Told;
  readonly noAnswer: Told;
  readonly notReached: Told;
  readonly unavailable: Told;
  readonly uncertain: Told;
}

export interface PublicCallers extends Pick<CallerFigures, 'recognised'> {
  readonly suppressed: boolean;
  readonly clients: Told;
  readonly repeatClients: Told;
  readonly callsOfRepeatClients: Told;
  readonly withheld: Told;
}

/** Figures as anybody may see them: scores, topics and repeat callers of small groups are gone, with what would reveal them; work never is. */
export interface PublicFigures extends Omit<
  PeriodFigures,
  'scores' | 'topics' | 'callers' | 'reports' | 'series' | 'volunteers'
> {
  readonly scores: PublicScores;
  readonly topics: readonly (Omit<TopicFigures, 'count'> & { readonly count: Told })[];
  readonly callers: PublicCallers;
  readonly reports: Omit<ReportFigures, 'risk' | 'riskNotDiscussed'> & {
    readonly risk: Told;
    readonly riskNotDiscussed: Told;
  };
  readonly series: readonly (Omit<SeriesPoint, 'scoreAnswers'> & { readonly scoreAnswers: Told })[];
}
