import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEachTest } from '../fixtures/after-each-test.ts';
import { type Sandbox, type SandboxOptions, startSandbox } from '../../sandbox/server.ts';

/** Sunday, 10:00 in Moscow. */
export const START = Date.parse('2026-11-22T10:00:00+03:00');

/** Whatever an answer holds; a test that reads a field which is not there fails. */
export type Json = ReturnType<typeof JSON.parse>;

export type Answer = {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** The parsed body; `undefined` when there is none. */
  readonly json: Json;
};

const running = new Set<SandboxUnderTest>();

// A test that fails before its end must not leave a server open, or the process would never end.
afterEachTest.push(() => Promise.all([...running].map((sandbox) => sandbox.stop())));

/** A sandbox of its own in a folder of its own, with the two ways of talking to it. */
export class SandboxUnderTest {
  readonly dir: string;
  #sandbox: Sandbox;
  #token = '';

  private constructor(dir: string, sandbox: Sandbox) {
    this.dir = dir;
    this.#sandbox = sandbox;
  }

  static async start(options: Partial<SandboxOptions> = {}): Promise<SandboxUnderTest> {
    const dir = mkdtempSync(join(tmpdir(), 'sandbox-test-'));
    const it = new SandboxUnderTest(dir, await open(dir, options));
    running.add(it);
    await it.takeToken();
    return it;
  }

  get origin(): string {
    return this.#sandbox.origin;
  }

  /** The same state in a new process's place. */
  async restart(options: Partial<SandboxOptions> = {}): Promise<void> {
    await this.#sandbox.close();
    this.#sandbox = await open(this.dir, options);
  }

  async stop(): Promise<void> {
    running.delete(this);
    await this.#sandbox.close();
    rmSync(this.dir, { recursive: true });
  }

  async credentials(): Promise<Json> {
    return (await this.control('GET', '/credentials')).json.amocrm;
  }

  async takeToken(): Promise<void> {
    this.#token = (await this.credentials()).longLivedToken;
  }

  control(method: string, path: string, body?: unknown): Promise<Answer> {
    return ask(`${this.origin}/__sandbox${path}`, {
      method,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  }

  /** With the long-lived token unless `token` is given; an object body goes as JSON, a text as it is. */
  api(
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
    token = this.#token,
  ): Promise<Answer> {
    return ask(`${this.origin}/amocrm${path}`, {
      method,
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', ...headers },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
  }

  async createTask(fields: object = {}): Promise<number> {
    const answer = await this.api('POST', '/api/v4/tasks', [
      { text: 'Задача', complete_till: 1_800_000_000, ...fields },
    ]);
    return answer.json._embedded.tasks[0].id;
  }
}

export async function ask(url: string, init: RequestInit): Promise<Answer> {
  const response = await fetch(url, { redirect: 'manual', ...init });
  const text = await response.text();
  const isJson = (response.headers.get('content-type') ?? '').includes('json');
  return {
    status: response.status,
    headers: response.headers,
    text,
    json: isJson && text !== '' ? JSON.parse(text) : undefined,
  };
}

function open(dir: string, options: Partial<SandboxOptions>): Promise<Sandbox> {
  return startSandbox({
    port: 0,
    dir,
    startMs: START,
    serviceOrigin: 'http://127.0.0.1:8080',
    requestsPerSecond: Infinity,
    ...options,
  });
}
