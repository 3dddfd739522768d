import type pg from 'pg';
import { z } from 'zod';
import { MigrationError } from '../migration-error.ts';
import { sql } from '../sql.ts';
import type { ViewFiles } from './view-files.ts';

const statements = sql(
  import.meta.url,
  './apply-views.sql',
  'begin',
  'commit',
  'stands',
  'hold_refreshes',
  'digest',
  'drop',
  'create',
  'keep_digest',
  'mark_everything',
);
const standsRow = z.tuple([z.object({ stands: z.boolean() })]);
const digestRow = z.tuple([z.object({ digest: z.string() })]);

/** Takes the schema `analytics` away, so that migrations may alter the tables under it. The caller holds the lock of migrations. */
export async function dropViews(client: pg.PoolClient): Promise<void> {
  await client.query(statements.begin);
  await client.query(statements.hold_refreshes);
  await client.query(statements.drop);
  await client.query(statements.commit);
}

/**
 * Makes the views of the files, unless these very ones stand already: the schema `analytics` anew, in one transaction. Every day then waits
 * for a refresh; until then readers get what the daily sums hold. The caller holds the lock of migrations.
 * @throws MigrationError `failed` naming the view; nothing of it was kept
 */
export async function applyViews(client: pg.PoolClient, files: ViewFiles): Promise<boolean> {
  if ((await digestOf(client)) === files.digest) return false;
  await client.query(statements.begin);
  await client.query(statements.hold_refreshes);
  await client.query(statements.drop);
  await client.query(statements.create);
  for (const view of files.ordered) {
    try {
      await client.query(view.text);
    } catch (error) {
      throw new MigrationError('failed', `analytics.${view.name} failed: ${(error as Error).message}`, {
        cause: error,
      });
    }
  }
  await client.query(statements.mark_everything);
  await client.query(statements.keep_digest, [files.digest]);
  await client.query(statements.commit);
  return true;
}

/** Of the views that stand; null when none do. */
async function digestOf(client: pg.PoolClient): Promise<string | null> {
  const [{ stands }] = standsRow.parse((await client.query(statements.stands)).rows);
  return stands ? digestRow.parse((await client.query(statements.digest)).rows)[0].digest : null;
}
