import { z } from 'zod';
import { daySchema, monthSchema, personSchema, timeSchema } from './primitives.ts';
import { topicIdSchema } from './reports.ts';

const count = z.int().min(0);
const optional = z.number().nullable();

export const periodSchema = z.strictObject({
  kind: z.enum(['month', 'quarter', 'year', 'range']),
  /** 2026-10, 2026-Q4, 2026, 2026-10-05..2026-11-04 */
  name: z.string(),
  from: daySchema,
  /** The day after the last. */
  until: daySchema,
});

/** `null` where a count stands for a group under 5 or would reveal one: shown as «< 5» or «скрыто» (ui.md, Charts). */
export const figuresSchema = z.strictObject({
  period: periodSchema,
  /** Days that averages and scores are reckoned without. */
  leftOut: z.array(daySchema),
  calls: z.strictObject({
    incoming: count,
    outgoing: count,
    answeredIncoming: count,
    answeredOutgoing: count,
    missed: count,
    missedInSlots: count,
    missedInEmptySlots: count,
    consultations: count,
    outsideShifts: count,
    unknownEmployee: count,
    transferred: count,
    talkSeconds: count,
    averagedConsultations: count,
    averageTalkSeconds: optional,
    medianTalkSeconds: optional,
    averageWaitSeconds: optional,
  }),
  scores: z.strictObject({
    available: z.boolean(),
    low: z.int(),
    high: z.int(),
    /** Under 5 consultations with an answer: nothing but this is told. */
    suppressed: z.boolean(),
    answers: z.int().nullable(),
    average: optional,
    halfWidth: optional,
    distribution: z.array(z.strictObject({ value: z.int(), count: z.int().nullable() })),
    outOfScale: z.int().nullable(),
    noAnswer: z.int().nullable(),
    notReached: z.int().nullable(),
    unavailable: z.int().nullable(),
    uncertain: z.int().nullable(),
    responseRate: optional,
  }),
  reports: z.strictObject({
    expected: count,
    joined: count,
    missing: count,
    overdue: count,
    sent: count,
    unsafe: count,
    alone: count,
    risk: z.int().nullable(),
    riskNotDiscussed: z.int().nullable(),
    toDiscuss: z.int().nullable(),
    discussed: z.int().nullable(),
  }),
  topics: z.array(z.strictObject({ topicId: topicIdSchema, name: z.string(), count: z.int().nullable() })),
  callers: z.strictObject({
    recognised: z.boolean(),
    suppressed: z.boolean(),
    clients: z.int().nullable(),
    repeatClients: z.int().nullable(),
    callsOfRepeatClients: z.int().nullable(),
    withheld: z.int().nullable(),
  }),
  coverage: z.strictObject({
    slots: count,
    seats: count,
    filled: count,
    full: count,
    partial: count,
    empty: count,
    shiftsWithConsultations: count,
  }),
  fairness: z.strictObject({
    volunteers: count,
    min: z.int().nullable(),
    max: z.int().nullable(),
    average: optional,
    sumOfSquares: count,
    distribution: z.array(z.strictObject({ shifts: count, volunteers: count })),
  }),
  changes: z.strictObject({
    requests: count,
    replaced: count,
    leftGap: count,
    declined: count,
    withdrawn: count,
    open: count,
    per100Shifts: optional,
    medianNoticeHours: optional,
  }),
  process: z.array(
    z.strictObject({
      month: monthSchema,
      asked: count,
      answeredInTime: count,
      answeredLate: count,
      unanswered: count,
      daysFromDraftToPublishing: optional,
      handEdits: count,
      changesAfterPublishing: count,
      changesPer100Shifts: optional,
      tasks: count,
      tasksOverdue: count,
    }),
  ),
  seriesStep: z.enum(['day', 'week', 'month']),
  series: z.array(
    z.strictObject({
      from: daySchema,
      consultations: count,
      missed: count,
      scoreAnswers: z.int().nullable(),
      averageScore: optional,
    }),
  ),
  hours: z.array(
    z.strictObject({
      weekday: z.int().min(1).max(7),
      hour: z.int().min(0).max(23),
      consultations: count,
      missed: count,
      seats: count,
      filled: count,
    }),
  ),
  slots: z.array(
    z.strictObject({
      time: timeSchema,
      slots: count,
      full: count,
      partial: count,
      empty: count,
      consultations: count,
      missed: count,
    }),
  ),
});

/** For administrators and supervisors alone. */
export const volunteerFiguresSchema = z.strictObject({
  volunteer: personSchema,
  shiftsCount: count,
  consultationsCount: count,
  talkSeconds: count,
  reportsMissing: count,
  changeRequests: count,
  /** Null below 5 answers for whoever may not see fewer. */
  scoreAnswers: z.int().nullable(),
  averageClientScoring: optional,
});
export type FiguresView = z.infer<typeof figuresSchema>;
export type PeriodView = z.infer<typeof periodSchema>;
export type VolunteerFigures = z.infer<typeof volunteerFiguresSchema>;
