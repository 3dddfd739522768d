import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { alone } from './alone.js';
import { root } from './project.js';
import { run } from './run.js';

const record = join(root, 'node_modules/.smena-lock');

/** Installs the packages of package-lock.json unless exactly these are there already. */
export async function ensureInstalled() {
  if (isInstalled()) return;
  await alone(async () => {
    if (isInstalled()) return;
    const reason = existsSync(record) ? 'package-lock.json has changed' : 'a first start';
    console.log(`Installing the packages of package-lock.json (${reason}); this takes about a minute.`);
    const beginning = Date.now();
    const sign = setInterval(() => console.log(`… still installing, ${seconds(beginning)} s`), 10_000);
    try {
      const code = await npmCi();
      if (code !== 0)
        throw new Error(`npm ci ended with code ${code}; its own words are above. Nothing was started.`);
    } finally {
      clearInterval(sign);
    }
    writeFileSync(record, fingerprint());
    console.log(`Installed in ${seconds(beginning)} s.`);
  });
}

function isInstalled() {
  return existsSync(record) && readFileSync(record, 'utf8') === fingerprint();
}

function fingerprint() {
  const lock = readFileSync(join(root, 'package-lock.json'));
  return `${createHash('sha256').update(lock).digest('hex')} ${process.platform}-${process.arch}\n`;
}

/** The npm that runs us, with the Node it runs on: ours may be the one in node_modules, which `npm ci` removes. */
function npmCi() {
  const args = ['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error'];
  const { npm_node_execpath: node, npm_execpath: npm } = process.env;
  return node && npm ? run(node, [npm, ...args]) : run('npm', args);
}

function seconds(since) {
  return Math.round((Date.now() - since) / 1000);
}
