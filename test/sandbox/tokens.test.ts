import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { ask, type Json, SandboxUnderTest, START } from './sandbox-under-test.ts';

describe('tokens of the amoCRM sandbox', () => {
  let sandbox: SandboxUnderTest;
  let keys: Json;
  beforeEach(async () => {
    sandbox = await SandboxUnderTest.start();
    keys = await sandbox.credentials();
  });
  afterEach(() => sandbox.stop());

  const code = async (userId = 1) =>
    (await sandbox.control('POST', '/amocrm/authorization-code', { userId })).json.code;
  const exchange = (fields: object) =>
    sandbox.api('POST', '/oauth2/access_token', {
      client_id: keys.clientId,
      client_secret: keys.clientSecret,
      redirect_uri: keys.redirectUri,
      ...fields,
    });
  const byCode = async () => exchange({ grant_type: 'authorization_code', code: await code() });
  const refresh = (token: string) => exchange({ grant_type: 'refresh_token', refresh_token: token });
  const whoami = (token: string) => sandbox.api('GET', '/api/v4/account', undefined, {}, token);

  it('exchanges a code for a pair that works', async () => {
    const pair = (await byCode()).json;
    assert.equal(pair.token_type, 'Bearer');
    assert.equal(pair.expires_in, 86_400);
    assert.equal((await whoami(pair.access_token)).json.current_user_id, 1);
  });

  it('takes a refresh token once and gives a new one', async () => {
    const first = (await byCode()).json;
    const second = (await refresh(first.refresh_token)).json;
    assert.notEqual(second.refresh_token, first.refresh_token);
    const again = await refresh(first.refresh_token);
    assert.deepEqual([again.status, again.json.hint], [401, 'Token has been revoked']);
    assert.equal((await refresh(second.refresh_token)).status, 200);
  });

  it('lets an access token live for a day and a refresh token for three months', async () => {
    const pair = (await byCode()).json;
    await sandbox.control('PUT', '/clock', { advance: 'PT23H59M' });
    assert.equal((await whoami(pair.access_token)).status, 200);
    await sandbox.control('PUT', '/clock', { advance: 'PT1M' });
    const late = await whoami(pair.access_token);
    assert.deepEqual([late.status, late.json.detail], [401, 'Неверный логин или пароль']);
    await sandbox.control('PUT', '/clock', { advance: 'P89D' });
    assert.equal((await refresh(pair.refresh_token)).status, 401);
  });

  const wrong: [name: string, fields: object, status: number, hint: string][] = [
    ['an unknown client', { client_id: 'x' }, 400, 'Check the `client_id` parameter'],
    ['a wrong secret', { client_secret: 'x' }, 400, 'Check the `client_secret` parameter'],
    [
      'another redirect address',
      { redirect_uri: 'http://x' },
      400,
      'Redirect URI is not associated with client',
    ],
    ['a garbage code', { code: 'garbage' }, 400, 'Cannot decrypt the authorization code'],
  ];
  for (const [name, fields, status, hint] of wrong) {
    it(`refuses ${name}`, async () => {
      const answer = await exchange({ grant_type: 'authorization_code', code: await code(), ...fields });
      assert.deepEqual([answer.status, answer.json.hint], [status, hint]);
      assert.equal(answer.json.type, 'https://developers.amocrm.ru/v3/errors/OAuthProblemJson');
    });
  }

  it('refuses a code used twice and one older than twenty minutes', async () => {
    const one = await code();
    await exchange({ grant_type: 'authorization_code', code: one });
    const twice = await exchange({ grant_type: 'authorization_code', code: one });
    assert.equal(twice.json.hint, 'Authorization code has been revoked');
    const old = await code();
    await sandbox.control('PUT', '/clock', { advance: 'PT20M' });
    const late = await exchange({ grant_type: 'authorization_code', code: old });
    assert.equal(late.json.hint, 'Authorization code has expired');
  });

  it('takes a form for bad credentials', async () => {
    const body = `client_id=${keys.clientId}&grant_type=refresh_token`;
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    assert.equal((await sandbox.api('POST', '/oauth2/access_token', body, headers)).status, 401);
  });

  it('shuts out an ordinary person who was switched off, and keeps an administrator’s grant', async () => {
    const theirs = (await exchange({ grant_type: 'authorization_code', code: await code(101) })).json;
    const directory = (await sandbox.control('GET', '/amocrm/users')).json;
    const off = (id: number) => (user: Json) => (user.id === id ? { ...user, isActive: false } : user);
    const second = { ...directory.users[0], id: 900, email: 'second@dialog.example' };
    const users = [...directory.users.map(off(101)).map(off(1)), second];
    assert.equal((await sandbox.control('PUT', '/amocrm/users', { ...directory, users })).status, 200);
    assert.equal((await whoami(theirs.access_token)).status, 401);
    assert.equal((await whoami(keys.longLivedToken)).status, 200);
  });

  it('asks on the consent page and sends the person back with a code', async () => {
    const page = await ask(`${sandbox.origin}/amocrm/oauth?client_id=${keys.clientId}&state=s1`, {});
    assert.match(page.text, /Разрешить/);
    const allow = (fields: object) =>
      ask(`${sandbox.origin}/amocrm/oauth`, {
        method: 'POST',
        body: new URLSearchParams({ client_id: keys.clientId, state: 's1', answer: 'allow', ...fields }),
      });
    assert.equal((await allow({ user_id: '101' })).status, 403);
    const to = new URL((await allow({ user_id: '1' })).headers.get('location') ?? '');
    assert.equal(to.origin + to.pathname, keys.redirectUri);
    assert.equal(to.searchParams.get('state'), 's1');
    assert.equal(to.searchParams.get('referer'), new URL(sandbox.origin).host);
    const given = await exchange({ grant_type: 'authorization_code', code: to.searchParams.get('code') });
    assert.equal(given.status, 200);
    const no = new URL((await allow({ user_id: '1', answer: 'refuse' })).headers.get('location') ?? '');
    assert.equal(no.searchParams.get('error'), 'access_denied');
  });

  it('signs a one-time token with the secret of its own widget', async () => {
    const { token } = (
      await sandbox.control('POST', '/amocrm/disposable-token', { userId: 101, widget: 'dashboard' })
    ).json;
    const [header, claims, signature] = token.split('.');
    const { clientSecret, clientId, redirectUri } = keys.integrations.dashboard;
    assert.equal(
      createHmac('sha256', clientSecret).update(`${header}.${claims}`).digest('base64url'),
      signature,
    );
    const read = JSON.parse(Buffer.from(claims, 'base64url').toString());
    assert.equal(read.iss, sandbox.origin);
    assert.equal(read.aud, new URL(redirectUri).origin);
    assert.deepEqual([read.user_id, read.account_id, read.client_uuid], [101, keys.accountId, clientId]);
    assert.equal(read.exp - read.iat, 1800);
    assert.ok(read.iat >= START / 1000);
  });

  it('makes bad one-time tokens on request', async () => {
    const make = async (more: object) =>
      (
        await sandbox.control('POST', '/amocrm/disposable-token', { userId: 1, widget: 'volunteer', ...more })
      ).json.token.split('.');
    const [header, claims, signature] = await make({
      alg: 'none',
      header: { kid: 'k' },
      claims: { aud: 'x', exp: null },
    });
    assert.equal(signature, '');
    assert.deepEqual(JSON.parse(Buffer.from(header, 'base64url').toString()), {
      typ: 'JWT',
      alg: 'none',
      kid: 'k',
    });
    const read = JSON.parse(Buffer.from(claims, 'base64url').toString());
    assert.equal(read.aud, 'x');
    assert.ok(!('exp' in read));
    const [h, c, s] = await make({ secret: 'other' });
    assert.equal(createHmac('sha256', 'other').update(`${h}.${c}`).digest('base64url'), s);
  });
});
