import assert from 'node:assert/strict';
import { errorSchema } from '../../src/adapters/http/contract/errors.ts';
import type { ErrorBody } from '../../src/adapters/http/contract/errors.ts';
import { ROUTES } from '../../src/adapters/http/contract/routes.ts';
import type { Api, Route, RouteName } from '../../src/adapters/http/contract/routes.ts';
import { sessionSchema } from '../../src/adapters/http/contract/session.ts';

export interface Request {
  readonly params?: Readonly<Record<string, string | number>>;
  readonly body?: unknown;
}

/** Routes any caller of this run has had a good answer from. */
export const answered = new Set<RouteName>();

/**
 * One person before the service's API. Every answer must be as the contract says, good ones and refusals.
 * As the widgets do, it opens another session when the one it has is over: the clock jumps by days here.
 */
export class Caller {
  readonly origin: string;
  readonly #oneTimeToken: () => Promise<string>;
  #token: string;

  constructor(origin: string, oneTimeToken: () => Promise<string>, token = '') {
    this.origin = origin;
    this.#oneTimeToken = oneTimeToken;
    this.#token = token;
  }

  /** The same session at another process of the service. */
  at(origin: string): Caller {
    return new Caller(origin, this.#oneTimeToken, this.#token);
  }

  async openSession(): Promise<this> {
    const response = await openSession(this.origin, await this.#oneTimeToken());
    const body: unknown = await response.json();
    assert.equal(response.status, 200, JSON.stringify(body));
    answered.add('openSession');
    this.#token = sessionSchema.parse(body).token;
    return this;
  }

  async call<Name extends RouteName>(name: Name, request: Request = {}): Promise<Api[Name]['response']> {
    const response = await this.send(name, request);
    const body: unknown = await response.json();
    assert.equal(response.status, 200, `${name}: ${JSON.stringify(body)}`);
    answered.add(name);
    return (ROUTES[name] as Route).response.parse(body) as Api[Name]['response'];
  }

  async refused(name: RouteName, request: Request = {}): Promise<ErrorBody['error'] & { status: number }> {
    const response = await this.send(name, request);
    const body: unknown = await response.json();
    assert.ok(response.status >= 400, `${name} was answered: ${JSON.stringify(body)}`);
    return { ...errorSchema.parse(body).error, status: response.status };
  }

  async send(name: RouteName, request: Request = {}): Promise<Response> {
    const response = await this.#once(name, request);
    if (response.status !== 401) return response;
    await response.body?.cancel();
    await this.openSession();
    return this.#once(name, request);
  }

  #once(name: RouteName, { params = {}, body }: Request): Promise<Response> {
    const { method, path } = ROUTES[name];
    const address = path.replace(/:(\w+)/g, (_, key: string) => encodeURIComponent(String(params[key])));
    return fetch(`${this.origin}/api/v1${address}`, {
      method: method.toUpperCase(),
      headers: { authorization: `Bearer ${this.#token}`, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  }
}

/** Exchanges a one-time token. */
export async function openSession(origin: string, oneTimeToken: string): Promise<Response> {
  return fetch(`${origin}/api/v1/session`, { method: 'POST', headers: { 'x-auth-token': oneTimeToken } });
}
