import { z } from 'zod';
import type {
  CycleState,
  CycleTransition,
  PlanningCycle,
  TransitionReason,
} from '../../../domain/planning-cycle/planning-cycle.ts';
import type { PlanningMonth } from '../../../domain/time/planning-month.ts';
import type { CycleRepository } from '../../../ports/cycle-repository.ts';
import { hold } from '../advisory-lock.ts';
import { closedSet } from '../closed-set.ts';
import type { PgSession } from '../pg-session.ts';
import { sql } from '../sql.ts';

const statements = sql(
  import.meta.url,
  './pg-cycle-repository.sql',
  'find',
  'find_locked',
  'all',
  'save',
  'record',
  'transitions',
);

const state = closedSet<CycleState>({
  planned: true,
  collecting: true,
  generating: true,
  review: true,
  published: true,
  closed: true,
});

const cycleRow: z.ZodType<PlanningCycle> = z.object({
  month: z.string(),
  state,
  deadline: z.date(),
  publishingDue: z.date(),
  version: z.int(),
});

const transitionRow: z.ZodType<CycleTransition> = z.object({
  month: z.string(),
  from: state,
  to: state,
  at: z.date(),
  by: z.int().nullable(),
  why: closedSet<TransitionReason>({
    timetable: true,
    'opened-by-hand': true,
    deadline: true,
    'everybody-answered': true,
    'generated-by-hand': true,
    'answer-changed': true,
    'draft-ready': true,
    'published-by-hand': true,
    'month-over': true,
    'deadline-moved': true,
    'hours-changed': true,
    'history-loaded': true,
  }),
});

export class PgCycleRepository implements CycleRepository {
  readonly #session: PgSession;

  constructor(session: PgSession) {
    this.#session = session;
  }

  find(month: PlanningMonth): Promise<PlanningCycle | null> {
    return this.#session.row(cycleRow, statements.find, [month]);
  }

  async lock(month: PlanningMonth): Promise<PlanningCycle | null> {
    await this.#hold(month);
    return this.#session.row(cycleRow, statements.find_locked, [month]);
  }

  all(): Promise<PlanningCycle[]> {
    return this.#session.rows(cycleRow, statements.all);
  }

  async save({ month, state, deadline, publishingDue, version }: PlanningCycle): Promise<void> {
    await this.#hold(month);
    await this.#session.execute(statements.save, [month, state, deadline, publishingDue, version]);
  }

  async record({ month, from, to, at, by, why }: CycleTransition): Promise<void> {
    await this.#session.execute(statements.record, [month, from, to, at, by, why]);
  }

  transitions(month: PlanningMonth): Promise<CycleTransition[]> {
    return this.#session.rows(transitionRow, statements.transitions, [month]);
  }

  #hold(month: PlanningMonth): Promise<void> {
    return hold(this.#session, `cycle.${month}`);
  }
}
