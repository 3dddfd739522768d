import type { CommandIo, ExitCode } from '../../adapters/cli/command.ts';
import { WORDS, say } from '../../adapters/cli/dictionary.ts';
import { createPool } from '../../adapters/postgres/connection.ts';
import { acquireEmbeddedPostgres } from '../../adapters/postgres/embedded/acquire.ts';
import { migrate } from '../../adapters/postgres/migrate.ts';
import { loadConfig } from '../load-config.ts';

/** `smena migrate`: brings the database up to date and says what was done. */
export async function migrateCommand(_argv: readonly string[], io: CommandIo): Promise<ExitCode> {
  const config = await loadConfig(io);
  if (config === null) return 2;
  const embedded =
    config.databaseUrl === null
      ? await acquireEmbeddedPostgres({ dataDir: config.dataDir, log: () => undefined })
      : null;
  const pool = createPool(config.databaseUrl ?? embedded?.url ?? '');
  try {
    const { applied } = await migrate(pool, { kind: config.kind });
    await io.writeStdout(
      `${[...applied, say(WORDS.migrated[io.language], { count: String(applied.length) })].join('\n')}\n`,
    );
    return 0;
  } finally {
    await pool.end();
    await embedded?.release();
  }
}
