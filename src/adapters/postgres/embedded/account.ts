import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { EmbeddedPostgresError } from './embedded-error.ts';

/** Whom the server runs as. `drop` is absent when that is ourselves; PostgreSQL refuses to run as root. */
export interface Account {
  readonly name: string;
  readonly drop?: { readonly uid: number; readonly gid: number };
}

/**
 * The account for a server whose data are owned by `owner` (a new cluster: undefined).
 * Not root: ourselves. Root: the data's owner, else `postgres`, else `nobody`; it must stand in /etc/passwd,
 * PostgreSQL looks itself up there.
 */
export async function chooseAccount(owner?: { uid: number; gid: number }): Promise<Account> {
  const uid = process.getuid?.() ?? -1;
  if (uid !== 0) {
    if (owner && owner.uid !== uid) {
      throw new EmbeddedPostgresError(
        'foreign',
        `The embedded database belongs to the user with id ${owner.uid}, this process runs as ${uid}. ` +
          'Start as that user or as root, or point SMENA_DATA_DIR at another folder.',
      );
    }
    return { name: 'the current user' };
  }
  const entries = await passwd();
  const found = owner
    ? entries.find((entry) => entry.uid === owner.uid)
    : (entries.find((entry) => entry.name === 'postgres') ??
      entries.find((entry) => entry.name === 'nobody'));
  if (!found || found.uid === 0) {
    throw new EmbeddedPostgresError(
      'no-account',
      'PostgreSQL does not run as root and /etc/passwd has no user "postgres" or "nobody" to run it as. ' +
        'Start as an ordinary user or set DATABASE_URL.',
    );
  }
  return { name: found.name, drop: { uid: found.uid, gid: owner?.gid ?? found.gid } };
}

async function passwd(): Promise<{ name: string; uid: number; gid: number }[]> {
  const lines = (await readFile('/etc/passwd', 'utf8')).split('\n');
  return lines
    .map((line) => line.split(':'))
    .filter((fields) => fields.length >= 7)
    .map((fields) => ({ name: fields[0]!, uid: Number(fields[2]), gid: Number(fields[3]) }));
}

/** How a program run as an account ended. `code` is null when it could not be started at all or was killed. */
export interface Outcome {
  readonly code: number | null;
  readonly output: string;
}

/** Runs a program as the account, in `/` and with a bare English environment, and returns what it said. */
export function runAs(account: Account, program: string, args: readonly string[]): Promise<Outcome> {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      ...account.drop,
      cwd: '/',
      env: BARE_ENVIRONMENT,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (output += text));
    child.once('error', (error) => resolve({ code: null, output: error.message }));
    child.once('close', (code) => resolve({ code, output: output.trim() }));
  });
}

/** May this account enter the folder (every folder above it lets it through)? */
export async function canEnter(account: Account, folder: string): Promise<boolean> {
  if (!account.drop) return true;
  return (await runAs(account, '/bin/sh', ['-c', 'cd -- "$1"', 'sh', folder])).code === 0;
}

export const BARE_ENVIRONMENT: Record<string, string> = {
  PATH: '/usr/local/bin:/usr/bin:/bin',
  LANG: 'C.UTF-8',
  LC_ALL: 'C.UTF-8',
  TZ: 'UTC',
};
