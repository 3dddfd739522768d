import assert from 'node:assert/strict';
import type { DueJob } from '../../src/domain/time/timetable.ts';
import { onEachStorage } from './storages.ts';

const at = (hour: number) => new Date(Date.UTC(2026, 10, 20, hour));
const opening: DueJob = { job: 'open-collecting', dueAt: at(6), month: '2026-12' };
const reminder: DueJob = { job: 'remind-shifts', dueAt: at(17), month: null };

onEachStorage('TimetableRepository', (storage) => {
  const enqueue = (...jobs: DueJob[]) => storage.uow.run(({ timetable }) => timetable.enqueue(jobs));
  const pending = () => storage.uow.run(({ timetable }) => timetable.pending());

  it('has no watermark on a new database, and then the last one saved', async () => {
    const marks = await storage.uow.run(async ({ timetable }) => {
      const before = [await timetable.watermark(), await timetable.lockWatermark()];
      await timetable.saveWatermark(at(1));
      await timetable.saveWatermark(new Date('2026-11-20T02:00:00.500Z'));
      return [...before, await timetable.watermark(), await timetable.lockWatermark()];
    });
    const last = new Date('2026-11-20T02:00:00.500Z');
    assert.deepEqual(marks, [null, null, last, last]);
  });

  it('holds the watermark from the first instant on: nobody comes between a lock and the save that follows', async () => {
    await Promise.all(
      Array.from({ length: 12 }, () =>
        storage.uow.run(async ({ timetable }) => {
          const found = await timetable.lockWatermark();
          await timetable.pending();
          await timetable.saveWatermark(new Date((found?.getTime() ?? at(0).getTime()) + 1));
        }),
      ),
    );
    const watermark = await storage.uow.run(({ timetable }) => timetable.watermark());
    assert.equal(watermark?.getTime(), at(0).getTime() + 12);
  });

  it('keeps runs in the order of their enqueuing', async () => {
    await enqueue(reminder, opening);
    await enqueue({ job: 'sync-people', dueAt: at(1), month: null });
    assert.deepEqual(
      (await pending()).map((run) => run.job),
      ['remind-shifts', 'open-collecting', 'sync-people'],
    );
  });

  it('leaves a run as it is that was enqueued before, with a month and without', async () => {
    await enqueue(opening, reminder, reminder);
    await storage.uow.run(({ timetable }) => timetable.markDone(reminder, at(18)));
    await enqueue(opening, reminder);
    assert.deepEqual(await pending(), [{ ...opening, doneAt: null }]);
  });

  it('tells runs apart by job, month and instant', async () => {
    const others: DueJob[] = [
      { ...opening, job: 'close-month' },
      { ...opening, month: '2027-01' },
      { ...opening, month: null },
      { ...opening, dueAt: new Date(at(6).getTime() + 1) },
    ];
    await enqueue(opening, ...others);
    await storage.uow.run(({ timetable }) => timetable.markDone(opening, at(7)));
    assert.deepEqual(
      await pending(),
      others.map((run) => ({ ...run, doneAt: null })),
    );
  });

  it('enqueues once what many enqueue at the same time', async () => {
    await Promise.all(Array.from({ length: 8 }, () => enqueue(opening, reminder)));
    assert.deepEqual(
      (await pending()).map((run) => run.job),
      ['open-collecting', 'remind-shifts'],
    );
  });

  it('takes a run for done that is unknown without harm', async () => {
    await enqueue();
    await storage.uow.run(({ timetable }) => timetable.markDone(opening, at(7)));
    assert.deepEqual(await pending(), []);
  });
});
