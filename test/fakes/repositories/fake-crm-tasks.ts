import type { CrmTask } from '../../../src/domain/crm-task/crm-task.ts';
import type { CrmTaskFilter, CrmTaskRepository } from '../../../src/ports/crm-task-repository.ts';
import { StorageConflict } from '../../../src/ports/storage-conflict.ts';
import { byText, copyOf } from '../fake-store.ts';
import type { FakeStore } from '../fake-store.ts';

export class FakeCrmTaskRepository implements CrmTaskRepository {
  readonly #store: FakeStore;

  constructor(store: FakeStore) {
    this.#store = store;
  }

  async add(tasks: readonly CrmTask[]): Promise<CrmTask[]> {
    const added: CrmTask[] = [];
    for (const task of tasks) {
      if (this.#inOrder().some((known) => matterOf(known) === matterOf(task))) continue;
      if (this.#store.state.crmTasks.has(task.id)) throw new StorageConflict('duplicate', 'crm_task_key');
      this.#store.state.crmTasks.set(task.id, copyOf(task));
      added.push(copyOf(task));
    }
    return added;
  }

  async list(filter: CrmTaskFilter): Promise<CrmTask[]> {
    return this.#inOrder().filter(
      (task) =>
        allows(filter.kind, task.kind) &&
        allows(filter.personId, task.personId) &&
        allows(filter.subject, task.subject) &&
        allows(filter.delivery, task.delivery) &&
        allows(filter.completion, task.completion),
    );
  }

  async byCrmIds(crmIds: readonly number[]): Promise<CrmTask[]> {
    return this.#inOrder().filter((task) => task.crmId !== null && crmIds.includes(task.crmId));
  }

  async modify(ids: readonly string[], change: (task: CrmTask) => CrmTask): Promise<CrmTask[]> {
    const changed: CrmTask[] = [];
    for (const id of [...new Set(ids)].sort(byText)) {
      const task = this.#store.state.crmTasks.get(id);
      if (task === undefined) continue;
      const after = change(copyOf(task));
      this.#store.state.crmTasks.set(id, copyOf(after));
      changed.push(after);
    }
    return changed;
  }

  async due(now: Date, most: number): Promise<CrmTask[]> {
    return this.#inOrder()
      .filter((task) => hasWork(task) && task.nextTryAt <= now)
      .slice(0, most);
  }

  async nextTryAt(after: Date): Promise<Date | null> {
    const instants = this.#inOrder()
      .filter(hasWork)
      .map((task) => task.nextTryAt.getTime())
      .filter((instant) => instant > after.getTime());
    return instants.length === 0 ? null : new Date(Math.min(...instants));
  }

  async endsWithin(after: Date, until: Date): Promise<Date[]> {
    return this.#inOrder()
      .filter(isOpen)
      .flatMap((task) => task.endsAt ?? [])
      .filter((end) => end > after && end <= until)
      .sort((a, b) => a.getTime() - b.getTime());
  }

  async ended(now: Date): Promise<CrmTask[]> {
    return this.#inOrder().filter((task) => isOpen(task) && task.endsAt !== null && task.endsAt <= now);
  }

  /** The map keeps the order of adding, and the sort is stable. */
  #inOrder(): CrmTask[] {
    return [...this.#store.state.crmTasks.values()]
      .map(copyOf)
      .sort((a, b) => a.createdAt.getTime() - b.createdAt.getTime());
  }
}

function matterOf(task: CrmTask): string {
  return JSON.stringify([task.kind, task.personId, task.subject]);
}

function hasWork(task: CrmTask): boolean {
  if (task.delivery === 'waiting' || task.delivery === 'sending') return true;
  return task.delivery === 'created' && task.completion === 'wanted';
}

function isOpen(task: CrmTask): boolean {
  return task.completion === 'open' && task.delivery !== 'dropped';
}

function allows<T>(wanted: T | readonly T[] | undefined, value: T): boolean {
  if (wanted === undefined) return true;
  return Array.isArray(wanted) ? wanted.includes(value) : wanted === value;
}
