import assert from 'node:assert/strict';
import { call, MangoClient, NOON } from './mango-client.ts';

const window = { date_from: NOON - 3600, date_to: NOON + 3600 };
const user = (id: number, more: object = {}) => ({
  call_type: 'user',
  call_abonent_id: id,
  call_abonent_extension: `0${id}`,
  call_abonent_number: `sip:u${id}`,
  call_start_time: NOON,
  call_answer_time: null,
  call_end_time: NOON + 60,
  call_end_reason: 1110,
  ...more,
});

describe('basic statistics of the sandbox’s Mango', () => {
  let mango: MangoClient;
  beforeEach(async () => {
    mango = await MangoClient.start();
    await mango.putCalls([
      call('in', {
        called_number: '70000001000',
        context_calls: [
          { call_type: 'group', members: [user(31, { call_answer_time: NOON + 5 }), user(32)] },
        ],
      }),
      call('ivr', { context_status: 0, context_start_time: NOON + 1 }),
      call('out', {
        context_type: 2,
        context_start_time: NOON + 2,
        caller_number: 'sip:u31',
        called_number: '70005550000',
        context_calls: [user(31)],
      }),
    ]);
  });
  afterEach(() => mango.stop());

  async function rows(more: object = {}): Promise<string[][]> {
    await mango.wait('PT2S');
    const { key } = (await mango.post('/vpbx/stats/request', { ...window, ...more })).json;
    assert.equal((await mango.post('/vpbx/stats/result', { key })).status, 204);
    const { status, text, headers } = await mango.post('/vpbx/stats/result', { key });
    assert.equal(status, 200);
    assert.match(headers.get('content-type') ?? '', /^text\/csv/);
    assert.equal((await mango.post('/vpbx/stats/result', { key })).status, 404);
    return text.split('\r\n').flatMap((line) => (line === '' ? [] : [line.split(';')]));
  }

  it('gives a row for each leg in the usual order of fields', async () => {
    const caller = '70001112233';
    const t = (seconds: number) => String(NOON + seconds);
    assert.deepEqual(await rows(), [
      ['[]', t(0), t(60), t(5), '', caller, '031', 'sip:u31', '1110', '70000001000', 'abonent'],
      ['[]', t(0), t(60), '0', '', caller, '032', 'sip:u32', '1110', '70000001000', 'abonent'],
      ['[]', t(1), t(61), '0', '', caller, '', '', '1110', '', 'ivr'],
      ['[]', t(0), t(60), '0', '031', 'sip:u31', '', '70005550000', '1110', '', 'abonent'],
    ]);
  });

  it('gives the fields that were asked for, filtered by either party', async () => {
    assert.deepEqual(await rows({ fields: 'entry_id,create' }), [
      ['in', String(NOON)],
      ['in', String(NOON)],
      ['ivr', String(NOON + 1)],
      ['out', String(NOON + 2)],
    ]);
    const fields = 'entry_id';
    assert.deepEqual(await rows({ fields, call_party: { extension: '031' } }), [['in'], ['out']]);
    assert.deepEqual(await rows({ fields, from: { extension: '031' } }), [['out']]);
    assert.deepEqual(await rows({ fields, to: { extension: '032' } }), [['in']]);
  });

  it('echoes a request id and knows no other key', async () => {
    const { json } = await mango.post('/vpbx/stats/request', { ...window, request_id: 'mine' });
    assert.equal(json.request_id, 'mine');
    assert.equal((await mango.post('/vpbx/stats/result', { key: 'none' })).status, 404);
    assert.equal((await mango.result(json.key)).status, 'not-found');
  });

  for (const [what, more, result] of [
    ['no end', { date_to: undefined }, 3103],
    ['a date in text', { date_from: '10.11.2026' }, 3104],
    ['more than a month', { date_from: NOON - 32 * 86_400 }, 3100],
    ['an unknown field', { fields: 'mark_client' }, 3100],
    ['one party and both', { from: { number: '7' }, call_party: { number: '7' } }, 3100],
    ['a long request id', { request_id: 'ы'.repeat(65) }, 3109],
  ] as const) {
    it(`refuses ${what} with ${result}`, async () => {
      assert.equal((await mango.post('/vpbx/stats/request', { ...window, ...more })).json.result, result);
    });
  }
});
