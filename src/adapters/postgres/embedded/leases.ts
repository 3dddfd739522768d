import { randomUUID } from 'node:crypto';
import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { EmbeddedPostgresError } from './embedded-error.ts';
import { isRunning, markOf } from './processes.ts';

const markShape = z.object({ pid: z.number().int(), startedAt: z.string(), boot: z.string() });

/**
 * Who uses the server: one file per use, holding the mark of its process. Read and written only under the folder's
 * lock (exclusive.ts). A process that was killed leaves its file; whoever looks next sees that no process of that
 * mark runs and removes it, so nobody is counted who is gone and nobody who lives is missed.
 */
export class Leases {
  readonly #folder: string;

  constructor(dataDir: string) {
    this.#folder = join(dataDir, 'postgres.users');
  }

  /** Notes one more use by this process; returns the lease's name. */
  async add(): Promise<string> {
    await mkdir(this.#folder, { recursive: true });
    const mark = await markOf(process.pid);
    if (!mark) {
      throw new EmbeddedPostgresError(
        'platform',
        '/proc is not readable: the embedded database needs it. Set DATABASE_URL.',
      );
    }
    const name = `${process.pid}-${randomUUID()}`;
    await writeFile(join(this.#folder, name), JSON.stringify(mark), { mode: 0o600 });
    return name;
  }

  async remove(name: string): Promise<void> {
    await rm(join(this.#folder, name), { force: true });
  }

  /** How many living uses there are; files of the dead are removed. */
  async count(): Promise<number> {
    let alive = 0;
    for (const name of await this.#names()) {
      if (await this.#isHeld(name)) alive += 1;
      else await this.remove(name);
    }
    return alive;
  }

  async #names(): Promise<string[]> {
    try {
      return await readdir(this.#folder);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
      throw error;
    }
  }

  /** A file cut short by a crash while being written belongs to nobody alive. */
  async #isHeld(name: string): Promise<boolean> {
    const text = await readFile(join(this.#folder, name), 'utf8');
    let value: unknown;
    try {
      value = JSON.parse(text);
    } catch {
      return false;
    }
    const mark = markShape.safeParse(value);
    return mark.success && (await isRunning(mark.data));
  }
}
