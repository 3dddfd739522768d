import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { projectNode, root } from './project.js';
import { REPORT } from './report-line.js';
import { FORWARDED, finished } from './run.js';

/** How long a lane has after a signal to end what its tests began. */
const GRACE_MS = 10_000;

/**
 * Runs test files in two processes at once; each takes the next file when it is through with one, the first from the
 * beginning of the list and the second from its end, so that neither stands idle. `print` gets what was said during a
 * file in one piece. Returns `{ passed, failed: [titles], times: [{ file, seconds }], signal }`.
 *
 * A process that dies fails the file it was at; the other one runs what is left. A signal ends both.
 */
export async function runInLanes(files, { print, args = [] }) {
  const queue = [...files];
  const result = { passed: 0, failed: [], times: [], signal: undefined };
  const children = [];
  let grace;
  const stop = (signal) => {
    result.signal ??= signal;
    grace ??= setTimeout(() => children.forEach((child) => child.kill('SIGKILL')), GRACE_MS);
  };
  for (const signal of FORWARDED) process.on(signal, stop);

  const lane = async (take) => {
    // By the number tests of the two processes keep out of each other's ports (test/fixtures/free-port.ts).
    const env = { ...process.env, SMENA_TEST_LANE: String(children.length) };
    const child = spawn(projectNode(), [join(root, 'tools/bootstrap/lane.js'), ...args], { cwd: root, env });
    children.push(child);
    const ended = finished(child);
    let file;
    let begun;
    let said = '';
    const next = () => {
      file = result.signal ? undefined : take();
      begun = Date.now();
      if (file === undefined) child.stdin.end();
      else child.stdin.write(`${file}\n`);
    };
    const heard = ({ passed, failed }) => {
      result.passed += passed;
      result.failed.push(...failed);
      print(said);
      said = '';
      if (file === undefined) return;
      result.times.push({ file, seconds: (Date.now() - begun) / 1000 });
      next();
    };
    // One that died no longer reads; its end is told below.
    child.stdin.on('error', () => {});
    child.stderr.setEncoding('utf8').on('data', (text) => (said += text));
    let unread = '';
    child.stdout.setEncoding('utf8').on('data', (text) => {
      unread += text;
      for (;;) {
        const start = unread.indexOf(REPORT);
        const end = unread.indexOf('\n', start);
        if (start === -1 || end === -1) break;
        said += unread.slice(0, start);
        const line = unread.slice(start + REPORT.length, end);
        unread = unread.slice(end + 1);
        heard(JSON.parse(line));
      }
    });
    next();
    const code = await ended;
    print(said + unread);
    if (result.signal) return;
    if (file !== undefined)
      result.failed.push(`${file}: its process ended with code ${code} before its tests did`);
    else if (code !== 0)
      result.failed.push(`a process of the tests ended with code ${code} after its last file`);
  };

  try {
    await Promise.all([lane(() => queue.shift()), lane(() => queue.pop())]);
  } finally {
    clearTimeout(grace);
    for (const signal of FORWARDED) process.off(signal, stop);
  }
  if (result.signal) result.failed.push(`stopped by ${result.signal}`);
  else result.failed.push(...queue.map((file) => `${file} was not run: no process was left for it`));
  return result;
}
