// `npm run check [part]`: all checks, or the one named, with their own words when they fail.
import { checks } from './checks.js';
import { runQuietly } from './run.js';

const wanted = process.argv[2];
const chosen = checks.filter((check) => wanted === undefined || check.name === wanted);
if (chosen.length === 0) {
  console.error(
    `There is no check "${wanted}"; expected one of ${checks.map((check) => check.name).join(', ')}.`,
  );
  process.exitCode = 2;
}
for (const check of chosen) {
  const { code, output } = await runQuietly(check.program(), check.args);
  console.log(`${code === 0 ? '✔' : '✘'} ${check.name}`);
  if (code === 0) continue;
  console.log(output.trim());
  process.exitCode = 1;
}
