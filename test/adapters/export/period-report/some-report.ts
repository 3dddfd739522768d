import type { PeriodFigures } from '../../../../src/domain/report/figures.ts';
import { parsePeriod } from '../../../../src/domain/report/period.ts';
import type { PeriodReportData } from '../../../../src/domain/report/period-report.ts';
import { suppress } from '../../../../src/domain/report/suppress.ts';
import { someFigures } from '../../../builders/figures.ts';

type Figures = Parameters<typeof someFigures>[0];

/** October 2026 as its report tells it, with nothing to compare with unless a test says so. */
export function someReport(figures: Figures = {}, report: Partial<PeriodReportData> = {}): PeriodReportData {
  return {
    period: parsePeriod('2026-10'),
    figures: suppress(someFigures(figures)),
    previous: null,
    yearBefore: null,
    madeAt: '2026-11-01T22:30:00.000Z',
    zone: 'Europe/Moscow',
    definitionsVersion: '2026-11',
    completeness: {
      share: 0.9328,
      complete: false,
      callsUntil: '2026-11-01',
      reportsMissing: 9,
      setAside: 2,
    },
    notes: [],
    ...report,
  };
}

/** Figures of a charity that has not begun to work. */
export const NOTHING: Figures = {
  calls: {
    incoming: 0,
    outgoing: 0,
    answeredIncoming: 0,
    answeredOutgoing: 0,
    missed: 0,
    missedInSlots: 0,
    missedInEmptySlots: 0,
    consultations: 0,
    outsideShifts: 0,
    unknownEmployee: 0,
    transferred: 0,
    talkSeconds: 0,
    averagedConsultations: 0,
    averageTalkSeconds: null,
    medianTalkSeconds: null,
    averageWaitSeconds: null,
  },
  scores: {
    answers: 0,
    average: null,
    halfWidth: null,
    distribution: [1, 2, 3, 4, 5].map((value) => ({ value, count: 0 })),
    noAnswer: 0,
    notReached: 0,
    uncertain: 0,
    responseRate: null,
  },
  reports: {
    expected: 0,
    joined: 0,
    missing: 0,
    overdue: 0,
    sent: 0,
    unsafe: 0,
    alone: 0,
    risk: 0,
    riskNotDiscussed: 0,
    toDiscuss: 0,
    discussed: 0,
  },
  topics: [],
  callers: { clients: 0, repeatClients: 0, callsOfRepeatClients: 0, withheld: 0 },
  coverage: { slots: 0, seats: 0, filled: 0, full: 0, partial: 0, empty: 0, shiftsWithConsultations: 0 },
  fairness: { volunteers: 0, min: null, max: null, average: null, sumOfSquares: 0, distribution: [] },
  changes: { requests: 0, replaced: 0, leftGap: 0, declined: 0, per100Shifts: null, medianNoticeHours: null },
  process: [],
  series: [],
  hours: [],
  slots: [],
  volunteers: [],
};

/** Numbers that name or place other figures and are none themselves. */
const NAMES = new Set(['weekday', 'hour', 'topicId', 'low', 'high', 'value', 'volunteerId']);

/** Figures of which every one is another number, so that each can be looked for; large, so that none is suppressed. */
export function unlikeFigures(): PeriodFigures {
  let last = 1000;
  const unlike = (value: unknown, key: string): unknown => {
    if (typeof value === 'number') {
      if (NAMES.has(key)) return value;
      last += 7;
      return key === 'responseRate' ? last / 10_000 : last;
    }
    if (Array.isArray(value)) return value.map((one) => unlike(one, key));
    if (value === null || typeof value !== 'object') return value;
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, unlike(inner, name)]));
  };
  return unlike(someFigures({}), '') as PeriodFigures;
}

/** Every figure that anybody may see, with its name and place: «calls.incoming». */
export function leavesOf(value: unknown, path = ''): { path: string; value: number }[] {
  const name = path.split('.').at(-1) ?? '';
  if (typeof value === 'number') return NAMES.has(name) ? [] : [{ path, value }];
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    leavesOf(inner, path === '' ? key : `${path}.${key}`),
  );
}
