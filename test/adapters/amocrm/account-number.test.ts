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
    const credentials = { kind: 'long-lived', token } as const;
    return connectAmocrm({ baseUrl, credentials, pacer: new OpenPacer(), clock: new FakeClock(NOW) })
      .accountNumber;
  }

  it('is unknown until amoCRM has told it, and asked once', async () => {
    const number = await numberWith((await account.credentials()).longLivedToken);
    assert.equal(number.known, null);
    await number.learn();
    await number.learn();
    assert.ok(number.known !== null && number.known > 0);
    assert.equal((await account.journal()).filter(({ path }) => path === '/api/v4/account').length, 1);
  });

  it('stays unknown while amoCRM lets nobody ask', async () => {
    const number = await numberWith('not-a-token');
    await number.learn();
    assert.equal(number.known, null);
  });
});
