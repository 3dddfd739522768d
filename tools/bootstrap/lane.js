// One lane of `npm test`: reads the names of test files from its input, one a line, and runs each by a mocha of its own
// with the settings of .mocharc.json. After each comes a report line (lanes.js reads it): `{ passed, failed: [titles] }`.
// The browser and the database server live as long as the lane. Run by the project's Node.
import { readFileSync } from 'node:fs';
import { constants } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';
import Mocha from 'mocha';
import { root } from './project.js';
import { REPORT } from './report-line.js';

/** Tests that ended but left a server or a timer would keep the run waiting for ever. */
const PATIENCE_MS = 20_000;

const config = JSON.parse(readFileSync(join(root, '.mocharc.json'), 'utf8'));
const options = {
  timeout: config.timeout,
  slow: config.slow,
  retries: config.retries,
  forbidOnly: config['forbid-only'],
  forbidPending: config['forbid-pending'],
  color: process.argv.includes('--color'),
};

/** Mocha's usual report of a file, without the count of it: that is said once, of everything. */
class Lines extends Mocha.reporters.Spec {
  epilogue() {
    if (this.failures.length > 0) Mocha.reporters.Base.list(this.failures);
  }
}

let running;
let stopped = 0;
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
  process.on(signal, () => {
    stopped = 128 + constants.signals[signal];
    running?.abort();
  });

/** Mocha's hooks from the modules that .mocharc.json requires: around each file, but for what ends all of them. */
const rootHooks = [];
const endings = [];
for (const path of config.require ?? []) {
  const { mochaHooks = {} } = await import(pathToFileURL(join(root, path)).href);
  const { afterAll, ...others } = mochaHooks;
  if (afterAll) endings.push(afterAll);
  rootHooks.push(others);
}

const report = (passed, failed) => process.stdout.write(`${REPORT}${JSON.stringify({ passed, failed })}\n`);

for await (const file of createInterface({ input: process.stdin })) {
  if (stopped) break;
  await runFile(file);
}
for (const end of endings) await end();

if (stopped) process.exit(stopped);
setTimeout(() => {
  report(0, [`something was left open after the tests: ${process.getActiveResourcesInfo().join(', ')}`]);
  process.exit(0);
}, PATIENCE_MS).unref();

async function runFile(file) {
  const mocha = new Mocha({ ...options, reporter: Lines });
  for (const hooks of rootHooks) mocha.rootHooks(hooks);
  mocha.addFile(file);
  try {
    await mocha.loadFilesAsync();
  } catch (error) {
    console.error(error);
    report(0, [`${file} could not be loaded`]);
    return;
  }
  let passed = 0;
  const failed = [];
  await new Promise((resolve) => {
    running = mocha.run(resolve);
    running.on(Mocha.Runner.constants.EVENT_TEST_PASS, () => passed++);
    running.on(Mocha.Runner.constants.EVENT_TEST_FAIL, (test) => failed.push(test.fullTitle()));
  });
  // It listens to the process; a dozen of them hand one unhandled rejection on to each other without an end.
  running.dispose();
  running = undefined;
  report(passed, failed);
}
