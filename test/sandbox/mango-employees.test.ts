import assert from 'node:assert/strict';
import { call, MangoClient, sample } from './mango-client.ts';
import type { Json } from './sandbox-under-test.ts';

const USERS = '/vpbx/config/users/request';
const every = [
  'general.user_id',
  'general.sips',
  'groups',
  'general.access_role_id',
  'telephony.dial_alg',
  'telephony.numbers.schedule',
  'telephony.line_id',
  'telephony.trunk_number_id',
  'general.mobile',
  'general.login',
  'general.use_status',
  'general.use_cc_numbers',
];

describe('employees and groups of the sandbox’s Mango', () => {
  let mango: MangoClient;
  beforeEach(async () => {
    mango = await MangoClient.start();
  });
  afterEach(() => mango.stop());

  const put = (users: unknown) => mango.sandbox.control('PUT', '/mango/employees', { users });
  const users = async (json: object = {}): Promise<Json> => {
    await mango.wait('PT2S');
    return (await mango.post(USERS, json)).json;
  };

  it('gives the vendor’s sample back when every field is asked for', async () => {
    assert.equal((await put(sample('users_request.doc-sample').users)).status, 200);
    assert.deepEqual(await users({ ext_fields: every }), sample('users_request.doc-sample'));
  });

  it('gives no user_id, groups or schedules unless they are asked for', async () => {
    await put(sample('users_request.doc-sample').users);
    const [first] = (await users()).users;
    assert.deepEqual(Object.keys(first), ['general', 'telephony']);
    assert.deepEqual(Object.keys(first.general), ['name', 'email', 'department', 'position']);
    assert.deepEqual(Object.keys(first.telephony), ['extension', 'outgoingline', 'numbers']);
    assert.equal('schedule' in first.telephony.numbers[0], false);
    assert.equal((await users({ ext_fields: ['general.user_id'] })).users[0].general.user_id, 300_052_407);
  });

  it('finds one by extension, leading zeros kept', async () => {
    await put(sample('users_request.doc-sample').users);
    assert.deepEqual(
      (await users({ extension: '0511' })).users.map(({ general }: Json) => general.name),
      ['Employee 2'],
    );
    assert.deepEqual((await users({ extension: '511' })).users, []);
  });

  it('gives groups in the shape of the sample, with their operators', async () => {
    const { result, groups } = (await mango.post('/vpbx/groups')).json;
    const [like] = sample('groups.doc-sample').groups;
    assert.deepEqual([result, groups.length, groups[0].name], [1000, 1, 'Линия помощи']);
    assert.deepEqual(Object.keys(groups[0]), Object.keys(like));
    assert.deepEqual(Object.keys(groups[0].operators[0]), Object.keys(like.operators[0]));
    assert.equal(groups[0].operators.length, 40);
    const bare = (await mango.post('/vpbx/groups', { show_users: 0 })).json.groups[0];
    assert.equal('operators' in bare, false);
    assert.deepEqual((await mango.post('/vpbx/groups', { group_id: 1 })).json.groups, []);
    assert.deepEqual((await mango.post('/vpbx/groups', { operator_extension: '999' })).json.groups, []);
  });

  it('names its line, and the rating of one call', async () => {
    const { lines } = (await mango.post('/vpbx/incominglines')).json;
    assert.match(lines[0].number, /^7000\d{7}$/);
    await mango.putCalls([call('rated', { mark_client: 2, conversion: { conversion_id: 5 } })]);
    const one = await mango.post('/vpbx/cc/call/', { entry_id: 'rated' });
    assert.deepEqual([one.json.call.mark_client, one.json.call.conversion], [2, [{ conversion_id: 5 }]]);
    assert.equal((await mango.post('/vpbx/cc/call/', { entry_id: 'none' })).json.result, 3300);
  });

  it('refuses employees without a name', async () => {
    assert.equal((await put([{ general: {}, telephony: {} }])).status, 400);
  });
});
