import assert from 'node:assert/strict';
import { StorageConflict } from '../../src/ports/storage-conflict.ts';
import { aCrmTask } from '../builders/crm-task.ts';
import { aCycle } from '../builders/cycle.ts';
import { aPerson } from '../builders/person.ts';
import { arrange, onEachStorage } from './storages.ts';

onEachStorage('UnitOfWork', (storage) => {
  it('keeps everything of work that ends well', async () => {
    const answer = await storage.uow.run(async (repositories) => {
      await repositories.people.saveAll([aPerson()]);
      await repositories.cycles.save(aCycle());
      return 'done';
    });
    assert.equal(answer, 'done');
    const found = await storage.uow.run(async ({ people, cycles }) => [
      await people.find(1),
      await cycles.find('2026-12'),
    ]);
    assert.deepEqual(found, [aPerson(), aCycle()]);
  });

  it('stores nothing of work that should only read', async () => {
    await arrange(storage);
    await assert.rejects(storage.uow.read(({ people }) => people.saveAll([aPerson({ name: 'Ада' })])));
    const name = await storage.uow.read(async ({ people }) => (await people.find(1))?.name);
    assert.equal(name, aPerson().name);
  });

  it('keeps nothing of work that throws, and throws what it threw', async () => {
    await arrange(storage);
    const failure = new Error('changed my mind');
    const run = storage.uow.run(async (repositories) => {
      await repositories.people.saveAll([aPerson({ id: 1, name: 'Другое имя' })]);
      await repositories.crmTasks.add([aCrmTask()]);
      await repositories.settings.save('duty', { administratorId: 100 }, 0);
      await repositories.timetable.saveWatermark(new Date('2026-11-20T06:00:00Z'));
      throw failure;
    });
    await assert.rejects(run, (error) => error === failure);
    const found = await storage.uow.run(async (repositories) => ({
      name: (await repositories.people.find(1))?.name,
      tasks: await repositories.crmTasks.list({}),
      duty: (await repositories.settings.versions()).duty,
      watermark: await repositories.timetable.watermark(),
    }));
    assert.deepEqual(found, { name: aPerson().name, tasks: [], duty: 0, watermark: null });
  });

  it('sees its own changes before it ends', async () => {
    const name = await storage.uow.run(async ({ people }) => {
      await people.saveAll([aPerson({ name: 'Ада' })]);
      return (await people.find(1))?.name;
    });
    assert.equal(name, 'Ада');
  });

  it('lets references be stored before what they refer to', async () => {
    await storage.uow.run(async (repositories) => {
      await repositories.crmTasks.add([aCrmTask()]);
      await repositories.people.saveAll([aPerson()]);
    });
    const tasks = await storage.uow.run(({ crmTasks }) => crmTasks.list({}));
    assert.equal(tasks.length, 1);
  });

  it('refuses references to nothing and keeps nothing then', async () => {
    const run = storage.uow.run(async (repositories) => {
      await repositories.people.saveAll([aPerson({ id: 2 })]);
      await repositories.crmTasks.add([aCrmTask({ personId: 1 })]);
    });
    await assert.rejects(
      run,
      (error) =>
        error instanceof StorageConflict &&
        error.kind === 'missing-reference' &&
        error.rule === 'crm_task_person',
    );
    assert.equal(await storage.uow.run(({ people }) => people.find(2)), null);
  });

  it('hands out copies: what is done to them later is not stored', async () => {
    const mine = { ...aPerson() };
    await storage.uow.run(({ people }) => people.saveAll([mine]));
    mine.name = 'Другое имя';
    assert.equal((await storage.uow.run(({ people }) => people.find(1)))?.name, aPerson().name);
  });

  it('runs what is asked for at once within one transaction', async () => {
    await arrange(storage);
    const [person, cycles, watermark] = await storage.uow.run((repositories) =>
      Promise.all([
        repositories.people.find(3),
        repositories.cycles.all(),
        repositories.timetable.watermark(),
      ]),
    );
    assert.deepEqual([person?.id, cycles.length, watermark], [3, 2, null]);
  });
});
