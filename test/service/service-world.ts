import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startSandbox } from '../../sandbox/server.ts';
import type { Sandbox } from '../../sandbox/server.ts';
import { createBareDatabase, createTestDatabase } from '../fixtures/database.ts';
import type { TestDatabase } from '../fixtures/database.ts';
import { Caller } from './caller.ts';
import { journalSchema, taskPageSchema, tasksWithCompletions } from './crm-journal.ts';
import type { CrmTask, JournalEntry } from './crm-journal.ts';
import { freePort } from '../fixtures/free-port.ts';
import { charityCalls } from './charity-calls.ts';
import type { Days } from './charity-calls.ts';
import { ServiceProcess } from './service-process.ts';

export type Widget = 'volunteer' | 'administrator' | 'dashboard';
/** Who is who in the made-up charity. */
export const ADMINISTRATOR = 2;
export const DUTY = 1;
export const SUPERVISOR = 3;
export const DIRECTOR = 4;
export const ANNA = 101;

export interface WorldOptions {
  /**
   * What the telephony has had and will have. The charity has had calls for eighteen months and gets new ones every day, and each is read and asked
   * a report of: `none` is for tests of something else, `Days` for those that look at some days alone.
   */
  readonly calls?: 'charity' | 'none' | Days;
  /** `bare` has no migration yet, so that the service makes them all. */
  readonly database?: 'migrated' | 'bare';
}

/** A sandbox in this process, a database, and as many processes of the service as a test asks for. */
export class ServiceWorld {
  readonly sandbox: Sandbox;
  readonly database: TestDatabase;
  readonly dir: string;
  readonly #processes: ServiceProcess[] = [];

  private constructor(sandbox: Sandbox, database: TestDatabase, dir: string) {
    this.sandbox = sandbox;
    this.database = database;
    this.dir = dir;
  }

  /** `now`: where the sandbox's clock begins, an instant with its offset. */
  static async open(
    now: string,
    { calls = 'charity', database = 'migrated' }: WorldOptions = {},
  ): Promise<ServiceWorld> {
    const dir = await mkdtemp(join(tmpdir(), 'smena-service-'));
    const startMs = Date.parse(now);
    const sandbox = await startSandbox({
      port: 0,
      dir: join(dir, 'sandbox'),
      startMs,
      serviceOrigin: 'http://127.0.0.1:8080',
      requestsPerSecond: Infinity,
    });
    const made = database === 'bare' ? createBareDatabase() : createTestDatabase();
    const world = new ServiceWorld(sandbox, await made, dir);
    if (calls !== 'charity') await world.haveCalls(calls === 'none' ? [] : charityCalls(calls, startMs));
    return world;
  }

  async close(): Promise<void> {
    await this.killAll();
    await this.sandbox.close();
    await this.database.drop();
    await rm(this.dir, { recursive: true, force: true });
  }

  /** Kills every process of the service at once, as a power cut would. */
  async killAll(): Promise<void> {
    await Promise.all(this.#processes.splice(0).map((process) => process.kill()));
  }

  environment(more: Readonly<Record<string, string>> = {}): Record<string, string> {
    return {
      SANDBOX_PORT: new URL(this.sandbox.origin).port,
      SMENA_DATA_DIR: this.dir,
      DATABASE_URL: this.database.url,
      ...more,
    };
  }

  /** A process of the service that has said it works. */
  async start(role = 'all', more: Readonly<Record<string, string>> = {}): Promise<ServiceProcess> {
    const port = String(await freePort());
    const started = new ServiceProcess(['serve', '--role', role], this.environment({ PORT: port, ...more }));
    this.#processes.push(started);
    return started.ready();
  }

  /** This person, with a session at this process. */
  as(process: ServiceProcess, userId: number, widget: Widget = 'volunteer'): Promise<Caller> {
    return new Caller(process.origin, () => this.oneTimeToken(userId, widget)).openSession();
  }

  async oneTimeToken(userId: number, widget: Widget = 'volunteer'): Promise<string> {
    return (await this.control('POST', '/amocrm/disposable-token', { userId, widget })).token as string;
  }

  /** Moves the clock; everything due until then has happened when this comes back. */
  async moveTo(now: string): Promise<void> {
    await this.control('PUT', '/clock', { now });
  }

  async advance(duration: string): Promise<void> {
    await this.control('PUT', '/clock', { advance: duration });
  }

  async faults(...list: unknown[]): Promise<void> {
    await this.control('PUT', '/amocrm/faults', list);
  }

  /** Changes one person of the account, or adds one that is not there. */
  async setUser(id: number, change: Record<string, unknown>): Promise<void> {
    const directory = await this.control('GET', '/amocrm/users');
    const users = directory.users as Record<string, unknown>[];
    const known = users.find((user) => user['id'] === id);
    if (known === undefined) users.push({ id, ...change });
    else Object.assign(known, change);
    await this.control('PUT', '/amocrm/users', directory);
  }

  /** What a person does to a task on the page in the manner of amoCRM. */
  async endByHand(how: 'complete' | 'delete', taskId: number, userId = DUTY): Promise<void> {
    const { origin } = this.sandbox;
    const response = await fetch(`${origin}/sandbox/tasks/${taskId}/${how}`, {
      method: 'POST',
      headers: { cookie: `sandbox_user_${new URL(origin).port}=${userId}` },
      body: new URLSearchParams(),
      redirect: 'manual',
    });
    assert.equal(response.status, 303);
  }

  /** The telephony has these calls and no others. */
  async haveCalls(calls: readonly unknown[]): Promise<void> {
    await this.control('PUT', '/mango/calls?mode=replace', { calls });
  }

  /** What amoCRM has been asked, after the first `since` requests. */
  async journal(since = 0): Promise<JournalEntry[]> {
    return journalSchema.parse(await this.control('GET', `/amocrm/journal?since=${since}`)).entries;
  }

  /** Every task of the account, and how often the service completed each. Leaves the present faults on: switch them off first. */
  async tasks(): Promise<CrmTask[]> {
    const { amocrm } = await this.control('GET', '/credentials');
    const tasks = [];
    for (let page = 1; ; page += 1) {
      const response = await fetch(`${amocrm.baseUrl}/api/v4/tasks?limit=250&page=${page}`, {
        headers: { authorization: `Bearer ${amocrm.longLivedToken}` },
      });
      if (response.status === 204) break;
      assert.equal(response.status, 200);
      tasks.push(...taskPageSchema.parse(await response.json())._embedded.tasks);
    }
    return tasksWithCompletions(tasks, await this.journal());
  }

  // The controls answer plain JSON of many shapes; a test that reads a wrong one fails by itself.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  async control(method: string, path: string, body?: unknown): Promise<any> {
    const response = await fetch(`${this.sandbox.origin}/__sandbox${path}`, {
      method,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    assert.ok(response.ok, `${method} ${path}: ${response.status} ${text}`);
    return JSON.parse(text);
  }
}
