import type {
  FiguresView,
  PeriodView,
  VolunteerFigures,
} from '../../../src/adapters/http/contract/figures.ts';
import { parsePeriod } from '../../../widgets/dashboard/period/period.ts';

export function periodOf(name: string): PeriodView {
  const period = parsePeriod(name);
  if (period === null) throw new Error(`expected a period: ${name}`);
  return period;
}

const TOPICS = [
  'Развод и расставание',
  'Одиночество',
  'Тревога',
  'Отношения с детьми',
  'Работа и деньги',
  'Потеря близкого',
  'Зависимость',
  'Насилие в семье',
];

/** Figures of a charity of forty volunteers, the same for the same name; a longer period has more of everything. */
export function figuresOf(name: string): FiguresView {
  const period = periodOf(name);
  const days = Math.round((Date.parse(period.until) - Date.parse(period.from)) / 86_400_000);
  const seriesStep = days <= 31 ? 'day' : days <= 120 ? 'week' : 'month';
  const series = pointsOf(period, seriesStep, days);
  const consultations = series.reduce((sum, point) => sum + point.consultations, 0);
  const missed = series.reduce((sum, point) => sum + point.missed, 0);
  const hours = hoursOf();
  const slots = ['10:00', '12:00', '14:00', '16:00', '18:00', '20:00'].map((time, index) => {
    const empty = index === 5 ? 3 : 0;
    const partial = index > 3 ? 7 : 2;
    return {
      time,
      slots: days,
      full: days - partial - empty,
      partial,
      empty,
      consultations: Math.round((consultations / 21) * (index + 1)),
      missed: Math.round((missed / 21) * (index + 1)),
    };
  });
  const filled = slots.reduce((sum, slot) => sum + 2 * slot.full + slot.partial, 0);
  return {
    period,
    leftOut: [],
    calls: {
      incoming: consultations + missed - 24,
      outgoing: 24,
      answeredIncoming: consultations - 20,
      answeredOutgoing: 20,
      missed,
      missedInSlots: missed - 4,
      missedInEmptySlots: 6,
      consultations,
      outsideShifts: 9,
      unknownEmployee: 2,
      transferred: 13,
      talkSeconds: consultations * 1850,
      averagedConsultations: consultations,
      averageTalkSeconds: 1850.4,
      medianTalkSeconds: 1640,
      averageWaitSeconds: 17.2,
    },
    scores: {
      available: true,
      low: 1,
      high: 5,
      suppressed: false,
      answers: 212,
      average: 4.58,
      halfWidth: 0.11,
      distribution: [
        { value: 1, count: null },
        { value: 2, count: null },
        { value: 3, count: 14 },
        { value: 4, count: 46 },
        { value: 5, count: 145 },
      ],
      outOfScale: 5,
      noAnswer: 160,
      notReached: 41,
      unavailable: 12,
      uncertain: 8,
      responseRate: 0.43,
    },
    reports: {
      expected: consultations - 2,
      joined: consultations - 19,
      missing: 17,
      overdue: 5,
      sent: consultations - 15,
      unsafe: 2,
      alone: 2,
      risk: 11,
      riskNotDiscussed: 3,
      toDiscuss: 23,
      discussed: null,
    },
    topics: TOPICS.map((topic, index) => ({
      topicId: index + 1,
      name: topic,
      count: index > 5 ? null : Math.round(consultations / (index + 3)),
    })),
    callers: {
      recognised: true,
      suppressed: false,
      clients: 318,
      repeatClients: 74,
      callsOfRepeatClients: 221,
      withheld: 57,
    },
    coverage: {
      slots: days * 6,
      seats: days * 12,
      filled,
      full: slots.reduce((sum, slot) => sum + slot.full, 0),
      partial: slots.reduce((sum, slot) => sum + slot.partial, 0),
      empty: slots.reduce((sum, slot) => sum + slot.empty, 0),
      shiftsWithConsultations: Math.round(filled * 0.81),
    },
    fairness: {
      volunteers: 40,
      min: 4,
      max: 12,
      average: 8.4,
      sumOfSquares: 2960,
      distribution: [
        { shifts: 4, volunteers: 2 },
        { shifts: 6, volunteers: 4 },
        { shifts: 7, volunteers: 6 },
        { shifts: 8, volunteers: 9 },
        { shifts: 9, volunteers: 11 },
        { shifts: 10, volunteers: 6 },
        { shifts: 12, volunteers: 2 },
      ],
    },
    changes: {
      requests: 6,
      replaced: 4,
      leftGap: 1,
      declined: 0,
      withdrawn: 1,
      open: 0,
      per100Shifts: 1.78,
      medianNoticeHours: 31.5,
    },
    process: monthsOf(period).map((month, index) => ({
      month,
      asked: 40,
      answeredInTime: 36 - (index % 3),
      answeredLate: 2,
      unanswered: 2 + (index % 3),
      daysFromDraftToPublishing: 2.5,
      handEdits: 14,
      changesAfterPublishing: 6,
      changesPer100Shifts: 1.78,
      tasks: 96,
      tasksOverdue: 3,
    })),
    seriesStep,
    series,
    hours,
    slots,
  };
}

/** A charity on its first day. */
export function noFigures(name: string): FiguresView {
  const figures = figuresOf(name);
  const zeros = <T extends object>(part: T): T =>
    Object.fromEntries(Object.keys(part).map((key) => [key, 0])) as T;
  return {
    ...figures,
    calls: {
      ...zeros(figures.calls),
      averageTalkSeconds: null,
      medianTalkSeconds: null,
      averageWaitSeconds: null,
    },
    scores: {
      available: false,
      low: 1,
      high: 5,
      suppressed: false,
      answers: null,
      average: null,
      halfWidth: null,
      distribution: [],
      outOfScale: null,
      noAnswer: null,
      notReached: null,
      unavailable: null,
      uncertain: null,
      responseRate: null,
    },
    reports: zeros(figures.reports),
    topics: [],
    callers: {
      recognised: true,
      ...zeros({ clients: 0, repeatClients: 0, callsOfRepeatClients: 0, withheld: 0 }),
      suppressed: false,
    },
    coverage: zeros(figures.coverage),
    fairness: { volunteers: 0, min: null, max: null, average: null, sumOfSquares: 0, distribution: [] },
    changes: { ...zeros(figures.changes), per100Shifts: null, medianNoticeHours: null },
    process: [],
    series: [],
    hours: [],
    slots: [],
  };
}

export const VOLUNTEER_FIGURES: readonly VolunteerFigures[] = [
  ['Анна Орлова', 12, 41, 38],
  ['Борис Лебедев', 9, 30, 22],
  ['Вера Соколова', 8, 22, 11],
  ['Глеб Ёлкин', 4, 9, null],
].map(([name, shiftsCount, consultationsCount, scoreAnswers], index) => ({
  volunteer: { id: 11 + index, name: String(name), active: true },
  shiftsCount: Number(shiftsCount),
  consultationsCount: Number(consultationsCount),
  talkSeconds: Number(consultationsCount) * 1800,
  reportsMissing: index,
  changeRequests: index % 2,
  scoreAnswers: scoreAnswers === null ? null : Number(scoreAnswers),
  averageClientScoring: scoreAnswers === null ? null : 4.7 - index / 10,
}));

function pointsOf(period: PeriodView, step: FiguresView['seriesStep'], days: number): FiguresView['series'] {
  const size = { day: 1, week: 7, month: 30.44 }[step];
  const count = Math.max(1, Math.round(days / size));
  return Array.from({ length: count }, (_, index) => {
    const from =
      step === 'month'
        ? `${period.from.slice(0, 4)}-${String(index + 1).padStart(2, '0')}-01`
        : new Date(Date.parse(period.from) + index * size * 86_400_000).toISOString().slice(0, 10);
    const weekend = step === 'day' && [0, 6].includes(new Date(from).getUTCDay());
    return {
      from,
      consultations: Math.round((weekend ? 26 : 14 + ((index * 5) % 7)) * size),
      missed: Math.round((1 + ((index * 3) % 4)) * size),
      scoreAnswers: index % 5 === 0 ? null : 8,
      averageScore: index % 5 === 0 ? null : 4.2 + (index % 7) / 10,
    };
  });
}

/** Evenings and Sundays are busiest. */
function hoursOf(): FiguresView['hours'] {
  return [1, 2, 3, 4, 5, 6, 7].flatMap((weekday) =>
    Array.from({ length: 14 }, (_, index) => {
      const hour = 9 + index;
      const open = hour >= 10 && hour < 22;
      return {
        weekday,
        hour,
        consultations: open
          ? 2 + Math.round(index * 0.7) + (weekday > 5 ? 5 : 0) + (weekday === 7 ? 2 : 0)
          : 0,
        missed: open ? (weekday === 7 && hour > 19 ? 4 : 1) : 1,
        seats: open ? 8 : 0,
        filled: open ? (hour > 19 ? 5 : hour > 17 ? 7 : 8) : 0,
      };
    }),
  );
}

function monthsOf(period: PeriodView): string[] {
  const months: string[] = [];
  for (let at = period.from.slice(0, 7); at < period.until.slice(0, 7) || months.length === 0;) {
    months.push(at);
    const [year, month] = [Number(at.slice(0, 4)), Number(at.slice(5))];
    at = new Date(Date.UTC(year, month, 1)).toISOString().slice(0, 7);
  }
  return months;
}
