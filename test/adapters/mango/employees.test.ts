import assert from 'node:assert/strict';
import { sample } from '../../sandbox/mango-client.ts';
import { failureOf, MangoUnderTest, USERS } from './mango-under-test.ts';

const HOUR = 3_600_000;

describe('Mango’s employees', () => {
  let telephony: MangoUnderTest;
  beforeEach(async () => {
    telephony = await MangoUnderTest.start();
  });

  const put = (users: readonly object[]) =>
    telephony.mango.sandbox.control('PUT', '/mango/employees', { users });
  const answer = (body: unknown, status = 200, times: number | 'forever' = 1) =>
    telephony.mango.faults([{ kind: 'status', match: { path: USERS }, status, body, times }]);
  const asked = async () => (await telephony.asked()).filter((line) => line.startsWith(USERS)).length;
  const user = (user_id: unknown, email: unknown = null, extension: unknown = null) => ({
    general: { name: 'Сотрудник', email, user_id },
    telephony: { extension, numbers: [] },
  });

  it('are asked for with their ids, and keep the zeros of their extensions', async () => {
    await put(sample('users_request.doc-sample').users);
    assert.deepEqual(await telephony.gateway.employees(), [
      { employeeId: 300_052_407, email: 'e1@example.org', extension: '23' },
      { employeeId: 300_058_832, email: null, extension: '0511' },
    ]);
    const [request] = await telephony.mango.journal();
    assert.deepEqual(JSON.parse(new URLSearchParams(request.body).get('json') ?? ''), {
      ext_fields: ['general.user_id', 'general.sips', 'general.mobile'],
    });
  });

  it('are each told once, whoever has no id is not, and two may share an extension', async () => {
    await answer({
      users: [
        user('11', ' one@example.org ', '0511'),
        user(null, 'nobody@example.org', '1'),
        user(undefined),
        null,
        user(12, '', 511),
        user(11, 'other@example.org'),
        user(13, 7, '0511'),
      ],
    });
    assert.deepEqual(await telephony.gateway.employees(), [
      { employeeId: 11, email: 'one@example.org', extension: '0511' },
      { employeeId: 12, email: null, extension: '511' },
      { employeeId: 13, email: null, extension: '0511' },
    ]);
    assert.deepEqual(telephony.log.entries.at(-1)?.facts, { users: 7, employees: 3 });
  });

  it('are no list: nobody is taken to have left', async () => {
    await answer({ result: 1000 });
    assert.equal(await failureOf(telephony.clock, telephony.gateway.employees()), 'unexpected-answer - -');
  });

  it('are asked for once in two seconds, apart from the statistics', async () => {
    await telephony.page();
    await telephony.gateway.employees();
    await telephony.gateway.employees();
    assert.ok(telephony.clock.waits.includes(2_100));
    assert.deepEqual(
      (await telephony.asked()).filter((line) => line.startsWith(USERS)),
      [`${USERS} 200`, `${USERS} 200`],
    );
  });

  it('are asked for at most once a day to tell them from clients', async () => {
    for (let time = 0; time < 3; time += 1) await telephony.page(true);
    assert.equal(await asked(), 1);
    await telephony.clock.pass(23 * HOUR);
    await telephony.page(true);
    assert.equal(await asked(), 1);
    await telephony.clock.pass(HOUR);
    await telephony.page(true);
    assert.equal(await asked(), 2);
    await telephony.gateway.employees();
    await telephony.clock.pass(23 * HOUR);
    await telephony.page(true);
    assert.equal(await asked(), 3);
  });

  it('are not asked for when callers are not recognised', async () => {
    await telephony.page(false);
    assert.equal(await asked(), 0);
  });

  it('must be known before the first start; later the old ones still serve', async () => {
    await answer({ result: 4001 });
    assert.equal(await failureOf(telephony.clock, telephony.page(true)), 'refused 4001 -');
    assert.equal(await telephony.starts(), 0);
    await telephony.page(true);
    await answer({ result: 5000 }, 200, 'forever');
    await telephony.clock.pass(25 * HOUR);
    assert.equal(await failureOf(telephony.clock, telephony.page(true)), 'no failure');
  });
});
