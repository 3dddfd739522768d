import assert from 'node:assert/strict';
import { madeDay } from '../../sandbox/charity/calls.ts';
import { fullHistory } from '../../sandbox/charity/history.ts';
import { charityRoster } from '../../sandbox/charity/roster-history.ts';
import { everyLeg, type KeptCall, legsOf } from '../../sandbox/mango/model.ts';
import { MangoClient } from './mango-client.ts';
import { type Json, START } from './sandbox-under-test.ts';

const DAY = 24 * 3_600_000;
const midnight = (day: string) => Date.parse(`${day}T00:00:00+03:00`);
const hour = (ms: number) => new Date(ms + 3 * 3_600_000).getUTCHours();
const day = (s: number) => Math.floor((s + 3 * 3_600) / 86_400);

function made(from: string, days: number): KeptCall[] {
  return Array.from({ length: days }, (_, i) =>
    madeDay(midnight(from) + i * DAY, START, 1_000_000 + i * 1000),
  ).flat();
}

describe('the calls of the made-up charity', () => {
  const quarter = made('2026-08-01', 92);
  const calls: Json[] = quarter.map((kept) => kept.call);
  const incoming = calls.filter((call) => call.context_type === 1);
  const answered = incoming.filter((call) => call.context_status === 1);
  const missed = incoming.filter((call) => call.context_status === 0);
  const numbers = Map.groupBy(incoming, (call) => call.caller_number);

  it('go eighteen months back and ahead with the clock', () => {
    assert.deepEqual(made('2025-04-30', 1), []);
    assert.ok(made('2025-05-01', 1).length > 5);
    assert.ok(made('2027-03-01', 1).length > 5);
    assert.ok(calls.length > 2000 && calls.length < 4000, `${calls.length}`);
  });

  it('are the same for the same day, each with an id of its own', () => {
    assert.deepEqual(made('2026-08-01', 3), quarter.slice(0, made('2026-08-01', 3).length));
    assert.equal(new Set(calls.map(({ entry_id }) => entry_id)).size, calls.length);
  });

  it('come mostly in the evening, from numbers that belong to nobody', () => {
    const evening = quarter.filter(({ at }) => hour(at) >= 18 && hour(at) < 22).length;
    assert.ok(evening > calls.length * 0.35);
    for (const [number] of numbers) {
      assert.ok(
        number === null || number === '' || number === 'anonymous' || /^7000\d{7}$/.test(number),
        number,
      );
    }
  });

  it('are missed, repeated, withheld, passed on and called back now and then', () => {
    assert.ok(missed.length > incoming.length * 0.15 && missed.length < incoming.length * 0.45);
    assert.ok(missed.some((call) => call.context_calls.length === 0));
    assert.ok([...numbers].filter(([number, all]) => number?.startsWith('7') && all.length > 2).length > 50);
    for (const hidden of ['', null, 'anonymous']) assert.ok((numbers.get(hidden)?.length ?? 0) > 5);
    const legs = (type: string) =>
      answered.filter((call) => everyLeg(call).some((leg) => leg[type] === true)).length;
    assert.ok(legs('BlindTransfer') > 20 && legs('ConsultTransfer') > 20);
    const back = missed.filter((call) => call.recall_status === 1).length;
    assert.ok(back > 20);
    assert.equal(calls.filter((call) => call.context_type === 2).length, back);
    assert.ok(calls.some((call) => call.context_type === 3));
  });

  it('sometimes run over midnight, answered or not', () => {
    const over = (call: Json) =>
      day(call.context_start_time) !== day(call.context_start_time + call.duration);
    assert.ok(answered.some(over));
    assert.ok(made('2025-05-01', 500).some(({ call }) => over(call) && call['context_status'] === 0));
  });

  it('are rated by some, badly pressed by few, and rated late or shown late now and then', () => {
    const marks = Map.groupBy(answered, (call) => call.mark_client);
    for (const value of [null, -1, 1, 2, 3, 4, 5, 7])
      assert.ok((marks.get(value)?.length ?? 0) > 0, `${value}`);
    const rated = quarter.filter(({ markVisibleFrom }) => markVisibleFrom !== null);
    assert.ok(rated.some((kept) => (kept.markVisibleFrom ?? 0) > kept.at + 2 * DAY));
    assert.ok(quarter.some((kept) => (kept.visibleFrom ?? 0) > kept.at + DAY));
    assert.ok(missed.every((call) => call.mark_client === null));
  });

  it('are answered by whoever sits on the line, nobody in two calls at once', () => {
    const slots = new Map(
      charityRoster(START).months.flatMap(({ shifts }) => shifts.map(({ slot, userIds }) => [slot, userIds])),
    );
    const busy = new Map<number, number>();
    for (const call of answered) {
      const [leg] = legsOf(call.context_calls[0].members).filter(
        (member) => member['call_answer_time'] !== null,
      );
      const user = Number(leg?.['call_abonent_id']) - 300_100_000;
      const local = new Date((call.context_start_time + 3 * 3_600) * 1000);
      local.setUTCHours(local.getUTCHours() - (local.getUTCHours() % 2), 0, 0, 0);
      assert.ok(slots.get(local.toISOString().slice(0, 16))?.includes(user), call.entry_id);
      assert.ok((busy.get(user) ?? 0) <= call.context_start_time, call.entry_id);
      busy.set(user, Number(leg?.['call_end_time']));
    }
  });

  it('keep times that fit each other', () => {
    for (const call of calls) {
      assert.ok(call.duration >= call.talk_duration && call.talk_duration >= 0);
      for (const leg of everyLeg(call)) {
        const [start, answer, end] = ['start', 'answer', 'end'].map(
          (name) => leg[`call_${name}_time`],
        ) as number[];
        assert.ok((start ?? 0) <= (answer ?? start ?? 0) && (answer ?? 0) <= (end ?? 0), call.entry_id);
        assert.ok((end ?? 0) <= call.context_start_time + call.duration + 1, call.entry_id);
        assert.equal(leg['call_duration'], (end ?? 0) - (start ?? 0));
      }
    }
  });

  it('keep a former volunteer whose extension is another’s now', () => {
    const early = made('2025-05-01', 120).flatMap(({ call }) => everyLeg(call));
    assert.ok(
      early.some((leg) => leg['call_abonent_id'] === 300_100_006 && leg['call_abonent_extension'] === '201'),
    );
    assert.ok(calls.flatMap(everyLeg).every((leg) => leg['call_abonent_id'] !== 300_100_006));
  });

  it('sit by a roster that keeps to the marks and wishes of the past', () => {
    const { months } = charityRoster(START);
    assert.deepEqual([months.length, months[0]?.month, months.at(-1)?.month], [19, '2025-05', '2026-11']);
    const answers = fullHistory(START).months.find(({ month }) => month === '2026-11')?.answers ?? [];
    const shifts = months.at(-1)?.shifts ?? [];
    for (const { userId, marks, maxShifts } of answers) {
      const mine = shifts.filter(({ userIds }) => userIds.includes(userId));
      assert.ok(mine.every(({ slot }) => marks.includes(slot)));
      assert.ok(mine.length <= (maxShifts ?? Infinity));
    }
    assert.ok(shifts.reduce((sum, { userIds }) => sum + userIds.length, 0) > 250);
  });

  it('are answered by Mango until now and no further, by employees it knows', async () => {
    const mango = await MangoClient.start();
    const window = { start_date: '22.11.2026 00:00:00', end_date: '23.11.2026 23:59:59' };
    const before = await mango.calls(window);
    await mango.wait('PT10H');
    const after = await mango.calls(window);
    assert.ok(before.length < after.length && after.length > 10);
    assert.ok(
      after.every((call) => (call.context_start_time + call.duration) * 1000 <= START + 11 * 3_600_000),
    );
    await mango.wait('PT2S');
    const { users } = (await mango.post('/vpbx/config/users/request', { ext_fields: ['general.user_id'] }))
      .json;
    const known = new Set(users.map(({ general }: Json) => general.user_id));
    for (const leg of after.flatMap(everyLeg)) {
      if (leg['call_type'] === 'user') assert.ok(known.has(leg['call_abonent_id']));
    }
    const [one] = after;
    const single = (await mango.post('/vpbx/cc/call', { entry_id: one.entry_id })).json;
    assert.equal(single.call.mark_client, one.mark_client);
    await mango.putCalls([{ ...one, duration: 1 }], 'append');
    const again = (await mango.calls(window)).filter(({ entry_id }) => entry_id === one.entry_id);
    assert.deepEqual(
      again.map(({ duration }) => duration),
      [1],
    );
    await mango.stop();
  });

  it('change a missed call once it has been called back', async () => {
    const mango = await MangoClient.start();
    const recalled = made('2026-11-23', 7).find((kept) => (kept.recalledFrom ?? 0) > (kept.visibleFrom ?? 0));
    assert.ok(recalled);
    const at = recalled.at;
    const status = async () => {
      const from = new Date(at + 3 * 3_600_000).toISOString();
      const date = `${from.slice(8, 10)}.${from.slice(5, 7)}.${from.slice(0, 4)}`;
      const all = await mango.calls({ start_date: `${date} 00:00:00`, end_date: `${date} 23:59:59` });
      return all.find((call) => call.context_start_time * 1000 === at)?.recall_status;
    };
    const to = (ms: number) => mango.sandbox.control('PUT', '/clock', { now: new Date(ms).toISOString() });
    await to(Math.max(recalled.visibleFrom ?? 0, at));
    assert.equal(await status(), 2);
    await to((recalled.recalledFrom ?? 0) + 60_000);
    assert.equal(await status(), 1);
    await mango.stop();
  });
});
