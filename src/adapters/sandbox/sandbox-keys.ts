import { randomBytes, randomUUID } from 'node:crypto';
import { link, readFile, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

/** 32 bytes each: of reports' texts and of clients' numbers. */
export interface ServiceKeys {
  readonly text: Uint8Array;
  readonly number: Uint8Array;
}

const key = z
  .base64()
  .transform((text) => new Uint8Array(Buffer.from(text, 'base64')))
  .refine((bytes) => bytes.length === 32);
const fileSchema = z.object({ text: key, number: key });

/** The keys file is there and is not what this function writes. What it holds is not repeated. */
export class SandboxKeysUnreadable extends Error {
  constructor(file: string) {
    super(`${file} is expected to hold two keys of 32 bytes in base64; remove it to get new ones`);
    this.name = 'SandboxKeysUnreadable';
  }
}

/**
 * The sandbox's keys: made once in `keys.json` of the data directory, readable by its owner only, and read again ever after.
 * Processes that start at once agree: one file gets its name, whole, and all read that one. @throws SandboxKeysUnreadable
 */
export async function sandboxKeys(dataDir: string): Promise<ServiceKeys> {
  const file = join(dataDir, 'keys.json');
  return (await readKeys(file)) ?? (await makeKeys(dataDir, file));
}

async function makeKeys(dataDir: string, file: string): Promise<ServiceKeys> {
  const mine = join(dataDir, `keys-${randomUUID()}.json`);
  const [text, number] = [randomBytes(32), randomBytes(32)].map((bytes) => bytes.toString('base64'));
  await writeFile(mine, `${JSON.stringify({ text, number })}\n`, { mode: 0o600, flag: 'wx' });
  try {
    // Unlike a rename, a link never takes a name that somebody else has taken.
    await link(mine, file);
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
  } finally {
    await unlink(mine);
  }
  const keys = await readKeys(file);
  if (keys === null) throw new SandboxKeysUnreadable(file);
  return keys;
}

async function readKeys(file: string): Promise<ServiceKeys | null> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw error;
  }
  const found = fileSchema.safeParse(jsonOf(text));
  if (!found.success) throw new SandboxKeysUnreadable(file);
  return found.data;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function codeOf(error: unknown): string | null {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null;
}
