import assert from 'node:assert/strict';
import { LongLivedToken } from '../../../src/adapters/amocrm/long-lived-token.ts';
import { CrmAuthorisationLost } from '../../../src/ports/crm-authorisation.ts';

const jwt = (claims: object) =>
  [{ alg: 'RS256' }, claims]
    .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
    .join('.') + '.c2ln';

describe('a long-lived token', () => {
  it('tells until when it works', async () => {
    const expiresAt = new Date('2027-11-22T07:00:00Z');
    const token = new LongLivedToken(jwt({ exp: expiresAt.getTime() / 1000 }));
    assert.deepEqual(await token.status(), { state: 'authorised', expiresAt });
  });

  it('works without telling', async () => {
    for (const text of ['opaque', 'a.b.c', jwt({})]) {
      const token = new LongLivedToken(text);
      assert.equal(await token.current(), text);
      assert.deepEqual(await token.status(), { state: 'authorised', expiresAt: null });
    }
  });

  it('has no use for a code', async () => {
    await assert.rejects(
      new LongLivedToken('opaque').exchangeCode(),
      (error) => error instanceof CrmAuthorisationLost && error.code === 'code-refused',
    );
  });
});
