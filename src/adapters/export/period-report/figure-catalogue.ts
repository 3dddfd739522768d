import type { PublicFigures } from '../../../domain/report/public-figures.ts';
import { FEW, HIDDEN, count, decimal, duration, percent, share, told } from './cell.ts';
import type { Cell } from './cell.ts';

/** How a figure is read from the figures of a period. */
type Read = (figures: PublicFigures) => Cell;

const CALLS = {
  consultations: ({ calls }) => count(calls.consultations),
  incoming: ({ calls }) => count(calls.incoming),
  answeredIncoming: ({ calls }) => count(calls.answeredIncoming),
  answeredShare: ({ calls }) => share(calls.answeredIncoming, calls.incoming),
  missed: ({ calls }) => count(calls.missed),
  missedInSlots: ({ calls }) => count(calls.missedInSlots),
  missedInEmptySlots: ({ calls }) => count(calls.missedInEmptySlots),
  outgoing: ({ calls }) => count(calls.outgoing),
  answeredOutgoing: ({ calls }) => count(calls.answeredOutgoing),
  outsideShifts: ({ calls }) => count(calls.outsideShifts),
  unknownEmployee: ({ calls }) => count(calls.unknownEmployee),
  transferred: ({ calls }) => count(calls.transferred),
  talkSeconds: ({ calls }) => duration(calls.talkSeconds),
  averagedConsultations: ({ calls }) => count(calls.averagedConsultations),
  averageTalkSeconds: ({ calls }) => duration(calls.averageTalkSeconds),
  medianTalkSeconds: ({ calls }) => duration(calls.medianTalkSeconds),
  averageWaitSeconds: ({ calls }) => duration(calls.averageWaitSeconds),
} satisfies Record<string, Read>;

const SCORES = {
  averageScore: ({ scores }) => (scores.suppressed ? HIDDEN : decimal(scores.average, 2)),
  halfWidth: ({ scores }) => (scores.suppressed ? HIDDEN : decimal(scores.halfWidth, 2)),
  scoreAnswers: ({ scores }) => told(scores.answers, FEW),
  responseRate: ({ scores }) =>
    scores.responseRate === null && scores.outOfScale === null ? HIDDEN : percent(scores.responseRate),
  outOfScale: ({ scores }) => told(scores.outOfScale),
  noAnswer: ({ scores }) => told(scores.noAnswer),
  notReached: ({ scores }) => told(scores.notReached),
  scoreUnknown: ({ scores }) => told(scores.unavailable),
  uncertain: ({ scores }) => told(scores.uncertain, scores.suppressed ? HIDDEN : FEW),
} satisfies Record<string, Read>;

const REPORTS = {
  reportsExpected: ({ reports }) => count(reports.expected),
  reportsJoined: ({ reports }) => count(reports.joined),
  reportsMissing: ({ reports }) => count(reports.missing),
  reportsOverdue: ({ reports }) => count(reports.overdue),
  reportsSent: ({ reports }) => count(reports.sent),
  reportsUnsafe: ({ reports }) => count(reports.unsafe),
  reportsAlone: ({ reports }) => count(reports.alone),
  risk: ({ reports }) => told(reports.risk, FEW),
  riskNotDiscussed: ({ reports }) => told(reports.riskNotDiscussed),
  toDiscuss: ({ reports }) => count(reports.toDiscuss),
  discussed: ({ reports }) => count(reports.discussed),
} satisfies Record<string, Read>;

const CALLERS = {
  clients: ({ callers }) => told(callers.clients),
  repeatClients: ({ callers }) => told(callers.repeatClients),
  callsOfRepeatClients: ({ callers }) => told(callers.callsOfRepeatClients),
  withheld: ({ callers }) => told(callers.withheld),
} satisfies Record<string, Read>;

const COVERAGE = {
  slots: ({ coverage }) => count(coverage.slots),
  seats: ({ coverage }) => count(coverage.seats),
  filled: ({ coverage }) => count(coverage.filled),
  filledShare: ({ coverage }) => share(coverage.filled, coverage.seats),
  fullSlots: ({ coverage }) => count(coverage.full),
  partialSlots: ({ coverage }) => count(coverage.partial),
  emptySlots: ({ coverage }) => count(coverage.empty),
  shiftsWithConsultations: ({ coverage }) => count(coverage.shiftsWithConsultations),
} satisfies Record<string, Read>;

const FAIRNESS = {
  volunteers: ({ fairness }) => count(fairness.volunteers),
  fewestShifts: ({ fairness }) => decimal(fairness.min, 0),
  mostShifts: ({ fairness }) => decimal(fairness.max, 0),
  averageShifts: ({ fairness }) => decimal(fairness.average, 2),
  sumOfSquares: ({ fairness }) => count(fairness.sumOfSquares),
} satisfies Record<string, Read>;

const CHANGES = {
  requests: ({ changes }) => count(changes.requests),
  replaced: ({ changes }) => count(changes.replaced),
  leftGap: ({ changes }) => count(changes.leftGap),
  declined: ({ changes }) => count(changes.declined),
  withdrawn: ({ changes }) => count(changes.withdrawn),
  openRequests: ({ changes }) => count(changes.open),
  per100Shifts: ({ changes }) => decimal(changes.per100Shifts, 2),
  medianNoticeHours: ({ changes }) => decimal(changes.medianNoticeHours, 1),
} satisfies Record<string, Read>;

const FIGURES = { ...CALLS, ...SCORES, ...REPORTS, ...CALLERS, ...COVERAGE, ...FAIRNESS, ...CHANGES };

/** Every figure of the summary, by its name in the dictionaries. */
export type FigureId = keyof typeof FIGURES;

/** Its groups, in the order they are told in. */
export const FIGURE_GROUPS = {
  calls: idsOf(CALLS),
  scores: idsOf(SCORES),
  reports: idsOf(REPORTS),
  callers: idsOf(CALLERS),
  coverage: idsOf(COVERAGE),
  fairness: idsOf(FAIRNESS),
  changes: idsOf(CHANGES),
} as const;

export type FigureGroup = keyof typeof FIGURE_GROUPS;

export function readFigure(id: FigureId, figures: PublicFigures): Cell {
  return FIGURES[id](figures);
}

function idsOf<T extends Partial<typeof FIGURES>>(group: T): readonly FigureId[] {
  return Object.keys(group) as FigureId[];
}
