import assert from 'node:assert/strict';
import { FakeClock } from '../fakes/fake-clock.ts';

const START = new Date('2026-11-20T06:00:00Z');

describe('Clock (fake)', () => {
  it('stands until it is moved', async () => {
    const clock = new FakeClock(START);
    const before = clock.now();
    await clock.advance(1500);
    clock.now().setFullYear(1999);
    assert.deepEqual([before, clock.now()], [START, new Date('2026-11-20T06:00:01.500Z')]);
  });

  it('ends waits one by one at their own instants, also those begun meanwhile', async () => {
    const clock = new FakeClock(START);
    const ends: [string, number][] = [];
    const wait = async (name: string, ms: number) => {
      await clock.wait(ms);
      ends.push([name, clock.now().getTime() - START.getTime()]);
    };
    const waits = [wait('late', 300), wait('early', 100).then(() => wait('chained', 50)), wait('never', 301)];
    await clock.advance(300);
    await Promise.all(waits.slice(0, 2));
    assert.deepEqual(ends, [
      ['early', 100],
      ['chained', 150],
      ['late', 300],
    ]);
    assert.equal(clock.waiting, 1);
  });

  it('ends what is over by then when it jumps', async () => {
    const clock = new FakeClock(START);
    const wait = clock.wait(1000);
    clock.set(new Date(START.getTime() + 1000));
    await wait;
    assert.equal(clock.waiting, 0);
  });

  it('ends an aborted wait with the reason given', async () => {
    const clock = new FakeClock(START);
    const reason = new Error('stopping');
    const stop = new AbortController();
    const wait = clock.wait(1000, stop.signal);
    stop.abort(reason);
    await assert.rejects(wait, (error) => error === reason);
    await assert.rejects(clock.wait(1000, stop.signal), (error) => error === reason);
    assert.equal(clock.waiting, 0);
  });
});
