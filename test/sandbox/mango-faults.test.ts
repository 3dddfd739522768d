import assert from 'node:assert/strict';
import { call, MangoClient, NOON } from './mango-client.ts';

const RESULT = '/vpbx/stats/calls/result';

describe('faults of the sandbox’s Mango', () => {
  let mango: MangoClient;
  beforeEach(async () => {
    mango = await MangoClient.start();
    await mango.putCalls(['a', 'b', 'c', 'd'].map((id, i) => call(id, { context_start_time: NOON + i })));
  });
  afterEach(() => mango.stop());

  const ids = (result: { data: { list: { entry_id: string }[] }[] }) =>
    result.data.flatMap(({ list }) => list.map(({ entry_id }) => entry_id));
  const groups = () => mango.post('/vpbx/groups');
  /** The request that never gets its answer, given up once the sandbox has written it down. */
  async function unanswered(path: string, json: unknown): Promise<void> {
    const giveUp = new AbortController();
    const before = (await mango.journal()).length;
    const body = new URLSearchParams(mango.form(json));
    const request = fetch(`${mango.keys.baseUrl}${path}`, { method: 'POST', body, signal: giveUp.signal });
    const failed = assert.rejects(request, { name: 'AbortError' });
    while ((await mango.journal()).length === before);
    giveUp.abort();
    await failed;
  }

  it('leaves a report at work for as long as it is told to', async () => {
    await mango.faults([{ kind: 'work-forever', times: 'forever' }]);
    const key = await mango.begin();
    for (let poll = 0; poll < 4; poll += 1) assert.equal((await mango.result(key)).status, 'work');
    await mango.faults([]);
    assert.equal((await mango.result(key)).status, 'complete');
  });

  it('gives a part of the data with work', async () => {
    await mango.faults([{ kind: 'partial-work', times: 2 }]);
    const key = await mango.begin();
    for (let poll = 0; poll < 2; poll += 1) {
      const result = await mango.result(key);
      assert.deepEqual([result.status, ids(result)], ['work', ['a', 'b']]);
    }
    assert.deepEqual(ids(await mango.result(key)), ['a', 'b', 'c', 'd']);
  });

  it('forgets a key before it is collected', async () => {
    await mango.faults([{ kind: 'not-found' }]);
    const key = await mango.begin();
    assert.equal((await mango.result(key)).status, 'not-found');
    assert.equal((await mango.result(key)).status, 'not-found');
    assert.equal((await mango.complete()).status, 'complete');
  });

  it('gives the page before instead of the one that was asked for', async () => {
    await mango.faults([{ kind: 'repeat-page', times: 2 }]);
    assert.deepEqual(await mango.ids({ limit: 1, offset: 1 }), ['a']);
    assert.deepEqual(await mango.ids({ limit: 1, offset: 1 }), ['b']);
  });

  it('answers a result with a page for people and HTTP 200, and nothing else so', async () => {
    await mango.faults([{ kind: 'html-200' }]);
    assert.equal((await groups()).json.result, 1000);
    const { status, text, headers } = await mango.post(RESULT, { key: await mango.begin() });
    assert.deepEqual([status, headers.get('content-type')?.split(';')[0]], [200, 'text/html']);
    assert.match(text, /<html>/);
  });

  it('puts the product into the penalty box for two minutes', async () => {
    await mango.faults([{ kind: 'penalty', match: { path: '/vpbx/groups' } }]);
    assert.equal((await mango.post(RESULT, { key: 'x' })).status, 200);
    for (let time = 0; time < 2; time += 1) assert.equal((await groups()).status, 401);
    assert.equal((await mango.post(RESULT, { key: 'x' })).status, 401);
    await mango.wait('PT2M');
    assert.equal((await groups()).status, 200);
    await mango.faults([{ kind: 'penalty' }]);
    assert.equal((await mango.post('/vpbx/nothing')).status, 401);
  });

  it('sends any status with any body, such as a 3xxx with 420', async () => {
    await mango.faults([
      { kind: 'status', status: 420, body: { result: 3102 }, headers: { 'Retry-After': '3' }, times: 2 },
    ]);
    for (let time = 0; time < 2; time += 1) {
      const { status, json, headers } = await groups();
      assert.deepEqual([status, json, headers.get('retry-after')], [420, { result: 3102 }, '3']);
    }
    assert.equal((await groups()).status, 200);
  });

  it('answers with a 403 page, drops the connection, is slow', async () => {
    await mango.faults([{ kind: 'html-403' }, { kind: 'drop-connection' }, { kind: 'slow', ms: 1 }]);
    assert.match((await groups()).text, /403 Forbidden/);
    await assert.rejects(groups(), TypeError);
    assert.equal((await groups()).json.result, 1000);
    assert.deepEqual(
      (await mango.journal()).map(({ status, fault }: { status: number | null; fault: string }) => [
        status,
        fault,
      ]),
      [
        [403, 'html-403'],
        [null, 'drop-connection'],
        [200, 'slow'],
      ],
    );
  });

  it('lets a start hang without doing anything, and a result hang though it is collected', async () => {
    await mango.faults([{ kind: 'timeout' }]);
    await unanswered('/vpbx/groups', {});
    const key = await mango.begin();
    await mango.result(key);
    await mango.faults([{ kind: 'timeout-after-success', match: { path: RESULT } }]);
    await unanswered(RESULT, { key });
    assert.equal((await mango.result(key)).status, 'not-found');
  });

  it('are one list with what is left of them, and refuse what they do not know', async () => {
    await mango.faults([{ kind: 'slow', ms: 0, times: 2 }]);
    await groups();
    const left = (await mango.sandbox.control('GET', '/mango/faults')).json;
    assert.deepEqual(left, [{ kind: 'slow', ms: 0, match: {}, times: 1 }]);
    assert.deepEqual((await mango.sandbox.control('GET', '/amocrm/faults')).json, []);
    for (const list of [{}, [{ kind: 'revoke-access-token' }], [{ kind: 'status' }]]) {
      assert.equal((await mango.sandbox.control('PUT', '/mango/faults', list)).status, 400);
    }
  });
});
