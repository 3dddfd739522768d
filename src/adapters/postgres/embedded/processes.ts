import { readFile, readdir, readlink } from 'node:fs/promises';

/** A process that can be recognised later: a pid alone is reused, a pid with its start time and boot is not. */
export interface ProcessMark {
  readonly pid: number;
  /** Clock ticks since boot at which it started, /proc/<pid>/stat field 22. */
  readonly startedAt: string;
  readonly boot: string;
}

/** The mark of a running process, or undefined when it is gone (a zombie nobody reaped is gone). */
export async function markOf(pid: number): Promise<ProcessMark | undefined> {
  const stat = await readOrUndefined(`/proc/${pid}/stat`);
  if (stat === undefined) return undefined;
  // The name stands in brackets and may itself hold spaces and brackets: fields are counted after the last one.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const [state, startedAt] = [fields[0], fields[19]];
  if (startedAt === undefined || state === 'Z' || state === 'X') return undefined;
  const boot = (await readOrUndefined('/proc/sys/kernel/random/boot_id')) ?? '';
  return { pid, startedAt, boot: boot.trim() };
}

/** Does the process of this mark still run? */
export async function isRunning(mark: ProcessMark): Promise<boolean> {
  const now = await markOf(mark.pid);
  return now !== undefined && now.startedAt === mark.startedAt && now.boot === mark.boot;
}

/**
 * Pids working in a folder. PostgreSQL's postmaster and all its children have the data folder as their working
 * directory, so this finds the children that outlive a killed postmaster too.
 */
export async function processesIn(folder: string): Promise<number[]> {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  const found = await Promise.all(
    pids.map(async (pid) => ((await cwdOf(pid)) === folder ? Number(pid) : undefined)),
  );
  return found.filter((pid) => pid !== undefined);
}

/** Processes come and go, and others' are closed to us: both read as "not in the folder". */
async function cwdOf(pid: string): Promise<string | undefined> {
  try {
    return await readlink(`/proc/${pid}/cwd`);
  } catch (error) {
    if (isGone(error) || isForbidden(error)) return undefined;
    throw error;
  }
}

/** Sends a signal; false when the process is gone already. */
export function signal(pid: number, name: NodeJS.Signals): boolean {
  try {
    return process.kill(pid, name);
  } catch (error) {
    if (isGone(error)) return false;
    throw error;
  }
}

/** Does this number belong to any process, be it a stranger's or one that is dead and not yet fetched by its parent? */
export function isTaken(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    if (isGone(error)) return false;
    if (isForbidden(error)) return true;
    throw error;
  }
}

async function readOrUndefined(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (isGone(error)) return undefined;
    throw error;
  }
}

function isGone(error: unknown): boolean {
  const code = (error as NodeJS.ErrnoException).code;
  return code === 'ENOENT' || code === 'ESRCH';
}

function isForbidden(error: unknown): boolean {
  const code = (error as NodeJS.ErrnoException).code;
  return code === 'EACCES' || code === 'EPERM';
}
