import { parseArgs } from 'node:util';
import type { ParseArgsOptionsConfig } from 'node:util';
import type { CommandIo } from './command.ts';
import { say, WORDS } from './dictionary.ts';

const JSON_OPTION = { json: { type: 'boolean' } } as const;

/** The options of a command, `--json` among them; null after saying on stderr what is wrong (an option there is not, a word too many). */
export async function readOptions<O extends ParseArgsOptionsConfig>(
  argv: readonly string[],
  options: O,
  io: CommandIo,
) {
  try {
    return parseArgs({ args: [...argv], options: { ...JSON_OPTION, ...options }, strict: true }).values;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    await io.writeStderr(`${say(WORDS.badOption[io.language], { reason })}\n`);
    return null;
  }
}
