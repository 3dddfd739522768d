import type { DatedEmployee } from '../../../src/domain/consultation/consultation.ts';
import type { EmployeeRepository } from '../../../src/ports/employee-repository.ts';
import { StorageConflict } from '../../../src/ports/storage-conflict.ts';
import { copyOf } from '../fake-store.ts';
import type { FakeStore } from '../fake-store.ts';

export class FakeEmployeeRepository implements EmployeeRepository {
  readonly #store: FakeStore;

  constructor(store: FakeStore) {
    this.#store = store;
  }

  async all(): Promise<DatedEmployee[]> {
    return copyOf([...this.#store.state.employees]).sort(
      (a, b) =>
        a.employeeId - b.employeeId ||
        a.from.getTime() - b.from.getTime() ||
        (a.personId ?? Infinity) - (b.personId ?? Infinity),
    );
  }

  async save(history: readonly DatedEmployee[]): Promise<void> {
    const keys = new Set(history.map((row) => `${row.employeeId} ${row.from.getTime()} ${row.personId}`));
    if (keys.size < history.length) throw new StorageConflict('duplicate', 'telephony_employee_key');
    const named = new Set(history.map((row) => row.employeeId));
    const others = this.#store.state.employees.filter((row) => !named.has(row.employeeId));
    this.#store.state.employees = [...others, ...copyOf(history)];
  }
}
