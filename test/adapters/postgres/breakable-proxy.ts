import { once } from 'node:events';
import { connect, createServer } from 'node:net';
import type { AddressInfo, Server, Socket } from 'node:net';

/** A way to a database that can be cut. */
export interface BreakableProxy {
  readonly url: string;
  /** Cuts every connection and refuses new ones. */
  goAway(): void;
  comeBack(): Promise<void>;
  /** The next commit reaches the server, and its answer is lost with the connection. */
  loseNextCommit(): void;
  close(): Promise<void>;
}

/** Stands between a client and the server of `databaseUrl`, on a free port of this machine. */
export async function startBreakableProxy(databaseUrl: string): Promise<BreakableProxy> {
  const target = new URL(databaseUrl);
  const sockets = new Set<Socket>();
  let losing = false;
  let server = await listen(0);
  const { port } = server.address() as AddressInfo;

  async function listen(onPort: number): Promise<Server> {
    const fresh = createServer(join);
    fresh.listen(onPort, '127.0.0.1');
    await once(fresh, 'listening');
    return fresh;
  }

  function join(client: Socket): void {
    const upstream = connect(Number(target.port), target.hostname);
    let lost = false;
    for (const socket of [client, upstream]) {
      sockets.add(socket);
      socket.on('error', () => socket.destroy());
      socket.on('close', () => {
        sockets.delete(socket);
        client.destroy();
        upstream.destroy();
      });
    }
    client.on('data', (data) => {
      if (losing && data.includes('COMMIT')) {
        lost = true;
        losing = false;
      }
      upstream.write(data);
    });
    // By the time the server answers it has carried out what was asked.
    upstream.on('data', (data) => (lost ? client.destroy() : client.write(data)));
  }

  function cut(): void {
    server.close();
    for (const socket of sockets) socket.destroy();
  }

  target.port = String(port);
  target.hostname = '127.0.0.1';
  const url = target.href;
  target.href = databaseUrl;
  return {
    url,
    goAway: cut,
    comeBack: async () => {
      server = await listen(port);
    },
    loseNextCommit: () => {
      losing = true;
    },
    close: async () => cut(),
  };
}
