import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { startSandbox } from '../../../sandbox/server.ts';
import type { Sandbox } from '../../../sandbox/server.ts';
import { createBareDatabase } from '../../fixtures/database.ts';
import type { TestDatabase } from '../../fixtures/database.ts';
import { freePort } from '../../fixtures/free-port.ts';
import { ServiceProcess } from '../../service/service-process.ts';

/** The clock goes so much faster than real time: the telephony's pace is kept by the clock, and nobody wants to wait for it. */
const CLOCK_STEP = 'PT1.1S';
const CLOCK_EVERY_MS = 150;
const AT_ONCE = 5000;
const WINDOWS_READ = /прочитано окон: (\d+) из (\d+)/g;

export interface Outcome {
  readonly calls: number;
  readonly changed: number;
  readonly pages: number;
  readonly windows: number;
}

/** A sandbox, databases that have the charity's past and people and no call, and the command line beside them. No service runs. */
export class BackfillWorld {
  readonly #sandbox: Sandbox;
  readonly #dir: string;
  readonly #databases: TestDatabase[] = [];
  readonly #ticking = new AbortController();
  #ticks: Promise<void> = Promise.resolve();

  private constructor(sandbox: Sandbox, dir: string) {
    this.#sandbox = sandbox;
    this.#dir = dir;
  }

  static async open(now: string): Promise<BackfillWorld> {
    const dir = await mkdtemp(join(tmpdir(), 'smena-backfill-'));
    const sandbox = await startSandbox({
      port: 0,
      dir: join(dir, 'sandbox'),
      startMs: Date.parse(now),
      serviceOrigin: 'http://127.0.0.1:8080',
      requestsPerSecond: Infinity,
    });
    return new BackfillWorld(sandbox, dir);
  }

  async close(): Promise<void> {
    this.#ticking.abort();
    await this.#ticks;
    await this.#sandbox.close();
    for (const database of this.#databases) await database.drop();
    await rm(this.#dir, { recursive: true, force: true });
  }

  async employees(): Promise<number[]> {
    const { users } = (await this.#control('GET', '/mango/employees')) as {
      users: { general: { user_id: number } }[];
    };
    return users.map((user) => user.general.user_id);
  }

  async putCalls(calls: readonly unknown[]): Promise<void> {
    await this.#control('PUT', '/mango/calls?mode=replace', { calls: [] });
    for (let from = 0; from < calls.length; from += AT_ONCE)
      await this.#control('PUT', '/mango/calls', { calls: calls.slice(from, from + AT_ONCE) });
  }

  /** A database with the made-up charity's past; the clock stands still for nobody until `hurry`. */
  async database(): Promise<TestDatabase> {
    const database = await createBareDatabase();
    this.#databases.push(database);
    const port = String(await freePort());
    const service = new ServiceProcess(
      ['serve', '--role', 'web'],
      this.#environment(database, { PORT: port }),
    );
    await service.ready();
    await service.stop();
    return database;
  }

  /** From now on the clock runs fast. */
  hurry(): void {
    this.#ticks = (async () => {
      while (!this.#ticking.signal.aborted) {
        await this.#control('PUT', '/clock', { advance: CLOCK_STEP });
        await sleep(CLOCK_EVERY_MS);
      }
    })();
  }

  begin(database: TestDatabase, days: { readonly from: string; readonly to: string }): ServiceProcess {
    const argv = ['sync', 'mango', '--from', days.from, '--to', days.to, '--json'];
    return new ServiceProcess(argv, this.#environment(database));
  }

  /** Kills the command as soon as so many windows are read. Answers what it had said last. @throws Error when it ends before */
  async killAfter(windows: number, command: ServiceProcess): Promise<string> {
    while (windowsRead(command) < windows) {
      if (!command.running) throw new Error(`the command ended before it was killed: ${command.stderr}`);
      await sleep(10);
    }
    await command.kill();
    return command.stderr.trim().split('\n').at(-1) ?? '';
  }

  /** @throws Error with what the command said when it did not end well */
  async finish(command: ServiceProcess): Promise<Outcome> {
    const { code } = await command.ended;
    if (code !== 0) throw new Error(`exit ${code}: ${command.stderr}${command.stdout}`);
    return JSON.parse(command.stdout) as Outcome;
  }

  #environment(database: TestDatabase, more: Readonly<Record<string, string>> = {}): Record<string, string> {
    return {
      SANDBOX_PORT: new URL(this.#sandbox.origin).port,
      SMENA_DATA_DIR: this.#dir,
      DATABASE_URL: database.url,
      ...more,
    };
  }

  async #control(method: string, path: string, body?: unknown): Promise<unknown> {
    const response = await fetch(`${this.#sandbox.origin}/__sandbox${path}`, {
      method,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
    return response.json();
  }
}

function windowsRead(command: ServiceProcess): number {
  return Math.max(0, ...[...command.stderr.matchAll(WINDOWS_READ)].map(([, done]) => Number(done)));
}
