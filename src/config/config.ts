/** One integration of amoCRM's (contracts/settings.md). */
export interface IntegrationConfig {
  readonly name: 'volunteer' | 'administrator' | 'dashboard';
  readonly clientId: string;
  readonly clientSecret: string;
  readonly redirectUri: string;
}

export interface AmocrmConfig {
  /** Base of the API, no trailing slash. */
  readonly baseUrl: string;
  /** Origin of the account's pages. */
  readonly accountOrigin: string;
  /** Null = OAuth by the volunteer integration. */
  readonly longLivedToken: string | null;
  readonly integrations: readonly IntegrationConfig[];
}

/** What signs requests to the telephony (contracts/mango-api.md §1). */
export interface MangoConfig {
  readonly apiKey: string;
  readonly apiSalt: string;
}

export interface CommonConfig {
  readonly port: number;
  /** The service's address as browsers see it, no trailing slash. */
  readonly publicUrl: string;
  /** Null = embedded. */
  readonly databaseUrl: string | null;
  readonly dataDir: string;
  readonly logLevel: 'debug' | 'info' | 'warn' | 'error' | 'silent';
}

/** What the environment says, checked. On the sandbox amoCRM's side is learned from the sandbox itself. */
export type Config =
  | (CommonConfig & { readonly kind: 'sandbox'; readonly sandboxPort: number })
  | (CommonConfig & {
      readonly kind: 'real';
      readonly amocrm: AmocrmConfig;
      /** Null = there is no telephony yet. */
      readonly mango: MangoConfig | null;
      readonly textKey: Uint8Array;
      readonly numberKey: Uint8Array;
    });
