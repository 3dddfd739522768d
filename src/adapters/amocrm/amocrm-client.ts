import type { z } from 'zod';
import { CrmUnavailable } from '../../ports/crm-gateway.ts';
import type { CrmProblem } from '../../ports/crm-gateway.ts';
import type { AccessTokens } from './access-tokens.ts';
import type { AccountAddress } from './account-address.ts';
import type { HttpAnswer, HttpRequest } from './http-exchange.ts';
import { AnswerFailure, isJson } from './paced-http.ts';
import type { Effect, PacedHttp } from './paced-http.ts';
import { parsedJson } from './token-endpoint.ts';

export type Query = readonly (readonly [name: string, value: string])[];

/** A write's answer that its caller understands: the body of a 2xx or of a 400, or that the thing isn't there. */
export type WriteAnswer =
  | { readonly kind: 'done' | 'bad-request'; readonly body: unknown; readonly failure: AnswerFailure }
  | { readonly kind: 'absent' };

/** Authorised requests to the account's API, with JSON in and out. */
export class AmocrmClient {
  readonly #http: PacedHttp;
  readonly #address: AccountAddress;
  readonly #tokens: AccessTokens;

  constructor(http: PacedHttp, address: AccountAddress, tokens: AccessTokens) {
    this.#http = http;
    this.#address = address;
    this.#tokens = tokens;
  }

  url(path: string, query: Query = []): URL {
    return this.#address.of(path, query);
  }

  /** @throws CrmUnavailable when the link leaves the account */
  follow(href: string): URL {
    const url = this.#address.ofLink(href);
    if (url === null)
      throw new CrmUnavailable('unexpected-answer', 'no', { cause: new Error('a link left the account') });
    return url;
  }

  /** What is there, or null for amoCRM's empty answer (204, and 404 of a single thing). @throws CrmUnavailable */
  async read<T extends z.ZodType>(url: URL, shape: T): Promise<z.infer<T> | null> {
    const { request, answer } = await this.#authorised({ method: 'GET', url, headers: {} }, 'read');
    if (answer.status === 204) return null;
    const parsed = answer.status === 200 && isJson(answer) ? shape.safeParse(parsedJson(answer.text)) : null;
    if (parsed?.success !== true) throw failed('unexpected-answer', 'no', request, answer);
    return parsed.data;
  }

  /** @throws CrmUnavailable */
  async write(method: 'POST' | 'PATCH', path: string, body: unknown): Promise<WriteAnswer> {
    const { request, answer } = await this.#authorised(
      {
        method,
        url: this.#address.of(path),
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      },
      'write',
    );
    const { status } = answer;
    if (status === 404 || status === 204) return { kind: 'absent' };
    const done = status >= 200 && status < 300;
    if (!done && status !== 400) {
      throw failed('unexpected-answer', status >= 400 ? 'no' : 'maybe', request, answer);
    }
    const parsed = parsedJson(answer.text);
    if (done && parsed === undefined) throw failed('unexpected-answer', 'maybe', request, answer);
    return { kind: done ? 'done' : 'bad-request', body: parsed, failure: new AnswerFailure(request, answer) };
  }

  /** Our instant by amoCRM's clock; asks for the smallest thing there is when no answer has told its time yet. */
  async serverInstant(instant: Date): Promise<Date> {
    const clock = this.#http.serverClock;
    if (clock.toServer(instant) === null) {
      await this.#authorised(
        { method: 'GET', url: this.#address.of('/api/v4/account'), headers: {} },
        'read',
      );
    }
    // Without a usable Date there is no difference to allow for.
    return clock.toServer(instant) ?? instant;
  }

  /** A rejected token is replaced once; a second 401, or a 403 in JSON, means that the token may not do this. */
  async #authorised(
    bare: HttpRequest,
    effect: Effect,
  ): Promise<{ request: HttpRequest; answer: HttpAnswer }> {
    const token = await this.#tokens.current();
    let request = withToken(bare, token);
    let answer = await this.#http.send(request, effect);
    if (answer.status === 401) {
      const other = await this.#tokens.insteadOf(token);
      if (other !== null) {
        request = withToken(bare, other);
        answer = await this.#http.send(request, effect);
      }
    }
    if (answer.status === 401 || answer.status === 403) throw failed('unauthorised', 'no', request, answer);
    return { request, answer };
  }
}

function withToken(request: HttpRequest, token: string): HttpRequest {
  const headers = { accept: 'application/hal+json, application/json', 'user-agent': 'Smena' };
  return { ...request, headers: { ...headers, ...request.headers, authorization: `Bearer ${token}` } };
}

function failed(
  problem: CrmProblem,
  reached: 'no' | 'maybe',
  request: HttpRequest,
  answer: HttpAnswer,
): CrmUnavailable {
  return new CrmUnavailable(problem, reached, { cause: new AnswerFailure(request, answer) });
}
