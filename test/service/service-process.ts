import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const MAIN = join(import.meta.dirname, '../../src/main.ts');
/** Where Node keeps what it made of the sources, by their content: half of a start is spent on that. */
const COMPILED = join(tmpdir(), `smena-compiled-${process.getuid?.() ?? 'user'}`);
const READY = /Сервис работает|Фоновая работа/;

export interface Finished {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

/** One `smena …` of a test, a process of its own; nothing of the tester's environment reaches it but PATH and HOME. */
export class ServiceProcess {
  readonly origin: string;
  readonly child: ChildProcess;
  readonly ended: Promise<Finished>;
  stdout = '';
  stderr = '';
  #heard: (() => void)[] = [];

  /** `endsWithinMs`: it is killed when it has not ended by then. */
  constructor(argv: readonly string[], environment: Readonly<Record<string, string>>, endsWithinMs?: number) {
    this.origin = `http://127.0.0.1:${environment['PORT'] ?? ''}`;
    const { PATH = '', HOME = '' } = process.env;
    this.child = spawn(process.execPath, [MAIN, ...argv], {
      env: { PATH, HOME, NODE_COMPILE_CACHE: COMPILED, LOG_LEVEL: 'warn', ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
      ...(endsWithinMs === undefined ? {} : { timeout: endsWithinMs, killSignal: 'SIGKILL' }),
    });
    this.child.stdout?.on('data', (chunk: Buffer) => this.#hear('stdout', chunk));
    this.child.stderr?.on('data', (chunk: Buffer) => this.#hear('stderr', chunk));
    this.ended = new Promise((resolve) => {
      this.child.on('close', (code, signal) => {
        resolve({ code, signal });
        this.#heard.forEach((wake) => wake());
      });
    });
  }

  get running(): boolean {
    return this.child.exitCode === null && this.child.signalCode === null;
  }

  /** Until it has said that it works. @throws Error with what it said when it ends before */
  async ready(): Promise<this> {
    await this.said(READY);
    return this;
  }

  /** Until its output (both streams) holds the pattern. @throws Error with what it said when it ends before */
  async said(pattern: RegExp): Promise<void> {
    while (!pattern.test(this.stdout + this.stderr)) {
      if (!this.running) throw new Error(`the service ended: ${this.stdout}${this.stderr}`);
      await new Promise<void>((resolve) => this.#heard.push(resolve));
    }
  }

  async stop(): Promise<Finished> {
    if (this.running) this.child.kill('SIGTERM');
    return this.ended;
  }

  async kill(): Promise<Finished> {
    if (this.running) this.child.kill('SIGKILL');
    return this.ended;
  }

  #hear(stream: 'stdout' | 'stderr', chunk: Buffer): void {
    this[stream] += chunk.toString();
    this.#heard.splice(0).forEach((wake) => wake());
  }
}

const COMMAND_ENDS_WITHIN_MS = 15_000;

/** Runs a command to its end; one that does not end by itself is killed and has no exit code. */
export async function run(
  argv: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<Finished & { stdout: string; stderr: string }> {
  const started = new ServiceProcess(argv, environment, COMMAND_ENDS_WITHIN_MS);
  const finished = await started.ended;
  return { ...finished, stdout: started.stdout, stderr: started.stderr };
}
