import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { loadEnvFile } from 'node:process';
import type { CommandIo } from '../adapters/cli/command.ts';
import type { Config } from '../config/config.ts';
import { SettingsRefused, readConfig } from '../config/read-config.ts';

/** The settings of the environment and of `.env` beside the project (what is set already wins); null after saying every problem on stderr. */
export async function loadConfig(
  io: CommandIo,
  overrides: Readonly<Record<string, string>> = {},
): Promise<Config | null> {
  const file = resolve(import.meta.dirname, '../../.env');
  if (existsSync(file)) loadEnvFile(file);
  try {
    return readConfig({ ...process.env, ...overrides });
  } catch (error) {
    if (!(error instanceof SettingsRefused)) throw error;
    await io.writeStderr(`${error.problems.join('\n')}\n`);
    return null;
  }
}
