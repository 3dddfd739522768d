import assert from 'node:assert/strict';
import { WorkerGenerationRunner } from '../../../src/adapters/generation/worker-generation-runner.ts';
import { generate } from '../../../src/domain/generation/generate.ts';
import type { GenerationInput } from '../../../src/domain/generation/generation-input.ts';

const ids = Array.from({ length: 30 }, (_, s) => `s${s}`);
const INPUT: GenerationInput = {
  slots: ids.map((id) => ({ id, day: '2026-12-01', need: 2 })),
  volunteers: ['a', 'b', '__proto__'].map((id) => ({ id, available: ids, maxPerDay: 9 })),
  pins: [['a', 's3']],
  priority: 'spread-first',
  seed: 7,
};
const INLINE = Infinity;
const THREAD = 0;

/** What the thread would choke on: a mark for no slot. */
const BROKEN = { ...INPUT, volunteers: [...INPUT.volunteers, { id: 'c', available: ['unknown'] }] };

describe('the runner of generation', () => {
  it('gives the same result in place and in a thread', async () => {
    const expected = generate(INPUT);
    assert.deepEqual(await new WorkerGenerationRunner(INLINE).run(INPUT), expected);
    assert.deepEqual(await new WorkerGenerationRunner(THREAD).run(INPUT), expected);
  });

  it('leaves the event loop free while a thread works', async () => {
    let turns = 0;
    const turn = setInterval(() => turns++, 1);
    await new WorkerGenerationRunner(THREAD).run(INPUT);
    clearInterval(turn);
    assert.ok(turns > 0);
  });

  it('rejects with the reason of the signal, before and during the work', async () => {
    const reason = new Error('the request was withdrawn');
    for (const limit of [INLINE, THREAD]) {
      await assert.rejects(new WorkerGenerationRunner(limit).run(INPUT, AbortSignal.abort(reason)), reason);
    }
    const controller = new AbortController();
    const running = new WorkerGenerationRunner(THREAD).run(INPUT, controller.signal);
    controller.abort(reason);
    await assert.rejects(running, reason);
  });

  it('rejects when the work itself fails', async () => {
    await assert.rejects(new WorkerGenerationRunner(INLINE).run(BROKEN));
    await assert.rejects(new WorkerGenerationRunner(THREAD).run(BROKEN));
  });

  it('runs several at once', async () => {
    const runner = new WorkerGenerationRunner(THREAD);
    const results = await Promise.all([1, 2, 3].map((seed) => runner.run({ ...INPUT, seed })));
    assert.deepEqual(
      results,
      [1, 2, 3].map((seed) => generate({ ...INPUT, seed })),
    );
  });
});
