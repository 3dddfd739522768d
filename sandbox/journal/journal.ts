import {
  closeSync,
  fstatSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  readFileSync,
  readSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';

/** One request as it crossed the wire, secrets replaced by `***` (contracts/sandbox.md, journal). */
export type JournalEntry = {
  readonly seq: number;
  /** RFC 3339, by the sandbox's clock. */
  readonly at: string;
  readonly method: string;
  /** Without `/amocrm`: `/api/v4/tasks`. */
  readonly path: string;
  /** The text after `?`, percent-decoded; empty when there is none. */
  readonly query: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** `null` when no answer was sent. */
  readonly status: number | null;
  readonly answer: string;
  /** The kind of the fault that was at work; absent when none was. */
  readonly fault?: string;
};

/**
 * The append-only journal of requests in a file of JSON lines. Memory holds only where each line begins,
 * so that a long-lived sandbox may keep every request.
 */
export class Journal {
  readonly #file: number;
  /** `#starts[i]` is where the line of seq `i + 1` begins; the last item is the end of the file. */
  #starts: number[] = [0];

  constructor(path: string) {
    mkdirSync(dirname(path), { recursive: true });
    this.#file = openSync(path, 'a+', 0o600);
    const text = readFileSync(path);
    let at = text.indexOf(10);
    while (at !== -1) {
      this.#starts.push(at + 1);
      at = text.indexOf(10, at + 1);
    }
    ftruncateSync(this.#file, this.#end());
  }

  add(entry: Omit<JournalEntry, 'seq'>): void {
    const line = `${JSON.stringify({ seq: this.#starts.length, ...entry })}\n`;
    writeSync(this.#file, line);
    this.#starts.push(this.#end() + Buffer.byteLength(line));
  }

  /** The JSON array of the entries with seq above `since`, as text; at most `limit` of them, oldest first. */
  since(since: number, limit = Infinity): string {
    const last = this.#starts.length - 1;
    const from = Math.min(Math.max(since, 0), last);
    const to = Math.min(from + limit, last);
    const begin = this.#starts[from] ?? 0;
    const bytes = Buffer.alloc((this.#starts[to] ?? begin) - begin);
    readSync(this.#file, bytes, 0, bytes.length, begin);
    return `[${bytes.toString('utf8').trimEnd().replaceAll('\n', ',')}]`;
  }

  get lastSeq(): number {
    return this.#starts.length - 1;
  }

  clear(): void {
    ftruncateSync(this.#file, 0);
    this.#starts = [0];
  }

  close(): void {
    if (fstatSync(this.#file).isFile()) closeSync(this.#file);
  }

  #end(): number {
    return this.#starts.at(-1) ?? 0;
  }
}
