import { statSync } from 'node:fs';
import { createServer } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { root } from './project.js';

/**
 * Runs `work` while no other bootstrap of this checkout runs its own: `npm start` and `npm test` may begin together.
 * The lock is an abstract Unix socket named by the folder's inode, freed by the kernel with its process. Elsewhere than
 * on Linux there are no such sockets, and no lock.
 */
export async function alone(work) {
  const { dev, ino } = statSync(root);
  const lock = process.platform === 'linux' ? await hold(`\0smena-bootstrap-${dev}-${ino}`) : undefined;
  try {
    return await work();
  } finally {
    lock?.close();
  }
}

async function hold(name) {
  for (let told = false; ; told = true) {
    const server = await tryListen(name);
    if (server) return server;
    if (!told) console.log('Another npm start or npm test is preparing this folder; waiting for it.');
    await wait(100);
  }
}

function tryListen(name) {
  return new Promise((resolve, reject) => {
    const server = createServer((socket) => socket.destroy());
    server.once('error', (error) => (error.code === 'EADDRINUSE' ? resolve(undefined) : reject(error)));
    server.listen({ path: name, exclusive: true }, () => resolve(server));
  });
}
