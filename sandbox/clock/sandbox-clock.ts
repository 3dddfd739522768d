import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';
import { every, monotonicMs, wallMs } from '../system/real-time.ts';

const fileShape = z.object({ upTo: z.number() });
const SAVED_AHEAD_MS = 2_000;
const SAVE_EVERY_MS = 1_000;

/**
 * The one clock of service and sandbox (contracts/sandbox.md, "One clock"). It ticks in real time from
 * where it was set, stands still while it is being moved, and goes on after a restart from where it stopped.
 *
 * The file holds an instant a little ahead of the clock, never behind it: after a kill the clock may jump
 * forward by two seconds but shows nobody an earlier time than it has already shown.
 */
export class SandboxClock {
  readonly #path: string;
  readonly #stopSaving: () => void;
  #base: number;
  #since = monotonicMs();
  #frozen = false;

  constructor(path: string, initialMs: number) {
    this.#path = path;
    mkdirSync(dirname(path), { recursive: true });
    this.#base = existsSync(path) ? fileShape.parse(JSON.parse(readFileSync(path, 'utf8'))).upTo : initialMs;
    this.#save(SAVED_AHEAD_MS);
    this.#stopSaving = every(SAVE_EVERY_MS, () => this.#save(SAVED_AHEAD_MS));
  }

  /** Milliseconds since the epoch. */
  now(): number {
    return Math.floor(this.#frozen ? this.#base : this.#base + monotonicMs() - this.#since);
  }

  iso(): string {
    return new Date(this.now()).toISOString();
  }

  get frozen(): boolean {
    return this.#frozen;
  }

  /** What to add to the machine's calendar clock to get this one. */
  offsetMs(): number {
    return this.now() - Math.floor(wallMs());
  }

  freeze(): void {
    this.#base = this.now();
    this.#frozen = true;
  }

  resume(): void {
    this.#base = this.now();
    this.#since = monotonicMs();
    this.#frozen = false;
    this.#save(SAVED_AHEAD_MS);
  }

  /** Sets the clock; the caller has checked that it goes forward, or makes the sandbox anew. */
  set(ms: number): void {
    this.#base = ms;
    this.#since = monotonicMs();
    this.#save(SAVED_AHEAD_MS);
  }

  close(): void {
    this.#stopSaving();
    this.#save(0);
  }

  #save(aheadMs: number): void {
    writeFileSync(`${this.#path}.new`, JSON.stringify({ upTo: this.now() + (this.#frozen ? 0 : aheadMs) }));
    renameSync(`${this.#path}.new`, this.#path);
  }
}
