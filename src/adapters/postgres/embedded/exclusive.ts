import { mkdir, stat } from 'node:fs/promises';
import { createServer } from 'node:net';
import type { Server } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { EmbeddedPostgresError } from './embedded-error.ts';

const RETRY_MS = 25;
const PATIENCE_MS = 120_000;

/**
 * Runs `work` while no other process (nor another call in this one) runs work on the same folder.
 *
 * The lock is a listening abstract Unix socket named by the folder's device and inode: the kernel frees it the
 * moment its process is gone, kill -9 included, so there is no stale lock file to judge. Linux only, as the embedded
 * server itself. The folder is created when absent. Throws `busy` after two minutes of waiting.
 */
export async function exclusively<T>(folder: string, work: () => Promise<T>): Promise<T> {
  await mkdir(folder, { recursive: true });
  const { dev, ino } = await stat(folder);
  const lock = await hold(`\0smena-${dev}-${ino}`, folder);
  try {
    return await work();
  } finally {
    await new Promise<void>((done) => {
      lock.close(() => done());
    });
  }
}

async function hold(name: string, folder: string): Promise<Server> {
  for (let waited = 0; waited < PATIENCE_MS; waited += RETRY_MS) {
    const server = await tryListen(name);
    if (server) return server;
    await wait(RETRY_MS);
  }
  throw new EmbeddedPostgresError(
    'busy',
    `Another process has been starting or stopping the database in ${folder} for ${PATIENCE_MS / 1000} s. ` +
      'See which one hangs, end it and start again.',
  );
}

function tryListen(name: string): Promise<Server | undefined> {
  return new Promise((resolve, reject) => {
    const server = createServer((socket) => socket.destroy());
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') resolve(undefined);
      else reject(error);
    });
    server.listen({ path: name, exclusive: true }, () => resolve(server));
  });
}
