import type { PeriodFigures, SeriesPoint } from '../../src/domain/report/figures.ts';
import { daysOf } from '../../src/domain/report/period.ts';
import type { Period } from '../../src/domain/report/period.ts';
import { addDays, isoWeekdayOf } from '../../src/domain/time/zone.ts';
import { averageOf } from './averages.ts';
import type { Charity } from './charity.ts';
import type { Conversation } from './conversations.ts';
import { processFigures } from './process-figures.ts';
import * as shift from './shift-figures.ts';
import * as talk from './talk-figures.ts';

/** Every figure of a period out of raw rows: the same answer as AnalyticsQueries.figures, found without any view. */
export function reckon(charity: Charity, period: Period, now: Date): PeriodFigures {
  const of = <T>(items: readonly T[], day: (item: T) => string) =>
    items.filter((item) => day(item) >= period.from && day(item) < period.until);
  const talks = of(charity.conversations, ({ shown }) => shown.day);
  const sent = of(charity.reports, ({ day }) => day);
  const slots = of(charity.slots, ({ day }) => day);
  const seats = of(charity.seats, ({ day }) => day);
  const requests = of(charity.requests, ({ day }) => day);
  const months = monthsOf(period);
  const members = shift.membersOf(months, charity);
  const seriesStep = daysOf(period) <= 45 ? 'day' : daysOf(period) <= 200 ? 'week' : 'month';
  return {
    period,
    leftOut: eachDay(period).filter((day) => charity.leftOut.has(day)),
    calls: talk.callFigures(talks, charity),
    scores: talk.scoreFigures(talks, charity),
    reports: talk.reportFigures(talks, sent, charity, now),
    topics: talk.topicFigures(sent, charity),
    callers: talk.callerFigures(talks, charity),
    coverage: shift.coverageFigures(slots, seats),
    fairness: shift.fairnessFigures(members, seats),
    changes: shift.changeFigures(requests, seats),
    process: charity.raw.months
      .filter((month) => months.has(month))
      .map((month) => processFigures(month, charity, now)),
    series: seriesOf(talks, period, seriesStep, charity),
    seriesStep,
    hours: shift.hourFigures(slots, talks, charity),
    slots: shift.slotFigures(slots, talks),
    volunteers: shift.volunteerFigures(talks, seats, requests, members, charity),
  };
}

function eachDay({ from, until }: Period): string[] {
  const days: string[] = [];
  for (let day = from; day < until; day = addDays(day, 1)) days.push(day);
  return days;
}

function monthsOf(period: Period): Set<string> {
  return new Set(eachDay(period).map((day) => day.slice(0, 7)));
}

/** Walks the days and begins a new step where the calendar does. */
function seriesOf(
  talks: readonly Conversation[],
  period: Period,
  step: PeriodFigures['seriesStep'],
  charity: Charity,
): SeriesPoint[] {
  const byDay = Map.groupBy(talks, ({ shown }) => shown.day);
  const begins = (day: string) =>
    step === 'day' ||
    day === period.from ||
    (step === 'week' ? isoWeekdayOf(day) === 1 : day.endsWith('-01'));
  const steps: { from: string; talks: Conversation[] }[] = [];
  for (const day of eachDay(period)) {
    if (begins(day)) steps.push({ from: day, talks: [] });
    steps.at(-1)?.talks.push(...(byDay.get(day) ?? []));
  }
  return steps.map(({ from, talks: own }) => {
    const scores = talk.averaged(own, charity).flatMap((one) => talk.scoreOf(one, charity) ?? []);
    return {
      from,
      consultations: own.filter((one) => one.answered).length,
      missed: own.filter(talk.isMissed).length,
      scoreAnswers: scores.length,
      averageScore: averageOf(scores),
    };
  });
}
