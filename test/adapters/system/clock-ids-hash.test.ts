import assert from 'node:assert/strict';
import { randomIds } from '../../../src/adapters/system/random-ids.ts';
import { sha256Hash } from '../../../src/adapters/system/sha256-hash.ts';
import { systemClock } from '../../../src/adapters/system/system-clock.ts';

describe("the machine's clock", () => {
  it('goes on by at least what was waited for', async () => {
    const before = systemClock.now().getTime();
    await systemClock.wait(15);
    // A timer may fire up to a millisecond early by the wall clock.
    assert.ok(systemClock.now().getTime() - before >= 14);
  });

  it('ends a wait that is aborted, however long, with the reason given', async () => {
    const reason = new Error('stopping');
    const stop = new AbortController();
    const wait = systemClock.wait(2 ** 40, stop.signal);
    stop.abort(reason);
    await assert.rejects(wait, (error) => error === reason);
    await assert.rejects(systemClock.wait(0, stop.signal), (error) => error === reason);
  });
});

describe('random identities', () => {
  it('are UUIDs, and secrets of at least 192 bits as URL-safe text, never the same', () => {
    const ids = Array.from({ length: 100 }, () => randomIds.uuid());
    const secrets = Array.from({ length: 100 }, () => randomIds.secret());
    for (const id of ids)
      assert.match(id, /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    for (const secret of secrets) assert.match(secret, /^[\w-]{32,}$/);
    assert.deepEqual([new Set(ids).size, new Set(secrets).size], [100, 100]);
  });
});

describe('the hash of secrets', () => {
  it('is SHA-256 of the UTF-8 text in hex', () => {
    // FIPS 180-2, appendix B.1
    assert.equal(sha256Hash.of('abc'), 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  });
});
