import type { ConsultationDetail } from '../../../src/adapters/http/contract/consultations.ts';
import type {
  Card,
  Dashboard,
  Freshness,
  PeriodReport,
  SyncState,
} from '../../../src/adapters/http/contract/dashboard.ts';
import type { PersonView, RoleName } from '../../../src/adapters/http/contract/primitives.ts';
import type { UnsafeJoin } from '../../../src/adapters/http/contract/reports.ts';
import type { Me } from '../../../src/adapters/http/contract/session.ts';
import { periodAfter, yearBefore } from '../../../widgets/dashboard/period/period.ts';
import { figuresOf, periodOf, VOLUNTEER_FIGURES } from './dashboard-figures.ts';
import type { Threads } from './thread-answers.ts';
import { cycle } from './volunteer-answers.ts';

const person = (id: number, name: string): PersonView => ({ id, name, active: true });
export const ANNA = person(11, 'Анна Орлова');
export const BORIS = person(12, 'Борис Лебедев');
export const PAVEL = person(3, 'Павел Громов');
const id = (number: number): string => `5a8f2f34-3d5c-4b5e-9d10-2b6ce5a6c00${number}`;
export const REPORT = { october: id(1), quarter: id(2), asked: id(3) };
export const VOLUNTEER_REPORT = { risky: id(4), unsafe: id(5), lonely: id(6) };
/** Saturday, 21 November 2026, 10:00 in Moscow. */
export const NOW = '2026-11-21T07:00:00.000Z';

/** The dashboard's service in memory. */
export interface DashboardWorld {
  now: string;
  me: Me;
  freshness: Freshness;
  /** What a period's answer is, before roles take away what is not theirs. */
  dashboard: (name: string) => Dashboard;
  sync: Omit<SyncState, 'freshness'>;
  reports: PeriodReport[];
  awaited: { period: string; latestOn: string }[];
  consultations: ConsultationDetail[];
  joins: UnsafeJoin[];
  /** What is noted on days, whichever period is asked for. */
  notes: Dashboard['notes'];
  threads: Threads;
}

export function observer(...roles: RoleName[]): Me {
  const names = { director: 'Ольга Директорова', administrator: 'Мария Кузнецова' };
  const name = roles[0] === 'director' || roles[0] === 'administrator' ? names[roles[0]] : 'Павел Громов';
  return { id: 3, name, roles, zone: 'Europe/Moscow', language: 'ru' };
}

const FRESH: Freshness = {
  calls: 'fresh',
  callsReadAt: '2026-11-21T01:12:00.000Z',
  callsCompleteUntil: '2026-11-20T21:00:00.000Z',
  callsProblem: null,
  progress: null,
  peopleReadAt: '2026-11-21T00:30:00.000Z',
  figuresRefreshedAt: '2026-11-21T01:14:00.000Z',
  figuresPending: false,
};

export function dashboardWorld(...roles: RoleName[]): DashboardWorld {
  return {
    now: NOW,
    me: observer(...roles),
    freshness: FRESH,
    dashboard: dashboardOf,
    sync: {
      requestsAMonth: 31,
      readings: [
        reading(7, { kind: 'daily', from: '2026-11-13T21:00:00.000Z', until: '2026-11-20T21:00:00.000Z' }),
        reading(8, {
          kind: 'now',
          state: 'failed',
          problem: 'unreachable',
          nextTryAt: '2026-11-21T07:30:00.000Z',
          finishedAt: null,
        }),
      ],
      setAside: [],
      unknownEmployees: [],
    },
    reports: [
      storedReport(REPORT.october, '2026-10', { differs: true }),
      storedReport(REPORT.quarter, '2026-Q3', { completeness: 1 }),
      storedReport(REPORT.asked, '2026-09-05..2026-10-04', { madeBy: PAVEL }),
    ],
    awaited: [{ period: '2026-11', latestOn: '2026-12-04' }],
    consultations: consultations(),
    notes: [],
    joins: [
      {
        reportId: VOLUNTEER_REPORT.unsafe,
        volunteer: ANNA,
        beganAt: '2026-11-19T15:10:00.000Z',
        sentAt: '2026-11-19T16:05:00.000Z',
        topics: [{ id: 2, name: 'Одиночество', retired: false }],
        candidates: [
          candidate('e-joins-1', '2026-11-19T15:04:50.000Z', { minutesApart: 31 / 6, proposed: true }),
          candidate('e-joins-2', '2026-11-19T15:31:00.000Z', {
            minutesApart: 21,
            takenByAnotherReport: true,
          }),
        ],
      },
      {
        reportId: VOLUNTEER_REPORT.lonely,
        volunteer: BORIS,
        beganAt: '2026-11-18T17:00:00.000Z',
        sentAt: '2026-11-18T18:00:00.000Z',
        topics: [],
        candidates: [],
      },
    ],
    threads: {},
  };
}

function dashboardOf(name: string): Dashboard {
  const figures = figuresOf(name);
  return {
    now: NOW,
    freshness: FRESH,
    period: periodOf(name),
    previous: { ...figures, period: periodAfter(figures.period, -1) },
    yearBefore: { ...figures, period: yearBefore(figures.period) },
    figures,
    notes: [],
    cards: [
      card('consultations', figures.calls.consultations, { previous: 440, yearBefore: 520 }),
      card('answered-share', 0.912, { of: figures.calls.incoming, previous: 0.943, yearBefore: 0.912 }),
      card('score', 4.58, { of: 212, halfWidth: 0.11, previous: 4.49 }),
      card('coverage', 0.938, { of: figures.coverage.seats, previous: 0.921, yearBefore: 0.8 }),
      card('reports-missing', 17, { of: figures.reports.expected, previous: 12, yearBefore: 30 }),
    ],
    attention: [
      { code: 'answered-share-fell', facts: { share: 0.912, before: 0.943 } },
      { code: 'risk-not-discussed', facts: { reports: 3 } },
      { code: 'gaps-ahead', facts: { seats: 5, days: 7 } },
    ],
    stages: [cycle('2026-11', 'published'), cycle('2026-12', 'collecting')],
    waiting: {
      requests: 2,
      gapsSoon: 5,
      unanswered: 4,
      toReview: [],
      reportsMissing: 17,
      unsafeJoins: 2,
      crmWaiting: 0,
      setAside: 1,
    },
    volunteers: [...VOLUNTEER_FIGURES],
    stored:
      name === '2026-10' ? { id: REPORT.october, madeAt: '2026-11-01T02:00:00.000Z', differs: true } : null,
    known: { from: '2025-05-20', to: '2026-11-20' },
  };
}

function card(key: Card['key'], value: number, part: Partial<Card>): Card {
  return {
    key,
    value,
    of: null,
    halfWidth: null,
    previous: null,
    yearBefore: null,
    spark: [0.8, 0.82, null, 0.9, 0.86, 0.88, 0.93, 0.9, 0.94, 1].map((share) =>
      share === null ? null : share * value,
    ),
    suppressed: false,
    ...part,
  };
}

export function reading(
  number: number,
  part: Partial<SyncState['readings'][number]>,
): SyncState['readings'][number] {
  return {
    id: id(number),
    kind: 'daily',
    from: '2026-11-20T21:00:00.000Z',
    until: '2026-11-21T06:00:00.000Z',
    state: 'done',
    windowsDone: 1,
    windows: 1,
    calls: 148,
    changed: 21,
    problem: null,
    requestedAt: '2026-11-21T01:00:00.000Z',
    finishedAt: '2026-11-21T01:12:00.000Z',
    nextTryAt: null,
    ...part,
  };
}

function storedReport(reportId: string, name: string, part: Partial<PeriodReport>): PeriodReport {
  const figures = figuresOf(name);
  return {
    id: reportId,
    period: periodOf(name),
    madeAt: '2026-11-01T02:00:00.000Z',
    madeBy: null,
    completeness: 0.98,
    dataHash: '9f2c41d07a5be8813c6d',
    definitionsVersion: '1',
    figures,
    previous: figures,
    yearBefore: null,
    notes: [],
    freshness: FRESH,
    differs: false,
    ...part,
  };
}

function candidate(
  entryId: string,
  beganAt: string,
  part: Partial<UnsafeJoin['candidates'][number]>,
): UnsafeJoin['candidates'][number] {
  return {
    entryId,
    beganAt,
    talkSeconds: 1500,
    direction: 'in',
    slotId: '2026-11-19T18:00',
    minutesApart: 6,
    proposed: false,
    takenByAnotherReport: false,
    ...part,
  };
}

function consultations(): ConsultationDetail[] {
  const base: ConsultationDetail = {
    entryId: 'e-1',
    direction: 'in',
    outcome: 'answered',
    startedAt: '2026-11-20T17:02:40.000Z',
    beganAt: '2026-11-20T17:03:00.000Z',
    talkSeconds: 2520,
    waitSeconds: 20,
    volunteer: ANNA,
    others: [BORIS],
    transferred: true,
    slotId: '2026-11-20T20:00',
    placement: 'own',
    callOfClient: 3,
    score: { kind: 'given', value: 4, uncertain: true },
    report: {
      id: VOLUNTEER_REPORT.risky,
      topics: [{ id: 1, name: 'Развод и расставание', retired: false }],
      outcome: 'will-call-again',
      risk: true,
      discussWithSupervisor: true,
      discussed: false,
      settledByHand: false,
      messages: 0,
    },
    text: {
      story: 'Говорил о разводе и о том, что не видит детей.\nМысли о смерти были вчера, сегодня нет.',
      feeling: 2,
      beganAt: '2026-11-20T17:00:00.000Z',
      sentAt: '2026-11-20T18:10:00.000Z',
      discussedBy: null,
      discussedAt: null,
      minutesApart: 3,
      version: 1,
    },
  };
  const bare = { others: [], transferred: false, callOfClient: null, report: null, text: null };
  return [
    base,
    {
      ...base,
      ...bare,
      entryId: 'e-2',
      beganAt: '2026-11-20T15:20:00.000Z',
      volunteer: BORIS,
      score: { kind: 'no-answer', value: null, uncertain: false },
    },
    {
      ...base,
      ...bare,
      entryId: 'e-3',
      outcome: 'missed',
      beganAt: '2026-11-19T18:45:00.000Z',
      talkSeconds: 0,
      waitSeconds: 64,
      volunteer: null,
      placement: null,
      score: { kind: 'unavailable', value: null, uncertain: false },
    },
  ];
}
