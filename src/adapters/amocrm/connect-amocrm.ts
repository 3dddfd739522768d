import type { Clock } from '../../ports/clock.ts';
import type { CrmAuthorisation } from '../../ports/crm-authorisation.ts';
import type { CrmGateway } from '../../ports/crm-gateway.ts';
import type { CrmTokenStore } from '../../ports/crm-token-store.ts';
import type { RequestPacer } from '../../ports/request-pacer.ts';
import { AccountAddress } from './account-address.ts';
import { AccountNumber } from './account-number.ts';
import { AmocrmClient } from './amocrm-client.ts';
import { AmocrmGateway } from './amocrm-gateway.ts';
import { LongLivedToken } from './long-lived-token.ts';
import { LookedUpToken } from './looked-up-token.ts';
import { OAuthTokens } from './oauth-tokens.ts';
import { PacedHttp } from './paced-http.ts';
import { TokenEndpoint } from './token-endpoint.ts';
import type { OAuthClient } from './token-endpoint.ts';

export type AmocrmCredentials =
  | { readonly kind: 'long-lived'; readonly token: string }
  | { readonly kind: 'looked-up'; readonly lookUp: () => Promise<string> }
  | ({ readonly kind: 'oauth'; readonly store: CrmTokenStore } & OAuthClient);

export interface AmocrmOptions {
  /** `https://account.amocrm.ru`; may have a path. */
  readonly baseUrl: string;
  readonly credentials: AmocrmCredentials;
  readonly pacer: RequestPacer;
  readonly clock: Clock;
  /** Real time for one request with its answer; DEFAULT_TIMEOUT_MS when absent. */
  readonly timeoutMs?: number;
}

export interface Amocrm {
  readonly gateway: CrmGateway;
  readonly authorisation: CrmAuthorisation;
  readonly accountNumber: AccountNumber;
}

export const DEFAULT_TIMEOUT_MS = 15_000;

/** Puts the adapter together; asks nothing of amoCRM yet. @throws TypeError for an address or a token that can't be one */
export function connectAmocrm(options: AmocrmOptions): Amocrm {
  const { credentials, pacer, clock } = options;
  const address = new AccountAddress(options.baseUrl);
  const http = new PacedHttp({ pacer, clock, timeoutMs: options.timeoutMs ?? DEFAULT_TIMEOUT_MS });
  const tokens =
    credentials.kind === 'long-lived'
      ? new LongLivedToken(credentials.token)
      : credentials.kind === 'looked-up'
        ? new LookedUpToken(credentials.lookUp)
        : new OAuthTokens(new TokenEndpoint(http, address, clock, credentials), credentials.store, clock);
  const client = new AmocrmClient(http, address, tokens);
  return {
    gateway: new AmocrmGateway(client, clock),
    authorisation: tokens,
    accountNumber: new AccountNumber(client),
  };
}
