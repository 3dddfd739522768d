import assert from 'node:assert/strict';
import { ServerClock } from '../../../src/adapters/amocrm/server-clock.ts';

const at = (seconds: number) => new Date(Date.UTC(2026, 10, 22, 7) + seconds * 1000);
const offset = (date: string | null, sent: Date, received: Date): number | null => {
  const clock = new ServerClock();
  clock.observe(date, sent, received);
  const there = clock.toServer(at(0));
  return there === null ? null : there.getTime() - at(0).getTime();
};

describe("amoCRM's clock", () => {
  it('is taken for ours while rounding and the way of the answer explain the difference', () => {
    for (const seconds of [0.001, 0, 2, 2.4])
      assert.equal(offset(at(2).toUTCString(), at(seconds), at(3)), 0);
    assert.equal(offset(at(2).toUTCString(), at(2.999), at(3)), 0);
  });

  it('is ahead or behind by no more than is certain', () => {
    assert.equal(offset(at(60).toUTCString(), at(0), at(2)), 58_000);
    assert.equal(offset(at(0).toUTCString(), at(61), at(63)), -60_000);
  });

  it('is unknown until an answer tells it', () => {
    for (const date of [null, 'yesterday']) assert.equal(offset(date, at(0), at(1)), null);
  });

  it('is learnt anew with every answer, and kept over one that tells nothing', () => {
    const clock = new ServerClock();
    clock.observe(at(3600).toUTCString(), at(0), at(0));
    clock.observe(null, at(0), at(0));
    assert.deepEqual(clock.toServer(at(0)), at(3600));
    clock.observe(at(0).toUTCString(), at(0), at(0));
    assert.deepEqual(clock.toServer(at(0)), at(0));
  });
});
