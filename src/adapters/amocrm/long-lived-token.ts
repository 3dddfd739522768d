import { decodeJwt } from 'jose';
import type { CrmAuthorisation, CrmAuthorisationStatus } from '../../ports/crm-authorisation.ts';
import { CrmAuthorisationLost } from '../../ports/crm-authorisation.ts';
import { checkedToken } from './access-tokens.ts';
import type { AccessTokens } from './access-tokens.ts';

/** A token made by hand on the integration's "Keys" tab, good for up to five years (contracts/amocrm-api.md §1.5). */
export class LongLivedToken implements AccessTokens, CrmAuthorisation {
  readonly #token: string;
  readonly #expiresAt: Date | null;

  /** @throws TypeError when it can't be a token */
  constructor(token: string) {
    this.#token = checkedToken(token);
    this.#expiresAt = expiryOf(token);
  }

  current(): Promise<string> {
    return Promise.resolve(this.#token);
  }

  insteadOf(): Promise<null> {
    return Promise.resolve(null);
  }

  status(): Promise<CrmAuthorisationStatus> {
    return Promise.resolve({ state: 'authorised', expiresAt: this.#expiresAt });
  }

  /** There is no code to exchange while a long-lived token is in use. */
  exchangeCode(): Promise<never> {
    return Promise.reject(new CrmAuthorisationLost('code-refused'));
  }
}

/** The `exp` it carries. Its signature can't be checked by anybody but amoCRM (§1.3), and need not be. */
function expiryOf(token: string): Date | null {
  if (token.split('.').length !== 3) return null;
  try {
    const { exp } = decodeJwt(token);
    return exp === undefined ? null : new Date(exp * 1000);
  } catch {
    // Not a JWT after all: amoCRM may change the form, and then only it knows the end.
    return null;
  }
}
