import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Limits } from '../../sandbox/mango/limits.ts';
import { Store } from '../../sandbox/state/store.ts';
import { asked, MangoClient, sample } from './mango-client.ts';

const START = '/vpbx/stats/calls/request';
const errors = sample('http_errors');

describe('the limits and the penalty box of the sandbox’s Mango', () => {
  let mango: MangoClient;
  beforeEach(async () => {
    mango = await MangoClient.start();
  });
  afterEach(() => mango.stop());

  const bad = () => mango.post('/vpbx/cc/call/', { entry_id: 'none' });
  const good = () => mango.post('/vpbx/groups');

  it('lets one start of statistics and one list of users in, in each two seconds of its clock', () => {
    const dir = mkdtempSync(join(tmpdir(), 'mango-limits-'));
    const store = new Store(join(dir, 'mango.jsonl'));
    const limits = new Limits(store);
    assert.deepEqual([limits.admit('statistics', 10_000), limits.admit('users', 10_001)], [true, true]);
    assert.deepEqual([limits.admit('statistics', 11_999), limits.admit('users', 12_000)], [false, false]);
    assert.equal(new Limits(store).admit('statistics', 11_999), false);
    assert.deepEqual([limits.admit('statistics', 12_000), limits.admit('users', 12_001)], [true, true]);
    store.close();
    rmSync(dir, { recursive: true });
  });

  it('lets ten other requests in, in any second of real time', () => {
    let now = 0;
    const dir = mkdtempSync(join(tmpdir(), 'mango-limits-'));
    const store = new Store(join(dir, 'mango.jsonl'));
    const limits = new Limits(store, () => now);
    const eleven = Array.from({ length: 11 }, () => limits.admit('other', 5));
    assert.deepEqual(eleven, [...Array.from({ length: 10 }, () => true), false]);
    now = 1000;
    assert.equal(limits.admit('other', 5), true);
    store.close();
    rmSync(dir, { recursive: true });
  });

  it('counts basic and extended starts together, answers 429, and calls that no bad request', async () => {
    const basic = { date_from: 1_700_000_000, date_to: 1_700_000_100 };
    const starts = [() => mango.post(START, asked()), () => mango.post('/vpbx/stats/request', basic)];
    const answers = await Promise.all([...starts, ...starts, ...starts].map((start) => start()));
    const refused = answers.filter(({ status }) => status === 429);
    assert.ok(refused.length > 1 && refused.length < answers.length);
    for (const { json } of refused) assert.deepEqual(json, errors['429']);
    assert.equal((await good()).status, 200);
    await mango.wait('PT2S');
    assert.ok((await mango.post(START, asked())).json.key);
  });

  it('forgives one bad request in two minutes and answers 401 after the second', async () => {
    assert.equal((await bad()).json.result, 3300);
    assert.equal((await good()).json.result, 1000);
    const second = await bad();
    assert.deepEqual([second.status, second.json], [401, errors.penalty_401_synthetic]);
    assert.equal((await good()).status, 401);
    await mango.wait('PT110S');
    assert.equal((await good()).status, 401);
    await mango.wait('PT10S');
    assert.equal((await good()).json.result, 1000);
    assert.equal((await bad()).json.result, 3300);
  });

  it('begins to count anew after two minutes', async () => {
    for (let time = 0; time < 3; time += 1) {
      assert.equal((await bad()).json.result, 3300);
      await mango.wait('PT120S');
    }
  });

  it('does not let a stranger’s wrong key shut out the right one', async () => {
    for (let time = 0; time < 3; time += 1)
      await mango.post('/vpbx/groups', {}, { vpbx_api_key: 'stranger' });
    assert.equal((await mango.post('/vpbx/groups', {}, { vpbx_api_key: 'stranger' })).status, 401);
    assert.equal((await good()).status, 200);
  });

  it('keeps the box over a restart and opens it on a reset', async () => {
    await bad();
    await bad();
    await mango.sandbox.restart();
    await mango.takeKeys();
    assert.equal((await good()).status, 401);
    await mango.sandbox.control('POST', '/reset', {});
    assert.equal((await good()).status, 200);
  });
});
