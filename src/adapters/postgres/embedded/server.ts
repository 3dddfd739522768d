import { spawn } from 'node:child_process';
import { open, readFile, rename, stat } from 'node:fs/promises';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { urlOf } from './access.ts';
import { BARE_ENVIRONMENT } from './account.ts';
import type { Account } from './account.ts';
import { EmbeddedPostgresError } from './embedded-error.ts';

const ATTEMPTS = 4;
const LOOK_EVERY_MS = 20;
/** Crash recovery of a large database may take a while before the server answers. */
const READY_MS = 120_000;
const LOG_LIMIT_BYTES = 5_000_000;

export interface StartOrder {
  readonly dataDir: string;
  readonly folder: string;
  readonly account: Account;
  readonly postgres: string;
  readonly password: string;
  /** The port of the last start: kept while it is free, so that pools elsewhere find the server again. */
  readonly preferredPort: number | null;
  readonly settings: Readonly<Record<string, string>>;
}

/** Starts the server and waits until it answers; returns its port. Tries a few times: ports and locks are raced for. */
export async function startServer(order: StartOrder): Promise<number> {
  let said = '';
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const port = await freePort(attempt === 0 ? order.preferredPort : null);
    const failure = await startOn(order, port);
    if (failure === undefined) return port;
    said = failure;
    await wait(500);
  }
  throw new EmbeddedPostgresError('start', `PostgreSQL did not start on ${order.folder}: ${said}`);
}

/** What went wrong, or undefined when the server answers. */
async function startOn(order: StartOrder, port: number): Promise<string | undefined> {
  const settings = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    timezone: 'UTC',
    log_timezone: 'UTC',
    ...order.settings,
  };
  const logFile = join(order.dataDir, 'postgres.log');
  const log = await openLog(logFile);
  const before = (await log.stat()).size;
  // Detached: Ctrl-C reaches the application first, which then stops the server in its own time.
  const child = spawn(
    order.postgres,
    [
      '-D',
      order.folder,
      '-p',
      String(port),
      ...Object.entries(settings).flatMap(([k, v]) => ['-c', `${k}=${v}`]),
    ],
    {
      ...order.account.drop,
      cwd: '/',
      env: BARE_ENVIRONMENT,
      detached: true,
      stdio: ['ignore', log.fd, log.fd],
    },
  );
  let ended: string | undefined;
  child.once('error', (error) => (ended = error.message));
  child.once('exit', (code, by) => (ended = `ended with ${by ?? `code ${code}`}`));
  child.unref();
  await log.close();
  const ready = await untilReady({ password: order.password, port }, () => ended !== undefined);
  if (ready) return undefined;
  if (ended === undefined) child.kill('SIGQUIT');
  const words = (await readFile(logFile)).subarray(before).toString('utf8').trim().slice(-1500);
  return `${ended ?? 'it did not answer in time'}; its log ${logFile} says: ${words}`;
}

/** Waits until the server answers this password. False: it ended, or never answered. */
export async function untilReady(
  access: { password: string; port: number },
  hasEnded: () => boolean | Promise<boolean>,
): Promise<boolean> {
  for (let waited = 0; waited < READY_MS; waited += LOOK_EVERY_MS) {
    if (await answers(access)) return true;
    if (await hasEnded()) return false;
    await wait(LOOK_EVERY_MS);
  }
  return false;
}

async function answers(access: { password: string; port: number }): Promise<boolean> {
  const client = new pg.Client({ connectionString: urlOf(access), connectionTimeoutMillis: 5_000 });
  // A server that stops while we connect speaks through this event too; the connect's own error tells us enough.
  client.on('error', () => {});
  try {
    await client.connect();
    await client.end();
    return true;
  } catch (error) {
    const code = (error as { code?: string }).code ?? '';
    if (code !== '28P01' && code !== '28000') return false; // refused, starting up, shutting down
    throw new EmbeddedPostgresError(
      'lost-password',
      `The embedded server on port ${access.port} does not take the password in postgres.access.json. ` +
        'Put back the file that belongs to these data.',
      { cause: error },
    );
  }
}

async function openLog(path: string): ReturnType<typeof open> {
  const size = await stat(path).then(
    (found) => found.size,
    () => 0,
  );
  if (size > LOG_LIMIT_BYTES) await rename(path, `${path}.1`);
  return open(path, 'a', 0o600);
}

async function freePort(preferred: number | null): Promise<number> {
  return (preferred === null ? undefined : await tryPort(preferred)) ?? (await tryPort(0))!;
}

function tryPort(port: number): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE' || error.code === 'EACCES') resolve(undefined);
      else reject(error);
    });
    probe.listen(port, '127.0.0.1', () => {
      const chosen = (probe.address() as AddressInfo).port;
      probe.close(() => resolve(chosen));
    });
  });
}
