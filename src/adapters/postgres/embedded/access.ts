import { randomBytes } from 'node:crypto';
import { rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { EmbeddedPostgresError } from './embedded-error.ts';
import { readIfThere } from './place.ts';

/** The only role of an embedded cluster; it owns everything in it. */
export const ROLE = 'smena';

/** How our processes enter the server. The port is that of the last start, null before the first. */
export interface Access {
  readonly password: string;
  readonly port: number | null;
}

const shape = z.object({ password: z.string().min(1), port: z.number().int().nullable() });

function accessFile(dataDir: string): string {
  return join(dataDir, 'postgres.access.json');
}

export function newAccess(): Access {
  return { password: randomBytes(24).toString('base64url'), port: null };
}

/** Reads what `writeAccess` wrote; `lost-password` when it is absent or spoilt. */
export async function readAccess(dataDir: string): Promise<Access> {
  const text = await readIfThere(accessFile(dataDir));
  let value: unknown;
  try {
    value = text === undefined ? undefined : JSON.parse(text);
  } catch {
    value = undefined;
  }
  const access = shape.safeParse(value);
  if (access.success) return access.data;
  throw new EmbeddedPostgresError(
    'lost-password',
    `${accessFile(dataDir)} with the database's password is absent or spoilt, the data are there. Put the file back.`,
  );
}

/** Readable by the owner only; replaced whole, so that a crash leaves the old one or the new one. */
export async function writeAccess(dataDir: string, access: Access): Promise<void> {
  const fresh = `${accessFile(dataDir)}.new`;
  await writeFile(fresh, JSON.stringify(access), { mode: 0o600 });
  await rename(fresh, accessFile(dataDir));
}

export function urlOf(access: { password: string; port: number }): string {
  return `postgres://${ROLE}:${access.password}@127.0.0.1:${access.port}/postgres`;
}
