import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { inspect } from 'node:util';
import { connectAmocrm } from '../../../src/adapters/amocrm/connect-amocrm.ts';
import { FakeClock } from '../../fakes/fake-clock.ts';
import { connect, failureOf, NOW } from './connection.ts';
import { OpenPacer } from './open-pacer.ts';
import { ADMINISTRATOR, SandboxAccount, volunteers } from './sandbox-account.ts';

/** A port that was free a moment ago. */
async function silentAddress(): Promise<string> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return `http://127.0.0.1:${port}`;
}

const create = [{ id: 'a', personId: 101, text: 'Отметьте часы', due: NOW }];

describe('what amoCRM can do to a request', () => {
  let account: SandboxAccount;
  before(async () => {
    account = await SandboxAccount.start(NOW);
  });
  after(() => account.stop());
  beforeEach(() => account.renew([ADMINISTRATOR, ...volunteers(2)]));

  const html = '<html><body>502</body></html>';
  const cases: readonly [name: string, fault: object, write: string, read: string][] = [
    ['429', { kind: 'status', status: 429 }, 'rate-limited, reached: no', 'rate-limited, reached: no'],
    ['402', { kind: 'status', status: 402 }, 'unpaid, reached: no', 'unpaid, reached: no'],
    ['401', { kind: 'status', status: 401 }, 'unauthorised, reached: no', 'unauthorised, reached: no'],
    [
      '403 in JSON',
      { kind: 'status', status: 403 },
      'unauthorised, reached: no',
      'unauthorised, reached: no',
    ],
    ['403 in HTML', { kind: 'html-403' }, 'blocked, reached: no', 'blocked, reached: no'],
    ['500', { kind: 'status', status: 500 }, 'server-error, reached: maybe', 'server-error, reached: no'],
    [
      '504',
      { kind: 'status', status: 504, body: html },
      'server-error, reached: maybe',
      'server-error, reached: no',
    ],
    [
      '422',
      { kind: 'status', status: 422 },
      'unexpected-answer, reached: no',
      'unexpected-answer, reached: no',
    ],
    [
      'a redirect',
      { kind: 'status', status: 302, headers: { location: '/elsewhere' } },
      'unexpected-answer, reached: maybe',
      'unexpected-answer, reached: no',
    ],
    [
      'HTML instead of JSON',
      { kind: 'status', status: 200, body: html },
      'unexpected-answer, reached: maybe',
      'unexpected-answer, reached: no',
    ],
    [
      'JSON of another shape',
      { kind: 'status', status: 200, body: { _embedded: { tasks: [{ id: 'x' }], users: [{ id: 'x' }] } } },
      'unexpected-answer, reached: maybe',
      'unexpected-answer, reached: no',
    ],
    [
      'a dropped connection',
      { kind: 'drop-connection' },
      'unreachable, reached: maybe',
      'unreachable, reached: no',
    ],
  ];
  for (const [name, fault, write, read] of cases) {
    it(`tells ${name} apart for a write and a read`, async () => {
      await account.faults({ ...fault, times: 'forever' });
      assert.equal(await failureOf((await connect(account)).gateway.createTasks(create)), write);
      assert.equal(await failureOf((await connect(account)).gateway.directory()), read);
    });
  }

  it('gives up a request that is not answered in time', async () => {
    await account.faults({ kind: 'timeout', times: 'forever' });
    const { gateway } = await connect(account, { timeoutMs: 50 });
    assert.equal(await failureOf(gateway.createTasks(create)), 'timeout, reached: maybe');
    assert.equal(
      await failureOf(gateway.completeTasks([{ crmId: 1, result: 'готово' }])),
      'timeout, reached: maybe',
    );
    assert.equal(await failureOf(gateway.directory()), 'timeout, reached: no');
  });

  it('knows that nothing was sent where nobody listens', async () => {
    const { gateway } = connectAmocrm({
      baseUrl: await silentAddress(),
      credentials: { kind: 'long-lived', token: 'token' },
      pacer: new OpenPacer(),
      clock: new FakeClock(NOW),
    });
    assert.equal(await failureOf(gateway.createTasks(create)), 'unreachable, reached: no');
  });

  it('stops reading an answer that does not end', async () => {
    await account.faults({
      kind: 'status',
      status: 200,
      body: 'x'.repeat(16 * 1024 * 1024 + 1),
      times: 'forever',
    });
    const { gateway } = await connect(account);
    assert.equal(await failureOf(gateway.directory()), 'unexpected-answer, reached: no');
    assert.equal(await failureOf(gateway.createTasks(create)), 'unexpected-answer, reached: maybe');
  });

  it('does not knock on a locked door until ten minutes have passed', async () => {
    await account.faults({ kind: 'html-403', times: 1 });
    const { gateway, clock } = await connect(account);
    assert.equal(await failureOf(gateway.directory()), 'blocked, reached: no');
    assert.equal(await failureOf(gateway.createTasks(create)), 'blocked, reached: no');
    assert.equal((await account.journal()).length, 1);
    await clock.advance(10 * 60_000);
    assert.equal(await failureOf(gateway.directory()), 'no failure');
  });

  it('holds everybody back after "too many", as long as it is told within reason', async () => {
    const tooMany = (seconds: string) => ({
      kind: 'status',
      status: 429,
      headers: { 'retry-after': seconds },
    });
    await account.faults({ kind: 'status', status: 429 }, tooMany('7'), tooMany('86400'), tooMany('soon'));
    const { gateway, pacer } = await connect(account);
    for (let time = 0; time < 4; time += 1) await failureOf(gateway.directory());
    assert.deepEqual(pacer.pauses, [2000, 7000, 60_000, 2000]);
  });

  it('keeps tokens, texts and queries out of its errors', async () => {
    const { longLivedToken } = await account.credentials();
    for (const fault of [{ kind: 'status', status: 500, body: 'secret-body' }, { kind: 'drop-connection' }]) {
      await account.faults({ ...fault, times: 'forever' });
      const { gateway } = await connect(account);
      for (const work of [gateway.createTasks(create), gateway.findTasks([424_242])]) {
        const text = inspect(await work.catch((error: unknown) => error), { depth: 10, showHidden: true });
        assert.match(text, /CrmUnavailable/);
        for (const secret of [longLivedToken, 'Отметьте часы', 'secret-body', '424242', 'Bearer']) {
          assert.ok(!text.includes(secret), `${secret} stands in ${text}`);
        }
      }
    }
  });

  it('says without repeating it that a token or an address can not be one', () => {
    const options = { pacer: new OpenPacer(), clock: new FakeClock(NOW) };
    const withToken = (token: string, baseUrl = 'https://charity.amocrm.ru') =>
      connectAmocrm({ ...options, baseUrl, credentials: { kind: 'long-lived', token } });
    assert.throws(
      () => withToken('sec\nret'),
      (error) => error instanceof TypeError && !error.message.includes('sec'),
    );
    for (const baseUrl of ['charity.amocrm.ru', 'ftp://charity.amocrm.ru', 'https://a:b@charity.amocrm.ru']) {
      assert.throws(() => withToken('token', baseUrl), TypeError);
    }
  });
});
