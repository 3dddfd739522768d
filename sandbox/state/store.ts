import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';

const lineShape = z.tuple([z.string(), z.string(), z.unknown()]);

/** One change of the store: the value of `key` on `shelf` from now on; `undefined` takes it off. */
export type Change = { readonly shelf: string; readonly key: string; readonly value: unknown };

/**
 * Everything the sandbox must remember, as an append-only file of `[shelf, key, value]` lines.
 * A change is written to the file before the call returns, in one write, so that a killed process loses
 * nothing it has answered; a torn last line is dropped on reading. The file is rewritten at opening.
 */
export class Store {
  readonly #path: string;
  #file: number;
  #shelves = new Map<string, Map<string, unknown>>();

  constructor(path: string) {
    this.#path = path;
    mkdirSync(dirname(path), { recursive: true });
    if (existsSync(path)) this.#replay(readFileSync(path, 'utf8'));
    this.#file = this.#rewrite();
  }

  get(shelf: string, key: string): unknown {
    return this.#shelves.get(shelf)?.get(key);
  }

  /** Values of a shelf in the order in which their keys first came. */
  all(shelf: string): unknown[] {
    return [...(this.#shelves.get(shelf)?.values() ?? [])];
  }

  /** All changes together or, after a kill, none of them. */
  write(changes: readonly Change[]): void {
    const lines = changes.map((c) => JSON.stringify([c.shelf, c.key, c.value ?? null])).join('\n');
    writeSync(this.#file, `${lines}\n`);
    for (const change of changes) this.#apply(change.shelf, change.key, change.value ?? null);
  }

  /** Forgets everything and holds `changes` alone; the old file is replaced in one step. */
  replace(changes: readonly Change[]): void {
    this.#shelves = new Map();
    for (const change of changes) this.#apply(change.shelf, change.key, change.value ?? null);
    closeSync(this.#file);
    this.#file = this.#rewrite();
  }

  close(): void {
    fsyncSync(this.#file);
    closeSync(this.#file);
  }

  #apply(shelf: string, key: string, value: unknown): void {
    const values = this.#shelves.get(shelf) ?? new Map<string, unknown>();
    this.#shelves.set(shelf, values);
    if (value === null) values.delete(key);
    else values.set(key, value);
  }

  #replay(text: string): void {
    const lines = text.split('\n');
    const last = lines.pop() ?? '';
    if (last !== '') process.stderr.write('The last line of the sandbox state was torn and is left out.\n');
    for (const line of lines) {
      if (line === '') continue;
      const [shelf, key, value] = lineShape.parse(JSON.parse(line));
      this.#apply(shelf, key, value);
    }
  }

  #rewrite(): number {
    const fresh = `${this.#path}.new`;
    const file = openSync(fresh, 'w', 0o600);
    for (const [shelf, values] of this.#shelves) {
      for (const [key, value] of values) writeSync(file, `${JSON.stringify([shelf, key, value])}\n`);
    }
    fsyncSync(file);
    renameSync(fresh, this.#path);
    return file;
  }
}

/** One shelf of the store with values of one type. */
export class Shelf<T> {
  readonly #store: Store;
  readonly #name: string;

  constructor(store: Store, name: string) {
    this.#store = store;
    this.#name = name;
  }

  get(key: string): T | undefined {
    return this.#store.get(this.#name, key) as T | undefined;
  }

  all(): T[] {
    return this.#store.all(this.#name) as T[];
  }

  change(key: string, value: T | undefined): Change {
    return { shelf: this.#name, key, value };
  }

  put(key: string, value: T): void {
    this.#store.write([this.change(key, value)]);
  }

  remove(key: string): void {
    this.#store.write([this.change(key, undefined)]);
  }
}
