import { CrmUnavailable } from '../../src/ports/crm-gateway.ts';
import type {
  CompletionOutcome,
  CreateOutcome,
  CrmDirectory,
  CrmDirectoryEntry,
  CrmGateway,
  CrmProblem,
  CrmTaskToComplete,
  CrmTaskToCreate,
  CrmTaskView,
} from '../../src/ports/crm-gateway.ts';
import type { Person, PersonId } from '../../src/domain/volunteer/person.ts';
import type { Clock } from '../../src/ports/clock.ts';

/** A task as the made-up amoCRM keeps it. */
export interface FakeCrmTask extends CrmTaskView {
  readonly changedAt: Date;
  readonly deleted: boolean;
  /** Result texts in order of coming. */
  readonly results: readonly string[];
}

export type CrmMethod = keyof CrmGateway;

interface Failure {
  readonly method: CrmMethod | null;
  readonly problem: CrmProblem;
  readonly when: 'before' | 'after';
}

/** An amoCRM of our own that keeps people and tasks, and can be away, refuse, and be worked in by hand. */
export class FakeCrmGateway implements CrmGateway {
  readonly #clock: Clock;
  readonly #tasks = new Map<number, FakeCrmTask>();
  readonly #refused = new Map<PersonId, string>();
  readonly #kept = new Set<number>();
  #away: Failure | null = null;
  #next: Failure[] = [];
  #lastId = 1000;
  people: Person[] = [];
  groups: CrmDirectoryEntry[] = [];
  roles: CrmDirectoryEntry[] = [];
  /** Every request that was made, failed ones too. */
  readonly calls: CrmMethod[] = [];

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Every task ever created here, deleted ones too, in order. */
  get tasks(): FakeCrmTask[] {
    return [...this.#tasks.values()];
  }

  /** From now on every request fails: `before` doing its work (amoCRM never saw it), or `after` (the answer is lost). */
  goAway(problem: CrmProblem = 'unreachable', when: 'before' | 'after' = 'before'): void {
    this.#away = { method: null, problem, when };
  }

  comeBack(): void {
    this.#away = null;
    this.#next = [];
  }

  /** Fails the next request of this kind once. */
  failNext(method: CrmMethod, problem: CrmProblem, when: 'before' | 'after'): void {
    this.#next.push({ method, problem, when });
  }

  /** Tasks for this person are refused for good, as for somebody deactivated. */
  refuse(personId: PersonId, code = 'person-refused'): void {
    this.#refused.set(personId, code);
  }

  accept(personId: PersonId): void {
    this.#refused.delete(personId);
  }

  /** amoCRM objects to completing this task, for good. */
  keepOpen(crmId: number): void {
    this.#kept.add(crmId);
  }

  /** Somebody completes it in amoCRM. @throws when there is no such task */
  completeByHand(crmId: number): void {
    this.#change(crmId, { completed: true });
  }

  /** Somebody deletes it in amoCRM. @throws when there is no such task */
  deleteByHand(crmId: number): void {
    this.#change(crmId, { deleted: true });
  }

  directory(): Promise<CrmDirectory> {
    return this.#answer('directory', () => ({
      people: structuredClone(this.people),
      groups: structuredClone(this.groups),
      roles: structuredClone(this.roles),
    }));
  }

  createTasks(tasks: readonly CrmTaskToCreate[]): Promise<CreateOutcome[]> {
    if (tasks.length > 50) throw new RangeError('amoCRM takes at most 50 tasks at once');
    return this.#answer('createTasks', () => tasks.map((task) => this.#create(task)));
  }

  tasksOf(personIds: readonly PersonId[], changedSince: Date): Promise<CrmTaskView[]> {
    return this.#answer('tasksOf', () =>
      this.#views((task) => personIds.includes(task.personId) && task.changedAt >= changedSince),
    );
  }

  findTasks(crmIds: readonly number[]): Promise<CrmTaskView[]> {
    return this.#answer('findTasks', () => this.#views((task) => crmIds.includes(task.crmId)));
  }

  async completeTasks(completions: readonly CrmTaskToComplete[]): Promise<CompletionOutcome[]> {
    if (completions.length > 50) throw new RangeError('amoCRM takes at most 50 tasks at once');
    return this.#answer('completeTasks', () => {
      const taken = completions.filter(({ crmId }) => !this.#kept.has(crmId));
      if (taken.length === 0 && completions.length > 0) throw new CrmUnavailable('unexpected-answer', 'no');
      return taken.map((completion) => this.#complete(completion));
    });
  }

  async #answer<T>(method: CrmMethod, work: () => T): Promise<T> {
    this.calls.push(method);
    const failure = this.#away ?? this.#takeNext(method);
    if (failure?.when === 'before') throw new CrmUnavailable(failure.problem, 'no');
    const result = work();
    if (failure?.when === 'after') throw new CrmUnavailable(failure.problem, 'maybe');
    return result;
  }

  #takeNext(method: CrmMethod): Failure | null {
    const index = this.#next.findIndex((failure) => failure.method === method);
    return index < 0 ? null : (this.#next.splice(index, 1)[0] ?? null);
  }

  #create({ id, personId, text, due }: CrmTaskToCreate): CreateOutcome {
    const code = this.#refused.get(personId);
    if (code !== undefined) return { id, kind: 'refused', code };
    this.#lastId += 1;
    const crmId = this.#lastId;
    const fresh = { completed: false, deleted: false, results: [], changedAt: this.#clock.now() };
    this.#tasks.set(crmId, { crmId, personId, text, due, ...fresh });
    return { id, kind: 'created', crmId };
  }

  #complete({ crmId, result }: CrmTaskToComplete): CompletionOutcome {
    const task = this.#tasks.get(crmId);
    if (task === undefined || task.deleted) return { crmId, kind: 'gone' };
    this.#change(crmId, { completed: true, results: [...task.results, result] });
    return { crmId, kind: 'completed' };
  }

  #change(crmId: number, change: Partial<FakeCrmTask>): void {
    const task = this.#tasks.get(crmId);
    if (task === undefined || task.deleted) throw new Error(`no task ${crmId} in the made-up amoCRM`);
    this.#tasks.set(crmId, { ...task, ...change, changedAt: this.#clock.now() });
  }

  #views(wanted: (task: FakeCrmTask) => boolean): CrmTaskView[] {
    return this.tasks
      .filter((task) => !task.deleted && wanted(task))
      .map(({ crmId, personId, text, due, completed }) => ({ crmId, personId, text, due, completed }));
  }
}
