import assert from 'node:assert/strict';
import { makeKeepReading } from '../../src/app/calls/keep-reading.ts';
import { callAt, callsFrom, callsWorld, DAY_MS, MOSCOW, NIGHT, telephonyThat } from './calls-world.ts';
import { failingNight, fails, lastSync } from './telephony-failures.ts';

describe('A telephony that fails', () => {
  it('is asked again no sooner than it said, and what is left waits', async () => {
    const world = callsWorld();
    await world.request('daily');
    fails(world, 'penalty', 121_000);
    assert.deepEqual(await world.read(), { outcome: 'waiting', failed: 0 });
    const sync = await lastSync(world);
    assert.deepEqual([sync?.state, sync?.problem, sync?.attempts], ['waiting', 'penalty', 1]);
    assert.deepEqual(sync?.nextTryAt, new Date(NIGHT.getTime() + 121_000));
    const asked = world.telephony.requests.length;
    await world.read();
    assert.equal(world.telephony.requests.length, asked);
    world.clock.set(new Date(NIGHT.getTime() + 121_000));
    await world.read();
    assert.equal((await lastSync(world))?.state, 'done');
  });

  it('is asked ever less often while it stays away', async () => {
    const world = callsWorld();
    await world.request('daily');
    const minutes: number[] = [];
    for (let attempt = 0; attempt < 9; attempt++) {
      fails(world, 'unreachable');
      await world.read();
      const next = (await lastSync(world))?.nextTryAt ?? NIGHT;
      minutes.push((next.getTime() - world.clock.now().getTime()) / 60_000);
      world.clock.set(next);
    }
    assert.deepEqual(minutes, [1, 2, 5, 15, 30, 60, 180, 360, 360]);
  });

  it('is not asked a second time what it refused, or while it lets us in nowhere', async () => {
    for (const problem of ['refused', 'unauthorised', 'unpaid', 'unexpected-answer'] as const) {
      const world = callsWorld();
      await world.request('daily');
      fails(world, problem);
      assert.equal((await world.read()).outcome, 'done');
      assert.deepEqual(
        [(await lastSync(world))?.state, (await lastSync(world))?.problem],
        ['failed', problem],
      );
      await world.nextNight();
      await world.request('daily');
      await world.read();
      assert.equal((await lastSync(world))?.state, 'done');
      assert.equal((await world.freshness()).problem, null);
    }
  });

  it('is waited for at its own pace without calling it a failure', async () => {
    const world = callsWorld();
    await world.request('daily');
    fails(world, 'paced', 2100);
    await world.read();
    const sync = await lastSync(world);
    assert.deepEqual([sync?.problem, sync?.nextTryAt], [null, new Date(NIGHT.getTime() + 2100)]);
    assert.equal((await world.freshness()).failedDays, 0);
    assert.equal(world.log.entries.filter((entry) => entry.event === 'calls.reading-failed').length, 0);
  });

  it('may keep its pace or prepare for as long as it likes, and a failure after that is the first one', async () => {
    const world = callsWorld();
    await world.request('daily');
    for (let time = 0; time < 30; time++) {
      for (const [problem, waitMs] of [
        ['paced', 2100],
        ['preparing', 5000],
      ] as const) {
        fails(world, problem, waitMs);
        await world.read();
        const next = (await lastSync(world))?.nextTryAt;
        assert.deepEqual(next, new Date(world.clock.now().getTime() + waitMs));
        world.clock.set(next);
      }
    }
    assert.deepEqual([(await lastSync(world))?.attempts, (await lastSync(world))?.problem], [0, null]);
    fails(world, 'unreachable');
    await world.read();
    const sync = await lastSync(world);
    assert.deepEqual([sync?.attempts, sync?.nextTryAt], [1, new Date(world.clock.now().getTime() + 60_000)]);
  });

  it('that answers “too many” itself has failed from the first time, however soon it may be asked again', async () => {
    const world = callsWorld();
    await world.request('daily');
    const minutes: number[] = [];
    for (let attempt = 0; attempt < 5; attempt++) {
      fails(world, 'rate-limited', 2100);
      await world.read();
      const next = (await lastSync(world))?.nextTryAt ?? NIGHT;
      minutes.push((next.getTime() - world.clock.now().getTime()) / 60_000);
      // Between two failures a turn that is not ours counts for nothing.
      world.clock.set(next);
      fails(world, 'paced', 2100);
      await world.read();
      world.clock.set((await lastSync(world))?.nextTryAt ?? NIGHT);
    }
    assert.deepEqual(minutes, [1, 2, 5, 15, 30]);
    assert.equal((await lastSync(world))?.problem, 'rate-limited');
    assert.equal((await world.freshness()).failedDays, 1);
  });

  it('brings one task after three days, and the first success ends it', async () => {
    const world = callsWorld();
    for (const expected of [0, 0, 1, 1]) {
      await failingNight(world);
      assert.equal((await world.openTasks()).length, expected);
      await world.nextNight();
    }
    const [task] = await world.openTasks();
    assert.deepEqual(
      [task?.personId, task?.subject, task?.due],
      [100, 'failed-days/2026-11-21', MOSCOW('2026-11-24T04:00')],
    );
    assert.match(task?.text ?? '', /с сб, 21 ноября 2026/);
    assert.equal((await world.freshness()).failedDays, 4);
    await world.request('daily');
    await world.read();
    assert.deepEqual(await world.openTasks(), []);
    const { failedDays, completeUntil, readFrom } = await world.freshness();
    assert.deepEqual(
      [failedDays, completeUntil, readFrom],
      [0, MOSCOW('2026-11-25T00:00'), MOSCOW('2026-11-14T00:00')],
    );
  });

  it('brings no second task to somebody who did the first by hand', async () => {
    const world = callsWorld();
    for (let night = 0; night < 5; night++) {
      await failingNight(world);
      const open = await world.openTasks();
      await world.repositories.crmTasks.modify(
        open.map((task) => task.id),
        (task) => ({ ...task, completion: 'by-hand' }),
      );
      await world.nextNight();
    }
    assert.equal((await world.repositories.crmTasks.list({ kind: 'data-missing' })).length, 1);
  });

  it('reads everything it missed once it is back', async () => {
    const world = callsWorld();
    await world.request('daily');
    await world.read();
    world.telephony.put(callAt('late', MOSCOW('2026-11-21T11:00')));
    world.clock.set(new Date(NIGHT.getTime() + 10 * DAY_MS));
    await world.request('daily');
    await world.read();
    assert.equal((await world.repositories.calls.find(['late'])).length, 1);
    assert.deepEqual((await world.freshness()).completeUntil, MOSCOW('2026-12-01T00:00'));
    assert.deepEqual((await world.freshness()).readFrom, MOSCOW('2026-11-14T00:00'));
  });

  it('that trips us over is logged by code alone and tried again later', async () => {
    const world = callsWorld();
    world.telephony.put(...callsFrom(MOSCOW('2026-11-20T10:00'), 1));
    await world.request('daily');
    const broken = telephonyThat(world.telephony, async () => {
      throw new TypeError('secret of a client');
    });
    assert.deepEqual(await world.readWith(broken)(), { outcome: 'waiting', failed: 1 });
    assert.equal((await lastSync(world))?.problem, 'failed');
    assert.ok(!JSON.stringify(world.log.entries).includes('secret'));
    world.clock.set(new Date(NIGHT.getTime() + 60_000));
    await world.read();
    assert.equal((await lastSync(world))?.state, 'done');
  });
});

describe('Reading on', () => {
  it('waits for the telephony’s pace by the clock and comes to the end', async () => {
    const world = callsWorld();
    await world.request('daily');
    fails(world, 'paced', 2100, 1);
    const time = { monotonicMs: () => 0, sleep: async () => assert.fail('real time is not waited for') };
    const reading = makeKeepReading({ ...world, time, readCalls: world.read })(new AbortController().signal);
    while (world.clock.waiting === 0) await new Promise((resolve) => setImmediate(resolve));
    await world.clock.advance(2100);
    await reading;
    assert.equal((await lastSync(world))?.state, 'done');
  });

  it('leaves a later try to the next wake, and ends when called off', async () => {
    const world = callsWorld();
    await world.request('daily');
    fails(world, 'unreachable', 300_000);
    const time = { monotonicMs: () => 0, sleep: async () => assert.fail('real time is not waited for') };
    const keepReading = makeKeepReading({ ...world, time, readCalls: world.read });
    await keepReading(new AbortController().signal);
    assert.equal(world.clock.waiting, 0);
    world.clock.set(new Date(NIGHT.getTime() + 300_000));
    fails(world, 'paced', 2100, 1);
    const off = new AbortController();
    const reading = keepReading(off.signal);
    while (world.clock.waiting === 0) await new Promise((resolve) => setImmediate(resolve));
    off.abort();
    await reading;
    assert.equal((await lastSync(world))?.state, 'waiting');
  });
});
