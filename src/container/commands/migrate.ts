import type { CommandIo, ExitCode } from '../../adapters/cli/command.ts';
import { WORDS, say } from '../../adapters/cli/dictionary.ts';
import { readOptions } from '../../adapters/cli/options.ts';
import { acquireEmbeddedPostgres } from '../../adapters/postgres/embedded/acquire.ts';
import type { Config } from '../../config/config.ts';
import { loadConfig } from '../load-config.ts';
import { bringUpToDate, sayWhyNot } from '../start-problem.ts';

/** `smena migrate`: brings the database up to date and says what was done. */
export async function migrateCommand(argv: readonly string[], io: CommandIo): Promise<ExitCode> {
  const options = await readOptions(argv, {}, io);
  if (options === null) return 2;
  const config = await loadConfig(io);
  if (config === null) return 2;
  try {
    const applied = await migrateDatabase(config);
    const done = say(WORDS.migrated[io.language], { count: applied.length });
    await io.writeStdout(
      options.json === true ? `${JSON.stringify({ applied })}\n` : `${[...applied, done].join('\n')}\n`,
    );
    return 0;
  } catch (error) {
    return sayWhyNot(error, config, io);
  }
}

async function migrateDatabase(config: Config): Promise<string[]> {
  const embedded =
    config.databaseUrl === null
      ? await acquireEmbeddedPostgres({ dataDir: config.dataDir, log: () => undefined })
      : null;
  try {
    return await bringUpToDate(config.databaseUrl ?? embedded?.url ?? '', config.kind);
  } finally {
    await embedded?.release();
  }
}
