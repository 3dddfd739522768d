import assert from 'node:assert/strict';
import { ACCOUNT, ACCOUNT_ID, INTEGRATION, startHttp } from './http-world.ts';
import type { HttpWorld } from './http-world.ts';

interface ErrorAnswer {
  readonly error: { readonly code: string; readonly message: string; readonly requestId: string };
}

describe('Sessions', () => {
  let http: HttpWorld;
  beforeEach(async () => {
    http = await startHttp();
  });
  afterEach(() => http.close());

  const open = async (token?: string, headers: Record<string, string> = {}) =>
    fetch(`${http.url}/api/v1/session`, {
      method: 'POST',
      headers: { ...(token === undefined ? {} : { 'x-auth-token': token }), ...headers },
    });
  const codeOf = async (response: Response) => ((await response.json()) as ErrorAnswer).error.code;
  const me = (bearer: string) =>
    fetch(`${http.url}/api/v1/me`, { headers: { authorization: `Bearer ${bearer}` } });

  it('opens for a person amoCRM vouches for, and says who they are', async () => {
    const response = await open(await http.oneTimeToken({ user_id: 2 }));
    assert.equal(response.status, 200);
    const session = (await response.json()) as {
      token: string;
      me: unknown;
      expiresAt: string;
      renewableUntil: string;
    };
    assert.deepEqual(session.me, {
      id: 2,
      name: 'Волонтёр 2',
      roles: ['administrator'],
      zone: 'Europe/Moscow',
      language: 'ru',
    });
    assert.equal(Date.parse(session.expiresAt) - http.world.clock.now().getTime(), 15 * 60_000);
    assert.equal(Date.parse(session.renewableUntil) - http.world.clock.now().getTime(), 12 * 3_600_000);
    assert.equal((await me(session.token)).status, 200);
  });

  it('takes the same one-time token again: amoCRM caches it', async () => {
    const token = await http.oneTimeToken();
    assert.equal((await open(token)).status, 200);
    assert.equal((await open(token)).status, 200);
  });

  it('takes user and account ids written as text', async () => {
    assert.equal(
      (await open(await http.oneTimeToken({ user_id: '1', account_id: String(ACCOUNT_ID) }))).status,
      200,
    );
  });

  const now = () => Math.floor(http.world.clock.now().getTime() / 1000);
  const bad: [string, () => Promise<string>][] = [
    ['another secret', () => http.oneTimeToken({}, 'not-the-secret')],
    ['another algorithm', () => http.oneTimeToken({}, INTEGRATION.clientSecret, 'HS512')],
    [
      'an unknown integration',
      () => http.oneTimeToken({ client_uuid: '22222222-2222-4222-8222-222222222222' }),
    ],
    ['another audience', () => http.oneTimeToken({ aud: 'https://evil.example' })],
    ['another account’s origin', () => http.oneTimeToken({ iss: 'https://other.amocrm.ru' })],
    ['another account’s number', () => http.oneTimeToken({ account_id: ACCOUNT_ID + 1 })],
    [
      'a time that is over',
      () => http.oneTimeToken({ iat: now() - 3600, nbf: now() - 3600, exp: now() - 1800 }),
    ],
    [
      'a time that has not come',
      () => http.oneTimeToken({ iat: now() + 300, nbf: now() + 300, exp: now() + 2000 }),
    ],
    ['a life of an hour', () => http.oneTimeToken({ exp: now() + 3600 })],
    ['no person', () => http.oneTimeToken({ user_id: 0 })],
    ['garbage', async () => 'a.b.c'],
    ['an endless header', async () => 'x'.repeat(15_000)],
  ];
  for (const [remark, token] of bad) {
    it(`refuses a token with ${remark}`, async () => {
      const response = await open(await token());
      assert.equal(response.status, 401);
      assert.equal(await codeOf(response), 'session.token-invalid');
    });
  }

  it('refuses an unsigned token', async () => {
    const [, payload] = (await http.oneTimeToken()).split('.');
    const header = Buffer.from('{"alg":"none"}').toString('base64url');
    assert.equal((await open(`${header}.${payload}.`)).status, 401);
  });

  it('tolerates a minute between the clocks', async () => {
    assert.equal(
      (await open(await http.oneTimeToken({ iat: now() + 50, nbf: now() + 50, exp: now() + 1850 }))).status,
      200,
    );
    assert.equal(
      (await open(await http.oneTimeToken({ iat: now() - 1850, nbf: now() - 1850, exp: now() - 50 }))).status,
      200,
    );
  });

  it('refuses without a token, for the deactivated, and for strangers after asking amoCRM', async () => {
    assert.equal(await codeOf(await open()), 'session.missing');
    assert.equal(
      await codeOf(await open(await http.oneTimeToken({ user_id: 6 }))),
      'session.person-inactive',
    );
    assert.equal(
      await codeOf(await open(await http.oneTimeToken({ user_id: 99 }))),
      'session.person-unknown',
    );
    assert.equal(http.requests.refreshed, 1);
  });

  it('dies after a quarter of an hour unless renewed, and cannot be renewed after twelve hours', async () => {
    let bearer = await http.bearer(1);
    const renew = async () =>
      fetch(`${http.url}/api/v1/session/renew`, {
        method: 'POST',
        headers: { authorization: `Bearer ${bearer}` },
      });
    const start = http.world.clock.now().getTime();
    for (let minutes = 14; minutes < 720; minutes += 14) {
      http.world.clock.set(new Date(start + minutes * 60_000));
      bearer = ((await (await renew()).json()) as { token: string }).token;
    }
    http.world.clock.set(new Date(start + 720 * 60_000));
    assert.equal(await codeOf(await renew()), 'session.renewal-over');
    http.world.clock.set(new Date(start + 760 * 60_000));
    assert.equal(await codeOf(await me(bearer)), 'session.expired');
  });

  it('stops working the moment the person is deactivated', async () => {
    const bearer = await http.bearer(1);
    const person = await http.world.repositories.people.find(1);
    assert.ok(person);
    await http.world.repositories.people.saveAll([{ ...person, isActive: false }]);
    assert.equal(await codeOf(await me(bearer)), 'session.person-inactive');
  });

  it('does not take amoCRM’s own token, or a forged signature, for a session', async () => {
    assert.equal(await codeOf(await me(await http.oneTimeToken())), 'session.invalid');
    assert.equal(await codeOf(await me(`${(await http.bearer(1)).slice(0, -4)}AAAA`)), 'session.invalid');
  });

  it('answers the preflight of the account’s pages only', async () => {
    const preflight = (origin: string) =>
      fetch(`${http.url}/api/v1/session`, {
        method: 'OPTIONS',
        headers: {
          origin,
          'access-control-request-method': 'POST',
          'access-control-request-headers': 'x-auth-token',
        },
      });
    const allowed = await preflight(ACCOUNT);
    assert.equal(allowed.status, 204);
    assert.equal(allowed.headers.get('access-control-allow-origin'), ACCOUNT);
    assert.match(allowed.headers.get('access-control-allow-headers') ?? '', /X-Auth-Token/);
    assert.match(allowed.headers.get('vary') ?? '', /Origin/);
    const denied = await preflight('https://evil.example');
    assert.equal(denied.status, 403);
    assert.equal(denied.headers.get('access-control-allow-origin'), null);
    assert.equal(
      await codeOf(await open(await http.oneTimeToken(), { origin: 'https://evil.example' })),
      'origin.denied',
    );
  });
});
