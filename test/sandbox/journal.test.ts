import assert from 'node:assert/strict';
import { SandboxUnderTest, START } from './sandbox-under-test.ts';

describe('the journal of the sandbox', () => {
  let sandbox: SandboxUnderTest;
  beforeEach(async () => {
    sandbox = await SandboxUnderTest.start();
  });
  afterEach(() => sandbox.stop());

  const journal = async (query = '') =>
    (await sandbox.control('GET', `/amocrm/journal${query}`)).json.entries;

  it('keeps each request as it crossed the wire', async () => {
    await sandbox.createTask({ text: 'Отметьте доступность' });
    await sandbox.api('GET', '/api/v4/tasks?filter%5Bid%5D=77');
    const [post, get] = await journal();
    assert.deepEqual([post.seq, post.method, post.path, post.status], [1, 'POST', '/api/v4/tasks', 200]);
    assert.equal(JSON.parse(post.body)[0].text, 'Отметьте доступность');
    assert.ok(JSON.parse(post.answer)._embedded.tasks[0].id > 0);
    assert.ok(Date.parse(post.at) >= START);
    assert.deepEqual([get.query, get.status, get.answer], ['filter[id]=77', 204, '']);
  });

  it('gives what came after a number, at most as much as asked', async () => {
    for (let i = 0; i < 3; i += 1) await sandbox.api('GET', '/api/v4/account');
    assert.deepEqual(
      (await journal('?since=1')).map((entry: { seq: number }) => entry.seq),
      [2, 3],
    );
    assert.deepEqual(
      (await journal('?since=1&limit=1')).map((entry: { seq: number }) => entry.seq),
      [2],
    );
    assert.deepEqual(await journal('?since=99'), []);
    assert.equal((await sandbox.control('GET', '/amocrm/journal?since=x')).status, 400);
  });

  it('never holds a token, a code or a secret, right or wrong', async () => {
    const keys = await sandbox.credentials();
    const { code } = (await sandbox.control('POST', '/amocrm/authorization-code', { userId: 1 })).json;
    const body = {
      client_id: keys.clientId,
      client_secret: keys.clientSecret,
      redirect_uri: keys.redirectUri,
      grant_type: 'authorization_code',
      code,
    };
    const pair = (await sandbox.api('POST', '/oauth2/access_token', body)).json;
    await sandbox.api('POST', '/oauth2/access_token', { ...body, client_secret: 'somebody-elses-secret' });
    await sandbox.api('GET', '/oauth2/account/current/subdomain', undefined, {
      'x-refresh-token': pair.refresh_token,
    });
    await sandbox.createTask({ text: `по ошибке: ${keys.longLivedToken} и ${pair.refresh_token}` });
    await sandbox.api('GET', '/api/v4/account', undefined, {}, 'wrong-token');
    const text = (await sandbox.control('GET', '/amocrm/journal')).text;
    const secrets = [keys.clientSecret, keys.longLivedToken, code, pair.access_token, pair.refresh_token];
    for (const secret of [...secrets, 'somebody-elses-secret', 'wrong-token'])
      assert.ok(!text.includes(secret));
    assert.ok(text.includes(keys.clientId));
    assert.equal((await journal())[0].headers.authorization, 'Bearer ***');
  });

  it('is empty after a reset', async () => {
    await sandbox.api('GET', '/api/v4/account');
    await sandbox.control('POST', '/reset', {});
    assert.deepEqual(await journal(), []);
    await sandbox.takeToken();
    await sandbox.api('GET', '/api/v4/account');
    assert.deepEqual(
      (await journal()).map((entry: { seq: number }) => entry.seq),
      [1],
    );
  });
});
