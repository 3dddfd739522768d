import { randomBytes } from 'node:crypto';
import type { Command } from './command.ts';
import { WORDS } from './dictionary.ts';
import { readOptions } from './options.ts';

const KEY_BYTES = 32;
const NAMES = ['SMENA_TEXT_KEY', 'SMENA_NUMBER_KEY'] as const;

/** `smena keys`: new values of the keys a real installation needs, ready to be put into `.env`. Printed once and kept nowhere. */
export const keysCommand: Command = {
  name: 'keys',
  summary: WORDS.keysSummary,
  usage: WORDS.keysUsage,
  async run(argv, io) {
    const options = await readOptions(argv, {}, io);
    if (options === null) return 2;
    const keys = NAMES.map((name) => [name, randomBytes(KEY_BYTES).toString('base64')] as const);
    await io.writeStdout(
      options.json === true
        ? `${JSON.stringify(Object.fromEntries(keys))}\n`
        : keys.map(([name, value]) => `${name}=${value}\n`).join(''),
    );
    return 0;
  },
};
