import assert from 'node:assert/strict';
import { signatureOf } from '../../../src/adapters/mango/signature.ts';
import { moscowTime } from '../../../src/adapters/mango/moscow-time.ts';
import { sample } from '../../sandbox/mango-client.ts';

describe('how Mango is spoken to', () => {
  it('signs the very text that is sent, as the vendor’s clients do', () => {
    const { post } = sample('sign_vectors');
    assert.equal(post.length, 5);
    for (const { vpbx_api_key: key, json, vpbx_api_salt: salt, sign } of post) {
      assert.equal(signatureOf(key, json, salt), sign);
    }
  });

  it('writes instants as Moscow’s clocks show them', () => {
    assert.equal(moscowTime(new Date('2026-12-31T21:00:00Z')), '01.01.2027 00:00:00');
    assert.equal(moscowTime(new Date('2026-07-05T20:59:59.999Z')), '05.07.2026 23:59:59');
  });
});
