import { z } from 'zod';
import type { Clock } from '../../ports/clock.ts';
import { CrmAuthorisationLost } from '../../ports/crm-authorisation.ts';
import { CrmUnavailable } from '../../ports/crm-gateway.ts';
import type { CrmTokenPair } from '../../ports/crm-token-store.ts';
import { checkedToken } from './access-tokens.ts';
import type { AccountAddress } from './account-address.ts';
import { AnswerFailure } from './paced-http.ts';
import type { PacedHttp } from './paced-http.ts';

export interface OAuthClient {
  readonly clientId: string;
  readonly clientSecret: string;
  /** Byte-equal to the integration's settings. */
  readonly redirectUri: string;
}

const pairShape = z.object({
  access_token: z.string().min(1),
  refresh_token: z.string().min(1),
  expires_in: z.coerce.number().positive(),
});

/** `POST /oauth2/access_token`, always JSON (contracts/amocrm-api.md §1.3, §9.14). */
export class TokenEndpoint {
  readonly #http: PacedHttp;
  readonly #address: AccountAddress;
  readonly #clock: Clock;
  readonly #client: OAuthClient;

  constructor(http: PacedHttp, address: AccountAddress, clock: Clock, client: OAuthClient) {
    this.#http = http;
    this.#address = address;
    this.#clock = clock;
    this.#client = client;
  }

  /** @throws CrmAuthorisationLost `code-refused`, CrmUnavailable */
  byCode(code: string): Promise<CrmTokenPair> {
    return this.#ask({ grant_type: 'authorization_code', code }, 'code-refused');
  }

  /** Spends the refresh token, even when the answer is lost. @throws CrmAuthorisationLost `refresh-refused`, CrmUnavailable */
  byRefresh(refreshToken: string): Promise<CrmTokenPair> {
    return this.#ask({ grant_type: 'refresh_token', refresh_token: refreshToken }, 'refresh-refused');
  }

  async #ask(
    grant: Record<string, string>,
    refused: 'code-refused' | 'refresh-refused',
  ): Promise<CrmTokenPair> {
    const { clientId, clientSecret, redirectUri } = this.#client;
    const askedAt = this.#clock.now();
    const request = {
      method: 'POST',
      url: this.#address.of('/oauth2/access_token'),
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify({
        client_id: clientId,
        client_secret: clientSecret,
        redirect_uri: redirectUri,
        ...grant,
      }),
    } as const;
    const answer = await this.#http.send(request, 'write');
    // §1.4: the same refusal was seen as 400 and as 401; any 4xx that comes this far is final.
    if (answer.status >= 400) throw new CrmAuthorisationLost(refused);
    const parsed = pairShape.safeParse(parsedJson(answer.text));
    if (!parsed.success) {
      throw new CrmUnavailable('unexpected-answer', 'maybe', { cause: new AnswerFailure(request, answer) });
    }
    return {
      accessToken: checkedToken(parsed.data.access_token),
      refreshToken: parsed.data.refresh_token,
      expiresAt: new Date(askedAt.getTime() + parsed.data.expires_in * 1000),
    };
  }
}

/** Undefined when it is no JSON, which no shape accepts. */
export function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
