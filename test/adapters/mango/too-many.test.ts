import assert from 'node:assert/strict';
import { callsWorld, NIGHT } from '../../app/calls-world.ts';
import { MangoUnderTest, STATISTICS } from './mango-under-test.ts';

describe('A reading by a stepped clock from a Mango that only answers “too many”', () => {
  it('starts once at each try of the backoff, and comes to the end once it is let', async () => {
    const telephony = await MangoUnderTest.start();
    const world = callsWorld();
    const stepped = { now: () => world.clock.now(), wait: () => Promise.resolve() };
    const read = world.readWith(telephony.connect({ clock: stepped }));
    await telephony.mango.faults([
      { kind: 'status', match: { path: STATISTICS }, status: 429, body: '', times: 5 },
    ]);
    await world.request('daily');
    const tries: string[] = [];
    for (;;) {
      await read();
      const [sync] = await world.repositories.callSyncs.recent(1);
      if (sync === undefined || sync.state !== 'waiting' || tries.length > 20) break;
      const minutes = (sync.nextTryAt.getTime() - world.clock.now().getTime()) / 60_000;
      tries.push(`${sync.problem} ${minutes}`);
      world.clock.set(sync.nextTryAt);
    }
    assert.deepEqual(
      tries,
      [1, 2, 5, 15, 30].map((minutes) => `rate-limited ${minutes}`),
    );
    assert.equal(await telephony.starts(), 6);
    assert.equal((await world.repositories.callSyncs.recent(1))[0]?.state, 'done');
    assert.equal(world.clock.now().getTime() - NIGHT.getTime(), 53 * 60_000);
  });
});
