import type { HourFigures } from '../../../domain/report/figures.ts';
import type { PublicFigures } from '../../../domain/report/public-figures.ts';
import { dayText } from './cell-text.ts';
import { decimalText, percentText } from './number-text.ts';
import type { PartOfDay, ReportWords, TableId } from './words.ts';

const PARTS: readonly { readonly part: PartOfDay; readonly from: number }[] = [
  { part: 'night', from: 0 },
  { part: 'morning', from: 6 },
  { part: 'day', from: 12 },
  { part: 'evening', from: 18 },
];
const PART_HOURS = 6;

/** What each chart says, in one line above it. */
export function answersOf(figures: PublicFigures, words: ReportWords): Readonly<Record<TableId, string>> {
  return {
    series: seriesAnswer(figures, words),
    hours: hoursAnswer(figures, words),
    topics: topicsAnswer(figures, words),
    scores: scoresAnswer(figures, words),
    slots: slotsAnswer(figures, words),
    loads: loadsAnswer(figures, words),
    process: processAnswer(figures, words),
  };
}

function seriesAnswer(
  { series, seriesStep, calls }: PublicFigures,
  { answers, calendar }: ReportWords,
): string {
  const most = largest(series, (point) => point.consultations);
  if (most === null) return answers.noSeries;
  const named = {
    day: () => calendar.day(most.from),
    week: () => answers.week(dayText(most.from)),
    month: () => calendar.month(most.from.slice(0, 7)),
  }[seriesStep]();
  return answers.series(calls.consultations, calls.missed, named, most.consultations);
}

function hoursAnswer({ hours }: PublicFigures, { answers }: ReportWords): string {
  const blocks = ([1, 2, 3, 4, 5, 6, 7] as const).flatMap((weekday) =>
    PARTS.map(({ part, from }) => ({ weekday, part, calls: callsWithin(hours, weekday, from) })),
  );
  const most = largest(blocks, ({ calls }) => calls);
  return most === null ? answers.noHours : answers.hours(most.weekday, most.part);
}

function callsWithin(hours: readonly HourFigures[], weekday: number, from: number): number {
  return hours
    .filter((one) => one.weekday === weekday && one.hour >= from && one.hour < from + PART_HOURS)
    .reduce((sum, one) => sum + one.consultations + one.missed, 0);
}

function topicsAnswer({ topics }: PublicFigures, { answers }: ReportWords): string {
  if (topics.length === 0) return answers.noTopics;
  const most = largest(topics, ({ count }) => count ?? 0);
  if (most !== null && most.count !== null) return answers.topics(most.name, most.count);
  return topics.some(({ count }) => count === null) ? answers.hiddenTopics : answers.noTopics;
}

function scoresAnswer({ scores }: PublicFigures, { answers, tell, language }: ReportWords): string {
  if (!scores.available) return tell.noScores;
  if (scores.suppressed) return answers.hiddenScores;
  if (scores.average === null || scores.answers === null) return answers.noAnswers;
  const half = scores.halfWidth === null ? null : decimalText(scores.halfWidth, 2, language);
  return answers.scores(decimalText(scores.average, 2, language), half, scores.answers);
}

function slotsAnswer({ coverage }: PublicFigures, { answers, language }: ReportWords): string {
  const { filled, seats } = coverage;
  return seats === 0
    ? answers.noSlots
    : answers.coverage(filled, seats, percentText(filled / seats, language));
}

function loadsAnswer({ fairness }: PublicFigures, { answers, language }: ReportWords): string {
  const { min, max, average, volunteers } = fairness;
  if (min === null || max === null || average === null) return answers.noLoads;
  return answers.loads(min, max, decimalText(average, 2, language), volunteers);
}

function processAnswer({ process }: PublicFigures, { answers, calendar }: ReportWords): string {
  const last = process.at(-1);
  if (last === undefined) return answers.noProcess;
  return answers.process(last.answeredInTime, last.asked, calendar.month(last.month));
}

/** The first of those with the largest amount; null when all are nothing. */
function largest<T>(all: readonly T[], amount: (one: T) => number): T | null {
  let best: T | null = null;
  for (const one of all) if (amount(one) > (best === null ? 0 : amount(best))) best = one;
  return best;
}
