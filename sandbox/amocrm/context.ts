import type { Account } from './account.ts';
import type { Token, User } from './model.ts';
import type { ApiRequest } from './wire.ts';

/** What a handler of the API knows of its request. */
export type Context = {
  readonly account: Account;
  readonly request: ApiRequest;
  readonly token: Token;
  /** On whose behalf: the token's user, or the one of `X-Context-User-ID`. */
  readonly user: User;
  /** `{id}` of the path; empty when the path has none. */
  readonly id: string;
  /** The parsed body; `undefined` for a request without one. */
  readonly body: unknown;
  /** What links begin with: the account's origin with `/amocrm`. */
  readonly base: string;
};
