import assert from 'node:assert/strict';
import { formFields } from '../../sandbox/mango/form.ts';
import { signOf } from '../../sandbox/mango/signature.ts';
import { ask } from './sandbox-under-test.ts';
import { MangoClient, sample } from './mango-client.ts';

const GROUPS = '/vpbx/groups';

describe('key and signature of the sandbox’s Mango', () => {
  let mango: MangoClient;
  beforeEach(async () => {
    mango = await MangoClient.start();
  });
  afterEach(() => mango.stop());

  for (const vector of sample('sign_vectors').post) {
    it(`signs ${vector.json} as the sample does`, () => {
      assert.equal(signOf(vector.vpbx_api_key, vector.json, vector.vpbx_api_salt), vector.sign);
    });
  }

  it('takes a signature over exactly the text that was sent', async () => {
    for (const text of [
      '{"show_users":0}',
      '{ "show_users" : 0 }',
      '{"x":"Привет/+="}',
      '{"x":"\\u041f"}',
      '[]',
    ]) {
      assert.equal((await mango.post(GROUPS, text)).json.result, 1000, text);
    }
    const { sign } = mango.form('{"show_users":0}');
    assert.equal((await mango.post(GROUPS, '{"show_users": 0}', { sign: sign ?? '' })).json.result, 3102);
  });

  it('takes multipart as well as urlencoded, with or without a slash at the end', async () => {
    const form = new FormData();
    for (const [name, value] of Object.entries(mango.form('{"x":"Привет\\r\\n--"}'))) form.set(name, value);
    assert.equal((await mango.send(`${GROUPS}/`, form)).json.result, 1000);
    assert.equal((await mango.post(`${GROUPS}/`)).json.result, 1000);
  });

  it('keeps every byte of a form, even those that are no text', () => {
    const bytes = [0, 10, 13, 37, 43, 61, 128, 255];
    const encoded = Buffer.from(
      `json=${bytes.map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join('')}`,
    );
    assert.deepEqual(
      [...(formFields('application/x-www-form-urlencoded', encoded).get('json') ?? [])],
      bytes,
    );
    const part = Buffer.concat([
      Buffer.from('--b\r\nContent-Disposition: form-data; name="json"\r\n\r\n'),
      Buffer.from(bytes),
      Buffer.from('\r\n--b--\r\n'),
    ]);
    assert.deepEqual([...(formFields('multipart/form-data; boundary="b"', part).get('json') ?? [])], bytes);
  });

  it('loses a base64 key whose plus was not encoded', async () => {
    const { vpbx_api_key, sign, json } = mango.form({ key: 'a+b=' });
    const raw = `vpbx_api_key=${vpbx_api_key}&sign=${sign}&json=${json}`;
    const answer = await mango.send('/vpbx/stats/calls/result', raw, 'application/x-www-form-urlencoded');
    assert.equal(answer.json.result, 3102);
  });

  const wrong: [what: string, code: number, send: (mango: MangoClient) => ReturnType<typeof ask>][] = [
    ['a wrong key', 3105, (m) => m.post(GROUPS, {}, { vpbx_api_key: 'x' })],
    ['a wrong salt', 3102, (m) => m.post(GROUPS, {}, { sign: signOf(m.keys.apiKey, '{}', 'salt') })],
    [
      'a signature in capitals',
      3102,
      (m) => m.post(GROUPS, {}, { sign: (m.form({})['sign'] ?? '').toUpperCase() }),
    ],
    ['no json', 3103, (m) => m.send(GROUPS, new URLSearchParams({ vpbx_api_key: m.keys.apiKey, sign: 'x' }))],
    ['a JSON body', 3103, (m) => m.send(GROUPS, JSON.stringify(m.form({})), 'application/json')],
    ['a torn json', 3400, (m) => m.post(GROUPS, '{"a":')],
    ['a json that is no object', 3400, (m) => m.post(GROUPS, '7')],
    ['GET', 3101, (m) => ask(`${m.keys.baseUrl}${GROUPS}`, {})],
  ];
  for (const [what, code, send] of wrong) {
    it(`answers ${what} with ${code} and HTTP 200`, async () => {
      const { status, json } = await send(mango);
      assert.deepEqual([status, json.result, typeof json.message], [200, code, 'string']);
    });
  }

  it('knows no other method', async () => {
    assert.equal((await mango.post('/vpbx/nothing')).status, 404);
  });

  it('can be asked from anywhere, unlike the controls', async () => {
    const origin = { origin: 'http://elsewhere.example' };
    const url = `${mango.keys.baseUrl}${GROUPS}`;
    const answer = await ask(url, {
      method: 'POST',
      headers: origin,
      body: new URLSearchParams(mango.form({})),
    });
    assert.equal(answer.json.result, 1000);
  });
});
