// Mocha's usual report, and the count in the file named by SMENA_TEST_COUNT: `{ passed, failed: [titles] }`.
const { writeFileSync } = require('node:fs');
const { reporters, Runner } = require('mocha');

/** Tests that ended but left a server or a timer would keep the run waiting for ever. */
const PATIENCE_MS = 20_000;

module.exports = class CountReporter extends reporters.Spec {
  constructor(runner, options) {
    super(runner, options);
    const count = { passed: 0, failed: [] };
    const write = () => writeFileSync(process.env.SMENA_TEST_COUNT, JSON.stringify(count));
    runner.on(Runner.constants.EVENT_TEST_PASS, () => count.passed++);
    runner.on(Runner.constants.EVENT_TEST_FAIL, (test) => count.failed.push(test.fullTitle()));
    runner.once(Runner.constants.EVENT_RUN_END, () => {
      write();
      setTimeout(() => {
        count.failed.push(
          `something was left open after the tests: ${process.getActiveResourcesInfo().join(', ')}`,
        );
        write();
        process.exit(1);
      }, PATIENCE_MS).unref();
    });
  }
};
