import assert from 'node:assert/strict';
import type { CrmTaskToCreate } from '../../../src/ports/crm-gateway.ts';
import { connect, failureOf, NOW } from './connection.ts';
import { ADMINISTRATOR, SandboxAccount, volunteers } from './sandbox-account.ts';

const due = new Date('2026-11-25T18:00:00Z');
const task = (id: string, personId = 101): CrmTaskToCreate => ({
  id,
  personId,
  text: `Отметьте часы ${id}`,
  due,
});
const tasks = (count: number) => Array.from({ length: count }, (_, index) => task(String(index + 1)));
const anHourAgo = new Date(NOW.getTime() - 3_600_000);

describe('tasks in amoCRM', () => {
  let account: SandboxAccount;
  before(async () => {
    account = await SandboxAccount.start(NOW);
  });
  after(() => account.stop());
  beforeEach(() => account.renew([ADMINISTRATOR, ...volunteers(5)]));

  const requests = async () => (await account.journal()).map(({ method, path }) => `${method} ${path}`);
  const POST = 'POST /api/v4/tasks';
  const onPost = { match: { method: 'POST', path: '/api/v4/tasks' } };
  const naming = (...errors: readonly (readonly [id: string, path: string])[]) => ({
    'validation-errors': errors.map(([request_id, path]) => ({
      request_id,
      errors: [{ code: 'NotSupportedChoice', path, detail: '…' }],
    })),
  });

  it('are created fifty in one request', async () => {
    const { gateway } = await connect(account);
    const outcomes = await gateway.createTasks(tasks(50));
    assert.equal(new Set(outcomes.map((outcome) => outcome.kind === 'created' && outcome.crmId)).size, 50);
    assert.deepEqual(await requests(), [POST]);
  });

  it('are matched to the answer by request id, whatever its order', async () => {
    await account.faults({
      kind: 'status',
      status: 200,
      body: {
        _embedded: {
          tasks: [
            { id: 8, request_id: 'b' },
            { id: '7', request_id: 'a' },
          ],
        },
      },
    });
    const { gateway } = await connect(account);
    assert.deepEqual(await gateway.createTasks([task('a'), task('b')]), [
      { id: 'a', kind: 'created', crmId: 7 },
      { id: 'b', kind: 'created', crmId: 8 },
    ]);
  });

  it('that an answer forgets may exist', async () => {
    const body = { _embedded: { tasks: [{ id: 7, request_id: 'a' }] } };
    await account.faults({ kind: 'status', status: 200, body });
    const { gateway } = await connect(account);
    assert.equal(
      await failureOf(gateway.createTasks([task('a'), task('b')])),
      'unexpected-answer, reached: maybe',
    );
  });

  it('beside a refused one are not made twice when amoCRM made them all the same', async () => {
    const { gateway } = await connect(account);
    const [before] = await gateway.createTasks([task('a')]);
    await account.faults({
      kind: 'status',
      status: 400,
      body: naming(['b', 'responsible_user_id']),
      ...onPost,
    });
    const outcomes = await gateway.createTasks([task('a'), task('b', 102), task('c')]);
    assert.deepEqual(outcomes.slice(0, 2), [before, { id: 'b', kind: 'refused', code: 'person-refused' }]);
    assert.equal(outcomes[2]?.kind, 'created');
    assert.equal((await gateway.tasksOf([101, 102], anHourAgo)).length, 2);
  });

  it('beside a refused one may exist as long as amoCRM can not be asked for them', async () => {
    const { gateway } = await connect(account);
    await account.faults(
      { kind: 'status', status: 400, body: naming(['b', 'text']), ...onPost },
      { kind: 'status', status: 502, match: { method: 'GET' } },
    );
    assert.equal(
      await failureOf(gateway.createTasks([task('a'), task('b')])),
      'server-error, reached: maybe',
    );
  });

  it('that are both made and named in one answer are taken as they are', async () => {
    const body = { _embedded: { tasks: [{ id: 7, request_id: 'a' }] }, ...naming(['b', 'text']) };
    await account.faults({ kind: 'status', status: 400, body });
    const { gateway } = await connect(account);
    assert.deepEqual(await gateway.createTasks([task('a'), task('b')]), [
      { id: 'a', kind: 'created', crmId: 7 },
      { id: 'b', kind: 'refused', code: 'text-refused' },
    ]);
    assert.deepEqual(await requests(), [POST]);
  });

  it('are refused by codes that say which field amoCRM does not take', async () => {
    await account.faults({
      kind: 'status',
      status: 400,
      body: naming(
        ['a', 'text'],
        ['b', 'complete_till'],
        ['c', 'task_type_id'],
        ['d', 'responsible_user_id'],
      ),
    });
    const { gateway } = await connect(account);
    const outcomes = await gateway.createTasks(['a', 'b', 'c', 'd'].map((id) => task(id)));
    assert.deepEqual(
      outcomes.map((outcome) => outcome.kind === 'refused' && outcome.code),
      ['text-refused', 'due-refused', 'task-refused', 'person-refused'],
    );
  });

  it('pass by a bad one that amoCRM does not name', async () => {
    const unnamed = { kind: 'status', status: 400, body: { detail: 'Код ошибки 244' }, ...onPost };
    const { gateway } = await connect(account);
    // The whole, the first half, the first of it; then the second passes.
    await account.faults({ ...unnamed, times: 3 });
    const outcomes = await gateway.createTasks(['a', 'b', 'c', 'd'].map((id) => task(id)));
    assert.deepEqual(
      outcomes.map(({ kind }) => kind),
      ['refused', 'created', 'created', 'created'],
    );
  });

  it('are not blamed when amoCRM takes none and names none', async () => {
    await account.faults({ kind: 'status', status: 400, body: '{}', times: 'forever' });
    const { gateway } = await connect(account);
    for (const count of [1, 3]) {
      assert.equal(await failureOf(gateway.createTasks(tasks(count))), 'unexpected-answer, reached: no');
    }
  });

  it('may exist when amoCRM goes away after making some', async () => {
    const { gateway } = await connect(account);
    const named = { kind: 'status', status: 400, body: naming(['b', 'text']), ...onPost };
    await gateway.createTasks([task('a')]);
    await account.faults(named, { kind: 'status', status: 429, ...onPost });
    assert.equal(
      await failureOf(gateway.createTasks([task('a'), task('b'), task('c')])),
      'rate-limited, reached: maybe',
    );
  });

  it('of a hundred and more people are asked for in addresses that stay short', async () => {
    const { gateway } = await connect(account);
    const [made] = await gateway.createTasks([task('a')]);
    const persons = Array.from({ length: 250 }, (_, index) => 101 + index);
    const found = await gateway.tasksOf(persons, anHourAgo);
    assert.deepEqual(
      found.map(({ crmId }) => crmId),
      [made?.kind === 'created' && made.crmId],
    );
    assert.equal((await gateway.findTasks(persons)).length, 0);
    const lengths = (await account.journal()).map(({ query }) => encodeURI(query).length);
    assert.equal(lengths.length, 1 + 3 + 3);
    assert.ok(Math.max(...lengths) < 6000, String(Math.max(...lengths)));
  });

  it('come whole from several pages, each once', async () => {
    const { gateway } = await connect(account);
    for (const part of [0, 1, 2, 3, 4]) {
      await gateway.createTasks(tasks(50).map((one) => ({ ...one, id: `${part}-${one.id}` })));
    }
    const found = await gateway.tasksOf([101], anHourAgo);
    assert.equal(new Set(found.map(({ crmId }) => crmId)).size, 250);
    // A full page has a `next`, and behind it is nothing: 204.
    assert.deepEqual((await requests()).slice(5), ['GET /api/v4/tasks', 'GET /api/v4/tasks']);
  });

  it('are never asked for at another host with our token', async () => {
    const page = Array.from({ length: 250 }, (_, index) => ({
      id: index + 1,
      responsible_user_id: 101,
      text: null,
      complete_till: 0,
      is_completed: 0,
      updated_at: 1_900_000_000,
      result: [],
    }));
    const { gateway } = await connect(account);
    for (const href of ['http://127.0.0.1:9/amocrm/api/v4/tasks?page=2', `${account.origin}/elsewhere`]) {
      const body = { _links: { next: { href } }, _embedded: { tasks: page } };
      await account.faults({ kind: 'status', status: 200, body, match: { path: '/api/v4/tasks' } });
      assert.equal(await failureOf(gateway.findTasks([1])), 'unexpected-answer, reached: no');
    }
  });

  it("are looked for by amoCRM's own clock, however wrong ours is", async () => {
    for (const hours of [-3, 3]) {
      await account.renew([ADMINISTRATOR, ...volunteers(5)]);
      const { gateway, clock } = await connect(account, { now: new Date(NOW.getTime() + hours * 3_600_000) });
      const firstTry = clock.now();
      await gateway.createTasks([task('a')]);
      assert.equal((await gateway.tasksOf([101], firstTry)).length, 1);
    }
  });

  it("are looked for by amoCRM's clock by a process that has asked nothing yet", async () => {
    const earlier = await connect(account);
    await earlier.gateway.createTasks([task('a')]);
    const { gateway, clock } = await connect(account, { now: new Date(NOW.getTime() + 3 * 3_600_000) });
    assert.equal((await gateway.tasksOf([101], clock.now())).length, 1);
    assert.deepEqual((await requests()).slice(1), ['GET /api/v4/account', 'GET /api/v4/tasks']);
  });

  it('that did not change since then do not come', async () => {
    const { gateway, clock } = await connect(account);
    await gateway.createTasks([task('a')]);
    await account.advance('PT2H');
    await clock.advance(2 * 3_600_000);
    const [second] = await gateway.createTasks([task('b')]);
    const found = await gateway.tasksOf([101], new Date(clock.now().getTime() - 3_600_000));
    assert.deepEqual(
      found.map(({ crmId }) => crmId),
      [second?.kind === 'created' && second.crmId],
    );
  });
});
