import assert from 'node:assert/strict';
import type { CallFreshness, CallSync } from '../../src/ports/call-sync-repository.ts';
import { StorageConflict } from '../../src/ports/storage-conflict.ts';
import { arrange, onEachStorage } from './storages.ts';

const at = (time: string) => new Date(`2026-12-02T${time}Z`);
const idOf = (n: number) => `60000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

function aSync(n: number, overrides: Partial<CallSync> = {}): CallSync {
  return {
    id: idOf(n),
    kind: 'daily',
    from: new Date('2026-11-24T21:00:00Z'),
    until: new Date('2026-12-01T21:00:00Z'),
    requestedAt: at('01:00:00'),
    requestedBy: null,
    state: 'waiting',
    windows: [
      {
        from: new Date('2026-11-24T21:00:00.001Z'),
        until: new Date('2026-12-01T21:00:00Z'),
        offset: 5000,
        state: 'waiting',
      },
    ],
    nextTryAt: at('01:00:00'),
    attempts: 0,
    pages: 0,
    calls: 0,
    changed: 0,
    problem: null,
    finishedAt: null,
    ...overrides,
  };
}

onEachStorage('CallSyncRepository', (storage) => {
  beforeEach(() => arrange(storage));

  const add = (...syncs: CallSync[]) =>
    storage.uow.run(async ({ callSyncs }) => {
      for (const sync of syncs) await callSyncs.add(sync);
    });
  const find = (id: string) => storage.uow.read(({ callSyncs }) => callSyncs.find(id));
  const idsOf = (syncs: readonly CallSync[]) => syncs.map((sync) => sync.id);

  it('gives a reading back as it stands, and takes over how far it has come', async () => {
    await add(aSync(1, { windows: [], requestedBy: 100, kind: 'backfill' }), aSync(2));
    const done = aSync(2, {
      state: 'done',
      windows: aSync(2).windows.map((window) => ({ ...window, offset: 5003, state: 'done' })),
      nextTryAt: at('02:00:00'),
      attempts: 3,
      pages: 2,
      calls: 5003,
      changed: 17,
      problem: 'rate-limited',
      finishedAt: at('01:02:03.004'),
    });
    await storage.uow.run(({ callSyncs }) => callSyncs.save(done));
    const first = aSync(1, { windows: [], requestedBy: 100, kind: 'backfill' });
    assert.deepEqual([await find(idOf(1)), await find(idOf(2))], [first, done]);
    assert.deepEqual([await find(idOf(3)), await find('none')], [null, null]);
  });

  it('lists those that wait: backfills after the others, then oldest first', async () => {
    await add(
      aSync(1, { kind: 'backfill', requestedAt: at('00:00:00') }),
      aSync(2, { kind: 'now', requestedAt: at('02:00:00') }),
      aSync(4, { requestedAt: at('01:00:00') }),
      aSync(3, { requestedAt: at('01:00:00') }),
      aSync(5, { state: 'done' }),
      aSync(6, { state: 'failed' }),
    );
    const waiting = await storage.uow.read(({ callSyncs }) => callSyncs.waiting());
    assert.deepEqual(idsOf(waiting), [4, 3, 2, 1].map(idOf));
  });

  it('lists the last ones, newest first', async () => {
    await add(aSync(1), aSync(3, { state: 'done' }), aSync(2), aSync(4, { requestedAt: at('00:00:00') }));
    const recent = (limit: number) => storage.uow.read(({ callSyncs }) => callSyncs.recent(limit));
    assert.deepEqual(idsOf(await recent(3)), [2, 3, 1].map(idOf));
    assert.deepEqual(idsOf(await recent(0)), []);
  });

  it('tells the earliest try of those that wait', async () => {
    const next = () => storage.uow.read(({ callSyncs }) => callSyncs.nextTryAt());
    await add(aSync(1, { state: 'failed', nextTryAt: at('00:00:00') }));
    assert.equal(await next(), null);
    await add(aSync(2, { nextTryAt: at('05:00:00') }), aSync(3, { nextTryAt: at('04:00:00') }));
    assert.deepEqual(await next(), at('04:00:00'));
  });

  it('refuses to add one twice, to save one never added, and people nobody knows', async () => {
    await add(aSync(1));
    const conflict = (kind: StorageConflict['kind']) => (error: unknown) =>
      error instanceof StorageConflict && error.kind === kind;
    await assert.rejects(add(aSync(1)), conflict('duplicate'));
    const lost = storage.uow.run(({ callSyncs }) => callSyncs.save(aSync(2)));
    await assert.rejects(lost, conflict('missing-reference'));
    await assert.rejects(add(aSync(3, { requestedBy: 77 })), conflict('missing-reference'));
    const waiting = await storage.uow.read(({ callSyncs }) => callSyncs.waiting());
    assert.deepEqual(waiting, [aSync(1)]);
  });

  it('keeps how fresh calls are; in the beginning nothing is known', async () => {
    const nothing: CallFreshness = {
      lastSuccessAt: null,
      completeUntil: null,
      readFrom: null,
      failedDays: 0,
      problem: null,
      silentDay: null,
    };
    const freshness = () => storage.uow.read(({ callSyncs }) => callSyncs.freshness());
    assert.deepEqual(await freshness(), nothing);
    const known: CallFreshness = {
      lastSuccessAt: at('01:05:00'),
      completeUntil: new Date('2026-12-01T21:00:00Z'),
      readFrom: new Date('2025-06-01T21:00:00Z'),
      failedDays: 2,
      problem: 'unreachable',
      silentDay: '2026-12-01',
    };
    for (const stored of [known, nothing]) {
      await storage.uow.run(({ callSyncs }) => callSyncs.saveFreshness(stored));
      assert.deepEqual(await freshness(), stored);
    }
  });
});
