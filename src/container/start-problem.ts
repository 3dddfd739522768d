import type { CommandIo, ExitCode } from '../adapters/cli/command.ts';
import { WORDS, say } from '../adapters/cli/dictionary.ts';
import { createPool } from '../adapters/postgres/connection.ts';
import { MigrationError } from '../adapters/postgres/migration-error.ts';
import { migrate } from '../adapters/postgres/migrate.ts';
import type { Config } from '../config/config.ts';

/** The database could not be reached, or would not let us in; `reason` is the stable code of the system or of PostgreSQL. */
class DatabaseAway extends Error {
  readonly reason: string;

  constructor(cause: unknown) {
    super('the database cannot be reached', { cause });
    this.name = 'DatabaseAway';
    this.reason = codeOf(cause) ?? 'timeout';
  }
}

/** Migrates, on a connection of its own that may wait as long as it takes. @throws MigrationError; DatabaseAway when there is no connection */
export async function bringUpToDate(databaseUrl: string, kind: Config['kind']): Promise<string[]> {
  const pool = createPool(databaseUrl, { applicationName: 'smena-migrations', max: 1, queryTimeoutMs: 0 });
  try {
    return (await migrate(pool, { kind })).applied;
  } catch (error) {
    throw error instanceof MigrationError ? error : new DatabaseAway(error);
  } finally {
    await pool.end();
  }
}

/** Says on stderr, in one sentence, why a command could not begin, and answers its exit code. @throws the error when it is none of these */
export async function sayWhyNot(error: unknown, config: Config, io: CommandIo): Promise<ExitCode> {
  const tell = async (sentence: string, code: ExitCode): Promise<ExitCode> => {
    await io.writeStderr(`${sentence}\n`);
    return code;
  };
  if (error instanceof MigrationError && error.code === 'other_kind')
    return tell(WORDS[config.kind === 'sandbox' ? 'databaseIsReal' : 'databaseIsSandbox'][io.language], 2);
  if (error instanceof DatabaseAway)
    return tell(say(WORDS.databaseAway[io.language], { reason: error.reason }), 1);
  if (isTakenPort(error)) return tell(say(WORDS.portTaken[io.language], { port: config.port }), 1);
  throw error;
}

function isTakenPort(error: unknown): boolean {
  return codeOf(error) === 'EADDRINUSE';
}

function codeOf(error: unknown): string | null {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : null;
  return typeof code === 'string' ? code : null;
}
