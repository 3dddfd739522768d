import assert from 'node:assert/strict';
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

  it('lets one start of statistics in each two seconds of its clock, basic or extended', async () => {
    const basic = { date_from: 1_700_000_000, date_to: 1_700_000_100 };
    assert.ok((await mango.post(START, asked())).json.key);
    const second = await mango.post('/vpbx/stats/request', basic);
    assert.deepEqual([second.status, second.json], [429, errors['429']]);
    await mango.wait('PT2S');
    assert.ok((await mango.post('/vpbx/stats/request', basic)).json.key);
    assert.equal((await mango.post(START, asked())).status, 429);
  });

  it('lets the list of users in once in two seconds, apart from statistics', async () => {
    assert.ok((await mango.post(START, asked())).json.key);
    assert.equal((await mango.post('/vpbx/config/users/request')).status, 200);
    assert.equal((await mango.post('/vpbx/config/users/request')).status, 429);
  });

  it('does not count a 429 as a bad request', async () => {
    await mango.post(START, asked());
    for (let time = 0; time < 3; time += 1) assert.equal((await mango.post(START, asked())).status, 429);
    assert.equal((await good()).status, 200);
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
