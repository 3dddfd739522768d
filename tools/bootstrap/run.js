import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { root } from './project.js';

/** Signals that go on to what we run. */
export const FORWARDED = ['SIGTERM', 'SIGINT', 'SIGHUP'];

/**
 * Runs a program to its end with our streams and returns its exit code, 128 + n when a signal ended it. A signal sent
 * to us goes on to it, and we outlive it, so nothing is left running. (Ctrl-C reaches it twice, from the terminal and
 * from here: what it runs must take the second for the first.)
 */
export function run(program, args, env = process.env) {
  return finished(spawn(program, args, { cwd: root, stdio: 'inherit', env }));
}

/** Runs a program and keeps what it says: `{ code, output }`. */
export async function runQuietly(program, args) {
  const child = spawn(program, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (text) => (output += text));
  child.stderr.setEncoding('utf8').on('data', (text) => (output += text));
  return { code: await finished(child), output };
}

/** Resolves with the exit code of a process, to which signals go on until then; 128 + n when a signal ended it. */
export function finished(child) {
  return new Promise((resolve, reject) => {
    const forward = (signal) => child.kill(signal);
    for (const signal of FORWARDED) process.on(signal, forward);
    const settle = () => {
      for (const signal of FORWARDED) process.off(signal, forward);
    };
    child.once('error', (error) => {
      settle();
      reject(error);
    });
    child.once('close', (code, signal) => {
      settle();
      resolve(signal ? 128 + constants.signals[signal] : code);
    });
  });
}
