/** A pair of amoCRM tokens. The refresh token is good once (contracts/amocrm-api.md §1.3). */
export interface CrmTokenPair {
  readonly accessToken: string;
  readonly refreshToken: string;
  readonly expiresAt: Date;
}

/** What is known of one integration's grant. */
export interface CrmGrant {
  readonly pair: CrmTokenPair;
  /** Since when and why the pair can never be renewed again; null while it can. */
  readonly lost: { readonly code: string; readonly at: Date } | null;
}

/** What to do with the stored grant after looking at it alone. */
export type GrantChange =
  | { readonly kind: 'keep' }
  | { readonly kind: 'replace'; readonly pair: CrmTokenPair }
  | { readonly kind: 'lost'; readonly code: string; readonly at: Date };

/** The one stored grant of an integration, shared by all processes. */
export interface CrmTokenStore {
  /** Null before the first authorization code. */
  read(): Promise<CrmGrant | null>;
  /**
   * Runs `decide` on the stored grant while no other process can, stores its decision and answers the grant that now
   * stands; it is committed by then. When `decide` throws nothing is stored. A `lost` without a stored grant stores nothing.
   */
  change(decide: (grant: CrmGrant | null) => Promise<GrantChange>): Promise<CrmGrant | null>;
}
