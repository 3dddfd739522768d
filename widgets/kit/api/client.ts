import type { Api } from '../../../src/adapters/http/contract/routes.ts';
import type { ServerClock } from '../session/server-clock.ts';
import type { SessionKeeper } from '../session/session.ts';
import { errorOfAnswer } from './api-error.ts';
import { PATHS } from './paths.ts';
import type { Transport, WireAnswer } from './transport.ts';

type Part<Name extends keyof Api, Key extends 'params' | 'body'> = Api[Name][Key] extends undefined
  ? unknown
  : { readonly [K in Key]: Api[Name][Key] };

/** What a route needs: `{ params }`, `{ body }`, both or nothing. */
export type CallInput<Name extends keyof Api> = Part<Name, 'params'> & Part<Name, 'body'>;
type Rest<Name extends keyof Api> = unknown extends CallInput<Name> ? [] : [input: CallInput<Name>];

/** The service as widgets see it. Everything it answers is what the contract says. @throws ApiError always */
export interface ApiClient {
  call<Name extends keyof Api>(name: Name, ...rest: Rest<Name>): Promise<Api[Name]['response']>;
}

export interface ClientDeps {
  /** `<backend>/api/v1`, without a slash at the end. */
  readonly base: string;
  readonly transport: Transport;
  readonly session: SessionKeeper;
  readonly clock: ServerClock;
}

export function createApiClient({ base, transport, session, clock }: ClientDeps): ApiClient {
  const send = async (name: keyof Api, input: LooseInput, token: string): Promise<WireAnswer> => {
    const { method, path } = PATHS[name];
    const hasBody = input.body !== undefined;
    return transport({
      method: method.toUpperCase(),
      url: base + filled(path, input.params ?? {}),
      headers: {
        authorization: `Bearer ${token}`,
        ...(hasBody ? { 'content-type': 'application/json' } : {}),
      },
      body: hasBody ? JSON.stringify(input.body) : undefined,
    });
  };

  return {
    async call(name, ...rest) {
      const input: LooseInput = rest[0] ?? {};
      const token = await session.bearer();
      let answer = await send(name, input, token);
      if (answer.status === 401) {
        session.drop(token);
        answer = await send(name, input, await session.bearer());
      }
      clock.learn(answer.date);
      if (answer.status >= 400) throw errorOfAnswer(answer.status, answer.body);
      return answer.body as never;
    },
  };
}

interface LooseInput {
  readonly params?: Readonly<Record<string, unknown>>;
  readonly body?: unknown;
}

/** `/me/months/:month` with its parameters in place, percent-encoded. */
export function filled(path: string, params: Readonly<Record<string, unknown>>): string {
  return path.replaceAll(/:(\w+)/g, (_, name: string) => encodeURIComponent(String(params[name])));
}
