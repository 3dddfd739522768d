import { mkdir, realpath } from 'node:fs/promises';
import { join } from 'node:path';
import { newAccess, readAccess, urlOf, writeAccess } from './access.ts';
import { chooseAccount } from './account.ts';
import type { Account } from './account.ts';
import { provideBinaries } from './binaries.ts';
import type { Binaries } from './binaries.ts';
import { checkVersion, makeCluster, sweepHalfMade } from './cluster.ts';
import { exclusively } from './exclusive.ts';
import { Leases } from './leases.ts';
import { choosePlace, findPlace, prepareShelf, SYSTEM_SHELF } from './place.ts';
import { clearAfterCrash, findPostmaster, stopPostmaster } from './postmaster.ts';
import { startServer, untilReady } from './server.ts';

export interface EmbeddedOptions {
  /** SMENA_DATA_DIR; created when absent. */
  readonly dataDir: string;
  /** Told in plain English where the data are and what is being done. */
  readonly log: (message: string) => void;
  /** Server settings for a server this call starts; a server that already runs keeps its own. */
  readonly settings?: Readonly<Record<string, string>>;
}

export interface EmbeddedPostgres {
  /** Of the database `postgres`, with the password: never to be logged. */
  readonly url: string;
  /** The folder of the data, for the start message. */
  readonly place: string;
  /** Ends this use; the last use to end stops the server. Calling it again does nothing. */
  release(): Promise<void>;
}

/**
 * The embedded PostgreSQL 18 of a data folder, running and answering (Linux x64 and arm64).
 *
 * Many processes may use one server: whoever comes first starts it, the others join, the last to leave stops it.
 * Users are counted by files with the mark of their process (leases.ts), under a lock the kernel drops with its
 * holder (exclusive.ts), so a kill -9 anywhere leaves nothing that the next start does not put right: an orphaned
 * server is joined, a killed one is recovered. Throws EmbeddedPostgresError.
 */
export async function acquireEmbeddedPostgres(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  await mkdir(options.dataDir, { recursive: true });
  const order = { ...options, dataDir: await realpath(options.dataDir) };
  const leases = new Leases(order.dataDir);
  return exclusively(order.dataDir, async () => {
    const existing = await findPlace(order.dataDir);
    const place = existing?.folder;
    const port = place === undefined ? undefined : await joinRunning(order.dataDir, place);
    const server = port === undefined ? await start(order) : { folder: place!, port };
    const { password } = await readAccess(order.dataDir);
    const lease = await leases.add();
    let released: Promise<void> | undefined;
    return {
      url: urlOf({ password, port: server.port }),
      place: server.folder,
      release: () => (released ??= leave(order.dataDir, server.folder, leases, lease)),
    };
  });
}

/** The port of a server that runs on these data already; undefined when none does, or it was just stopping. */
async function joinRunning(dataDir: string, folder: string): Promise<number | undefined> {
  const running = await findPostmaster(folder);
  if (!running) return undefined;
  const { password } = await readAccess(dataDir);
  const gone = async (): Promise<boolean> => (await findPostmaster(folder)) === undefined;
  return (await untilReady({ password, port: running.port }, gone)) ? running.port : undefined;
}

async function start(options: EmbeddedOptions): Promise<{ folder: string; port: number }> {
  const { dataDir } = options;
  const existing = await findPlace(dataDir);
  const account = await chooseAccount(existing?.owner);
  const binaries = await provide(account, dataDir);
  const folder = existing ? existing.folder : await create(options, account, binaries);
  await checkVersion(folder, binaries);
  const access = await readAccess(dataDir);
  await clearAfterCrash(folder);
  options.log(`Starting the embedded PostgreSQL ${binaries.majorVersion} on ${folder}`);
  const port = await startServer({
    dataDir,
    folder,
    account,
    postgres: binaries.postgres,
    password: access.password,
    preferredPort: access.port,
    settings: options.settings ?? {},
  });
  await writeAccess(dataDir, { ...access, port });
  return { folder, port };
}

/** Makes a cluster: password first, pointer last, so that a crash between leaves "there is none yet". */
async function create(options: EmbeddedOptions, account: Account, binaries: Binaries): Promise<string> {
  const { dataDir, settings } = options;
  const { folder, keep } = await choosePlace(dataDir, account);
  options.log(`Making a new database in ${folder}`);
  await sweepHalfMade(join(dataDir, 'postgres'));
  const access = newAccess();
  await writeAccess(dataDir, access);
  await makeCluster(folder, account, binaries, access.password, settings?.['fsync'] !== 'off');
  await keep();
  return folder;
}

/** Root may put a copy of the programs on the machine's shelf; anybody else only in their own data folder. */
async function provide(account: Account, dataDir: string): Promise<Binaries> {
  const shelf = account.drop ? SYSTEM_SHELF : dataDir;
  if (account.drop) await prepareShelf(shelf);
  return provideBinaries(account, shelf);
}

async function leave(dataDir: string, folder: string, leases: Leases, lease: string): Promise<void> {
  await exclusively(dataDir, async () => {
    await leases.remove(lease);
    if ((await leases.count()) === 0) await stopPostmaster(folder);
  });
}
