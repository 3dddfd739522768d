import type { Person, PersonId } from '../domain/volunteer/person.ts';

/** A group or role of the account. */
export interface CrmDirectoryEntry {
  readonly id: number;
  readonly name: string;
}

export interface CrmDirectory {
  readonly people: readonly Person[];
  readonly groups: readonly CrmDirectoryEntry[];
  readonly roles: readonly CrmDirectoryEntry[];
}

export interface CrmTaskToCreate {
  /** Echoed with the outcome. */
  readonly id: string;
  readonly personId: PersonId;
  readonly text: string;
  readonly due: Date;
}

export type CreateOutcome =
  | { readonly id: string; readonly kind: 'created'; readonly crmId: number }
  /** amoCRM will never take it as it is, e.g. the person is deactivated. */
  | { readonly id: string; readonly kind: 'refused'; readonly code: string };

export interface CrmTaskToComplete {
  readonly crmId: number;
  /** What amoCRM shows as the result; nothing is written when empty. */
  readonly result: string;
}

/** 'gone' = somebody deleted it. */
export interface CompletionOutcome {
  readonly crmId: number;
  readonly kind: 'completed' | 'gone';
}

export interface CrmTaskView {
  readonly crmId: number;
  readonly personId: PersonId;
  readonly text: string;
  readonly due: Date;
  readonly completed: boolean;
}

/** Why amoCRM could not be asked. Stable codes; never a text from outside. */
export type CrmProblem =
  | 'unreachable'
  | 'timeout'
  | 'rate-limited'
  | 'blocked'
  | 'unpaid'
  | 'unauthorised'
  | 'server-error'
  | 'unexpected-answer';

/** The request did not end well. `reached: 'maybe'` = amoCRM may have carried it out (a lost answer); 'no' = it certainly has not. */
export class CrmUnavailable extends Error {
  readonly problem: CrmProblem;
  readonly reached: 'no' | 'maybe';

  constructor(problem: CrmProblem, reached: 'no' | 'maybe', options?: { cause?: unknown }) {
    super(`amoCRM: ${problem}`, options);
    this.name = 'CrmUnavailable';
    this.problem = problem;
    this.reached = reached;
  }
}

/** amoCRM: its people and its tasks. All methods throw CrmUnavailable. Requests of all processes together keep under amoCRM's limit. */
export interface CrmGateway {
  /** Everybody in the account with groups and roles, in as few requests as possible. */
  directory(): Promise<CrmDirectory>;
  /** Creates up to 50 tasks; answers one outcome each. After CrmUnavailable with `reached: 'maybe'` some may exist. */
  createTasks(tasks: readonly CrmTaskToCreate[]): Promise<CreateOutcome[]>;
  /** Tasks of these people changed since the instant (by amoCRM's own clock, allowing for the difference to ours), open or completed. */
  tasksOf(personIds: readonly PersonId[], changedSince: Date): Promise<CrmTaskView[]>;
  /** Which of these still exist there, and how they stand. */
  findTasks(crmIds: readonly number[]): Promise<CrmTaskView[]>;
  /**
   * Completes up to 50 tasks; answers one outcome each, in any order. Completing twice is harmless, so after CrmUnavailable all of them
   * are simply sent again. One that amoCRM objects to although it is open has no outcome; when it objects to all, that is thrown.
   */
  completeTasks(completions: readonly CrmTaskToComplete[]): Promise<CompletionOutcome[]>;
}
