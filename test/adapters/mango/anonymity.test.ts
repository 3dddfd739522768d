import assert from 'node:assert/strict';
import { inspect } from 'node:util';
import { call } from '../../sandbox/mango-client.ts';
import { MangoUnderTest, RESULT, STATISTICS, USERS } from './mango-under-test.ts';

/** A client's number, and its digits as any spelling must hold some of them. */
const NUMBER = '70001112233';
const SPELLINGS = [NUMBER, '80001112233', '0001112233', '000 111', '111-22-33', '1112233'];

describe('anonymity at the edge of the telephony', () => {
  let telephony: MangoUnderTest;
  beforeEach(async () => {
    telephony = await MangoUnderTest.start();
  });

  const keys = async (...rows: readonly object[]) => {
    await telephony.mango.putCalls(rows.map((row, i) => call(`c${i}`, row)));
    return (await telephony.page(true)).calls.map(({ clientKey }) => clientKey);
  };
  const employ = (telephonyPart: object, general: object = {}) =>
    telephony.mango.sandbox.control('PUT', '/mango/employees', {
      users: [{ general: { name: 'Сотрудник', user_id: 11, ...general }, telephony: telephonyPart }],
    });

  it('recognises a client who calls, in whatever spelling, and whom we call back', async () => {
    const found = await keys(
      { caller_number: NUMBER },
      { caller_number: '+7 (000) 111-22-33' },
      { caller_number: 80_001_112_233 },
      { caller_number: `sip:${NUMBER}@example.org` },
      { context_type: 2, caller_number: 'sip:e1@example.mangosip.ru', called_number: '0001112233' },
      { caller_number: '70001112234' },
    );
    assert.equal(new Set(found.slice(0, 5)).size, 1);
    assert.equal(new Set(found).size, 2);
    assert.ok(found.every((key) => key !== null && /^1:[0-9a-f]{64}$/.test(key)));
  });

  it('recognises nobody inside, nobody who hides, and nobody of ours', async () => {
    await employ(
      {
        extension: '0511',
        outgoingline: '70009990001',
        numbers: [
          { number: '1212121', number_normalized: '70001212121' },
          { number: 'sip:70009990009@example.mangosip.ru' },
        ],
      },
      { mobile: '+7 000 999-00-02', sips: [{ number: '70009990008@example.mangosip.ru' }] },
    );
    const ours = [
      '0511',
      '70009990001',
      '70001212121',
      '1212121',
      '80009990002',
      '70009990003',
      '70009990009',
      '70009990008',
      'sip:70009990008@example.mangosip.ru',
    ];
    const found = await keys(
      { context_type: 3, caller_number: NUMBER, called_number: NUMBER },
      ...[null, '', 'anonymous', '00000000000', undefined].map((number) => ({ caller_number: number })),
      ...ours.map((number) => ({ caller_number: number, called_number: '70009990003' })),
      ...ours.map((number) => ({ context_type: 2, called_number: number })),
    );
    assert.deepEqual([...new Set(found)], [null]);
    assert.equal(found.length, 6 + 2 * ours.length);
  });

  it('recognises nobody at all when it is switched off', async () => {
    await telephony.mango.putCalls([call('a', { caller_number: NUMBER })]);
    assert.equal((await telephony.page(false)).calls[0]?.clientKey, null);
  });

  it('gives nothing of a number in calls, records set aside, and the log', async () => {
    const everywhere = {
      caller_number: NUMBER,
      caller_name: NUMBER,
      called_number: NUMBER,
      call_comment: NUMBER,
      tag_id: [NUMBER],
      conversion: { contact_id: NUMBER },
      task: { actions: [{ postpone_number: NUMBER }] },
      mark_client: NUMBER,
      caller_id: NUMBER.replace('7', 'x'),
      context_calls: [
        {
          call_type: 'number',
          call_abonent_id: null,
          call_abonent_info: NUMBER,
          call_abonent_number: NUMBER,
          call_abonent_extension: NUMBER,
          call_start_time: call('a').context_start_time,
          external_call_id: NUMBER,
          members: null,
        },
      ],
    };
    await telephony.mango.putCalls([
      call('good', everywhere),
      call('bad', { ...everywhere, context_type: NUMBER }),
      call('worse', { ...everywhere, talk_duration: NUMBER }),
    ]);
    const page = await telephony.page(true);
    assert.deepEqual([page.calls.length, page.bad.length], [1, 2]);
    assertSilent(page);
    assertSilent(telephony.log.entries);
  });

  const answers: readonly [name: string, path: string, status: number, body: unknown][] = [
    ['a page for people', RESULT, 200, `<html>${NUMBER}</html>`],
    ['broken JSON', RESULT, 200, `{"result":1000,"data":[{"caller_number":"${NUMBER}"`],
    ['data of another shape', RESULT, 200, { result: 1000, status: 'complete', data: { list: NUMBER } }],
    ['a failed report', RESULT, 200, { result: 5004, status: 'error', message: NUMBER }],
    ['a refusal', STATISTICS, 420, { result: 3100, message: NUMBER, fields: [NUMBER] }],
    ['401', STATISTICS, 401, { code: 401, message: NUMBER }],
    ['500', STATISTICS, 500, NUMBER],
    ['a redirection', STATISTICS, 302, NUMBER],
    ['another key', STATISTICS, 200, { key: { number: NUMBER } }],
    ['users that are none', USERS, 200, { users: NUMBER }],
  ];
  for (const [name, path, status, body] of answers) {
    it(`throws and logs nothing of a number, nor a key, at ${name}`, async () => {
      await telephony.mango.faults([{ kind: 'status', match: { path }, status, body }]);
      const thrown = await telephony.page(true).then(
        () => assert.fail('it was no failure'),
        (error: unknown) => error,
      );
      assert.equal((thrown as Error).name, 'TelephonyUnavailable');
      for (const told of [thrown, telephony.log.entries]) {
        assertSilent(told);
        const { apiKey, apiSalt } = telephony.mango.keys;
        for (const secret of [apiKey, apiSalt]) assert.ok(!everythingOf(told).includes(secret));
      }
    });
  }
});

function everythingOf(value: unknown): string {
  return inspect(value, { depth: 20, showHidden: true, maxArrayLength: null, maxStringLength: null });
}

function assertSilent(value: unknown): void {
  const text = everythingOf(value);
  for (const spelling of SPELLINGS) assert.ok(!text.includes(spelling), `${spelling} stands in ${text}`);
}
