import { existsSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { loadEnvFile } from 'node:process';
import { PACKED_WIDGETS, packWidget } from './pack.ts';
import { packPage } from './page.ts';
import { supportFrom } from './support.ts';

/** `npm run widgets:pack [-- widget …]`: makes the archives to upload to amoCRM, in dist/widgets/<widget>/widget.zip, and our own page's script. */
const root = resolve(import.meta.dirname, '../../..');
const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !PACKED_WIDGETS.some((widget) => widget === name));
if (unknown.length > 0) {
  console.error(`unknown widget ${unknown.join(', ')}: expected ${PACKED_WIDGETS.join(' or ')}`);
  process.exit(2);
}
if (existsSync(join(root, '.env'))) loadEnvFile(join(root, '.env'));
const support = supportFrom(process.env['SMENA_SUPPORT_LINK']);
for (const widget of PACKED_WIDGETS) {
  if (wanted.length > 0 && !wanted.includes(widget)) continue;
  if (!existsSync(join(root, 'widgets', widget, 'main.tsx')))
    throw new Error(`widgets/${widget}/main.tsx: expected the widget's definition there`);
  const { path, weight, warnings } = await packWidget(root, join(root, 'dist/widgets'), widget, support);
  for (const warning of warnings) console.log(warning);
  console.log(`${relative(root, path)} · ${Math.round((await stat(path)).size / 1024)} kB · ${weight}`);
}
const page = await packPage(root, join(root, 'dist/widgets'));
console.log(`${relative(root, page)} · ${Math.round((await stat(page)).size / 1024)} kB`);
