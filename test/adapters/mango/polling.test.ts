import assert from 'node:assert/strict';
import { call, NOON } from '../../sandbox/mango-client.ts';
import { failureOf, MangoUnderTest, RESULT, STATISTICS } from './mango-under-test.ts';

describe('waiting for Mango’s statistics', () => {
  let telephony: MangoUnderTest;
  beforeEach(async () => {
    telephony = await MangoUnderTest.start();
    await telephony.mango.putCalls(
      ['a', 'b', 'c', 'd'].map((id, i) => call(id, { context_start_time: NOON + i })),
    );
  });

  const faults = (...list: object[]) => telephony.mango.faults(list);
  const answer = (body: unknown, status = 200, times: number | 'forever' = 1) =>
    faults({ kind: 'status', match: { path: RESULT }, status, body, times });
  const ids = async () => (await telephony.page()).calls.map(({ entryId }) => entryId);
  const failure = () => failureOf(telephony.clock, telephony.page());
  const polls = async () => (await telephony.asked()).filter((line) => line.startsWith(RESULT)).length;

  it('asks for the window in Moscow’s time, both ends included, with contact-centre data and numbers as numbers', async () => {
    const window = { from: new Date('2026-11-09T21:00:00Z'), until: new Date('2026-11-10T09:30:00.500Z') };
    await telephony.gateway.page(window, 10, { recogniseCallers: false });
    const [start] = await telephony.mango.journal();
    assert.equal(
      new URLSearchParams(start.body).get('json'),
      '{"start_date":"10.11.2026 00:00:00","end_date":"10.11.2026 12:30:00","limit":5000,"offset":10,"ext_params":1}',
    );
    assert.match(start.headers['content-type'], /^application\/x-www-form-urlencoded/);
  });

  it('takes nothing but complete data, however often a part of them comes before', async () => {
    await faults({ kind: 'partial-work', times: 3 });
    assert.deepEqual(await ids(), ['a', 'b', 'c', 'd']);
    assert.equal(await telephony.starts(), 1);
    assert.equal(await polls(), 4);
  });

  it('asks at first after two seconds, then ever more rarely, three minutes long', async () => {
    await faults({ kind: 'work-forever', times: 'forever' });
    assert.equal(await failure(), 'not-ready - +60');
    assert.deepEqual(telephony.clock.waits.slice(0, 5), [2_000, 3_000, 4_500, 5_000, 5_000]);
    const waited = telephony.clock.waits.reduce((sum, ms) => sum + ms, 0);
    assert.ok(waited >= 180_000 && waited < 186_000, `${waited}`);
    assert.equal(await telephony.starts(), 1);
  });

  it('begins anew once when the key is lost, at the pace of any start', async () => {
    await faults({ kind: 'not-found' });
    assert.deepEqual(await ids(), ['a', 'b', 'c', 'd']);
    assert.equal(await telephony.starts(), 2);
    await faults({ kind: 'not-found', times: 'forever' });
    assert.equal(await failure(), 'not-ready - +60');
    assert.equal(await telephony.starts(), 4);
    assert.ok(!(await telephony.asked()).includes(`${STATISTICS} 429`));
  });

  it('takes 404 for a lost key', async () => {
    await answer('', 404);
    assert.deepEqual(await ids(), ['a', 'b', 'c', 'd']);
    assert.equal(await telephony.starts(), 2);
  });

  for (const [name, status, body] of [
    ['204', 204, ''],
    ['an empty body', 200, ''],
    ['a word nobody knows', 200, { result: 1000, status: 'queued', data: [{ list: [{ entry_id: 'x' }] }] }],
    ['429', 429, { message: 'Rate limit exceeded.', code: 0, status: 429 }],
    ['503', 503, '<html></html>'],
  ] as const) {
    it(`waits on at ${name}`, async () => {
      await answer(body, status, 2);
      assert.deepEqual(await ids(), ['a', 'b', 'c', 'd']);
      assert.equal(await telephony.starts(), 1);
    });
  }

  for (const [name, body, expected, status] of [
    ['error', { result: 1000, status: 'error' }, 'server-error 1000 +60'],
    ['cancel', { result: 1000, status: 'cancel' }, 'server-error 1000 +60'],
    ['a code of the server', { result: 5004, status: 'error' }, 'server-error 5004 +900'],
    ['a refusal', { result: 3103 }, 'refused 3103 -', 400],
    ['data that are nothing', { result: 1000, status: 'complete', data: null }, 'unexpected-answer - -'],
    ['data that are a text', { result: 1000, status: 'complete', data: '[]' }, 'unexpected-answer - -'],
    ['a day without a list', { result: 1000, status: 'complete', data: [{}] }, 'unexpected-answer - -'],
    ['a day that is none', { result: 1000, status: 'complete', data: [null] }, 'unexpected-answer - -'],
    [
      'a list that is none',
      { result: 1000, status: 'complete', data: [{ list: [] }, { list: {} }] },
      'unexpected-answer - -',
    ],
    ['no result', { status: 'complete', data: [] }, 'unexpected-answer - -'],
    ['another result', { result: 1100, status: 'complete', data: [] }, 'unexpected-answer 1100 -'],
    ['no status', { result: 1000, data: [] }, 'unexpected-answer - -'],
  ] as const) {
    it(`ends at ${name}`, async () => {
      await answer(body, status ?? 200);
      assert.equal(await failure(), expected);
      assert.equal(await telephony.starts(), 1);
    });
  }

  it('ends at a page for people with status 200, and at a lost answer', async () => {
    await faults({ kind: 'html-200' });
    assert.equal(await failure(), 'unexpected-answer - +900');
    await telephony.clock.pass(3_000);
    await faults({ kind: 'drop-connection', match: { path: RESULT } });
    assert.equal(await failure(), 'unreachable - +300');
  });

  it('reads all days, a single one without its list, and a notice for a success', async () => {
    const day = (...names: string[]) => ({ period: '2026-11-10', list: names.map((name) => call(name)) });
    await answer({ result: 1001, status: 'complete', data: [day('x', 'y'), day(), day('z')] });
    assert.deepEqual(await ids(), ['x', 'y', 'z']);
    await telephony.clock.pass(3_000);
    await answer({ result: '1000', status: 'complete', data: day('w') });
    assert.deepEqual(await ids(), ['w']);
  });

  it('gives a page that came in place of another as it came', async () => {
    const gateway = telephony.connect({ pageLimit: 1 });
    await faults({ kind: 'repeat-page', match: { path: RESULT }, times: 2 });
    const day = { from: new Date('2026-11-10T00:00:00+03:00'), until: new Date('2026-11-11T00:00:00+03:00') };
    const { calls, rows } = await gateway.page(day, 1, { recogniseCallers: false });
    assert.deepEqual([calls.map(({ entryId }) => entryId), rows], [['a'], 1]);
  });

  it('gives a call once that comes twice on a page, as it came last', async () => {
    const twice = [call('a', { talk_duration: 1 }), call('b'), call('a', { talk_duration: 2 })];
    const broken = call('b', { context_type: 0 });
    await answer({ result: 1000, status: 'complete', data: [{ list: [...twice, broken] }] });
    const { calls, bad, rows } = await telephony.page();
    assert.deepEqual(
      calls.map(({ entryId, talkSeconds }) => [entryId, talkSeconds]),
      [
        ['a', 2],
        ['b', 50],
      ],
    );
    assert.deepEqual([bad, rows], [[], 4]);
  });

  describe('by a clock that stands still', () => {
    beforeEach(() => {
      telephony.clock.frozen = true;
    });

    it('reads what is ready at the second asking', async () => {
      assert.deepEqual(await ids(), ['a', 'b', 'c', 'd']);
      assert.equal(await polls(), 2);
    });

    it('lets the clock go on when it is not', async () => {
      await faults({ kind: 'work-forever', times: 'forever' });
      assert.equal(await failure(), 'preparing - +5');
      assert.equal(await polls(), 2);
    });

    it('goes on with the key it has when it is asked again, instead of another start', async () => {
      await faults({ kind: 'partial-work', times: 5 });
      for (const _ of ['first', 'second']) {
        assert.equal(await failure(), 'preparing - +5');
        await telephony.clock.pass(5_000);
      }
      assert.deepEqual(await ids(), ['a', 'b', 'c', 'd']);
      assert.equal(await telephony.starts(), 1);
    });

    it('gives the key up after three minutes by the clock, however often it was asked', async () => {
      await faults({ kind: 'work-forever', times: 'forever' });
      for (let step = 0; step < 36; step++) {
        assert.equal(await failure(), 'preparing - +5');
        await telephony.clock.pass(5_000);
      }
      assert.equal(await failure(), 'not-ready - +60');
      assert.equal(await telephony.starts(), 1);
    });

    it('tells “too many” instead of a result for what it is, and asks anew for a key that died meanwhile', async () => {
      await faults({ kind: 'status', match: { path: RESULT }, status: 429, body: '', times: 2 });
      assert.equal(await failure(), 'rate-limited - +5');
      await telephony.clock.pass(60_000);
      assert.deepEqual(await ids(), ['a', 'b', 'c', 'd']);
      assert.equal(await telephony.starts(), 2);
    });

    it('asks for no third key when two were lost, however the clock goes on', async () => {
      await faults({ kind: 'not-found', times: 'forever' });
      assert.equal(await failure(), 'paced - +2.1');
      await telephony.clock.pass(2_100);
      assert.equal(await failure(), 'not-ready - +60');
      assert.equal(await telephony.starts(), 2);
    });

    it('says when the next page may be started', async () => {
      await ids();
      assert.equal(await failure(), 'paced - +2.1');
      assert.equal(await telephony.starts(), 1);
    });
  });
});
