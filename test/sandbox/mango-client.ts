import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { signOf } from '../../sandbox/mango/signature.ts';
import { type Answer, ask, type Json, SandboxUnderTest } from './sandbox-under-test.ts';

/** A sample of contracts/samples/mango. */
export function sample(name: string): Json {
  return JSON.parse(readFileSync(join(import.meta.dirname, 'mango-samples', `${name}.json`), 'utf8'));
}

/** The extended statistics of one November day, or of other fields. */
export const asked = (more: object = {}) => ({
  start_date: '10.11.2026 00:00:00',
  end_date: '10.11.2026 23:59:59',
  limit: 5000,
  offset: 0,
  ext_params: 1,
  ...more,
});

/** Midday of that day in Unix seconds. */
export const NOON = Date.parse('2026-11-10T12:00:00+03:00') / 1000;

/** A call as `list[]` has it, with as little as a test needs. */
export const call = (id: string, more: object = {}) => ({
  entry_id: id,
  context_type: 1,
  context_status: 1,
  caller_number: '70001112233',
  context_start_time: NOON,
  duration: 60,
  talk_duration: 50,
  ...more,
});

/** A client of the sandbox's Mango that signs as contracts/mango-api.md §1 says. */
export class MangoClient {
  readonly sandbox: SandboxUnderTest;
  keys: { baseUrl: string; apiKey: string; apiSalt: string };

  private constructor(sandbox: SandboxUnderTest, keys: MangoClient['keys']) {
    this.sandbox = sandbox;
    this.keys = keys;
  }

  static async start(): Promise<MangoClient> {
    const sandbox = await SandboxUnderTest.start();
    const it = new MangoClient(sandbox, { baseUrl: '', apiKey: '', apiSalt: '' });
    await it.takeKeys();
    return it;
  }

  async takeKeys(): Promise<void> {
    this.keys = (await this.sandbox.control('GET', '/credentials')).json.mango;
  }

  /** Signed and sent as a form; `json` may be a text that is sent as it is. */
  post(path: string, json: unknown = {}, over: Record<string, string> = {}): Promise<Answer> {
    return this.send(path, new URLSearchParams(this.form(json, over)));
  }

  form(json: unknown, over: Record<string, string> = {}): Record<string, string> {
    const text = typeof json === 'string' ? json : JSON.stringify(json);
    const { apiKey, apiSalt } = this.keys;
    return { vpbx_api_key: apiKey, sign: signOf(apiKey, text, apiSalt), json: text, ...over };
  }

  send(path: string, body: URLSearchParams | FormData | string, type?: string): Promise<Answer> {
    return ask(`${this.keys.baseUrl}${path}`, {
      method: 'POST',
      body,
      ...(type === undefined ? {} : { headers: { 'content-type': type } }),
    });
  }

  /** A start of the extended statistics once the limit allows it; its key. */
  async begin(more: object = {}): Promise<string> {
    await this.wait('PT2S');
    const { json, text } = await this.post('/vpbx/stats/calls/request', asked(more));
    assert.equal(typeof json.key, 'string', text);
    return json.key;
  }

  async result(key: string): Promise<Json> {
    return (await this.post('/vpbx/stats/calls/result', { key })).json;
  }

  /** The complete answer of a whole cycle. */
  async complete(more: object = {}): Promise<Json> {
    const key = await this.begin(more);
    await this.result(key);
    const result = await this.result(key);
    assert.equal(result.status, 'complete');
    return result;
  }

  /** The calls of a whole cycle, all days together. */
  async calls(more: object = {}): Promise<Json[]> {
    return (await this.complete(more)).data.flatMap(({ list }: Json) => list);
  }

  async ids(more: object = {}): Promise<string[]> {
    return (await this.calls(more)).map(({ entry_id }) => entry_id);
  }

  async putCalls(calls: readonly object[], mode = 'replace'): Promise<void> {
    const answer = await this.sandbox.control('PUT', `/mango/calls?mode=${mode}`, { calls });
    assert.equal(answer.status, 200, answer.text);
  }

  async faults(list: unknown): Promise<void> {
    const answer = await this.sandbox.control('PUT', '/mango/faults', list);
    assert.equal(answer.status, 200, answer.text);
  }

  async wait(advance: string): Promise<void> {
    assert.equal((await this.sandbox.control('PUT', '/clock', { advance })).status, 200);
  }

  async journal(): Promise<Json[]> {
    return (await this.sandbox.control('GET', '/mango/journal')).json.entries;
  }

  stop(): Promise<void> {
    return this.sandbox.stop();
  }
}
