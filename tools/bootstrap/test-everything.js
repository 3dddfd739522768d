import { constants, tmpdir } from 'node:os';
import { mkdtempSync, readFileSync, readdirSync, rmSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { checks } from './checks.js';
import { runInLanes } from './lanes.js';
import { projectNode, root } from './project.js';
import { run, runQuietly } from './run.js';
import { ensureWidgets } from './widgets.js';

const EVERYTHING = 'test/**/*.test.ts';
const SLOWEST = 10;

/**
 * All checks and all tests, the tests in two processes at once. With arguments, which go to mocha (files to run instead
 * of all, --grep …), in one. Each check counts as a test. The last line is `N passed, M failed`; returns the exit code,
 * 128 + n when a signal ended the run.
 */
export async function testEverything(args) {
  const passed = [];
  const failed = [];
  const note = (name, ok, words = '') => {
    (ok ? passed : failed).push(name);
    console.log(`  ${ok ? '✔' : '✘'} ${name}`);
    if (!ok && words) console.log(words.replace(/^/gm, '    '));
  };

  try {
    await ensureWidgets();
  } catch (error) {
    note('widgets are packed', false, error.message);
  }
  for (const check of checks) {
    const { code, output } = await runQuietly(check.program(), check.args);
    note(`check: ${check.name}`, code === 0, output.trim());
  }
  const tests = args.length > 0 ? await runMocha(args) : await runAll();
  failed.push(...tests.failed);

  if (failed.length > 0) console.log(`\nFailed:\n${failed.map((name) => `  ${name}`).join('\n')}`);
  console.log(`\n${passed.length + tests.passed} passed, ${failed.length} failed`);
  if (tests.signal) return 128 + constants.signals[tests.signal];
  return failed.length > 0 ? 1 : 0;
}

async function runAll() {
  const tests = await runInLanes(testFiles(), {
    print: (text) => process.stdout.write(text),
    args: process.stdout.isTTY ? ['--color'] : [],
  });
  if (tests.passed + tests.failed.length === 0) tests.failed.push('no test was found');
  const slowest = tests.times.sort((one, other) => other.seconds - one.seconds).slice(0, SLOWEST);
  console.log('\nThe slowest files, in seconds:');
  for (const { file, seconds } of slowest) console.log(`${seconds.toFixed(1).padStart(7)}  ${file}`);
  return tests;
}

/**
 * The browser's tests first and the service's last: one process begins with these, the other with those, and what is left when they meet are short
 * files, so that neither waits long for the other.
 */
function testFiles() {
  const { ignore } = JSON.parse(readFileSync(join(root, '.mocharc.json'), 'utf8'));
  const ignored = ignore.map((pattern) => pattern.replace(/\*\*$/, ''));
  const files = readdirSync(join(root, 'test'), { recursive: true })
    .map((name) => `test/${name}`)
    .filter((file) => file.endsWith('.test.ts') && !ignored.some((folder) => file.startsWith(folder)))
    .sort();
  const placeOf = (file) => (file.startsWith('test/widgets/') ? 0 : file.startsWith('test/service/') ? 2 : 1);
  return files.sort((one, other) => placeOf(one) - placeOf(other));
}

/** Mocha in a process of its own. A run that ends without its count (a crash, a signal) or without tests has failed. */
async function runMocha(args) {
  const folder = mkdtempSync(join(tmpdir(), 'smena-count-'));
  const countFile = join(folder, 'count.json');
  const files = args.some((arg) => !arg.startsWith('-')) ? [] : [EVERYTHING];
  const mocha = join(root, 'node_modules/mocha/bin/mocha.js');
  const reporter = join(root, 'tools/bootstrap/count-reporter.cjs');
  try {
    const env = { ...process.env, SMENA_TEST_COUNT: countFile };
    const code = await run(projectNode(), [mocha, '--reporter', reporter, ...files, ...args], env);
    if (!existsSync(countFile))
      return { passed: 0, failed: [`mocha ended with code ${code} before its tests did`] };
    const count = JSON.parse(readFileSync(countFile, 'utf8'));
    if (count.passed + count.failed.length === 0) return { passed: 0, failed: ['no test was found'] };
    if (code !== 0 && count.failed.length === 0) count.failed.push(`mocha ended with code ${code}`);
    return count;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
