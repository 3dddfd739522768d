import { once } from 'node:events';
import { request as httpRequest } from 'node:http';
import { createServer, Agent } from 'node:https';
import type { AddressInfo, Socket } from 'node:net';
import { connect } from 'node:tls';
import { selfSigned } from './self-signed.ts';

/** `https://<host>` for clients that know no other form of address; everything goes on to `baseUrl`. */
export interface TlsFront {
  /** Takes every https connection to the front, whatever port it was meant for. */
  readonly agent: Agent;
  close(): Promise<void>;
}

/** Listens on a free port of the loopback with a certificate of its own, which only `agent` trusts. */
export async function startTlsFront(host: string, baseUrl: string): Promise<TlsFront> {
  const { key, cert } = selfSigned(host);
  const server = createServer({ key, cert }, (incoming, outgoing) => {
    const { method = 'GET', headers } = incoming;
    const onward = httpRequest(`${baseUrl}${incoming.url}`, { method, headers }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(outgoing);
    });
    onward.on('error', () => outgoing.destroy());
    incoming.pipe(onward);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const agent = new Agent();
  agent.createConnection = (): Socket => connect({ host: '127.0.0.1', port, servername: host, ca: cert });
  return {
    agent,
    close: async () => {
      agent.destroy();
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}
