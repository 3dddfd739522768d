/** Why amoCRM gives us no token. `code-refused`: the authorization code is used, expired or not ours. */
export type CrmAuthorisationProblem = 'never-authorised' | 'code-refused' | 'refresh-refused';

/** An administrator has to authorise again; trying again by itself can't help. */
export class CrmAuthorisationLost extends Error {
  readonly code: CrmAuthorisationProblem;

  constructor(code: CrmAuthorisationProblem) {
    super(`amoCRM gives no token: ${code}`);
    this.name = 'CrmAuthorisationLost';
    this.code = code;
  }
}

export type CrmAuthorisationStatus =
  /** `expiresAt`: until when it works without a person; null when the token doesn't tell or renews itself. */
  | { readonly state: 'authorised'; readonly expiresAt: Date | null }
  | { readonly state: 'never-authorised' }
  | { readonly state: 'lost'; readonly code: string; readonly since: Date };

/** How we stand with amoCRM's permission to act. */
export interface CrmAuthorisation {
  status(): Promise<CrmAuthorisationStatus>;
  /**
   * Spends an authorization code (good once, 20 minutes) for tokens and stores them.
   * @throws CrmAuthorisationLost `code-refused`; what was stored before stays
   * @throws CrmUnavailable
   */
  exchangeCode(code: string): Promise<void>;
}
