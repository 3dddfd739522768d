import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { alone } from './alone.js';
import { projectNode, root } from './project.js';
import { run } from './run.js';

const packer = 'widgets/amocrm/pack/main.ts';
const record = join(root, 'dist/widgets/.packed');

/** Packs the widgets unless dist/widgets was packed from exactly these sources. Throws when the packing fails. */
export async function ensureWidgets() {
  if (!existsSync(join(root, packer)) || isPacked()) return;
  await alone(async () => {
    if (isPacked()) return;
    console.log('Packing the widgets.');
    const code = await run(projectNode(), [packer]);
    if (code !== 0) throw new Error(`Packing the widgets ended with code ${code}; its own words are above.`);
    writeFileSync(record, fingerprint());
  });
}

function isPacked() {
  return existsSync(record) && readFileSync(record, 'utf8') === fingerprint();
}

/** Of contents, not of times: a checkout of an older commit makes files that are newer than the packing. */
function fingerprint() {
  const hash = createHash('sha256').update(`${supportLink()}\0`);
  for (const file of [join(root, 'package-lock.json'), ...filesUnder(join(root, 'widgets'))]) {
    hash
      .update(`${relative(root, file)}\0`)
      .update(readFileSync(file))
      .update('\0');
  }
  return `${hash.digest('hex')}\n`;
}

/** The one setting that goes into the archives: from the environment, else from `.env`, as the packer reads it. */
function supportLink() {
  const file = join(root, '.env');
  const written = existsSync(file)
    ? /^\s*SMENA_SUPPORT_LINK\s*=(.*)$/m.exec(readFileSync(file, 'utf8'))?.[1]
    : '';
  return process.env['SMENA_SUPPORT_LINK'] ?? written ?? '';
}

function filesUnder(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .sort();
}
