import { connect, createServer } from 'node:net';
import type { Server, Socket } from 'node:net';
import type { AddressInfo } from 'node:net';
import { freePort } from '../fixtures/free-port.ts';

/** A wire to PostgreSQL that can be cut, or go dead without a word, and be mended. */
export class DatabaseProxy {
  readonly url: string;
  readonly #port: number;
  readonly #target: URL;
  readonly #sockets = new Set<Socket>();
  #server: Server;
  #silent = false;

  private constructor(target: URL, server: Server) {
    this.#target = target;
    this.#server = server;
    this.#port = (server.address() as AddressInfo).port;
    const url = new URL(target);
    url.host = `127.0.0.1:${this.#port}`;
    this.url = url.href;
    server.on('connection', (socket) => this.#join(socket));
  }

  static async open(databaseUrl: string): Promise<DatabaseProxy> {
    return new DatabaseProxy(new URL(databaseUrl), await listening(await freePort()));
  }

  /** Every connection breaks and none can be made, as when the server is stopped. */
  async cut(): Promise<void> {
    const closed = new Promise<void>((resolve) => this.#server.close(() => resolve()));
    for (const socket of this.#sockets) socket.destroy();
    await closed;
  }

  /** Nothing comes through any more and nobody is told, as when the host vanishes. */
  goSilent(): void {
    this.#silent = true;
    for (const socket of this.#sockets) socket.pause();
  }

  /** New connections go through again; those that were silent are lost. */
  async mend(): Promise<void> {
    if (this.#server.listening) await this.cut();
    this.#silent = false;
    this.#server = await listening(this.#port);
    this.#server.on('connection', (socket) => this.#join(socket));
  }

  #join(near: Socket): void {
    const far = connect(Number(this.#target.port), this.#target.hostname);
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      this.#sockets.add(one);
      one.on('data', (chunk) => void other.write(chunk));
      one.on('error', () => one.destroy());
      one.on('close', () => {
        this.#sockets.delete(one);
        other.destroy();
      });
      if (this.#silent) one.pause();
    }
  }
}

async function listening(port: number): Promise<Server> {
  const server = createServer();
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return server;
}
