import type { PeriodFigures } from '../../src/domain/report/figures.ts';
import { parsePeriod } from '../../src/domain/report/period.ts';

type Overrides = {
  readonly [Key in keyof PeriodFigures]?: PeriodFigures[Key] extends readonly unknown[]
    ? PeriodFigures[Key]
    : Partial<PeriodFigures[Key]>;
};

/** A lively month's figures that agree with one another, but for what a test says of them. */
export function someFigures(overrides: Overrides): PeriodFigures {
  const base: PeriodFigures = {
    period: parsePeriod('2026-10'),
    leftOut: [],
    calls: {
      incoming: 180,
      outgoing: 20,
      answeredIncoming: 120,
      answeredOutgoing: 15,
      missed: 60,
      missedInSlots: 40,
      missedInEmptySlots: 12,
      consultations: 135,
      outsideShifts: 6,
      unknownEmployee: 1,
      transferred: 9,
      talkSeconds: 202_500,
      averagedConsultations: 135,
      averageTalkSeconds: 1500,
      medianTalkSeconds: 1320,
      averageWaitSeconds: 18.5,
    },
    scores: {
      available: true,
      low: 1,
      high: 5,
      answers: 60,
      average: 4.4,
      halfWidth: 0.2,
      distribution: [6, 6, 8, 10, 30].map((count, index) => ({ value: index + 1, count })),
      outOfScale: 0,
      noAnswer: 40,
      notReached: 35,
      unavailable: 0,
      uncertain: 7,
      responseRate: 60 / 135,
    },
    reports: {
      expected: 134,
      joined: 125,
      missing: 9,
      overdue: 5,
      sent: 128,
      unsafe: 2,
      alone: 1,
      risk: 16,
      riskNotDiscussed: 5,
      toDiscuss: 11,
      discussed: 8,
    },
    topics: [
      { topicId: 1, name: 'Одиночество', count: 52 },
      { topicId: 2, name: 'Тревога', count: 40 },
      { topicId: 3, name: 'Утрата', count: 12 },
    ],
    callers: { recognised: true, clients: 120, repeatClients: 25, callsOfRepeatClients: 70, withheld: 15 },
    coverage: {
      slots: 186,
      seats: 372,
      filled: 341,
      full: 160,
      partial: 21,
      empty: 5,
      shiftsWithConsultations: 110,
    },
    fairness: {
      volunteers: 40,
      min: 6,
      max: 12,
      average: 8.525,
      sumOfSquares: 2990,
      distribution: [
        { shifts: 6, volunteers: 10 },
        { shifts: 9, volunteers: 25 },
        { shifts: 12, volunteers: 5 },
      ],
    },
    changes: {
      requests: 6,
      replaced: 4,
      leftGap: 1,
      declined: 1,
      withdrawn: 0,
      open: 0,
      per100Shifts: 1.47,
      medianNoticeHours: 30,
    },
    process: [
      {
        month: '2026-10',
        asked: 40,
        answeredInTime: 36,
        answeredLate: 2,
        unanswered: 2,
        daysFromDraftToPublishing: 2.5,
        handEdits: 7,
        changesAfterPublishing: 5,
        changesPer100Shifts: 1.47,
        tasks: 120,
        tasksOverdue: 3,
      },
    ],
    seriesStep: 'week',
    series: [
      { from: '2026-09-28', consultations: 30, missed: 12, scoreAnswers: 14, averageScore: 4.5 },
      { from: '2026-10-05', consultations: 35, missed: 16, scoreAnswers: 16, averageScore: 4.3 },
      { from: '2026-10-12', consultations: 70, missed: 32, scoreAnswers: 30, averageScore: 4.4 },
    ],
    hours: [{ weekday: 7, hour: 20, consultations: 20, missed: 5, seats: 10, filled: 9 }],
    slots: [{ time: '20:00', slots: 31, full: 25, partial: 5, empty: 1, consultations: 60, missed: 20 }],
    volunteers: [
      {
        volunteerId: 101,
        shiftsCount: 9,
        consultationsCount: 8,
        talkSeconds: 11_000,
        reportsMissing: 1,
        scoreAnswers: 3,
        averageClientScoring: 5,
        changeRequests: 1,
      },
    ],
  };
  const merged = Object.entries(overrides).map(([key, value]) => [
    key,
    Array.isArray(value) || typeof value === 'string'
      ? value
      : { ...(base[key as keyof PeriodFigures] as object), ...(value as object) },
  ]);
  return { ...base, ...(Object.fromEntries(merged) as Partial<PeriodFigures>) };
}
