import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startSandbox } from '../../../sandbox/server.ts';
import type { Sandbox } from '../../../sandbox/server.ts';

export interface SandboxUser {
  readonly id: number;
  readonly name: string;
  readonly email: string;
  readonly groupId: number | null;
  readonly roleId: number | null;
  readonly isAdmin: boolean;
  readonly isFree: boolean;
  readonly isActive: boolean;
}

export interface SandboxDirectory {
  readonly users: readonly SandboxUser[];
  readonly groups: readonly { readonly id: number; readonly name: string }[];
  readonly roles: readonly { readonly id: number; readonly name: string }[];
}

export interface SandboxCredentials {
  readonly baseUrl: string;
  readonly longLivedToken: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly redirectUri: string;
}

export interface JournalEntry {
  readonly method: string;
  readonly path: string;
  readonly query: string;
  readonly body: string;
  readonly status: number | null;
  readonly answer: string;
}

export const ADMINISTRATOR: SandboxUser = {
  id: 1,
  name: 'Администратор',
  email: 'administrator@example.org',
  groupId: 0,
  roleId: null,
  isAdmin: true,
  isFree: false,
  isActive: true,
};

/** Volunteers 101, 102 … of group 2 and role 7. */
export function volunteers(count: number): SandboxUser[] {
  return Array.from({ length: count }, (_, index) => ({
    id: 101 + index,
    name: `Волонтёр ${index + 1}`,
    email: `volunteer${index + 1}@example.org`,
    groupId: 2,
    roleId: 7,
    isAdmin: false,
    isFree: false,
    isActive: true,
  }));
}

/** A made-up amoCRM on a free port, in a folder of its own, worked by its controls (contracts/sandbox.md). */
export class SandboxAccount {
  readonly #sandbox: Sandbox;
  readonly #dir: string;

  constructor(sandbox: Sandbox, dir: string) {
    this.#sandbox = sandbox;
    this.#dir = dir;
  }

  static async start(now: Date): Promise<SandboxAccount> {
    const dir = await mkdtemp(join(tmpdir(), 'smena-amocrm-'));
    const serviceOrigin = 'http://127.0.0.1:9';
    return new SandboxAccount(
      await startSandbox({ port: 0, dir, startMs: now.getTime(), serviceOrigin }),
      dir,
    );
  }

  async stop(): Promise<void> {
    await this.#sandbox.close();
    await rm(this.#dir, { recursive: true });
  }

  get origin(): string {
    return this.#sandbox.origin;
  }

  /** An account of these people and no tasks; journal and faults empty, its clock where it began. */
  async renew(users: readonly SandboxUser[]): Promise<void> {
    await this.#control('POST', 'reset', { charity: 'empty' });
    await this.putUsers(users);
    await this.faults();
  }

  async putUsers(users: readonly SandboxUser[]): Promise<void> {
    const groups = [
      { id: 0, name: 'Отдел' },
      { id: 2, name: 'Волонтёры' },
    ];
    const directory: SandboxDirectory = { users, groups, roles: [{ id: 7, name: 'Слушатель' }] };
    await this.#control('PUT', 'amocrm/users', directory);
  }

  async faults(...faults: readonly object[]): Promise<void> {
    await this.#control('PUT', 'amocrm/faults', faults);
  }

  async journal(): Promise<JournalEntry[]> {
    return ((await this.#control('GET', 'amocrm/journal')) as { entries: JournalEntry[] }).entries;
  }

  async credentials(): Promise<SandboxCredentials> {
    return ((await this.#control('GET', 'credentials')) as { amocrm: SandboxCredentials }).amocrm;
  }

  async authorizationCode(): Promise<string> {
    const answer = await this.#control('POST', 'amocrm/authorization-code', { userId: ADMINISTRATOR.id });
    return (answer as { code: string }).code;
  }

  async advance(duration: string): Promise<void> {
    await this.#control('PUT', 'clock', { advance: duration });
  }

  /** As the administrator on amoCRM's page. */
  async byHand(crmId: number, deed: 'complete' | 'delete'): Promise<void> {
    const chosen = await this.#press('/sandbox/user', { userId: String(ADMINISTRATOR.id) }, '');
    const cookie = chosen.headers.getSetCookie().map((line) => line.split(';')[0]);
    await this.#press(`/sandbox/tasks/${crmId}/${deed}`, { result: 'сделано' }, cookie.join('; '));
  }

  async #press(path: string, fields: Record<string, string>, cookie: string): Promise<Response> {
    const answer = await fetch(`${this.origin}${path}`, {
      method: 'POST',
      redirect: 'manual',
      headers: { cookie },
      body: new URLSearchParams(fields),
    });
    assert.equal(answer.status, 303, path);
    return answer;
  }

  async #control(method: string, path: string, body?: object): Promise<unknown> {
    const init = body === undefined ? { method } : { method, body: JSON.stringify(body) };
    const answer = await fetch(`${this.origin}/__sandbox/${path}`, init);
    const text = await answer.text();
    assert.equal(answer.status, 200, `${method} ${path}: ${text}`);
    return JSON.parse(text);
  }
}
