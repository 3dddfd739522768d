import assert from 'node:assert/strict';
import { SandboxUnderTest } from './sandbox-under-test.ts';

const TASKS = '/api/v4/tasks';

describe('faults of the sandbox', () => {
  let sandbox: SandboxUnderTest;
  beforeEach(async () => {
    sandbox = await SandboxUnderTest.start();
  });
  afterEach(() => sandbox.stop());

  const faults = async (list: unknown) => {
    const answer = await sandbox.control('PUT', '/amocrm/faults', list);
    assert.equal(answer.status, 200, answer.text);
  };
  const get = () => sandbox.api('GET', '/api/v4/account');
  const entries = async () => (await sandbox.control('GET', '/amocrm/journal')).json.entries;
  /** The request that never gets its answer, given up once the sandbox has written it down. */
  async function unanswered(method: string, path: string, body?: unknown): Promise<void> {
    const { longLivedToken } = await sandbox.credentials();
    const giveUp = new AbortController();
    const before = (await entries()).length;
    const request = fetch(`${sandbox.origin}/amocrm${path}`, {
      method,
      headers: { authorization: `Bearer ${longLivedToken}`, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      signal: giveUp.signal,
    });
    const failed = assert.rejects(request, { name: 'AbortError' });
    while ((await entries()).length === before);
    giveUp.abort();
    await failed;
  }

  it('answers with a status, headers and body for as many times as asked', async () => {
    await faults([
      { kind: 'status', status: 504, headers: { 'Retry-After': '7' }, body: '<h1>504</h1>', times: 2 },
    ]);
    const first = await get();
    assert.deepEqual(
      [first.status, first.headers.get('retry-after'), first.text],
      [504, '7', '<h1>504</h1>'],
    );
    assert.match(first.headers.get('content-type') ?? '', /html/);
    assert.equal((await get()).status, 504);
    assert.equal((await get()).status, 200);
  });

  it('touches only what matches, and goes on for ever until it is switched off', async () => {
    await faults([{ kind: 'html-403', match: { method: 'post', path: TASKS }, times: 'forever' }]);
    assert.equal((await get()).status, 200);
    for (let time = 0; time < 3; time += 1) assert.equal((await sandbox.api('POST', TASKS, [])).status, 403);
    await faults([]);
    assert.equal((await sandbox.api('POST', TASKS, [])).status, 400);
  });

  it('drops the connection without doing anything', async () => {
    await faults([{ kind: 'drop-connection', match: { path: TASKS } }]);
    await assert.rejects(sandbox.createTask(), TypeError);
    assert.equal((await sandbox.api('GET', TASKS)).status, 204);
    assert.equal((await entries())[0].status, null);
  });

  it('lets a request hang without doing anything', async () => {
    await faults([{ kind: 'timeout' }]);
    await unanswered('POST', TASKS, [{ text: 'Т', complete_till: 1_800_000_000 }]);
    assert.equal((await sandbox.api('GET', TASKS)).status, 204);
  });

  it('does the work and lets the answer hang', async () => {
    await faults([{ kind: 'timeout-after-success', match: { method: 'POST' } }]);
    await unanswered('POST', TASKS, [{ text: 'Создана', complete_till: 1_800_000_000 }]);
    const { tasks } = (await sandbox.api('GET', TASKS)).json._embedded;
    assert.deepEqual(
      tasks.map((task: { text: string }) => task.text),
      ['Создана'],
    );
    const [entry] = await entries();
    assert.deepEqual([entry.status, entry.answer, entry.fault], [null, '', 'timeout-after-success']);
  });

  it('answers late when it is slow', async () => {
    await faults([{ kind: 'slow', ms: 1 }]);
    assert.equal((await get()).status, 200);
    assert.equal((await entries())[0].fault, 'slow');
  });

  it('revokes access tokens and puts a new long-lived one into the credentials', async () => {
    await faults([{ kind: 'revoke-access-token' }]);
    assert.equal((await get()).status, 401);
    assert.equal((await get()).status, 401);
    await sandbox.takeToken();
    assert.equal((await get()).status, 200);
  });

  it('revokes refresh tokens', async () => {
    const { clientId, clientSecret, redirectUri } = await sandbox.credentials();
    const client = { client_id: clientId, client_secret: clientSecret, redirect_uri: redirectUri };
    const { code } = (await sandbox.control('POST', '/amocrm/authorization-code', { userId: 1 })).json;
    const pair = await sandbox.api('POST', '/oauth2/access_token', {
      ...client,
      grant_type: 'authorization_code',
      code,
    });
    await faults([{ kind: 'revoke-refresh-token', match: { path: '/oauth2' } }]);
    const answer = await sandbox.api('POST', '/oauth2/access_token', {
      ...client,
      grant_type: 'refresh_token',
      refresh_token: pair.json.refresh_token,
    });
    assert.deepEqual([answer.status, answer.json.hint], [401, 'Token has been revoked']);
    assert.equal((await get()).status, 200);
  });

  for (const list of [
    {},
    [{ kind: 'unknown' }],
    [{ kind: 'status' }],
    [{ kind: 'slow', ms: -1 }],
    [{ kind: 'timeout', times: 0 }],
  ]) {
    it(`refuses ${JSON.stringify(list)} with a sentence`, async () => {
      const answer = await sandbox.control('PUT', '/amocrm/faults', list);
      assert.equal(answer.status, 400);
      assert.ok(answer.json.message.length > 10);
    });
  }
});
