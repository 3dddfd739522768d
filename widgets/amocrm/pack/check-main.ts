import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { checkArchive } from './check/check-archive.ts';
import { sentence } from './check/complaint.ts';
import { lastReleased } from './check/version-rule.ts';

/**
 * `npm run widgets:check [-- [--released 1.2.3] path/to/widget.zip …]`: holds archives against contracts/amocrm-widgets.md §9.1, those of dist/widgets when none
 * is named. Warnings are printed; an error ends it with 1, nothing to look at with 2. The last release is read from CHANGELOG.md unless `--released` names it.
 */
const root = resolve(import.meta.dirname, '../../..');
const { values, positionals } = parseArgs({
  options: { released: { type: 'string' } },
  allowPositionals: true,
});
const log = readFileSync(join(root, 'CHANGELOG.md'), 'utf8');
const released = (version: string): string | null => values.released ?? lastReleased(log, version);

const paths = positionals.length > 0 ? positionals.map((path) => resolve(path)) : packed();
if (paths.length === 0) {
  console.error('There is no archive in dist/widgets, expected some: npm run widgets:pack makes them.');
  process.exit(2);
}
for (const path of paths.filter((one) => !existsSync(one))) {
  console.error(`${path}: there is no such file, expected an archive of a widget.`);
  process.exit(2);
}
for (const path of paths) {
  const complaints = checkArchive(path, readFileSync(path), released);
  for (const complaint of complaints) console.log(`  ${sentence(complaint)}`);
  const errors = complaints.filter(({ severity }) => severity === 'error').length;
  console.log(
    `${errors === 0 ? '✔' : '✘'} ${relative(root, path)} · errors ${errors}, warnings ${complaints.length - errors}`,
  );
  if (errors > 0) process.exitCode = 1;
}

function packed(): string[] {
  if (!existsSync(join(root, 'dist/widgets'))) return [];
  return readdirSync(join(root, 'dist/widgets'), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('widget.zip'))
    .map((path) => join(root, 'dist/widgets', path))
    .sort();
}
