import { randomUUID } from 'node:crypto';
import { chmod, mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { canEnter } from './account.ts';
import type { Account } from './account.ts';
import { EmbeddedPostgresError } from './embedded-error.ts';

/** Root's shelf: for data and programs that an unprivileged account cannot reach in the project itself. */
export const SYSTEM_SHELF = '/var/lib/smena';

/** A cluster that exists. */
export interface Place {
  readonly folder: string;
  readonly owner: { readonly uid: number; readonly gid: number };
}

/**
 * Where this data folder's cluster lies: `<dataDir>/postgres`, or `/var/lib/smena/<id>` with the id in
 * `<dataDir>/cluster`. Undefined = there is none yet. An id whose data are gone is an error, not a new cluster:
 * an empty database must never stand in silently for a lost one.
 */
export async function findPlace(dataDir: string): Promise<Place | undefined> {
  const id = await readIfThere(pointer(dataDir));
  if (id !== undefined) {
    const name = id.trim();
    const folder = join(SYSTEM_SHELF, name);
    const place = /^[0-9a-f-]{36}$/.test(name) ? await placeAt(folder) : undefined;
    if (place) return place;
    throw new EmbeddedPostgresError(
      'lost-data',
      `${pointer(dataDir)} says that the data are in ${folder}, and there are none. Put them back, ` +
        'or delete that file to begin with an empty database.',
    );
  }
  return placeAt(join(dataDir, 'postgres'));
}

/** Where a new cluster of this account goes; `keep` makes the choice lasting, once the data stand there. */
export async function choosePlace(
  dataDir: string,
  account: Account,
): Promise<{ folder: string; keep: () => Promise<void> }> {
  if (await canEnter(account, dataDir)) return { folder: join(dataDir, 'postgres'), keep: async () => {} };
  await prepareShelf(SYSTEM_SHELF);
  const id = randomUUID();
  return {
    folder: join(SYSTEM_SHELF, id),
    keep: () => writeFile(pointer(dataDir), `${id}\n`, { mode: 0o600 }),
  };
}

/** A folder everybody may pass through whatever the umask was; what lies in it closes itself. */
export async function prepareShelf(shelf: string): Promise<void> {
  await mkdir(shelf, { recursive: true });
  await chmod(shelf, 0o755);
}

function pointer(dataDir: string): string {
  return join(dataDir, 'cluster');
}

async function placeAt(folder: string): Promise<Place | undefined> {
  try {
    const { uid, gid } = await stat(folder);
    return { folder, owner: { uid, gid } };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** The text of a file, undefined when there is no such file. */
export async function readIfThere(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
