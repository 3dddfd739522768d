import assert from 'node:assert/strict';
import type { PlanningCycle } from '../../src/domain/planning-cycle/planning-cycle.ts';
import { aCycle, aTransition } from '../builders/cycle.ts';
import { anAdministrator } from '../builders/person.ts';
import { onEachStorage } from './storages.ts';

onEachStorage('CycleRepository', (storage) => {
  it('finds what was saved last, and nothing for other months', async () => {
    const later = aCycle({ state: 'review', version: 7, deadline: new Date('2026-11-26T10:00:00.001Z') });
    await storage.uow.run(({ cycles }) => cycles.save(aCycle()));
    await storage.uow.run(({ cycles }) => cycles.save(later));
    const found = await storage.uow.run(async ({ cycles }) => [
      await cycles.find('2026-12'),
      await cycles.lock('2026-12'),
      await cycles.find('2027-01'),
      await cycles.lock('2027-01'),
    ]);
    assert.deepEqual(found, [later, later, null, null]);
  });

  it('lists cycles from the oldest month on', async () => {
    const months = ['2027-01', '2025-12', '2026-02', '2026-10'];
    await storage.uow.run(async ({ cycles }) => {
      for (const month of months) await cycles.save(aCycle({ month }));
    });
    const all = await storage.uow.run(({ cycles }) => cycles.all());
    assert.deepEqual(
      all.map((cycle) => cycle.month),
      ['2025-12', '2026-02', '2026-10', '2027-01'],
    );
  });

  it('keeps the steps of a month in the order they were recorded', async () => {
    const steps = [
      aTransition({ why: 'opened-by-hand', by: 100 }),
      aTransition({ from: 'collecting', to: 'generating', why: 'deadline' }),
      aTransition({ from: 'generating', to: 'review', why: 'draft-ready' }),
    ];
    await storage.uow.run(async ({ cycles, people }) => {
      await people.saveAll([anAdministrator()]);
      await cycles.save(aCycle());
      await cycles.save(aCycle({ month: '2027-01' }));
      for (const step of steps) {
        await cycles.record(step);
        await cycles.record({ ...step, month: '2027-01', by: null });
      }
    });
    assert.deepEqual(await storage.uow.run(({ cycles }) => cycles.transitions('2026-12')), steps);
  });

  it('lets nobody come between a lock and the save that follows', async () => {
    await storage.uow.run(({ cycles }) => cycles.save(aCycle({ version: 0 })));
    const next = (cycle: PlanningCycle | null) => aCycle({ version: (cycle?.version ?? 0) + 1 });
    await Promise.all(
      Array.from({ length: 8 }, () =>
        storage.uow.run(async ({ cycles }) => cycles.save(next(await cycles.lock('2026-12')))),
      ),
    );
    assert.equal((await storage.uow.run(({ cycles }) => cycles.find('2026-12')))?.version, 8);
  });

  it('locks a month that does not exist yet: of many who would open it one does', async () => {
    const opened = await Promise.all(
      Array.from({ length: 8 }, () =>
        storage.uow.run(async ({ cycles }) => {
          if ((await cycles.lock('2026-12')) !== null) return 0;
          await cycles.save(aCycle());
          return 1;
        }),
      ),
    );
    assert.equal(
      opened.reduce<number>((sum, one) => sum + one, 0),
      1,
    );
  });
});
