import assert from 'node:assert/strict';
import type { CrmTask } from '../../src/domain/crm-task/crm-task.ts';
import { StorageConflict } from '../../src/ports/storage-conflict.ts';
import { aCreatedCrmTask, aCrmTask } from '../builders/crm-task.ts';
import { arrange, onEachStorage } from './storages.ts';

const idOf = (n: number) => `20000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const minute = (n: number) => new Date(Date.UTC(2026, 10, 20, 6, n));
/** Task n, about subject n. */
const task = (n: number, overrides: Partial<CrmTask> = {}) =>
  aCrmTask({ id: idOf(n), subject: `2026-12#${n}`, ...overrides });
const numbersOf = (tasks: readonly CrmTask[]) => tasks.map((one) => Number(one.id.slice(-3)));

onEachStorage('CrmTaskRepository', (storage) => {
  beforeEach(() => arrange(storage));

  const add = (...tasks: CrmTask[]) => storage.uow.run(({ crmTasks }) => crmTasks.add(tasks));

  it('keeps every field of a task', async () => {
    const full = aCreatedCrmTask(2 ** 40, {
      subject: "__proto__ '\\",
      text: 'Строка "раз"\nстрока два 🙂',
      endsAt: minute(1),
      endResult: 'не отмечено',
      completion: 'wanted',
      result: 'отмечено',
      endedAt: minute(2),
      attempts: 3,
      nextTryAt: new Date('2026-11-20T06:00:00.123Z'),
      firstTryAt: minute(0),
      problem: 'timeout',
    });
    assert.deepEqual(await add(full, task(2)), [full, task(2)]);
    assert.deepEqual(await storage.uow.run(({ crmTasks }) => crmTasks.list({})), [full, task(2)]);
  });

  it('leaves a task of the same kind, person and subject as it is', async () => {
    await add(task(1));
    const same = task(2, { subject: task(1).subject, text: 'другое' });
    const others = [
      task(3, { subject: task(1).subject, personId: 2 }),
      task(4, { subject: task(1).subject, kind: 'remind-availability' }),
    ];
    const added = await add(same, ...others, { ...task(5), subject: others[0]?.subject ?? '', personId: 2 });
    assert.deepEqual(added, others);
    const all = await storage.uow.run(({ crmTasks }) => crmTasks.list({}));
    assert.deepEqual(all, [task(1), ...others]);
  });

  it('adds nothing when given nothing', async () => {
    assert.deepEqual(await add(), []);
  });

  it('refuses another task under an id that is taken', async () => {
    await add(task(1));
    await assert.rejects(
      add({ ...task(2), id: idOf(1) }),
      (error) => error instanceof StorageConflict && error.kind === 'duplicate',
    );
  });

  it('adds one task when many write the same at once', async () => {
    const added = await Promise.all(
      Array.from({ length: 8 }, (_, n) =>
        add(task(n + 1, { subject: 'same' }), task(n + 11, { subject: 'too' })),
      ),
    );
    const all = await storage.uow.run(({ crmTasks }) => crmTasks.list({}));
    assert.deepEqual([added.flat().length, all.length], [2, 2]);
    assert.deepEqual(numbersOf(added.flat()).sort(), numbersOf(all).sort());
  });

  it('lists in order of creation, also within one instant', async () => {
    await add(task(5, { createdAt: minute(1) }), task(9), task(2));
    await add(task(1), task(7, { createdAt: minute(-1) }));
    const all = await storage.uow.run(({ crmTasks }) => crmTasks.list({}));
    assert.deepEqual(numbersOf(all), [7, 9, 2, 1, 5]);
  });

  it('filters by everything given, one value or several', async () => {
    await add(
      task(1),
      task(2, { kind: 'review-schedule', personId: 100 }),
      aCreatedCrmTask(70, { ...task(3), kind: 'read-schedule' }),
      aCreatedCrmTask(71, { ...task(4), kind: 'read-schedule', completion: 'completed' }),
      task(5, { delivery: 'parked', problem: 'person-refused' }),
    );
    const filters = [
      { kind: 'read-schedule' },
      { kind: ['read-schedule', 'review-schedule'] },
      { personId: 100 },
      { subject: '2026-12#5' },
      { delivery: ['created', 'parked'] },
      { delivery: 'created', completion: 'open' },
      { completion: ['completed', 'gone'] },
      { kind: [] },
    ] as const;
    const found: number[][] = [];
    for (const filter of filters)
      found.push(numbersOf(await storage.uow.run(({ crmTasks }) => crmTasks.list(filter))));
    assert.deepEqual(found, [[3, 4], [2, 3, 4], [2], [5], [3, 4, 5], [3], [4], []]);
  });

  it("finds tasks by amoCRM's ids and leaves unknown ones out", async () => {
    await add(task(1), aCreatedCrmTask(70, task(2)), aCreatedCrmTask(71, task(3)));
    const found = await storage.uow.run(({ crmTasks }) => crmTasks.byCrmIds([71, 5, 70, 71]));
    assert.deepEqual(numbersOf(found), [2, 3]);
  });

  it('changes tasks as they stand now and answers them changed, unknown ids left out', async () => {
    await add(task(1), task(2), task(3));
    const ids = [idOf(3), idOf(1), idOf(3), idOf(77), '__proto__'];
    const changed = await storage.uow.run(({ crmTasks }) =>
      crmTasks.modify(ids, (one) => ({
        ...one,
        attempts: one.attempts + 1,
        delivery: 'created',
        crmId: one.attempts + Number(one.id.at(-1)),
      })),
    );
    assert.deepEqual(
      changed.map((one) => [one.id, one.attempts, one.crmId]),
      [
        [idOf(1), 1, 1],
        [idOf(3), 1, 3],
      ],
    );
    const all = await storage.uow.run(({ crmTasks }) => crmTasks.list({}));
    assert.deepEqual(all, [changed[0], task(2), changed[1]]);
  });

  it('lets changes of the same tasks by many at once follow one another', async () => {
    await add(task(1), task(2));
    const orders = [
      [idOf(1), idOf(2)],
      [idOf(2), idOf(1)],
    ] as const;
    await Promise.all(
      Array.from({ length: 8 }, (_, n) =>
        storage.uow.run(({ crmTasks }) =>
          crmTasks.modify(orders[n % 2] ?? [], (one) => ({ ...one, attempts: one.attempts + 1 })),
        ),
      ),
    );
    const all = await storage.uow.run(({ crmTasks }) => crmTasks.list({}));
    assert.deepEqual(
      all.map((one) => one.attempts),
      [8, 8],
    );
  });

  it('tells what has work to do and when its next try has come', async () => {
    await add(
      task(1, { createdAt: minute(5), nextTryAt: minute(10) }),
      task(2, { delivery: 'sending', nextTryAt: minute(9) }),
      aCreatedCrmTask(70, { ...task(3), completion: 'wanted', nextTryAt: minute(10) }),
      task(4, { nextTryAt: new Date(minute(10).getTime() + 1) }),
      aCreatedCrmTask(71, { ...task(5), nextTryAt: minute(1) }),
      aCreatedCrmTask(72, { ...task(6), completion: 'completed', nextTryAt: minute(1) }),
      task(7, { delivery: 'parked', nextTryAt: minute(1) }),
      task(8, { delivery: 'dropped', completion: 'wanted', nextTryAt: minute(1) }),
    );
    const found = await storage.uow.run(async ({ crmTasks }) => [
      numbersOf(await crmTasks.due(minute(10), 100)),
      numbersOf(await crmTasks.due(minute(10), 2)),
      numbersOf(await crmTasks.due(minute(8), 100)),
      await crmTasks.nextTryAt(minute(8)),
      await crmTasks.nextTryAt(minute(9)),
    ]);
    assert.deepEqual(found, [[2, 3, 1], [2, 3], [], minute(9), minute(10)]);
  });

  it('tells no next try when there is nothing to do', async () => {
    await add(aCreatedCrmTask(70, task(1)));
    assert.equal(await storage.uow.run(({ crmTasks }) => crmTasks.nextTryAt(minute(0))), null);
  });

  it('tells the ends of open tasks, the first instant excluded and the last included', async () => {
    await add(
      task(1, { endsAt: minute(10) }),
      task(2, { endsAt: minute(11), delivery: 'parked' }),
      aCreatedCrmTask(70, { ...task(3), endsAt: minute(20) }),
      task(4, { endsAt: new Date(minute(20).getTime() + 1) }),
      task(5, { endsAt: minute(15), delivery: 'dropped' }),
      aCreatedCrmTask(71, { ...task(6), endsAt: minute(15), completion: 'by-hand' }),
      task(7),
    );
    const found = await storage.uow.run(async ({ crmTasks }) => [
      await crmTasks.endsWithin(minute(10), minute(20)),
      numbersOf(await crmTasks.ended(minute(20))),
      numbersOf(await crmTasks.ended(minute(9))),
    ]);
    assert.deepEqual(found, [[minute(11), minute(20)], [1, 2, 3], []]);
  });
});
