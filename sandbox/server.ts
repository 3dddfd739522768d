import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import express, { type NextFunction, type Request, type Response } from 'express';
import { amocrmEndpoint } from './amocrm/endpoint.ts';
import { controls } from './controls/routes.ts';
import { Archives } from './page/archives.ts';
import { consent } from './page/consent.ts';
import { mangoEndpoint } from './mango/endpoint.ts';
import { page } from './page/routes.ts';
import { World, type WorldOptions } from './world.ts';

export type SandboxOptions = WorldOptions & {
  /** 0 takes any free port. */
  readonly port: number;
  /** The folder with `<name>/widget.zip`; `dist/widgets` of the project by default. */
  readonly widgetsDir?: string | undefined;
};

export type Sandbox = {
  /** `http://127.0.0.1:<port>`: the account's origin. */
  readonly origin: string;
  readonly close: () => Promise<void>;
};

/** Starts the sandbox on the loopback. Rejects when the port is taken or the state cannot be read. */
export async function startSandbox(options: SandboxOptions): Promise<Sandbox> {
  const world = new World(options);
  const app = express();
  app.disable('x-powered-by');
  app.disable('etag');
  app.use((req, res, next) => {
    res.setHeader('date', new Date(world.clock.now()).toUTCString());
    if (sameMachine(req, res, world.account.origin)) next();
  });
  app.use('/amocrm/oauth', consent(world));
  app.use('/amocrm', amocrmEndpoint(world));
  app.use('/mango', mangoEndpoint(world));
  app.use('/__sandbox', controls(world));
  app.use(page(world, new Archives(options.widgetsDir ?? join(import.meta.dirname, '../dist/widgets'))));
  app.use((error: unknown, _req: Request, res: Response, _next: NextFunction) => {
    process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    if (!res.headersSent)
      res
        .status(500)
        .json({ error: 'sandbox-failed', message: 'The sandbox itself failed; see its output.' });
  });
  const server = createServer(app);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  const origin = `http://127.0.0.1:${port}`;
  world.open(origin);
  const close = async () => {
    const closed = new Promise<void>((resolve) => {
      server.close(() => resolve());
    });
    world.close();
    server.closeAllConnections();
    await closed;
  };
  return { origin, close };
}

/**
 * `localhost` is sent on to 127.0.0.1, for the origin is one. A page of another origin may not use the
 * controls, and another host name (a foreign domain that resolves to the loopback) may not see anything but
 * the accounts' APIs, which ask for a token or a signature anyway.
 */
function sameMachine(req: Request, res: Response, origin: string): boolean {
  const host = req.headers.host ?? '';
  if (/^localhost(:\d+)?$/i.test(host)) {
    res.redirect(308, `${origin}${req.originalUrl}`);
    return false;
  }
  if (/^\/(amocrm\/(api|oauth2)|mango)\//.test(req.path)) return true;
  const from = req.headers.origin;
  if (`http://${host}` === origin && (req.method === 'GET' || from === undefined || from === origin))
    return true;
  res.status(403).json({ error: 'foreign-origin', message: `The sandbox answers only to ${origin}.` });
  return false;
}
