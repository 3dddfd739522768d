import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { z } from 'zod';
import { ROUTES } from '../../../src/adapters/http/contract/routes.ts';
import type { Api, Route, RouteName } from '../../../src/adapters/http/contract/routes.ts';

/** What a handler answers instead of the route's response. */
export class Refusal extends Error {
  readonly status: number;
  readonly code: string;
  readonly details: Record<string, unknown>;

  constructor(status: number, code: string, message = '', details: Record<string, unknown> = {}) {
    super(message);
    this.status = status;
    this.code = code;
    this.details = details;
  }
}

export type Handlers = {
  [Name in RouteName]?: (input: {
    params: Api[Name]['params'];
    body: Api[Name]['body'];
  }) => Api[Name]['response'];
};

export interface RecordedCall {
  readonly name: string;
  readonly params: unknown;
  readonly body: unknown;
}

/** A service of a few answers. What it is asked and what it answers is held against the contract: a test's own mistake fails loudly. */
export interface FakeBackend {
  readonly url: string;
  readonly handlers: Handlers;
  readonly calls: RecordedCall[];
  /** Answers of the contract that a handler got wrong; a test ends by finding none. */
  readonly mistakes: string[];
  /** The instant the `Date` header says. */
  now: Date;
  /** `down`: every request gets 503; `silent`: connections are dropped; `unauthorized`: bearers are refused. */
  trouble: 'none' | 'down' | 'silent' | 'unauthorized';
  /** Resolves when the next call has been answered. */
  nextCall(): Promise<void>;
  close(): Promise<void>;
}

type Core = Omit<FakeBackend, 'url' | 'close' | 'nextCall'>;

export async function startFakeBackend(handlers: Handlers, now: Date): Promise<FakeBackend> {
  const fake: Core = {
    handlers,
    calls: [],
    mistakes: [],
    now,
    trouble: 'none',
  };
  let waiting: (() => void)[] = [];
  const server = createServer((request, response) => {
    response.once('close', () => {
      const told = waiting;
      waiting = [];
      for (const tell of told) tell();
    });
    answer(fake, request, response).catch((error: unknown) => {
      fake.mistakes.push(String(error));
      response.destroy();
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return Object.assign(fake, {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    nextCall: () =>
      new Promise<void>((resolve) => {
        waiting.push(resolve);
      }),
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  });
}

async function answer(fake: Core, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const headers = {
    'access-control-allow-origin': request.headers.origin ?? 'null',
    'access-control-allow-methods': 'GET,POST,PUT,DELETE,OPTIONS',
    'access-control-allow-headers': 'X-Auth-Token, Content-Type, Authorization',
    'access-control-expose-headers': 'Date',
    'content-type': 'application/json',
    date: fake.now.toUTCString(),
  };
  const say = (status: number, body: unknown): void => {
    response.writeHead(status, headers).end(JSON.stringify(body));
  };
  const refuse = (refusal: Refusal): void =>
    say(refusal.status, {
      error: {
        code: refusal.code,
        message: refusal.message,
        field: typeof refusal.details['field'] === 'string' ? refusal.details['field'] : null,
        requestId: 'r-1',
        details: refusal.details,
      },
    });

  if (request.method === 'OPTIONS') {
    response.writeHead(204, headers).end();
    return;
  }
  if (fake.trouble === 'silent') {
    response.destroy();
    return;
  }
  if (fake.trouble === 'down') return refuse(new Refusal(503, 'service.unavailable'));
  const path = (request.url ?? '').replace('/api/v1', '');
  const found = routeOf(request.method ?? '', path);
  if (found === null) return refuse(new Refusal(404, 'route.not-found'));
  const { name, route, params } = found;
  if (
    name !== 'openSession' &&
    (fake.trouble === 'unauthorized' || !/^Bearer \S+/.test(request.headers.authorization ?? ''))
  ) {
    return refuse(new Refusal(401, 'session.expired'));
  }
  if (name === 'openSession' && request.headers['x-auth-token'] === undefined)
    return refuse(new Refusal(401, 'token.missing'));
  const sent = await bodyOf(request);
  const input = {
    params: parse(fake, name, route.params, params),
    body: parse(fake, name, route.body, sent),
  };
  fake.calls.push({ name, ...input });
  const handler = fake.handlers[name] as ((input: unknown) => unknown) | undefined;
  try {
    assert(handler, `${name}: the test has no answer for it`);
    const said = handler(input);
    parse(fake, name, route.response, said);
    say(200, said);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    refuse(error);
  }
}

function parse(
  fake: Pick<FakeBackend, 'mistakes'>,
  name: string,
  schema: z.ZodType | undefined,
  value: unknown,
): unknown {
  if (schema === undefined) return undefined;
  const checked = schema.safeParse(value);
  if (!checked.success) fake.mistakes.push(`${name}: ${checked.error.message}`);
  return checked.success ? checked.data : value;
}

function routeOf(
  method: string,
  path: string,
): { name: RouteName; route: Route; params: Record<string, string> } | null {
  for (const [name, route] of Object.entries(ROUTES) as [RouteName, Route][]) {
    if (route.method !== method.toLowerCase()) continue;
    const match = new RegExp(`^${route.path.replaceAll(/:(\w+)/g, '(?<$1>[^/]+)')}$`).exec(path);
    if (match === null) continue;
    const params = Object.entries(match.groups ?? {}).map(([key, text]) => [key, decodeURIComponent(text)]);
    return { name, route, params: Object.fromEntries(params) as Record<string, string> };
  }
  return null;
}

async function bodyOf(request: IncomingMessage): Promise<unknown> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  const text = Buffer.concat(parts).toString('utf8');
  return text === '' ? undefined : JSON.parse(text);
}
