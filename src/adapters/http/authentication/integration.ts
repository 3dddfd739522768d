/** One of the three integrations whose widgets' one-time tokens we accept (contracts/settings.md). */
export interface Integration {
  readonly name: 'volunteer' | 'administrator' | 'dashboard';
  readonly clientId: string;
  readonly clientSecret: string;
  readonly redirectUri: string;
}

export interface AccountIdentity {
  /** Origin of the account's pages, e.g. `https://x.amocrm.ru`. */
  readonly origin: string;
  /** The account's number; null while it is not known yet, then not compared. */
  accountId(): number | null;
}
