import assert from 'node:assert/strict';
import { StorageConflict } from '../../src/ports/storage-conflict.ts';
import { anEmployee } from '../builders/consultation.ts';
import { arrange, onEachStorage } from './storages.ts';

const MOVED = new Date('2026-06-01T00:00:00Z');

onEachStorage('EmployeeRepository', (storage) => {
  beforeEach(() => arrange(storage));

  const save = (...history: ReturnType<typeof anEmployee>[]) =>
    storage.uow.run(({ employees }) => employees.save(history));
  const all = () => storage.uow.read(({ employees }) => employees.all());

  it('gives histories back in order of employee, then beginning', async () => {
    const first = anEmployee({ until: MOVED });
    const then = anEmployee({ from: MOVED, personId: 2, email: null, extension: null });
    const unknown = anEmployee({ employeeId: 7, personId: null, extension: '007' });
    await save(then, unknown, first);
    assert.deepEqual(await all(), [unknown, first, then]);
  });

  it('replaces the whole history of those named and leaves others alone', async () => {
    const other = anEmployee({ employeeId: 502, personId: 2 });
    await save(anEmployee(), other);
    const history = [anEmployee({ until: MOVED, email: 'new@charity.example' }), anEmployee({ from: MOVED })];
    await save(...history);
    await save();
    assert.deepEqual(await all(), [...history, other]);
  });

  it('lets several people share one employee, in order of person', async () => {
    const shared = [anEmployee({ personId: 1 }), anEmployee({ personId: 2 }), anEmployee({ personId: null })];
    await save(...[...shared].reverse());
    assert.deepEqual(await all(), shared);
  });

  it('refuses the same person twice from one instant, and people nobody knows', async () => {
    const conflict = (kind: StorageConflict['kind']) => (error: unknown) =>
      error instanceof StorageConflict && error.kind === kind;
    await assert.rejects(save(anEmployee(), anEmployee({ email: null })), conflict('duplicate'));
    await assert.rejects(save(anEmployee({ personId: 77 })), conflict('missing-reference'));
    assert.deepEqual(await all(), []);
  });

  it('refuses a row that ends before it begins', async () => {
    await assert.rejects(save(anEmployee({ from: MOVED, until: MOVED })));
    assert.deepEqual(await all(), []);
  });
});
