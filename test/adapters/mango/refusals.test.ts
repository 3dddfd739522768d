import assert from 'node:assert/strict';
import { call } from '../../sandbox/mango-client.ts';
import { failureOf, MangoUnderTest, STATISTICS } from './mango-under-test.ts';

const TOO_MANY = { name: 'Service Unavailable', message: 'Rate limit exceeded.', code: 0, status: 429 };
const HTML = '<html><body>Технические работы</body></html>';

describe('what Mango can answer to a start of statistics', () => {
  let telephony: MangoUnderTest;
  beforeEach(async () => {
    telephony = await MangoUnderTest.start();
    await telephony.mango.putCalls([call('a')]);
  });

  const answers = (status: number, body: unknown, times: number | 'forever' = 1) =>
    telephony.mango.faults([{ kind: 'status', match: { path: STATISTICS }, status, body, times }]);
  const fault = (kind: string, times: number | 'forever' = 1) =>
    telephony.mango.faults([{ kind, match: { path: STATISTICS }, times }]);
  const failure = (gateway = telephony.gateway) =>
    failureOf(
      telephony.clock,
      gateway.page(
        { from: new Date('2026-11-10T00:00:00+03:00'), until: new Date('2026-11-11T00:00:00+03:00') },
        0,
        {
          recogniseCallers: false,
        },
      ),
    );

  const passing: readonly [name: string, status: number, body: unknown][] = [
    ['429', 429, TOO_MANY],
    ['429 in a body with status 200', 200, TOO_MANY],
    ['the code for 429', 200, { result: 4290 }],
    ['503', 503, HTML],
    ['"slow down"', 200, { result: 5008 }],
    ['overload, as text', 200, { result: '5001' }],
  ];
  for (const [name, status, body] of passing) {
    it(`waits out ${name}`, async () => {
      await answers(status, body, 2);
      assert.equal(await failure(), 'no failure');
      assert.equal(await telephony.starts(), 3);
      assert.deepEqual(telephony.clock.waits.slice(0, 2), [2_100, 5_000]);
    });
  }

  it('gives up waiting after a while, and says when to come again', async () => {
    await answers(429, TOO_MANY, 'forever');
    assert.equal(await failure(), 'rate-limited - +300');
    assert.equal(await telephony.starts(), 5);
    await answers(200, { result: 5008 }, 'forever');
    await telephony.clock.pass(300_000);
    assert.equal(await failure(), 'server-error 5008 +300');
  });

  it('does not wait by a clock that stands still, and nobody starts before its time', async () => {
    telephony.clock.frozen = true;
    await answers(429, TOO_MANY, 1);
    assert.equal(await failure(), 'rate-limited - +2.1');
    assert.equal(await failure(telephony.connect()), 'paced - +2.1');
    assert.equal(await telephony.starts(), 1);
    await telephony.clock.pass(2_100);
    await answers(503, HTML, 1);
    assert.equal(await failure(), 'server-error - +2.1');
    await telephony.clock.pass(2_100);
    assert.equal(await failure(), 'no failure');
  });

  for (const status of [200, 400, 420]) {
    it(`never repeats by itself what was refused, here with status ${status}`, async () => {
      await answers(status, { result: 3100, fields: [3111] });
      assert.equal(await failure(), 'refused 3100 -');
      assert.equal(await failure(), 'penalty - +121');
      assert.equal(await failure(telephony.connect()), 'penalty - +121');
      assert.equal(await failureOf(telephony.clock, telephony.gateway.employees()), 'penalty - +121');
      assert.deepEqual(await telephony.asked(), [`${STATISTICS} ${status}`]);
      await telephony.clock.pass(121_000);
      assert.equal(await failure(), 'no failure');
    });
  }

  it('takes a bad request without any code for a refusal too', async () => {
    await answers(420, '');
    assert.equal(await failure(), 'refused - -');
    assert.equal(await failure(), 'penalty - +121');
  });

  it('tells a wrong salt and a wrong key, which cost a penalty as well', async () => {
    assert.equal(await failure(telephony.connect({ apiSalt: 'wrong' })), 'unauthorised 3102 -');
    assert.equal(await failure(), 'penalty - +121');
    await telephony.clock.pass(121_000);
    assert.equal(await failure(telephony.connect({ apiKey: 'wrong' })), 'unauthorised 3105 -');
    await telephony.clock.pass(121_000);
    assert.equal(await failure(), 'no failure');
  });

  it('takes a first 401 for a penalty that another client of the key earned, and waits it out', async () => {
    await fault('penalty');
    assert.equal(await failure(), 'penalty - +121');
    assert.equal(await failure(), 'penalty - +121');
    assert.equal(await telephony.starts(), 1);
    await telephony.clock.pass(121_000);
    assert.equal(await failure(), 'no failure');
  });

  for (const [status, body] of [
    [401, { code: 401 }],
    [200, { code: 401 }],
    [401, HTML],
  ] as const) {
    it(`takes 401 for wrong keys once it outlives a penalty: ${status} ${JSON.stringify(body)}`, async () => {
      await answers(status, body, 3);
      assert.equal(await failure(), 'penalty - +121');
      await telephony.clock.pass(121_000);
      assert.equal(await failure(), 'unauthorised - -');
      assert.equal(await failure(), 'penalty - +121');
      await telephony.clock.pass(121_000);
      assert.equal(await failure(), 'unauthorised - -');
      await telephony.clock.pass(121_000);
      assert.equal(await failure(), 'no failure');
      await answers(status, body);
      await telephony.clock.pass(2_100);
      assert.equal(await failure(), 'penalty - +121');
    });
  }

  const ends: readonly [name: string, status: number, body: unknown, failure: string][] = [
    ['no money', 200, { result: 2240 }, 'unpaid 2240 -'],
    ['a blocked account with 402', 402, { result: '2110' }, 'unpaid 2110 -'],
    ['an impossible action', 200, { result: 4001 }, 'refused 4001 -'],
    ['a code of bad requests nobody knows', 200, { result: 3999 }, 'refused 3999 -'],
    ['a code of the server nobody knows', 200, { result: 5999 }, 'server-error 5999 +900'],
    ['a code of no class', 200, { result: 9000 }, 'unexpected-answer 9000 -'],
    ['502', 502, HTML, 'server-error - +900'],
    ['a page for people with status 200', 200, HTML, 'unexpected-answer - +900'],
    ['403, as for an address that is not let in', 403, HTML, 'unauthorised - -'],
    ['404', 404, HTML, 'unexpected-answer - -'],
    ['nothing', 200, '', 'unexpected-answer - -'],
    ['another way to go', 302, '', 'unexpected-answer - +900'],
    ['a list', 200, [], 'unexpected-answer - +900'],
    ['no key', 200, { result: 1000 }, 'unexpected-answer - -'],
    ['an empty key', 200, { key: '' }, 'unexpected-answer - -'],
  ];
  for (const [name, status, body, expected] of ends) {
    it(`ends at ${name}, after one start`, async () => {
      await answers(status, body);
      assert.equal(await failure(), expected);
      assert.equal(await telephony.starts(), 1);
    });
  }

  it('is told of no connection and of no answer in time', async () => {
    await fault('drop-connection');
    assert.equal(await failure(), 'unreachable - +300');
    await telephony.clock.pass(2_100);
    await fault('timeout');
    assert.equal(await failure(telephony.connect({ timeoutMs: 100 })), 'timeout - +300');
    assert.equal(await failure(telephony.connect({ baseUrl: 'http://127.0.0.1:1' })), 'unreachable - +300');
  });

  it('keeps the starts of two processes apart', async () => {
    const other = telephony.connect();
    for (const gateway of [telephony.gateway, other, other, telephony.gateway]) {
      assert.equal(await failure(gateway), 'no failure');
    }
    const asked = await telephony.asked();
    assert.equal(asked.filter((line) => line === `${STATISTICS} 200`).length, 4);
    assert.deepEqual(
      asked.filter((line) => line.endsWith('429')),
      [],
    );
  });
});
