import type { Clock } from '../../ports/clock.ts';
import { CrmAuthorisationLost } from '../../ports/crm-authorisation.ts';
import type {
  CrmAuthorisation,
  CrmAuthorisationProblem,
  CrmAuthorisationStatus,
} from '../../ports/crm-authorisation.ts';
import { CrmUnavailable } from '../../ports/crm-gateway.ts';
import type { CrmGrant, CrmTokenStore, GrantChange } from '../../ports/crm-token-store.ts';
import type { AccessTokens } from './access-tokens.ts';
import type { TokenEndpoint } from './token-endpoint.ts';

/** Renewed this long before its end, so that no request leaves with a token that dies on the way. */
const EARLY_MS = 5 * 60_000;

/**
 * Tokens by OAuth. A refresh token is good once, so a renewal happens while the stored grant is locked for all processes,
 * after reading it again, and the new pair is committed before anybody uses it (contracts/amocrm-api.md §9.1).
 */
export class OAuthTokens implements AccessTokens, CrmAuthorisation {
  readonly #endpoint: TokenEndpoint;
  readonly #store: CrmTokenStore;
  readonly #clock: Clock;
  /** One renewal at a time in this process: waiting here costs no database connection. */
  #last: Promise<unknown> = Promise.resolve();

  constructor(endpoint: TokenEndpoint, store: CrmTokenStore, clock: Clock) {
    this.#endpoint = endpoint;
    this.#store = store;
    this.#clock = clock;
  }

  async current(): Promise<string> {
    const grant = await this.#store.read();
    if (grant !== null && this.#endsIn(grant) > EARLY_MS) return grant.pair.accessToken;
    try {
      return await this.#renewed(null);
    } catch (error) {
      // amoCRM can't renew just now, but what we have still works for some minutes.
      const works = error instanceof CrmUnavailable && grant !== null && this.#endsIn(grant) > 0;
      if (works) return grant.pair.accessToken;
      throw error;
    }
  }

  insteadOf(rejected: string): Promise<string> {
    return this.#renewed(rejected);
  }

  async status(): Promise<CrmAuthorisationStatus> {
    const grant = await this.#store.read();
    if (grant === null) return { state: 'never-authorised' };
    if (grant.lost !== null) return { state: 'lost', code: grant.lost.code, since: grant.lost.at };
    return { state: 'authorised', expiresAt: null };
  }

  async exchangeCode(code: string): Promise<void> {
    await this.#alone(() =>
      this.#store.change(async () => ({ kind: 'replace', pair: await this.#endpoint.byCode(code) })),
    );
  }

  async #renewed(rejected: string | null): Promise<string> {
    const grant = await this.#alone(() => this.#store.change((stored) => this.#decide(stored, rejected)));
    if (grant === null) throw unauthorised('never-authorised');
    if (grant.lost !== null) throw unauthorised('refresh-refused');
    return grant.pair.accessToken;
  }

  async #decide(grant: CrmGrant | null, rejected: string | null): Promise<GrantChange> {
    if (grant === null || grant.lost !== null) return { kind: 'keep' };
    // Somebody renewed it while we waited for the lock.
    if (grant.pair.accessToken !== rejected && this.#endsIn(grant) > EARLY_MS) return { kind: 'keep' };
    try {
      return { kind: 'replace', pair: await this.#endpoint.byRefresh(grant.pair.refreshToken) };
    } catch (error) {
      if (!(error instanceof CrmAuthorisationLost)) throw error;
      return { kind: 'lost', code: error.code, at: this.#clock.now() };
    }
  }

  #endsIn(grant: CrmGrant): number {
    return grant.pair.expiresAt.getTime() - this.#clock.now().getTime();
  }

  async #alone<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#last.then(work, work);
    this.#last = turn.catch(() => undefined);
    return turn;
  }
}

function unauthorised(code: CrmAuthorisationProblem): CrmUnavailable {
  return new CrmUnavailable('unauthorised', 'no', { cause: new CrmAuthorisationLost(code) });
}
