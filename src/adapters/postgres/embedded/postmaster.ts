import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { EmbeddedPostgresError } from './embedded-error.ts';
import { readIfThere } from './place.ts';
import { isTaken, processesIn, signal } from './processes.ts';

const LOOK_EVERY_MS = 20;
const FAST_SHUTDOWN_MS = 30_000;
const LEAVE_MS = 15_000;

/** A server that runs on the data folder, as postmaster.pid tells it (docs: PostgreSQL, "postmaster.pid"). */
export interface Postmaster {
  readonly pid: number;
  readonly port: number;
}

/**
 * The server running on this folder, ours or one that a killed process left. The pid in the file is believed only if
 * that process works in this very folder: after a crash the number may be anybody's.
 */
export async function findPostmaster(folder: string): Promise<Postmaster | undefined> {
  const lines = (await readIfThere(pidFile(folder)))?.split('\n') ?? [];
  const [pid, port] = [Number(lines[0]), Number(lines[3])];
  if (!Number.isInteger(pid) || !Number.isInteger(port) || pid <= 0 || port <= 0) return undefined;
  return (await processesIn(folder)).includes(pid) ? { pid, port } : undefined;
}

/**
 * Makes the folder free for a start after a crash: the children of a killed postmaster need a moment to notice and
 * close (a start before that fails on their lock); a postmaster.pid whose number is a stranger's by now, or that of a
 * dead postmaster whose parent never fetched it (a container without an init), is removed, otherwise PostgreSQL would
 * take it for a running server. Where the number is nobody's, PostgreSQL sees to the file itself.
 */
export async function clearAfterCrash(folder: string): Promise<void> {
  if (!(await emptied(folder, LEAVE_MS))) {
    for (const pid of await processesIn(folder)) signal(pid, 'SIGQUIT');
    if (!(await emptied(folder, LEAVE_MS))) {
      const left = (await processesIn(folder)).join(', ');
      throw new EmbeddedPostgresError(
        'busy',
        `Processes ${left} still work in ${folder}. End them and start again.`,
      );
    }
  }
  const pid = Number((await readIfThere(pidFile(folder)))?.split('\n')[0]);
  if (Number.isInteger(pid) && pid > 0 && isTaken(pid)) await rm(pidFile(folder));
}

/** Stops the server and waits for all of its processes: fast shutdown, after half a minute the immediate one. */
export async function stopPostmaster(folder: string): Promise<void> {
  const running = await findPostmaster(folder);
  if (running) signal(running.pid, 'SIGINT');
  if (await emptied(folder, FAST_SHUTDOWN_MS)) return;
  if (running) signal(running.pid, 'SIGQUIT');
  await clearAfterCrash(folder);
}

async function emptied(folder: string, patienceMs: number): Promise<boolean> {
  for (let waited = 0; waited < patienceMs; waited += LOOK_EVERY_MS) {
    if ((await processesIn(folder)).length === 0) return true;
    await wait(LOOK_EVERY_MS);
  }
  return false;
}

function pidFile(folder: string): string {
  return join(folder, 'postmaster.pid');
}
