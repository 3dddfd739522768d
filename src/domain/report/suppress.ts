import type {
  CallerFigures,
  PeriodFigures,
  ReportFigures,
  ScoreFigures,
  SeriesPoint,
  TopicFigures,
} from './figures.ts';
import type { PublicCallers, PublicFigures, PublicScores, Told } from './public-figures.ts';

/** A group of fewer consultations is not told of (ui.md, Charts). */
export const LEAST_GROUP = 5;

/**
 * Takes out of the figures what would tell of fewer than LEAST_GROUP consultations: scores, topics and repeat callers, together with what would
 * reveal them by subtraction from what stays. Counts of work (calls, missed ones, shifts, gaps, reports) always stay.
 */
export function suppress(figures: PeriodFigures): PublicFigures {
  const { volunteers: _, ...rest } = figures;
  return {
    ...rest,
    scores: suppressScores(figures.scores),
    topics: suppressTopics(figures.topics),
    callers: suppressCallers(figures.callers),
    reports: suppressRisk(figures.reports),
    series: suppressSeries(figures.series),
  };
}

/** The counts of risk as they may be told: either would tell of the other's small remainder. */
export function suppressRisk(reports: ReportFigures): PublicFigures['reports'] {
  const { risk, riskNotDiscussed } = reports;
  const small = [risk, riskNotDiscussed, risk - riskNotDiscussed].some(isSmall);
  return { ...reports, risk: told(risk), riskNotDiscussed: small ? null : riskNotDiscussed };
}

/** True for a group that exists and is too small to be told of. */
export function isSmall(count: number): boolean {
  return count > 0 && count < LEAST_GROUP;
}

function told(count: number): Told {
  return isSmall(count) ? null : count;
}

/**
 * Which cells must not be told when those of a known sum are shown side by side: the small ones, and then the next smallest ones until at least `least`
 * cells, of at least LEAST_GROUP consultations together, are hidden. Empty cells hide nothing and stay.
 */
export function hiddenCells(counts: readonly number[], least: number): ReadonlySet<number> {
  const order = counts
    .map((count, index) => ({ count, index }))
    .filter((cell) => cell.count > 0)
    .sort((a, b) => a.count - b.count || a.index - b.index);
  const hidden = order.filter((cell) => isSmall(cell.count));
  if (hidden.length === 0) return new Set();
  const sum = () => hidden.reduce((total, cell) => total + cell.count, 0);
  while (hidden.length < order.length && (hidden.length < least || sum() < LEAST_GROUP))
    hidden.push(order[hidden.length]!);
  return new Set(hidden.map((cell) => cell.index));
}

/** One cell is the sum less the others. */
const BY_SUM = 2;
/** Number, average and interval together give three cells away. */
const BY_NUMBER_AVERAGE_AND_INTERVAL = 4;

function suppressTopics(topics: readonly TopicFigures[]): PublicFigures['topics'] {
  const hidden = hiddenCells(
    topics.map((topic) => topic.count),
    BY_SUM,
  );
  const shown = topics.filter((_, index) => !hidden.has(index));
  const untold = topics.filter((_, index) => hidden.has(index)).map((topic) => ({ ...topic, count: null }));
  // Their place among the others would tell of their count.
  return [...shown, ...untold.sort((a, b) => a.topicId - b.topicId)];
}

function suppressScores(scores: ScoreFigures): PublicScores {
  const { available, low, high } = scores;
  if (isSmall(scores.answers) || isSmall(scores.answers + scores.outOfScale))
    return {
      available,
      low,
      high,
      suppressed: true,
      answers: null,
      average: null,
      halfWidth: null,
      distribution: scores.distribution.map(({ value }) => ({ value, count: null })),
      outOfScale: null,
      noAnswer: null,
      notReached: null,
      unavailable: null,
      uncertain: null,
      responseRate: null,
    };
  const buckets = hiddenValues(scores.distribution.map(({ count }) => count));
  const hidesStrange = isSmall(scores.outOfScale);
  return {
    ...scores,
    suppressed: false,
    distribution: scores.distribution.map(({ value, count }, index) => ({
      value,
      count: buckets.has(index) ? null : count,
    })),
    uncertain: told(scores.uncertain),
    // Consultations are the sum of answers and of these four, and the response rate says answers and out of scale together.
    ...(hidesStrange
      ? { outOfScale: null, noAnswer: null, notReached: null, unavailable: null, responseRate: null }
      : {}),
  };
}

/** Where too few values were given to hide each other, the empty ones hide with them: knowing them empty would leave one answer. */
function hiddenValues(counts: readonly number[]): ReadonlySet<number> {
  const hidden = hiddenCells(counts, BY_NUMBER_AVERAGE_AND_INTERVAL);
  return hidden.size === 0 || hidden.size >= BY_NUMBER_AVERAGE_AND_INTERVAL ? hidden : new Set(counts.keys());
}

function suppressCallers(callers: CallerFigures): PublicCallers {
  const small = [callers.clients, callers.callsOfRepeatClients, callers.withheld].some(isSmall);
  if (!callers.recognised || !small) return { ...callers, suppressed: false };
  return {
    recognised: true,
    suppressed: true,
    clients: null,
    repeatClients: null,
    callsOfRepeatClients: null,
    withheld: null,
  };
}

function suppressSeries(series: readonly SeriesPoint[]): PublicFigures['series'] {
  const hidden = hiddenCells(
    series.map((point) => point.scoreAnswers),
    BY_SUM,
  );
  return series.map((point, index) =>
    hidden.has(index) ? { ...point, scoreAnswers: null, averageScore: null } : point,
  );
}
