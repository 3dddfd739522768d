import { z } from 'zod';

/** Sums of integers arrive as text when PostgreSQL makes numerics of them. */
const count = z
  .union([z.number(), z.string().regex(/^-?\d+$/)])
  .transform(Number)
  .pipe(z.number().int().nonnegative());
const amount = z.number().nullable();

export const callsRow = z.object({
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
  averageTalkSeconds: amount,
  medianTalkSeconds: amount,
  averageWaitSeconds: amount,
});

export const scoresRow = z.object({
  available: z.boolean(),
  low: z.number(),
  high: z.number(),
  answers: count,
  average: amount,
  halfWidth: amount,
  distribution: z.array(z.object({ value: z.number(), count })),
  outOfScale: count,
  noAnswer: count,
  notReached: count,
  unavailable: count,
  uncertain: count,
  responseRate: amount,
});

export const reportsRow = z.object({
  expected: count,
  joined: count,
  missing: count,
  overdue: count,
  sent: count,
  unsafe: count,
  alone: count,
  risk: count,
  toDiscuss: count,
  discussed: count,
  riskNotDiscussed: count,
});

export const topicRow = z.object({ topicId: z.number(), name: z.string(), count });

export const callersRow = z.object({
  recognised: z.boolean(),
  clients: count,
  repeatClients: count,
  callsOfRepeatClients: count,
  withheld: count,
});

export const coverageRow = z.object({
  slots: count,
  seats: count,
  filled: count,
  full: count,
  partial: count,
  empty: count,
  shiftsWithConsultations: count,
});

export const fairnessRow = z.object({
  volunteers: count,
  min: count.nullable(),
  max: count.nullable(),
  average: amount,
  sumOfSquares: count,
  distribution: z.array(z.object({ shifts: count, volunteers: count })),
});

export const changesRow = z.object({
  requests: count,
  replaced: count,
  leftGap: count,
  declined: count,
  withdrawn: count,
  open: count,
  per100Shifts: amount,
  medianNoticeHours: amount,
});

export const processRow = z.object({
  month: z.string(),
  asked: count,
  answeredInTime: count,
  answeredLate: count,
  unanswered: count,
  daysFromDraftToPublishing: amount,
  handEdits: count,
  changesAfterPublishing: count,
  changesPer100Shifts: amount,
  tasks: count,
  tasksOverdue: count,
});

export const leftOutRow = z.object({ day: z.string() });

export const seriesRow = z.object({
  from: z.string(),
  consultations: count,
  missed: count,
  scoreAnswers: count,
  averageScore: amount,
});

export const hourRow = z.object({
  weekday: z.literal([1, 2, 3, 4, 5, 6, 7]),
  hour: z.number(),
  consultations: count,
  missed: count,
  seats: count,
  filled: count,
});

export const slotRow = z.object({
  time: z.string(),
  slots: count,
  full: count,
  partial: count,
  empty: count,
  consultations: count,
  missed: count,
});

export const volunteerRow = z.object({
  volunteerId: z.number(),
  shiftsCount: count,
  consultationsCount: count,
  talkSeconds: count,
  reportsMissing: count,
  scoreAnswers: count,
  averageClientScoring: amount,
  changeRequests: count,
});

export const cardRow = z.object({
  from: z.string(),
  consultations: count,
  incoming: count,
  answeredIncoming: count,
  scoreAnswers: count,
  averageScore: amount,
  seats: count,
  filled: count,
  reportsMissing: count,
});
