import { DomainError } from '../domain-error.ts';
import { boundsOf, instantInMonth, previousMonth } from '../time/planning-month.ts';
import type { PlanningMonth } from '../time/planning-month.ts';
import type { ZoneId } from '../time/zone.ts';
import type { TimetableSettings } from '../settings/settings.ts';
import type { PersonId } from '../volunteer/person.ts';

/** States of the month's process (product.md §3). */
export type CycleState = 'planned' | 'collecting' | 'generating' | 'review' | 'published' | 'closed';

/** The process of one month. */
export interface PlanningCycle {
  readonly month: PlanningMonth;
  readonly state: CycleState;
  /** Half-open: what arrives at this very instant is late. */
  readonly deadline: Date;
  readonly publishingDue: Date;
  /** Rises with every change; a write names the version it read. */
  readonly version: number;
}

/** Why a cycle moved; the closed set that history keeps. */
export type TransitionReason =
  | 'timetable'
  | 'opened-by-hand'
  | 'deadline'
  | 'everybody-answered'
  | 'generated-by-hand'
  | 'answer-changed'
  | 'draft-ready'
  | 'published-by-hand'
  | 'month-over'
  | 'deadline-moved'
  | 'hours-changed'
  | 'history-loaded';

/** One recorded step, or a change that leaves the state where it is. `by` is null when the timetable made it. */
export interface CycleTransition {
  readonly month: PlanningMonth;
  readonly from: CycleState;
  readonly to: CycleState;
  readonly at: Date;
  readonly by: PersonId | null;
  readonly why: TransitionReason;
}

export type CycleErrorCode =
  | 'cycle.wrong-state'
  | 'cycle.deadline-past'
  | 'cycle.deadline-after-publishing'
  | 'cycle.month-over'
  | 'cycle.stale';

const MOVES: Readonly<Record<CycleState, readonly CycleState[]>> = {
  planned: ['collecting'],
  collecting: ['generating', 'closed'],
  generating: ['review', 'closed'],
  review: ['generating', 'published', 'closed'],
  published: ['closed'],
  closed: [],
};

/** A cycle as the timetable plans it. */
export function planCycle(month: PlanningMonth, timetable: TimetableSettings, zone: ZoneId): PlanningCycle {
  const before = previousMonth(month);
  return {
    month,
    state: 'planned',
    deadline: instantInMonth(before, timetable.deadline, zone),
    publishingDue: instantInMonth(before, timetable.publishing, zone),
    version: 0,
  };
}

/** When collecting for the month opens by itself. */
export function opensAt(month: PlanningMonth, timetable: TimetableSettings, zone: ZoneId): Date {
  return instantInMonth(previousMonth(month), timetable.collectingOpens, zone);
}

/** The cycle one step on, with the record of that step. @throws DomainError `cycle.wrong-state` */
export function moveCycle(
  cycle: PlanningCycle,
  to: CycleState,
  step: { at: Date; by: PersonId | null; why: TransitionReason },
): { cycle: PlanningCycle; transition: CycleTransition } {
  if (!MOVES[cycle.state].includes(to)) throw wrongState(cycle, to);
  return {
    cycle: { ...cycle, state: to, version: cycle.version + 1 },
    transition: { month: cycle.month, from: cycle.state, to, ...step },
  };
}

/** What history keeps of a change by a person that leaves the month's state where it is. */
export function changeWithinState(
  cycle: Pick<PlanningCycle, 'month' | 'state'>,
  change: { at: Date; by: PersonId; why: 'deadline-moved' | 'hours-changed' },
): CycleTransition {
  return { month: cycle.month, from: cycle.state, to: cycle.state, ...change };
}

/** Moves the deadline while answers are still expected. The publishing day follows only if it would otherwise come first. @throws DomainError */
export function moveDeadline(cycle: PlanningCycle, deadline: Date, now: Date, zone: ZoneId): PlanningCycle {
  if (cycle.state !== 'collecting') throw wrongState(cycle, 'collecting');
  if (deadline <= now)
    throw new DomainError<CycleErrorCode>('cycle.deadline-past', { month: cycle.month, field: 'deadline' });
  if (deadline >= boundsOf(cycle.month, zone).from)
    throw new DomainError<CycleErrorCode>('cycle.month-over', { month: cycle.month, field: 'deadline' });
  const publishingDue = cycle.publishingDue > deadline ? cycle.publishingDue : deadline;
  return { ...cycle, deadline, publishingDue, version: cycle.version + 1 };
}

/** Answers may be given while the month is before publication and has not begun to be read-only. */
export function acceptsAnswers(state: CycleState): boolean {
  return state === 'collecting' || state === 'generating' || state === 'review';
}

/** Half-open: at the deadline's very instant it is late. */
export function isLate(cycle: PlanningCycle, at: Date): boolean {
  return at >= cycle.deadline;
}

/** @throws DomainError `cycle.stale` when somebody changed the cycle in between */
export function requireCycleVersion(cycle: PlanningCycle, version: number): void {
  if (cycle.version === version) return;
  const { month, state, deadline } = cycle;
  throw new DomainError<CycleErrorCode>('cycle.stale', {
    month,
    expected: version,
    version: cycle.version,
    state,
    deadline: deadline.toISOString(),
  });
}

/** @throws DomainError `cycle.wrong-state` unless the cycle is in one of the states */
export function requireState(cycle: PlanningCycle, ...states: readonly CycleState[]): void {
  if (!states.includes(cycle.state)) throw wrongState(cycle, states[0] ?? cycle.state);
}

function wrongState(cycle: PlanningCycle, wanted: CycleState): DomainError<CycleErrorCode> {
  return new DomainError<CycleErrorCode>('cycle.wrong-state', {
    month: cycle.month,
    state: cycle.state,
    wanted,
  });
}
