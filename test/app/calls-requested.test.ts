import assert from 'node:assert/strict';
import { makeReadCallsNow } from '../../src/app/calls/read-calls-now.ts';
import { DomainError } from '../../src/domain/domain-error.ts';
import { TelephonyUnavailable } from '../../src/ports/telephony-gateway.ts';
import { callsFrom, callsWorld, MOSCOW, NIGHT, telephonyThat } from './calls-world.ts';

const refused = (code: string) => (error: unknown) => error instanceof DomainError && error.code === code;
const away = () => new TelephonyUnavailable('unreachable', { retryAt: MOSCOW('2026-11-21T04:05') });

describe('Asking for calls', () => {
  it('wakes whoever reads and doubles no reading that is on its way', async () => {
    const world = callsWorld();
    const first = await world.request('daily');
    assert.deepEqual(world.jobs.take(), ['telephony']);
    assert.equal((await world.request('daily')).id, first.id);
    assert.equal((await world.repositories.callSyncs.waiting()).length, 1);
  });

  it('lets a new reading take the place of one put off, reaching as far', async () => {
    const world = callsWorld();
    const first = await world.request('daily');
    world.telephony.failNext(away());
    await world.read();
    const second = await world.request('now', null, 100);
    assert.notEqual(second.id, first.id);
    assert.equal((await world.repositories.callSyncs.find(first.id))?.state, 'failed');
    assert.deepEqual(second.from, first.from);
    assert.deepEqual([second.until, second.nextTryAt, second.requestedBy], [NIGHT, NIGHT, 100]);
  });

  it('doubles no reading that only waits for the telephony’s pace', async () => {
    const world = callsWorld();
    const first = await world.request('daily');
    const retryAt = new Date(NIGHT.getTime() + 2_100);
    world.telephony.failNext(new TelephonyUnavailable('paced', { retryAt }));
    await world.read();
    assert.equal((await world.request('daily')).id, first.id);
    const readNow = makeReadCallsNow({ ...world, hasTelephony: true });
    await assert.rejects(readNow({ id: 100 }), refused('calls.already-reading'));
    world.clock.set(retryAt);
    await world.read();
    assert.equal((await world.repositories.callSyncs.find(first.id))?.state, 'done');
  });

  it('lets a day’s reading take over what one of an earlier day left unread', async () => {
    const world = callsWorld();
    const first = await world.request('daily');
    await world.nextNight();
    const second = await world.request('daily');
    assert.deepEqual(
      (await world.repositories.callSyncs.waiting()).map((sync) => sync.id),
      [second.id],
    );
    assert.deepEqual([second.from, second.until], [first.from, MOSCOW('2026-11-22T00:00')]);
  });

  it('is refused to a person while there is no telephony or a reading is under way', async () => {
    const world = callsWorld();
    await assert.rejects(
      makeReadCallsNow({ ...world, hasTelephony: false })({ id: 100 }),
      refused('calls.off'),
    );
    const readNow = makeReadCallsNow({ ...world, hasTelephony: true });
    await readNow({ id: 100 });
    await assert.rejects(readNow({ id: 100 }), refused('calls.already-reading'));
    assert.equal((await world.repositories.callSyncs.waiting()).length, 1);
  });

  it('wakes whoever makes figures with every page that brings something, long before a backfill ends', async () => {
    const world = callsWorld();
    world.telephony.put(...callsFrom(MOSCOW('2026-10-20T10:00'), 2));
    await world.request('backfill', { from: '2026-09-01', to: '2026-10-31' });
    world.jobs.take();
    const wakes: string[][] = [];
    const gateway = telephonyThat(world.telephony, async (page) => {
      wakes.push(world.jobs.take());
      return page;
    });
    await world.readWith(gateway)();
    assert.deepEqual([...wakes, world.jobs.take()], [[], [], ['analytics'], ['analytics']]);
  });

  it('lets a person’s reading overtake a backfill between two of its windows', async () => {
    const world = callsWorld();
    world.telephony.put(
      ...callsFrom(MOSCOW('2026-09-01T10:00'), 2),
      ...callsFrom(MOSCOW('2026-10-20T10:00'), 2, 'd'),
    );
    await world.request('backfill', { from: '2026-09-01', to: '2026-10-31' });
    const readNow = makeReadCallsNow({ ...world, hasTelephony: true });
    const windows: string[] = [];
    let asked = false;
    const gateway = telephonyThat(world.telephony, async (page, window) => {
      windows.push(window.from.toISOString().slice(0, 10));
      if (!asked) await readNow({ id: 100 });
      asked = true;
      return page;
    });
    await world.readWith(gateway)();
    assert.deepEqual(windows, ['2026-10-28', '2026-11-13', '2026-09-29', '2026-08-31']);
  });

  it('cuts a backfill into windows and goes on with one of the same days that is not done', async () => {
    const world = callsWorld();
    const range = { from: '2026-09-01', to: '2026-10-31' };
    const first = await world.request('backfill', range);
    assert.equal(first.windows.length, 3);
    assert.equal((await world.request('backfill', range)).id, first.id);
    world.telephony.failNext(new TelephonyUnavailable('refused', { resultCode: 3104 }));
    await world.read();
    assert.equal((await world.repositories.callSyncs.find(first.id))?.state, 'failed');
    const revived = await world.request('backfill', range);
    assert.deepEqual([revived.id, revived.state, revived.problem], [first.id, 'waiting', null]);
    await world.read();
    assert.equal((await world.repositories.callSyncs.find(first.id))?.state, 'done');
    assert.notEqual((await world.request('backfill', range)).id, first.id);
  });

  it('refuses a backfill that ends before it begins or lies in the future, and writes nothing', async () => {
    const world = callsWorld();
    const bad = [
      ['calls.reversed', { from: '2026-11-02', to: '2026-11-01' }],
      ['calls.in-future', { from: '2026-11-02', to: '2026-11-22' }],
    ] as const;
    for (const [code, range] of bad) await assert.rejects(world.request('backfill', range), refused(code));
    assert.deepEqual(await world.repositories.callSyncs.recent(5), []);
    assert.deepEqual(world.jobs.take(), []);
  });

  it('lets what was read backwards join up with what is known, and last year’s say nothing of today', async () => {
    const world = callsWorld();
    await world.request('daily');
    await world.read();
    world.clock.set(MOSCOW('2026-11-21T12:00'));
    await world.request('backfill', { from: '2025-01-01', to: '2025-01-31' });
    await world.read();
    const before = await world.freshness();
    assert.deepEqual([before.lastSuccessAt, before.readFrom], [NIGHT, MOSCOW('2026-11-14T00:00')]);
    await world.request('backfill', { from: '2026-10-01', to: '2026-11-21' });
    await world.read();
    const after = await world.freshness();
    assert.deepEqual(
      [after.lastSuccessAt, after.readFrom, after.completeUntil],
      [MOSCOW('2026-11-21T12:00'), MOSCOW('2026-10-01T00:00'), MOSCOW('2026-11-21T00:00')],
    );
  });
});
