import assert from 'node:assert/strict';
import { SandboxClock } from '../../../src/adapters/sandbox/sandbox-clock.ts';

const TEN = new Date('2026-11-22T07:00:00Z');
const after = (ms: number) => new Date(TEN.getTime() + ms);

function setUp(frozen = false) {
  let monotonic = 0;
  const sleeps: (() => void)[] = [];
  const time = {
    monotonicMs: () => monotonic,
    sleep: (_ms: number, signal?: AbortSignal) =>
      new Promise<void>((resolve, reject) => {
        signal?.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
        sleeps.push(resolve);
      }),
  };
  const clock = new SandboxClock(time, { now: TEN, frozen });
  return { clock, tick: (ms: number) => (monotonic += ms), sleeps };
}

describe('The service’s clock on the sandbox', () => {
  it('ticks in real time from what the sandbox said', () => {
    const { clock, tick } = setUp();
    tick(1500);
    assert.deepEqual(clock.now(), after(1500));
  });

  it('stands while the sandbox moves its clock', () => {
    const { clock, tick } = setUp();
    clock.follow({ now: after(3_600_000), frozen: true });
    tick(5000);
    assert.deepEqual(clock.now(), after(3_600_000));
  });

  it('never shows an earlier time after a restart of the sandbox', () => {
    const { clock, tick } = setUp();
    tick(10_000);
    assert.deepEqual(clock.now(), after(10_000));
    clock.follow({ now: after(4000), frozen: false });
    assert.deepEqual(clock.now(), after(10_000));
    tick(7000);
    assert.deepEqual(clock.now(), after(11_000));
  });

  it('goes back with a reset', () => {
    const { clock, tick } = setUp();
    tick(10_000);
    clock.now();
    clock.beginAnew({ now: TEN, frozen: true });
    assert.deepEqual(clock.now(), TEN);
  });

  it('ends a wait when the clock is moved past it', async () => {
    const { clock } = setUp();
    const waited = clock.wait(60_000);
    clock.follow({ now: after(60_000), frozen: true });
    await waited;
  });

  it('does not sleep while the clock is being moved', async () => {
    const { clock, sleeps } = setUp(true);
    await clock.wait(60_000);
    assert.deepEqual(sleeps, []);
  });

  it('gives up a wait that is aborted, with the reason', async () => {
    const { clock } = setUp();
    const abort = new AbortController();
    const waited = clock.wait(60_000, abort.signal);
    abort.abort(new Error('stopping'));
    await assert.rejects(waited, /stopping/);
  });
});
