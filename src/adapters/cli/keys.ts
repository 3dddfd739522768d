import { randomBytes } from 'node:crypto';
import type { Command } from './command.ts';
import { WORDS } from './dictionary.ts';

const KEY_BYTES = 32;
const NAMES = ['SMENA_TEXT_KEY', 'SMENA_NUMBER_KEY'] as const;

/** `smena keys`: new values of the keys a real installation needs, ready to be put into `.env`. Printed once and kept nowhere. */
export const keysCommand: Command = {
  name: 'keys',
  summary: WORDS.keysSummary,
  usage: WORDS.keysUsage,
  async run(_argv, io) {
    await io.writeStdout(
      NAMES.map((name) => `${name}=${randomBytes(KEY_BYTES).toString('base64')}\n`).join(''),
    );
    return 0;
  },
};
