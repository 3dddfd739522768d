import assert from 'node:assert/strict';
import { connectAmocrm } from '../../../src/adapters/amocrm/connect-amocrm.ts';
import type { Amocrm } from '../../../src/adapters/amocrm/connect-amocrm.ts';
import { createPool } from '../../../src/adapters/postgres/connection.ts';
import { PostgresCrmTokenStore } from '../../../src/adapters/postgres/crm-tokens/crm-tokens.ts';
import { CrmAuthorisationLost } from '../../../src/ports/crm-authorisation.ts';
import { CrmUnavailable } from '../../../src/ports/crm-gateway.ts';
import { FakeClock } from '../../fakes/fake-clock.ts';
import { createTestDatabase } from '../../fixtures/database.ts';
import type { TestDatabase } from '../../fixtures/database.ts';
import { failureOf, NOW } from './connection.ts';
import { OpenPacer } from './open-pacer.ts';
import { ADMINISTRATOR, SandboxAccount } from './sandbox-account.ts';

const HOUR = 3_600_000;
const TOKEN_PATH = '/oauth2/access_token';

describe('amoCRM by OAuth', () => {
  let account: SandboxAccount;
  let database: TestDatabase;
  let clock: FakeClock;
  before(async () => {
    [account, database] = await Promise.all([SandboxAccount.start(NOW), createTestDatabase()]);
  });
  after(() => Promise.all([account.stop(), database.drop()]));
  beforeEach(async () => {
    await database.pool.query('TRUNCATE oauth_token');
    await account.renew([ADMINISTRATOR]);
    clock = new FakeClock(NOW);
  });

  /** As one process among others. */
  const process = async (
    pool = database.pool,
    change: { readonly redirectUri?: string } = {},
  ): Promise<Amocrm> => {
    const { baseUrl, clientId, clientSecret, redirectUri } = await account.credentials();
    const store = new PostgresCrmTokenStore(pool, clientId);
    const client = { clientId, clientSecret, redirectUri, ...change };
    return connectAmocrm({
      baseUrl,
      credentials: { kind: 'oauth', store, ...client },
      pacer: new OpenPacer(),
      clock,
    });
  };
  const authorised = async (): Promise<Amocrm> => {
    const amocrm = await process();
    await amocrm.authorisation.exchangeCode(await account.authorizationCode());
    return amocrm;
  };
  const pass = async (hours: number) => {
    await account.advance(`PT${hours * 60}M`);
    clock.set(new Date(clock.now().getTime() + hours * HOUR));
  };
  const tokenRequests = async () =>
    (await account.journal()).filter(({ path }) => path === TOKEN_PATH).map(({ status }) => status);
  const isRefusal = (code: string) => (error: unknown) =>
    error instanceof CrmAuthorisationLost && error.code === code;

  it('can do nothing before the first code, and says so without asking', async () => {
    const { gateway, authorisation } = await process();
    assert.deepEqual(await authorisation.status(), { state: 'never-authorised' });
    await assert.rejects(
      gateway.directory(),
      (error) =>
        error instanceof CrmUnavailable &&
        error.problem === 'unauthorised' &&
        isRefusal('never-authorised')(error.cause),
    );
    assert.deepEqual(await account.journal(), []);
  });

  it('spends a code for tokens that every process then uses', async () => {
    const { authorisation } = await authorised();
    assert.deepEqual(await authorisation.status(), { state: 'authorised', expiresAt: null });
    const { gateway } = await process();
    assert.equal((await gateway.directory()).people.length, 1);
    assert.deepEqual(await tokenRequests(), [200]);
  });

  it('keeps what it has when a code is refused', async () => {
    const { authorisation, gateway } = await authorised();
    await assert.rejects(authorisation.exchangeCode('garbage'), isRefusal('code-refused'));
    const mistaken = await process(database.pool, { redirectUri: 'http://127.0.0.1:9/other' });
    const code = await account.authorizationCode();
    await assert.rejects(mistaken.authorisation.exchangeCode(code), isRefusal('code-refused'));
    assert.equal((await gateway.directory()).people.length, 1);
  });

  it('renews a few minutes before the end, and not earlier', async () => {
    const { gateway } = await authorised();
    await pass(23.75);
    await gateway.directory();
    assert.deepEqual(await tokenRequests(), [200]);
    await pass(0.2);
    await gateway.directory();
    await gateway.directory();
    assert.deepEqual(await tokenRequests(), [200, 200]);
  });

  it('renews once although two processes find the token dead at the same moment', async () => {
    await authorised();
    await pass(25);
    const other = createPool(database.url);
    try {
      const processes = await Promise.all([process(), process(other)]);
      // Slow enough for everybody to find the token dead before it is renewed.
      await account.faults({ kind: 'slow', ms: 300, match: { path: TOKEN_PATH }, times: 'forever' });
      const works = processes.flatMap(({ gateway }) => [gateway.directory(), gateway.findTasks([1])]);
      await Promise.all(works);
      assert.deepEqual(await tokenRequests(), [200, 200]);
    } finally {
      await other.end();
    }
  });

  it('renews once when amoCRM refuses the token of two processes before its time', async () => {
    await authorised();
    const other = createPool(database.url);
    try {
      const processes = await Promise.all([process(), process(other)]);
      await account.faults(
        { kind: 'revoke-access-token', match: { path: '/api/v4' } },
        { kind: 'slow', ms: 300, match: { path: TOKEN_PATH }, times: 'forever' },
      );
      await Promise.all(processes.map(({ gateway }) => gateway.directory()));
      assert.deepEqual(await tokenRequests(), [200, 200]);
    } finally {
      await other.end();
    }
  });

  it('has stored the new pair before its first use', async () => {
    const { gateway } = await authorised();
    await pass(25);
    await account.faults({ kind: 'timeout', match: { path: '/api/v4' }, times: 'forever' });
    const { clientId, baseUrl, clientSecret, redirectUri } = await account.credentials();
    const impatient = connectAmocrm({
      baseUrl,
      credentials: {
        kind: 'oauth',
        store: new PostgresCrmTokenStore(database.pool, clientId),
        clientId,
        clientSecret,
        redirectUri,
      },
      pacer: new OpenPacer(),
      clock,
      timeoutMs: 500,
    });
    assert.equal(await failureOf(impatient.gateway.directory()), 'timeout, reached: no');
    await account.faults();
    assert.equal((await gateway.directory()).people.length, 1);
    assert.deepEqual(await tokenRequests(), [200, 200]);
  });

  it('is lost for good when amoCRM refuses to renew: shown, not tried again, mended by a code', async () => {
    const { gateway, authorisation } = await authorised();
    await pass(25);
    await account.faults({ kind: 'revoke-refresh-token', match: { path: TOKEN_PATH } });
    for (let time = 0; time < 3; time += 1) {
      assert.equal(await failureOf(gateway.directory()), 'unauthorised, reached: no');
    }
    assert.deepEqual(await tokenRequests(), [200, 401]);
    const since = clock.now();
    const { authorisation: elsewhere } = await process();
    assert.deepEqual(await elsewhere.status(), { state: 'lost', code: 'refresh-refused', since });
    await authorisation.exchangeCode(await account.authorizationCode());
    assert.equal((await gateway.directory()).people.length, 1);
    assert.deepEqual(await elsewhere.status(), { state: 'authorised', expiresAt: null });
  });

  it('is not lost when the token endpoint is locked, unpaid or broken', async () => {
    for (const [fault, problem] of [
      [{ kind: 'html-403' }, 'blocked'],
      [{ kind: 'status', status: 429 }, 'rate-limited'],
      [{ kind: 'status', status: 402 }, 'unpaid'],
      [{ kind: 'status', status: 502 }, 'server-error'],
    ] as const) {
      await database.pool.query('TRUNCATE oauth_token');
      await account.renew([ADMINISTRATOR]);
      clock = new FakeClock(NOW);
      await authorised();
      await pass(25);
      await account.faults({ ...fault, match: { path: TOKEN_PATH } });
      const { gateway, authorisation } = await process();
      assert.match(await failureOf(gateway.directory()), new RegExp(`^${problem}`));
      assert.equal((await authorisation.status()).state, 'authorised');
      const healthy = await process();
      assert.equal((await healthy.gateway.directory()).people.length, 1);
    }
  });

  it('goes on with a token that still works when it can not be renewed just now', async () => {
    const { gateway } = await authorised();
    await pass(23.95);
    await account.faults({ kind: 'drop-connection', match: { path: TOKEN_PATH } });
    assert.equal((await gateway.directory()).people.length, 1);
  });

  it('stores nothing when the process fails while it renews', async () => {
    await authorised();
    const { clientId } = await account.credentials();
    const store = new PostgresCrmTokenStore(database.pool, clientId);
    const before = await store.read();
    await assert.rejects(
      store.change(() => Promise.reject(new Error('died'))),
      /died/,
    );
    assert.deepEqual(await store.read(), before);
    assert.deepEqual(await store.change(() => Promise.resolve({ kind: 'keep' })), before);
  });
});
