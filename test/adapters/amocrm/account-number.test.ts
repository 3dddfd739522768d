import assert from 'node:assert/strict';
import { connectAmocrm } from '../../../src/adapters/amocrm/connect-amocrm.ts';
import { FakeClock } from '../../fakes/fake-clock.ts';
import { NOW } from './connection.ts';
import { OpenPacer } from './open-pacer.ts';
import { SandboxAccount } from './sandbox-account.ts';

describe('the account’s number', () => {
  let account: SandboxAccount;
  before(async () => {
    account = await SandboxAccount.start(NOW);
  });
  after(() => account.stop());

  async function numberWith(token: string) {
    const { baseUrl } = await account.credentials();
    return connectAmocrm({
      baseUrl,
      credentials: { kind: 'long-lived', token },
      pacer: new OpenPacer(),
      clock: new FakeClock(NOW),
    }).accountId;
  }

  it('is asked once and remembered', async () => {
    const number = await numberWith((await account.credentials()).longLivedToken);
    const first = await number();
    assert.ok(first !== null && first > 0);
    assert.equal(await number(), first);
    assert.equal((await account.journal()).filter(({ path }) => path === '/api/v4/account').length, 1);
  });

  it('is unknown while amoCRM lets nobody ask', async () => {
    assert.equal(await (await numberWith('not-a-token'))(), null);
  });
});
