import assert from 'node:assert/strict';
import { asked, call, MangoClient, NOON, sample } from './mango-client.ts';
import { ask, type Json } from './sandbox-under-test.ts';

const START = '/vpbx/stats/calls/request';

describe('extended statistics of the sandbox’s Mango', () => {
  let mango: MangoClient;
  beforeEach(async () => {
    mango = await MangoClient.start();
  });
  afterEach(() => mango.stop());

  it('takes the sample request, numbers in text, and answers with a key alone', async () => {
    const { status, json } = await mango.post(START, sample('extended_request'));
    assert.deepEqual([status, Object.keys(json)], [200, ['key']]);
    assert.match(json.key, /^[A-Za-z0-9+/]{22}==$/);
  });

  it('gives the vendor’s own sample back as it was put, in one bucket a day', async () => {
    const { data } = sample('extended_result.doc-sample');
    const calls = data.flatMap(({ list }: Json) => list);
    await mango.putCalls(calls);
    const got = await mango.complete({ start_date: '18.04.2019 00:00:00', end_date: '19.04.2019 23:59:59' });
    assert.equal(got.result, 1000);
    assert.deepEqual(
      got.data.map((day: Json) => [day.period, day.total_calls_count, day.total_calls_duration]),
      [
        ['2019-04-18', 2, 14],
        ['2019-04-19', 2, 21],
      ],
    );
    const byId = (list: Json[]) => list.toSorted((a, b) => a.entry_id.localeCompare(b.entry_id));
    assert.deepEqual(byId(got.data.flatMap(({ list }: Json) => list)), byId(calls));
  });

  it('is first at work, with a part of the data in every other report, and gives the whole only once', async () => {
    await mango.putCalls([call('a'), call('b'), call('c')]);
    const first = await mango.begin();
    assert.deepEqual(await mango.result(first), { result: 1000, status: 'request', data: [] });
    const second = await mango.begin();
    const work = await mango.result(second);
    assert.equal(work.status, 'work');
    assert.deepEqual(
      work.data[0].list.map(({ entry_id }: Json) => entry_id),
      ['a', 'b'],
    );
    assert.equal((await mango.result(second)).data[0].list.length, 3);
    assert.deepEqual(await mango.result(second), { result: 1000, status: 'not-found' });
    assert.equal((await mango.result(first)).status, 'complete');
  });

  it('does not know a key that was never given or was left alone for more than a minute', async () => {
    assert.equal((await mango.result('bm9uZQ==')).status, 'not-found');
    const key = await mango.begin();
    await mango.wait('PT61S');
    assert.equal((await mango.result(key)).status, 'not-found');
  });

  it('answers a window without calls with an empty list', async () => {
    await mango.putCalls([]);
    assert.deepEqual(await mango.complete(), { result: 1000, status: 'complete', data: [] });
  });

  it('gives pages by limit and offset, oldest call first', async () => {
    const ids = Array.from({ length: 12 }, (_, i) => `id-${String(i).padStart(2, '0')}`);
    await mango.putCalls(ids.map((id, i) => call(id, { context_start_time: NOON + i })).toReversed());
    const pages = [];
    for (const offset of [0, 5, 10, 15]) pages.push(await mango.ids({ limit: 5, offset: String(offset) }));
    assert.deepEqual(pages, [ids.slice(0, 5), ids.slice(5, 10), ids.slice(10), []]);
  });

  it('counts both ends of the window in, by Moscow', async () => {
    const at = (time: string) => Date.parse(`${time}+03:00`) / 1000;
    await mango.putCalls([
      call('before', { context_start_time: at('2026-11-09T23:59:59') }),
      call('first', { context_start_time: at('2026-11-10T00:00:00') }),
      call('last', { context_start_time: at('2026-11-10T23:59:59') }),
      call('after', { context_start_time: at('2026-11-11T00:00:00') }),
    ]);
    assert.deepEqual(await mango.ids(), ['first', 'last']);
    assert.deepEqual(await mango.ids({ start_date: '10.11.2026', end_date: '11.11.2026' }), [
      'first',
      'last',
      'after',
    ]);
  });

  it('shows contact-centre data and costs only when asked', async () => {
    await mango.putCalls([call('a', { mark_client: 5, tag_id: [1], context_cost_full: 9 }), call('b')]);
    const [a, b] = await mango.calls();
    assert.deepEqual([a.mark_client, a.tag_id, a.context_cost_full], [5, [1], undefined]);
    assert.equal('mark_client' in b, false);
    const [bare] = await mango.calls({ ext_params: 0, ext_fields: ['context_cost_full'] });
    assert.deepEqual([bare.mark_client, bare.tag_id, bare.context_cost_full], [undefined, undefined, 9]);
  });

  it('shows late calls and late ratings from their time on', async () => {
    await mango.putCalls([
      call('late', { visibleFrom: '2026-11-23T00:00:00+03:00' }),
      call('rated', { mark_client: 4, markVisibleFrom: '2026-11-23T00:00:00+03:00' }),
    ]);
    const before = await mango.calls();
    assert.deepEqual(
      before.map(({ entry_id, mark_client }) => [entry_id, mark_client]),
      [['rated', null]],
    );
    await mango.wait('P1D');
    const after = await mango.calls();
    assert.deepEqual(
      after.map(({ entry_id, mark_client }) => [entry_id, mark_client]),
      [
        ['late', undefined],
        ['rated', 4],
      ],
    );
    assert.ok(after.every((item) => !('visibleFrom' in item) && !('markVisibleFrom' in item)));
  });

  it('filters by employee, group, type, status, recall and number', async () => {
    const leg = {
      call_type: 'group',
      call_abonent_id: 7,
      members: [{ call_type: 'user', call_abonent_id: 31 }],
    };
    await mango.putCalls([
      call('legs', { context_calls: [leg] }),
      call('missed', { context_status: 0, recall_status: 2, caller_number: '70009998877' }),
      call('out', { context_type: 2, caller_id: 32 }),
    ]);
    const cases: [object, string[]][] = [
      [{ user_ids: [31] }, ['legs']],
      [{ user_ids: [32] }, ['out']],
      [{ group_ids: [7] }, ['legs']],
      [{ context_type: [2, 3] }, ['out']],
      [{ context_type: 1, context_status: 0, recall_status: 2 }, ['missed']],
      [{ search_string: '99988' }, ['missed']],
    ];
    for (const [filter, ids] of cases) assert.deepEqual(await mango.ids(filter), ids, JSON.stringify(filter));
  });

  it('takes ids in text and fails afterwards, as the real one does', async () => {
    const key = await mango.begin({ user_ids: ['31'] });
    assert.deepEqual(await mango.result(key), { result: 5004, status: 'error' });
  });

  const refusals: [what: string, more: object, result: number, fields?: number[]][] = [
    ['an ISO date', { start_date: '2026-11-10' }, 3104],
    ['a day that does not exist', { start_date: '31.11.2026 00:00:00' }, 3104],
    ['no limit', { limit: undefined }, 3103],
    ['no offset', { offset: undefined }, 3103],
    ['no end', { end_date: undefined }, 3103],
    ['a limit that is not among the allowed', { limit: 100_000 }, 3100],
    [
      'a window of 30 days',
      { start_date: '11.10.2026 00:00:00', end_date: '10.11.2026 00:00:00' },
      3100,
      [3111],
    ],
    ['a window that ends before it begins', { end_date: '09.11.2026 00:00:00' }, 3100, [3111]],
    ['recall_status without its two filters', { recall_status: 1 }, 3100],
    ['two letters to search for', { search_string: '70' }, 3108],
    ['an unknown ext_field', { ext_fields: ['caller_name'] }, 3100],
  ];
  for (const [what, more, result, fields] of refusals) {
    it(`refuses ${what} with ${result}`, async () => {
      const { status, json } = await mango.post(START, asked(more));
      assert.deepEqual([status, json.result, json.fields], [200, result, fields]);
    });
  }

  it('takes a window one second shorter than 30 days', async () => {
    assert.ok(await mango.begin({ start_date: '11.10.2026 00:00:01', end_date: '10.11.2026 00:00:00' }));
  });

  it('replaces a call that is put again, and everything when told to', async () => {
    await mango.putCalls([call('a', { duration: 1 }), call('b')]);
    await mango.putCalls([call('a', { duration: 2 })], 'append');
    assert.deepEqual(
      (await mango.calls()).map(({ entry_id, duration }) => [entry_id, duration]),
      [
        ['a', 2],
        ['b', 60],
      ],
    );
    await mango.putCalls([call('c')]);
    assert.deepEqual(await mango.ids(), ['c']);
  });

  it('takes calls of any make, but not without an id', async () => {
    await mango.putCalls([
      { entry_id: 'odd', context_start_time: String(NOON), duration: -5, context_calls: 'x' },
    ]);
    assert.deepEqual(await mango.ids(), ['odd']);
    const url = `${mango.sandbox.origin}/__sandbox/mango/calls`;
    const answer = await ask(url, { method: 'PUT', body: JSON.stringify({ calls: [{ duration: 1 }] }) });
    assert.deepEqual([answer.status, answer.json.error], [400, 'bad-body']);
  });
});
