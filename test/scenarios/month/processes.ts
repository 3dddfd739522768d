import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join, resolve } from 'node:path';
import { until } from './until.ts';

const ROOT = resolve(import.meta.dirname, '../../..');

/** Where everything of one run lies. */
export interface Place {
  readonly dir: string;
  readonly databaseUrl: string;
  readonly servicePort: number;
  readonly sandboxPort: number;
  /** The instant at which the sandbox begins, RFC 3339. */
  readonly startsAt: string;
}

/** The sandbox and the service as two processes, so that one can die while the other lives. */
export class Processes {
  readonly #place: Place;
  #sandbox: ChildProcess | null = null;
  #service: ChildProcess | null = null;
  #said = '';
  #over = false;

  constructor(place: Place) {
    this.#place = place;
  }

  get service(): string {
    return `http://127.0.0.1:${this.#place.servicePort}`;
  }

  get sandbox(): string {
    return `http://127.0.0.1:${this.#place.sandboxPort}`;
  }

  async startSandbox(): Promise<void> {
    this.#sandbox = this.#spawn(join(import.meta.dirname, 'sandbox-process.ts'), []);
    await until('the sandbox answers', () => answers(`${this.sandbox}/__sandbox/clock`));
  }

  /** Starts the service and waits until it serves people and has joined the sandbox's clock. */
  async startService(): Promise<void> {
    const service = this.#spawn(join(ROOT, 'src/main.ts'), ['serve']);
    this.#service = service;
    await until(
      'the service is ready and has joined the clock',
      async () => {
        if (service.exitCode !== null) throw new Error(`the service ended by itself:\n${this.#said}`);
        if (!(await answers(`${this.service}/readyz`))) return false;
        const clock = (await (await fetch(`${this.sandbox}/__sandbox/clock`)).json()) as { workers: number };
        return clock.workers > 0;
      },
      60_000,
    );
  }

  /** SIGKILL: nothing is told to anybody. Resolves when the process is gone. */
  async killService(): Promise<void> {
    const service = this.#service;
    if (service === null) return;
    this.#service = null;
    await ended(service, 'SIGKILL');
  }

  /** Ends both; a story that goes on meanwhile starts none anew. */
  async stopAll(): Promise<void> {
    this.#over = true;
    for (const child of [this.#service, this.#sandbox]) if (child !== null) await ended(child, 'SIGTERM');
    this.#service = null;
    this.#sandbox = null;
  }

  /** The last lines of the service's own words that are warnings or worse. */
  complaints(): string[] {
    return this.#said
      .split('\n')
      .filter((line) => /"level":\s*"?(warn|error|fatal|40|50|60)/.test(line))
      .slice(-20);
  }

  #spawn(file: string, args: readonly string[]): ChildProcess {
    if (this.#over) throw new Error('the scenario is over');
    const { dir, databaseUrl, servicePort, sandboxPort, startsAt } = this.#place;
    const child = spawn(process.execPath, [file, ...args], {
      cwd: ROOT,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        PATH: process.env['PATH'] ?? '',
        HOME: process.env['HOME'] ?? '',
        SMENA_DATA_DIR: dir,
        DATABASE_URL: databaseUrl,
        PORT: String(servicePort),
        SANDBOX_PORT: String(sandboxPort),
        SANDBOX_NOW: startsAt,
      },
    });
    const keep = (text: string): void => {
      this.#said = (this.#said + text).slice(-400_000);
    };
    child.stdout.setEncoding('utf8').on('data', keep);
    child.stderr.setEncoding('utf8').on('data', keep);
    return child;
  }
}

async function answers(address: string): Promise<boolean> {
  return fetch(address).then(
    (answer) => answer.ok,
    () => false,
  );
}

async function ended(child: ChildProcess, signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill(signal);
  await gone;
}
