// What `npm start` and `npm test` run. Plain JavaScript for Node 20, the only thing a fresh machine has: it installs the
// exact packages (with the Node 24 among them) when they are not there, packs the widgets when they changed, and hands over.
import { ensureInstalled } from './bootstrap/install.js';
import { projectNode } from './bootstrap/project.js';
import { run } from './bootstrap/run.js';
import { testEverything } from './bootstrap/test-everything.js';
import { ensureWidgets } from './bootstrap/widgets.js';

const [command, ...args] = process.argv.slice(2);

try {
  if (command === 'start') {
    await ensureInstalled();
    await ensureWidgets();
    process.exitCode = await run(projectNode(), ['src/main.ts', 'serve', ...args]);
  } else if (command === 'test') {
    await ensureInstalled();
    process.exitCode = await testEverything(args);
  } else {
    console.error('Expected "start" or "test".');
    process.exitCode = 2;
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
