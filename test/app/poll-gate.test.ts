import assert from 'node:assert/strict';
import { PollGate } from '../../src/app/timetable/poll-gate.ts';

describe('Polls during a jump of the clock', () => {
  it('run at once while nothing holds them', async () => {
    const gate = new PollGate();
    let asked = 0;
    await gate.guard(async () => asked++)();
    assert.equal(asked, 1);
  });

  it('wait until the end of the jump and then ask once', async () => {
    const gate = new PollGate();
    let asked = 0;
    const poll = gate.guard(async () => asked++);
    gate.hold();
    await poll();
    await poll();
    assert.equal(asked, 0);
    await gate.release();
    await gate.release();
    assert.equal(asked, 1);
    await poll();
    assert.equal(asked, 2);
  });
});
