import { mkdtempSync, readFileSync, rmSync, existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checks } from './checks.js';
import { projectNode, root } from './project.js';
import { run, runQuietly } from './run.js';
import { ensureWidgets } from './widgets.js';

const EVERYTHING = 'test/**/*.test.ts';

/**
 * All checks and all tests; arguments go to mocha (files to run instead of all, --grep …). Each check counts as a
 * test. The last line is `N passed, M failed`; returns the exit code.
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
  const tests = await runMocha(args);
  failed.push(...tests.failed);

  if (failed.length > 0) console.log(`\nFailed:\n${failed.map((name) => `  ${name}`).join('\n')}`);
  console.log(`\n${passed.length + tests.passed} passed, ${failed.length} failed`);
  return failed.length > 0 ? 1 : 0;
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
