import type pg from 'pg';
import type { SandboxControls, SandboxCredentials } from '../adapters/sandbox/sandbox-controls.ts';
import type { SandboxClock } from '../adapters/sandbox/sandbox-clock.ts';
import type { AmocrmConfig, Config } from '../config/config.ts';
import type { Clock } from '../ports/clock.ts';

/** The sandbox the service has joined. */
export interface JoinedSandbox {
  readonly controls: SandboxControls;
  readonly credentials: SandboxCredentials;
  readonly clock: SandboxClock;
}

/** Where the telephony is, and what signs requests to it. */
export interface TelephonyAccess {
  readonly baseUrl: string;
  readonly apiKey: string;
  readonly apiSalt: string;
}

/** What stands before the container is built: the settings, where amoCRM is, the clock, the database. */
export interface Foundation {
  readonly config: Config;
  readonly amocrm: AmocrmConfig;
  /** Null = there is none (yet). */
  readonly telephony: TelephonyAccess | null;
  /** 32 bytes each: of reports' texts and of clients' numbers. */
  readonly keys: { readonly text: Uint8Array; readonly number: Uint8Array };
  readonly clock: Clock;
  readonly pool: pg.Pool;
  /** Of its own for work that only one process may do: a holder keeps a connection while it works. */
  readonly lockPool: pg.Pool;
  readonly databaseUrl: string;
  readonly sandbox: JoinedSandbox | null;
  readonly version: string;
}
