import type { z } from 'zod';
import type { PeriodFigures } from '../../../domain/report/figures.ts';
import { daysOf } from '../../../domain/report/period.ts';
import type { Period } from '../../../domain/report/period.ts';
import type { PgSession } from '../pg-session.ts';
import { sql } from '../sql.ts';
import * as rows from './figure-rows.ts';

const talk = sql(
  import.meta.url,
  './conversation-figures.sql',
  'calls',
  'scores',
  'reports',
  'topics',
  'callers',
  'series',
  'hours',
  'left_out',
);
const work = sql(
  import.meta.url,
  './work-figures.sql',
  'coverage',
  'slots',
  'fairness',
  'changes',
  'process',
  'volunteers',
);

/** Up to so many days a step of the series is a day, and up to so many a week. */
const DAILY = 45;
const WEEKLY = 200;

/** Every figure of a period, in one transaction that sees one instant: whole months from the marts, other days from the daily sums. */
export async function readFigures(session: PgSession, period: Period, now: Date): Promise<PeriodFigures> {
  const range = [period.from, period.until];
  const days = [...range, isWholeMonths(period)];
  const seriesStep = stepOf(period);
  return {
    period,
    leftOut: (await session.rows(rows.leftOutRow, talk.left_out, range)).map(({ day }) => day),
    calls: await one(session, rows.callsRow, talk.calls, days),
    scores: await one(session, rows.scoresRow, talk.scores, days),
    reports: await one(session, rows.reportsRow, talk.reports, [...days, now]),
    topics: await session.rows(rows.topicRow, talk.topics, days),
    callers: await one(session, rows.callersRow, talk.callers, range),
    coverage: await one(session, rows.coverageRow, work.coverage, days),
    fairness: await one(session, rows.fairnessRow, work.fairness, days),
    changes: await one(session, rows.changesRow, work.changes, days),
    process: await session.rows(rows.processRow, work.process, [...range, now]),
    series: await session.rows(rows.seriesRow, talk.series, [...range, seriesStep]),
    seriesStep,
    hours: await session.rows(rows.hourRow, talk.hours, days),
    slots: await session.rows(rows.slotRow, work.slots, days),
    volunteers: await session.rows(rows.volunteerRow, work.volunteers, days),
  };
}

async function one<T>(
  session: PgSession,
  schema: z.ZodType<T>,
  text: string,
  values: readonly unknown[],
): Promise<T> {
  const row = await session.row(schema, text, values);
  if (row === null) throw new TypeError('a sum over nothing is a row too');
  return row;
}

function isWholeMonths({ from, until }: Period): boolean {
  return from.endsWith('-01') && until.endsWith('-01');
}

function stepOf(period: Period): PeriodFigures['seriesStep'] {
  const days = daysOf(period);
  return days <= DAILY ? 'day' : days <= WEEKLY ? 'week' : 'month';
}
