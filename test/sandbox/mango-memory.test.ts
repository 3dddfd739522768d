import assert from 'node:assert/strict';
import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { call, MangoClient } from './mango-client.ts';
import type { Json } from './sandbox-under-test.ts';

describe('what the sandbox remembers of Mango', () => {
  let mango: MangoClient;
  beforeEach(async () => {
    mango = await MangoClient.start();
  });
  afterEach(() => mango.stop());

  const employees = async () => (await mango.sandbox.control('GET', '/mango/employees')).json.users;
  async function restart() {
    await mango.sandbox.restart();
    await mango.takeKeys();
  }

  it('keeps keys, calls, employees, faults, reports and journal over a restart', async () => {
    const { apiKey, apiSalt } = mango.keys;
    await mango.putCalls([call('a')]);
    await mango.sandbox.control('PUT', '/mango/employees', {
      users: [{ general: { name: 'Одна' }, telephony: {} }],
    });
    const key = await mango.begin();
    await mango.result(key);
    await mango.faults([{ kind: 'html-403', match: { path: '/vpbx/groups' } }]);
    appendFileSync(join(mango.sandbox.dir, 'mango.jsonl'), '["calls","b",{"call":{"entr');
    await restart();
    assert.deepEqual([mango.keys.apiKey, mango.keys.apiSalt], [apiKey, apiSalt]);
    const result = await mango.result(key);
    assert.deepEqual([result.status, result.data[0].list[0].entry_id], ['complete', 'a']);
    assert.deepEqual((await employees())[0].general.name, 'Одна');
    assert.equal((await mango.post('/vpbx/groups')).status, 403);
    assert.equal((await mango.journal()).length, 4);
    assert.deepEqual(await mango.ids(), ['a']);
  });

  it('makes everything anew on a reset but the keys', async () => {
    const { apiKey, apiSalt } = mango.keys;
    const before = await mango.ids();
    await mango.putCalls([call('a')]);
    await mango.sandbox.control('PUT', '/mango/employees', { users: [] });
    const key = await mango.begin();
    await mango.faults([{ kind: 'html-403', times: 'forever' }]);
    await mango.sandbox.control('POST', '/reset', {});
    assert.deepEqual(await mango.journal(), []);
    await mango.takeKeys();
    assert.deepEqual([mango.keys.apiKey, mango.keys.apiSalt], [apiKey, apiSalt]);
    assert.equal((await mango.result(key)).status, 'not-found');
    assert.deepEqual(await mango.ids(), before);
    assert.equal((await employees()).length, 40);
  });

  it('has nobody and nothing in the empty charity', async () => {
    await mango.sandbox.control('POST', '/reset', { charity: 'empty' });
    assert.deepEqual(await employees(), []);
    assert.deepEqual(await mango.ids(), []);
    assert.deepEqual((await mango.sandbox.control('GET', '/charity/roster')).json.months, []);
  });

  it('writes down each request as it crossed the wire, without key, salt or signature', async () => {
    const form = mango.form({ show_users: 0 });
    await mango.post('/vpbx/groups?vpbx%5Fapi_key=in-the-query&x=%C3%A9', { show_users: 0 });
    const parts = new FormData();
    for (const [name, value] of Object.entries({ ...form, sign: 'wrong-sign', vpbx_api_salt: 'spilt' })) {
      parts.set(name, value);
    }
    await mango.send('/vpbx/groups', parts);
    await mango.post('/vpbx/groups', `{"x":"${mango.keys.apiSalt}"}`, { vpbx_api_key: 'another-key' });
    const { text } = await mango.sandbox.control('GET', '/mango/journal');
    const { apiKey, apiSalt } = mango.keys;
    for (const secret of [
      apiKey,
      apiSalt,
      form['sign'] ?? '',
      'wrong-sign',
      'spilt',
      'another-key',
      'in-the-query',
    ]) {
      assert.ok(!text.includes(secret), secret);
    }
    const [first, second, third] = await mango.journal();
    assert.deepEqual([first.seq, first.method, first.path, first.status], [1, 'POST', '/vpbx/groups', 200]);
    assert.equal(first.query, 'vpbx_api_key=***&x=é');
    assert.equal(first.body, 'vpbx_api_key=***&sign=***&json=%7B%22show_users%22%3A0%7D');
    assert.equal(JSON.parse(first.answer).result, 1000);
    assert.match(second.body, /name="sign"\r\n\r\n\*\*\*\r\n/);
    assert.equal(JSON.parse(second.answer).result, 3102);
    assert.ok(third.body.includes('%22x%22%3A%22***%22'));
    const since = (await mango.sandbox.control('GET', '/mango/journal?since=2')).json.entries;
    assert.deepEqual(
      since.map(({ seq }: Json) => seq),
      [3],
    );
    assert.deepEqual((await mango.sandbox.control('GET', '/amocrm/journal')).json.entries, []);
  });
});
