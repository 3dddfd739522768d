import assert from 'node:assert/strict';
import type { CrmGateway } from '../../../src/ports/crm-gateway.ts';
import { connect, failureOf, NOW } from './connection.ts';
import { ADMINISTRATOR, SandboxAccount, volunteers } from './sandbox-account.ts';

const due = new Date('2026-11-25T18:00:00Z');
const BATCH = 'PATCH /api/v4/tasks';

describe('completing tasks in amoCRM', () => {
  let account: SandboxAccount;
  let gateway: CrmGateway;
  before(async () => {
    account = await SandboxAccount.start(NOW);
  });
  after(() => account.stop());
  beforeEach(async () => {
    await account.renew([ADMINISTRATOR, ...volunteers(1)]);
    ({ gateway } = await connect(account));
  });

  /** Ids of fresh tasks, whose creation the journal's first entry tells of. */
  const made = async (count: number): Promise<number[]> => {
    const tasks = Array.from({ length: count }, (_, index) => ({
      id: String(index),
      personId: 101,
      text: `Отметьте часы ${index}`,
      due,
    }));
    const outcomes = await gateway.createTasks(tasks);
    return outcomes.map((outcome) => (outcome.kind === 'created' ? outcome.crmId : 0));
  };
  const complete = (...crmIds: number[]) =>
    gateway.completeTasks(crmIds.map((crmId) => ({ crmId, result: `Отмечено ${crmId}` })));
  const completions = async () =>
    (await account.journal()).slice(1).map(({ method, path }) => `${method} ${path}`);
  const states = async (...crmIds: number[]) =>
    (await gateway.findTasks(crmIds)).map(({ completed }) => completed);
  const onBatch = { match: { method: 'PATCH', path: '/api/v4/tasks' } };
  const one = (crmId: number) => `${BATCH}/${crmId}`;

  it('takes fifty in one request, each with its result', async () => {
    const ids = await made(50);
    const outcomes = await complete(...ids);
    assert.deepEqual(await completions(), [BATCH]);
    assert.deepEqual(
      outcomes,
      ids.map((crmId) => ({ crmId, kind: 'completed' })),
    );
    const sent = JSON.parse((await account.journal()).at(-1)?.body ?? '') as object[];
    const [crmId] = ids;
    assert.deepEqual(sent[0], {
      id: crmId,
      request_id: String(crmId),
      is_completed: true,
      result: { text: `Отмечено ${crmId}` },
    });
  });

  it('takes a single one by its own address', async () => {
    const [crmId = 0] = await made(1);
    await gateway.completeTasks([{ crmId, result: 'Отмечено 12 часов' }]);
    const last = (await account.journal()).at(-1);
    assert.equal(`${last?.method} ${last?.path}`, one(crmId));
    assert.deepEqual(JSON.parse(last?.body ?? ''), {
      is_completed: true,
      result: { text: 'Отмечено 12 часов' },
    });
  });

  it('asks alone for the one that amoCRM names, and for the others together', async () => {
    const [a = 0, gone = 0, c = 0] = await made(3);
    await account.byHand(gone, 'delete');
    assert.deepEqual(await complete(a, gone, c), [
      { crmId: a, kind: 'completed' },
      { crmId: c, kind: 'completed' },
      { crmId: gone, kind: 'gone' },
    ]);
    assert.deepEqual(await completions(), [BATCH, BATCH, one(gone)]);
  });

  it('asks alone for those that the answer leaves out', async () => {
    const [a = 0, gone = 0] = await made(2);
    await account.byHand(gone, 'delete');
    const body = { _embedded: { tasks: [{ id: a, updated_at: 0 }] } };
    await account.faults({ kind: 'status', status: 200, body, ...onBatch });
    assert.deepEqual(await complete(a, gone), [
      { crmId: a, kind: 'completed' },
      { crmId: gone, kind: 'gone' },
    ]);
    assert.deepEqual(await completions(), [BATCH, one(gone)]);
  });

  for (const [name, fault] of [
    ['a refusal that names nobody', { status: 400, body: { detail: 'Код ошибки 244' } }],
    ['a refusal it gives no reason for', { status: 422 }],
    ['an answer of another shape', { status: 200, body: { tasks: 2 } }],
    ['no answer to a batch', { status: 404 }],
  ] as const) {
    it(`goes one by one after ${name}`, async () => {
      const ids = await made(2);
      await account.faults({ kind: 'status', ...fault, ...onBatch });
      assert.equal((await complete(...ids)).length, 2);
      assert.deepEqual(await completions(), [BATCH, ...ids.map(one)]);
      assert.deepEqual(await states(...ids), [true, true]);
    });
  }

  it('leaves out one that amoCRM keeps open, and completes the others', async () => {
    const [kept = 0, other = 0] = await made(2);
    const refusal = { kind: 'status', status: 400, body: '{}' };
    await account.faults(
      { ...refusal, ...onBatch },
      { ...refusal, match: { method: 'PATCH', path: `/api/v4/tasks/${kept}` } },
    );
    assert.deepEqual(await complete(kept, other), [{ crmId: other, kind: 'completed' }]);
    assert.deepEqual(await states(kept, other), [false, true]);
  });

  it('fails when amoCRM keeps all of them open', async () => {
    const ids = await made(2);
    await account.faults({
      kind: 'status',
      status: 400,
      body: '{}',
      match: { method: 'PATCH' },
      times: 'forever',
    });
    assert.equal(await failureOf(complete(...ids)), 'unexpected-answer, reached: no');
  });

  it('takes an objection to what is over for its end', async () => {
    const [crmId = 0] = await made(1);
    const objects = { kind: 'status', status: 400, match: { method: 'PATCH' } };
    await account.faults(objects);
    assert.equal(await failureOf(complete(crmId)), 'unexpected-answer, reached: no');
    await account.byHand(crmId, 'complete');
    await account.faults(objects);
    assert.deepEqual(await complete(crmId), [{ crmId, kind: 'completed' }]);
    await account.byHand(crmId, 'delete');
    await account.faults(objects);
    assert.deepEqual(await complete(crmId), [{ crmId, kind: 'gone' }]);
  });

  it('is repeated without harm after a lost answer', async () => {
    const ids = await made(2);
    await account.faults({ kind: 'timeout-after-success', ...onBatch });
    const hasty = await connect(account, { timeoutMs: 500 });
    const ends = ids.map((crmId) => ({ crmId, result: 'Отмечено' }));
    assert.equal(await failureOf(hasty.gateway.completeTasks(ends)), 'timeout, reached: maybe');
    assert.deepEqual(await states(...ids), [true, true]);
    assert.equal((await complete(...ids)).length, 2);
  });
});
