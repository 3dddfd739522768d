import type { CrmAuthorisation, CrmAuthorisationStatus } from '../../ports/crm-authorisation.ts';
import { CrmAuthorisationLost } from '../../ports/crm-authorisation.ts';
import { checkedToken } from './access-tokens.ts';
import type { AccessTokens } from './access-tokens.ts';

/** A token that somebody else keeps and may replace: the sandbox makes a new one at every reset. Looked up again after a 401. */
export class LookedUpToken implements AccessTokens, CrmAuthorisation {
  readonly #lookUp: () => Promise<string>;
  #token: string | null = null;

  constructor(lookUp: () => Promise<string>) {
    this.#lookUp = lookUp;
  }

  async current(): Promise<string> {
    this.#token ??= checkedToken(await this.#lookUp());
    return this.#token;
  }

  async insteadOf(rejected: string): Promise<string | null> {
    this.#token = checkedToken(await this.#lookUp());
    return this.#token === rejected ? null : this.#token;
  }

  status(): Promise<CrmAuthorisationStatus> {
    return Promise.resolve({ state: 'authorised', expiresAt: null });
  }

  exchangeCode(): Promise<never> {
    return Promise.reject(new CrmAuthorisationLost('code-refused'));
  }
}
