import { join } from 'node:path';
import type pg from 'pg';
import { z } from 'zod';
import { MigrationError } from './migration-error.ts';
import { readMigrations } from './migration-files.ts';
import type { Migration } from './migration-files.ts';
import { sql } from './sql.ts';
import { applyViews, dropViews } from './views/apply-views.ts';
import { readViewFiles } from './views/view-files.ts';
import type { ViewFiles } from './views/view-files.ts';

/** What a database is marked as when first migrated, for good (contracts/settings.md). */
export type InstallationKind = 'sandbox' | 'real';

export interface MigrateOptions {
  readonly kind: InstallationKind;
  /** Folder of the migrations; the project's own when absent. */
  readonly dir?: string;
  /** Folder of the views; the project's own when absent, none beside other migrations than the project's. */
  readonly viewsDir?: string;
}

const OLDEST = 15;
const OWN_FOLDER = join(import.meta.dirname, '../../../sql/migrations');
const OWN_VIEWS = join(import.meta.dirname, '../../../sql/views');

const statements = sql(
  import.meta.url,
  './migrate.sql',
  'server_version',
  'lock',
  'unlock',
  'no_timeout',
  'usual_timeout',
  'create_journal',
  'applied',
  'journal_add',
  'mark',
  'kind',
  'begin',
  'commit',
);

const versionRow = z.object({ number: z.number().int(), name: z.string() });
const appliedRow = z.object({ name: z.string(), checksum: z.string() });
const kindRow = z.object({ kind: z.enum(['sandbox', 'real']) });

/**
 * Brings a database up to date: every migration not yet applied, in order, each in its own transaction together with
 * its line in the journal. Processes that start at once wait for one another (advisory lock). The first migration also
 * marks the database with `kind`; a database of the other kind is refused before anything is changed.
 * Views go before the first migration and come again after the last, or whenever their files have changed.
 *
 * Returns the names applied now. Throws MigrationError; connection errors come through as they are.
 */
export async function migrate(pool: pg.Pool, options: MigrateOptions): Promise<{ applied: string[] }> {
  const migrations = await readMigrations(options.dir ?? OWN_FOLDER);
  const viewsDir = options.viewsDir ?? (options.dir === undefined ? OWN_VIEWS : null);
  const views = viewsDir === null ? null : await readViewFiles(viewsDir);
  const client = await pool.connect();
  // A lock lives as long as its session: after a failure the connection is dropped, not put back.
  let sound = false;
  try {
    await checkServer(client);
    await client.query(statements.no_timeout);
    await client.query(statements.lock);
    const applied = await migrateLocked(client, migrations, views, options.kind);
    await client.query(statements.unlock);
    await client.query(statements.usual_timeout);
    sound = true;
    return { applied };
  } finally {
    client.release(!sound);
  }
}

async function migrateLocked(
  client: pg.PoolClient,
  migrations: readonly Migration[],
  views: ViewFiles | null,
  kind: InstallationKind,
): Promise<string[]> {
  await client.query(statements.create_journal);
  const done = z.array(appliedRow).parse((await client.query(statements.applied)).rows);
  if (done.length > 0) await checkKind(client, kind);
  const pending = pendingOf(migrations, done);
  if (views !== null && pending.length > 0) await dropViews(client);
  for (const migration of pending) {
    const isFirst = done.length === 0 && migration === migrations[0];
    await apply(client, migration, isFirst ? kind : undefined);
  }
  if (views !== null) await applyViews(client, views);
  return pending.map((migration) => migration.name);
}

async function checkServer(client: pg.PoolClient): Promise<void> {
  const version = versionRow.parse((await client.query(statements.server_version)).rows[0]);
  if (version.number >= OLDEST * 10_000) return;
  throw new MigrationError(
    'postgres_too_old',
    `DATABASE_URL leads to PostgreSQL ${version.name}; version ${OLDEST} or newer is needed`,
  );
}

async function checkKind(client: pg.PoolClient, expected: InstallationKind): Promise<void> {
  const { kind } = kindRow.parse((await client.query(statements.kind)).rows[0]);
  if (kind === expected) return;
  throw new MigrationError(
    'other_kind',
    `This database belongs to a ${kind} installation and this is a ${expected} one; expected a database of its own`,
  );
}

/** What is still to be applied, once the journal has been found to agree with the files. */
function pendingOf(
  migrations: readonly Migration[],
  done: readonly z.infer<typeof appliedRow>[],
): Migration[] {
  const files = new Map(migrations.map((migration) => [migration.name, migration]));
  for (const { name, checksum } of done) {
    const file = files.get(name);
    if (!file) {
      throw new MigrationError(
        'newer_database',
        `The database has the migration ${name}, this version has not: start a newer version`,
      );
    }
    if (file.checksum !== checksum) {
      throw new MigrationError(
        'edited',
        `${name} was applied with another text; expected a new migration instead of an edit`,
      );
    }
  }
  const pending = migrations.filter((migration) => !done.some((row) => row.name === migration.name));
  const last = done.at(-1)?.name ?? '';
  const late = pending.find((migration) => migration.name < last);
  if (late) {
    throw new MigrationError(
      'out_of_order',
      `${late.name} stands before ${last}, which is applied; expected a higher number`,
    );
  }
  return pending;
}

async function apply(
  client: pg.PoolClient,
  migration: Migration,
  mark: InstallationKind | undefined,
): Promise<void> {
  await client.query(statements.begin);
  try {
    await client.query(migration.text);
    if (mark) await client.query(statements.mark, [mark]);
    await client.query(statements.journal_add, [migration.name, migration.checksum]);
    await client.query(statements.commit);
  } catch (error) {
    // No ROLLBACK: the caller drops the connection, and the server undoes what it had open.
    throw new MigrationError('failed', `${migration.name} failed: ${(error as Error).message}`, {
      cause: error,
    });
  }
}
