import type { CompletionState, CrmTask, CrmTaskKind, DeliveryState } from '../domain/crm-task/crm-task.ts';
import type { PersonId } from '../domain/volunteer/person.ts';

export interface CrmTaskFilter {
  readonly kind?: CrmTaskKind | readonly CrmTaskKind[];
  readonly personId?: PersonId;
  readonly subject?: string;
  readonly delivery?: DeliveryState | readonly DeliveryState[];
  readonly completion?: CompletionState | readonly CompletionState[];
}

/** The outbox: tasks on their way to amoCRM and those that are there. */
export interface CrmTaskRepository {
  /** Inserts; a task of the same kind, person and subject that already exists is left as it is. Answers the tasks that were new. */
  add(tasks: readonly CrmTask[]): Promise<CrmTask[]>;
  /** In order of creation. */
  list(filter: CrmTaskFilter): Promise<CrmTask[]>;
  /** By amoCRM's id; unknown ids are left out. */
  byCrmIds(crmIds: readonly number[]): Promise<CrmTask[]>;
  /**
   * Changes each of these as it stands now, holding it against other writers until the transaction ends (in order of id, so that two
   * callers cannot block each other for ever). Answers them as changed; unknown ids are left out.
   */
  modify(ids: readonly string[], change: (task: CrmTask) => CrmTask): Promise<CrmTask[]>;
  /** Tasks with work to do at `now` (creating or completing) whose next try has come, oldest first. */
  due(now: Date, most: number): Promise<CrmTask[]>;
  /** The earliest `nextTryAt` after this instant of tasks with work to do; null when there is none. */
  nextTryAt(after: Date): Promise<Date | null>;
  /** Ends of tasks that are still open, in `(after, until]`. */
  endsWithin(after: Date, until: Date): Promise<Date[]>;
  /** Open tasks whose matter has ended at `now`. */
  ended(now: Date): Promise<CrmTask[]>;
}
