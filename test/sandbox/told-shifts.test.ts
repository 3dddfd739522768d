import assert from 'node:assert/strict';
import { everyLeg, legsOf } from '../../sandbox/mango/model.ts';
import { MangoClient } from './mango-client.ts';
import type { Json } from './sandbox-under-test.ts';

const [ANNA, BORIS, STRANGER] = [101, 102, 999_999];
const STARTS = ['10:00', '12:00', '14:00', '16:00', '18:00', '20:00'];
const DECEMBER = '2026-12';
const days = (month: string, count: number) =>
  Array.from({ length: count }, (_, index) => `${month}-${String(index + 1).padStart(2, '0')}`);
/** The same people in every slot of the days. */
const seated = (userIds: readonly number[], on = days(DECEMBER, 31)) =>
  on.flatMap((day) => STARTS.map((start) => ({ slot: `${day}T${start}`, userIds })));

describe('the shifts that the sandbox is told', () => {
  let mango: MangoClient;
  beforeEach(async () => {
    mango = await MangoClient.start();
  });
  afterEach(() => mango.stop());

  const put = (months: unknown) => mango.sandbox.control('PUT', '/charity/shifts', { months });
  async function tell(shifts: readonly object[], month = DECEMBER): Promise<void> {
    const answer = await put([{ month, shifts }]);
    assert.deepEqual([answer.status, answer.json], [200, { months: [month] }], answer.text);
  }
  const to = (now: string) => mango.sandbox.control('PUT', '/clock', { now: `${now}+03:00` });
  const roster = async (month: string): Promise<Json[] | undefined> =>
    (await mango.sandbox.control('GET', '/charity/roster')).json.months.find(
      (one: Json) => one.month === month,
    )?.shifts;
  const callsOf = (day: string) => {
    const [year, month, date] = day.split('-');
    return mango.calls({
      start_date: `${date}.${month}.${year} 00:00:00`,
      end_date: `${date}.${month}.${year} 23:59:59`,
    });
  };
  /** Whoever picked up a call of the day. */
  const answerers = async (day: string): Promise<number[]> => {
    const legs = (await callsOf(day))
      .filter((call) => call.context_type === 1)
      .flatMap((call) => [...everyLeg(call), ...legsOf(call.context_calls)])
      .filter((leg) => leg['call_type'] === 'user' && leg['call_answer_time'] !== null);
    return [...new Set(legs.map((leg) => Number(leg['call_abonent_id']) - 300_100_000))].toSorted();
  };

  it('let those people answer the calls of the month, and the made-up ones those of any other', async () => {
    await tell(seated([BORIS, ANNA]));
    await to('2026-12-03T23:59:00');
    assert.deepEqual(await answerers('2026-12-01'), [ANNA, BORIS]);
    assert.deepEqual(await answerers('2026-12-02'), [ANNA, BORIS]);
    assert.ok((await answerers('2026-11-21')).some((user) => user !== ANNA && user !== BORIS));
  });

  it('leave calls missed where nobody sits, whether the slot is empty or not named', async () => {
    const day = '2026-12-01';
    await tell([
      { slot: `${day}T18:00`, userIds: [ANNA] },
      { slot: `${day}T20:00`, userIds: [] },
    ]);
    await to('2026-12-02T23:59:00');
    const incoming = (await callsOf(day)).filter((call) => call.context_type === 1);
    const hourOf = (call: Json) => new Date((call.context_start_time + 3 * 3600) * 1000).getUTCHours();
    const served = (call: Json) => hourOf(call) === 18 || hourOf(call) === 19;
    assert.ok(incoming.some((call) => call.context_status === 1));
    assert.ok(incoming.filter((call) => !served(call)).length > 5);
    assert.ok(incoming.every((call) => served(call) || call.context_status === 0));
  });

  it('do not let somebody answer who has no telephone', async () => {
    await tell(seated([STRANGER]));
    await to('2026-12-02T23:59:00');
    assert.deepEqual(await answerers('2026-12-01'), []);
  });

  it('hold from the next midnight: a day that has begun keeps its calls', async () => {
    await tell(seated([ANNA]));
    await to('2026-12-02T12:00:00');
    const [first, second] = [await callsOf('2026-12-01'), await callsOf('2026-12-02')];
    await tell(seated([BORIS]));
    assert.deepEqual(await callsOf('2026-12-01'), first);
    await to('2026-12-05T00:00:00');
    assert.deepEqual((await callsOf('2026-12-02')).slice(0, second.length), second);
    assert.deepEqual(await answerers('2026-12-02'), [ANNA]);
    assert.deepEqual(await answerers('2026-12-03'), [BORIS]);
  });

  it('are what the roster tells, with the days of before they were told', async () => {
    const november = await roster('2026-11');
    assert.equal(await roster(DECEMBER), undefined);
    await put([
      { month: DECEMBER, shifts: seated([BORIS, ANNA]) },
      { month: '2026-11', shifts: [] },
    ]);
    assert.deepEqual(await roster(DECEMBER), seated([ANNA, BORIS]));
    assert.deepEqual(
      await roster('2026-11'),
      november?.filter(({ slot }) => slot < '2026-11-23'),
    );
    await tell(seated([ANNA], ['2026-12-01']));
    assert.deepEqual(await roster(DECEMBER), seated([ANNA], ['2026-12-01']));
  });

  it('are told again to no effect, and kept over a restart with the calls they made', async () => {
    await tell(seated([ANNA]));
    await to('2026-12-02T12:00:00');
    await tell(seated([BORIS]));
    await tell(seated([BORIS]));
    await to('2026-12-04T23:59:00');
    const before = [await roster(DECEMBER), await callsOf('2026-12-02'), await callsOf('2026-12-03')];
    await mango.sandbox.restart();
    await mango.takeKeys();
    const after = [await roster(DECEMBER), await callsOf('2026-12-02'), await callsOf('2026-12-03')];
    assert.deepEqual(after, before);
    assert.deepEqual(await answerers('2026-12-02'), [ANNA]);
  });

  it('give the same calls to a sandbox that was told them in another order', async () => {
    await tell(seated([ANNA, BORIS]));
    await to('2026-12-02T23:59:00');
    const calls = await callsOf('2026-12-01');
    await mango.sandbox.control('POST', '/reset', {});
    await mango.takeKeys();
    await tell(seated([BORIS, ANNA]).toReversed());
    await to('2026-12-02T23:59:00');
    assert.deepEqual(await callsOf('2026-12-01'), calls);
  });

  it('are forgotten by a reset', async () => {
    await to('2026-12-02T23:59:00');
    const madeUp = await callsOf('2026-12-01');
    await mango.sandbox.control('POST', '/reset', {});
    await tell(seated([ANNA]));
    await mango.sandbox.control('POST', '/reset', {});
    await mango.takeKeys();
    assert.equal(await roster(DECEMBER), undefined);
    await to('2026-12-02T23:59:00');
    assert.deepEqual(await callsOf('2026-12-01'), madeUp);
  });

  it('are refused whole, with what is wrong with them', async () => {
    const december = (...shifts: unknown[]) => [{ month: DECEMBER, shifts }];
    const one = { slot: '2026-12-01T10:00', userIds: [ANNA] };
    for (const [months, reason] of [
      [{}, /months: /],
      [[{ month: '2026-13', shifts: [] }], /months\.0\.month: must be a month/],
      [[...december(), ...december()], /months\.1\.month: stands there twice/],
      [december({ ...one, slot: '2026-11-30T10:00' }), /months\.0\.shifts\.0\.slot: must lie in 2026-12/],
      [december({ ...one, slot: '2026-12-32T10:00' }), /must be a local start/],
      [december({ ...one, slot: '2026-12-01' }), /must be a local start/],
      [december(one, one), /shifts\.1\.slot: stands there twice/],
      [december({ ...one, userIds: [ANNA, ANNA] }), /userIds\.1: 101 stands there twice/],
      [december({ ...one, userIds: ['101'] }), /userIds\.0: /],
      [december({ ...one, extra: true }), /extra/],
    ] as const) {
      const answer = await put(months);
      assert.deepEqual([answer.status, answer.json.error], [400, 'bad-body'], answer.text);
      assert.match(answer.json.message, reason);
    }
    const february = [{ month: '2027-02', shifts: [{ ...one, slot: '2027-02-30T10:00' }] }];
    assert.match((await put(february)).json.message, /must be a local start/);
    assert.equal(await roster(DECEMBER), undefined);
  });
});
