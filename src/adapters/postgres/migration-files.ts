import { createHash } from 'node:crypto';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { MigrationError } from './migration-error.ts';

const FILE_NAME = /^(\d{4})_[a-z0-9_]+\.sql$/;

export interface Migration {
  readonly name: string;
  readonly text: string;
  /** SHA-256 of the text, hex. */
  readonly checksum: string;
}

/** The migrations of a folder in their order; every file must be named NNNN_what.sql, each number once. */
export async function readMigrations(folder: string): Promise<Migration[]> {
  const names = (await readdir(folder)).sort();
  const numbers = new Map<string, string>();
  for (const name of names) {
    const number = FILE_NAME.exec(name)?.[1];
    if (number === undefined) {
      throw new MigrationError(
        'files',
        `${name} is not named like a migration: expected NNNN_what_it_does.sql`,
      );
    }
    const other = numbers.get(number);
    if (other !== undefined) throw new MigrationError('files', `${other} and ${name} have the same number`);
    numbers.set(number, name);
  }
  if (names.length === 0) throw new MigrationError('files', `${folder} holds no migrations`);
  return Promise.all(
    names.map(async (name) => {
      const text = await readFile(join(folder, name), 'utf8');
      return { name, text, checksum: createHash('sha256').update(text).digest('hex') };
    }),
  );
}
