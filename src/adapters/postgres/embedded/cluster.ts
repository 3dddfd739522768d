import { randomBytes } from 'node:crypto';
import { chown, mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { ROLE } from './access.ts';
import { runAs } from './account.ts';
import type { Account } from './account.ts';
import type { Binaries } from './binaries.ts';
import { EmbeddedPostgresError } from './embedded-error.ts';
import { readIfThere } from './place.ts';

/**
 * Makes a cluster in `folder`, owned by the account, mode 0700. It is made beside and renamed: a start that was
 * killed half-way leaves no half-made cluster.
 *
 * ICU with ru-RU over C.UTF-8: with the C locale trigrams of Cyrillic are empty, with libc's C.UTF-8 alone Ё sorts
 * first (docs: PostgreSQL, "Locale Support").
 */
export async function makeCluster(
  folder: string,
  account: Account,
  binaries: Binaries,
  password: string,
  durable: boolean,
): Promise<void> {
  const nursery = `${folder}.new-${randomBytes(6).toString('hex')}`;
  await mkdir(nursery, { recursive: true, mode: 0o700 });
  try {
    const passwordFile = join(nursery, 'password');
    await writeFile(passwordFile, password, { mode: 0o600 });
    for (const path of account.drop ? [nursery, passwordFile] : []) {
      await chown(path, account.drop!.uid, account.drop!.gid);
    }
    const made = await runAs(account, binaries.initdb, [
      `--pgdata=${join(nursery, 'data')}`,
      `--username=${ROLE}`,
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--locale-provider=icu',
      '--icu-locale=ru-RU',
      '--locale=C.UTF-8',
      '--no-instructions',
      ...(durable ? [] : ['--no-sync']),
    ]);
    if (made.code !== 0) {
      throw new EmbeddedPostgresError(
        'start',
        `initdb could not make a database in ${folder}: ${made.output}`,
      );
    }
    await rename(join(nursery, 'data'), folder);
  } finally {
    await rm(nursery, { recursive: true, force: true });
  }
}

/** Removes what killed starts left half-made beside `folder`. Only under the data folder's lock. */
export async function sweepHalfMade(folder: string): Promise<void> {
  const beginning = `${basename(folder)}.new-`;
  for (const name of await readdir(dirname(folder))) {
    if (name.startsWith(beginning)) await rm(join(dirname(folder), name), { recursive: true, force: true });
  }
}

/** Refuses data of another major version: the server would not start, in words of its own. */
export async function checkVersion(folder: string, binaries: Binaries): Promise<void> {
  const found = (await readIfThere(join(folder, 'PG_VERSION')))?.trim();
  if (found === binaries.majorVersion) return;
  throw new EmbeddedPostgresError(
    'version',
    `The data in ${folder} are of PostgreSQL ${found ?? 'of no version'}, the embedded server is ${binaries.majorVersion}. ` +
      'Move them over with a dump, or point SMENA_DATA_DIR at another folder.',
  );
}
