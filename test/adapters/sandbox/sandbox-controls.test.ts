import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { SandboxControls } from '../../../src/adapters/sandbox/sandbox-controls.ts';

const integration = {
  clientId: 'id',
  clientSecret: 'secret',
  redirectUri: 'http://127.0.0.1/',
  widgetCode: 'code',
};
const AMOCRM = {
  baseUrl: 'http://127.0.0.1/amocrm',
  longLivedToken: 'token',
  clientId: 'id',
  clientSecret: 'secret',
  redirectUri: 'http://127.0.0.1/',
  accountId: 1,
  subdomain: 'charity',
  integrations: { volunteer: integration, administrator: integration, dashboard: integration },
};
const MANGO = { baseUrl: 'http://127.0.0.1/mango', apiKey: 'key', apiSalt: 'salt' };

describe('The sandbox’s credentials', () => {
  let server: Server;
  let controls: SandboxControls;
  let answer: unknown;
  before(async () => {
    server = createServer((_, response) => response.end(JSON.stringify(answer)));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    controls = new SandboxControls(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  });
  after(() => server.close());

  it('tell of the account and of the telephony', async () => {
    answer = { amocrm: AMOCRM, mango: MANGO };
    assert.deepEqual([await controls.credentials(), await controls.telephony()], [AMOCRM, MANGO]);
  });

  it('are refused when they are not whole', async () => {
    answer = { amocrm: AMOCRM };
    await assert.rejects(controls.telephony(), /mango/);
  });
});
