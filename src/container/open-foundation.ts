import { mkdir } from 'node:fs/promises';
import { resolve } from 'node:path';
import { SandboxClock } from '../adapters/sandbox/sandbox-clock.ts';
import { sandboxKeys } from '../adapters/sandbox/sandbox-keys.ts';
import { SandboxControls } from '../adapters/sandbox/sandbox-controls.ts';
import type { SandboxCredentials } from '../adapters/sandbox/sandbox-controls.ts';
import { joinOrStartSandbox } from '../adapters/sandbox/sandbox-process.ts';
import { createPool } from '../adapters/postgres/connection.ts';
import { acquireEmbeddedPostgres } from '../adapters/postgres/embedded/acquire.ts';
import { machineTime } from '../adapters/system/machine-time.ts';
import { systemClock } from '../adapters/system/system-clock.ts';
import type { AmocrmConfig, Config } from '../config/config.ts';
import type { Log } from '../ports/log.ts';
import type { Foundation, JoinedSandbox, TelephonyAccess } from './foundation.ts';
import { bringUpToDate } from './start-problem.ts';

/** A foundation with what it takes to put everything away again, in the right order. */
export interface OpenFoundation {
  readonly foundation: Foundation;
  /** Plain sentences for whoever started the command: where things are. */
  readonly notes: readonly string[];
  close(): Promise<void>;
}

type Closing = () => Promise<void>;

/** Where the API of every account is (contracts/mango-api.md §1). */
const MANGO_ORIGIN = 'https://app.mango-office.ru';

/** As many as there are names of exclusive work, and one to spare. */
const LOCKS = 8;

/** People wait for an answer: a database that does not give one in this time is said to be away. */
const PATIENCE = { statementTimeoutMs: 8_000, queryTimeoutMs: 10_000, connectionTimeoutMs: 5_000 };

/** Sandbox (joined or started), clock and database, migrated; or nothing at all: what was opened before a failure is closed. */
export async function openFoundation(config: Config, version: string, log: Log): Promise<OpenFoundation> {
  const closings: Closing[] = [];
  const notes: string[] = [];
  const close = async () => {
    for (const closing of closings.splice(0).reverse()) await closing();
  };
  try {
    await mkdir(config.dataDir, { recursive: true, mode: 0o700 });
    const sandbox = config.kind === 'sandbox' ? await openSandbox(config, closings) : null;
    const databaseUrl = config.databaseUrl ?? (await openEmbedded(config, closings, notes));
    const lost = (error: Error) => log.warn('database.connection-lost', { reason: error.name });
    const pool = createPool(databaseUrl, { ...PATIENCE, onIdleError: lost });
    const lockPool = createPool(databaseUrl, {
      ...PATIENCE,
      applicationName: 'smena-locks',
      max: LOCKS,
      onIdleError: lost,
    });
    closings.push(
      () => pool.end(),
      () => lockPool.end(),
    );
    const applied = await bringUpToDate(databaseUrl, config.kind);
    if (applied.length > 0) log.info('database.migrated', { migrations: applied.length });
    const foundation: Foundation = {
      config,
      amocrm: config.kind === 'real' ? config.amocrm : amocrmOfSandbox(sandbox),
      telephony: sandbox === null ? telephonyOf(config) : await sandbox.controls.telephony(),
      keys:
        config.kind === 'real'
          ? { text: config.textKey, number: config.numberKey }
          : await sandboxKeys(config.dataDir),
      clock: sandbox?.clock ?? systemClock,
      pool,
      lockPool,
      databaseUrl,
      sandbox,
      version,
    };
    return { foundation, notes, close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function openSandbox(
  config: Extract<Config, { kind: 'sandbox' }>,
  closings: Closing[],
): Promise<JoinedSandbox> {
  const controls = new SandboxControls(`http://127.0.0.1:${config.sandboxPort}`);
  const process = await joinOrStartSandbox({
    controls,
    mainFile: resolve(import.meta.dirname, '../../sandbox/main.ts'),
    environment: {
      PORT: String(config.port),
      SANDBOX_PORT: String(config.sandboxPort),
      SMENA_DATA_DIR: resolve(config.dataDir),
    },
    time: machineTime,
  });
  closings.push(() => process.stop());
  const credentials = await controls.credentials();
  return {
    controls,
    credentials,
    clock: new SandboxClock(machineTime, { now: await controls.now(), frozen: false }),
  };
}

async function openEmbedded(config: Config, closings: Closing[], notes: string[]): Promise<string> {
  const postgres = await acquireEmbeddedPostgres({
    dataDir: config.dataDir,
    log: (message) => notes.push(message),
  });
  closings.push(() => postgres.release());
  return postgres.url;
}

function telephonyOf(config: Config): TelephonyAccess | null {
  if (config.kind !== 'real' || config.mango === null) return null;
  return { baseUrl: MANGO_ORIGIN, ...config.mango };
}

function amocrmOfSandbox(sandbox: JoinedSandbox | null): AmocrmConfig {
  if (sandbox === null) throw new TypeError('on the sandbox there is one');
  const { credentials, controls } = sandbox;
  const names = ['volunteer', 'administrator', 'dashboard'] as const;
  return {
    baseUrl: credentials.baseUrl,
    accountOrigin: controls.origin,
    longLivedToken: null,
    integrations: names.map((name) => integrationOf(credentials, name)),
  };
}

function integrationOf(credentials: SandboxCredentials, name: 'volunteer' | 'administrator' | 'dashboard') {
  const { clientId, clientSecret, redirectUri } = credentials.integrations[name];
  return { name, clientId, clientSecret, redirectUri };
}
