import assert from 'node:assert/strict';
import type { AnalyticsMarks } from '../../src/ports/analytics.ts';
import { aSlot } from '../builders/slot.ts';
import { arrange, onEachStorage } from './storages.ts';

onEachStorage('AnalyticsMarks', (storage) => {
  const mark = (work: (analytics: AnalyticsMarks) => Promise<void>) =>
    storage.uow.run(({ analytics }) => work(analytics));
  const pending = () => storage.uow.read(({ analytics }) => analytics.pending());

  it('waits for nothing in the beginning, nor when no day is marked', async () => {
    await mark((analytics) => analytics.markDays([]));
    assert.equal(await pending(), false);
  });

  it('waits for days that were marked, once or again', async () => {
    await mark((analytics) => analytics.markDays(['2026-12-01', '2026-11-30', '2026-12-01']));
    await mark((analytics) => analytics.markDays(['2026-12-01']));
    assert.equal(await pending(), true);
  });

  it('marks nothing when the transaction comes to nothing', async () => {
    const failed = mark(async (analytics) => {
      await analytics.markDays(['2026-12-01']);
      throw new Error('changed my mind');
    });
    await assert.rejects(failed, /changed my mind/);
    assert.equal(await pending(), false);
  });

  it('marks everything there is: nothing while there is nothing', async () => {
    await mark((analytics) => analytics.markAll());
    assert.equal(await pending(), false);
    await arrange(storage, ({ slots }) => slots.replaceMonth('2026-12', [aSlot()]));
    await mark((analytics) => analytics.markAll());
    assert.equal(await pending(), true);
  });
});
