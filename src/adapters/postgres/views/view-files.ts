import { createHash } from 'node:crypto';
import { readFile, readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { MigrationError } from '../migration-error.ts';

/** One view of sql/views: its file is named after it. */
export interface ViewFile {
  readonly name: string;
  readonly text: string;
  /** Other views its text names. */
  readonly uses: readonly string[];
}

export interface ViewFiles {
  /** Each after everything it uses. */
  readonly ordered: readonly ViewFile[];
  /** SHA-256 over all of them, hex. */
  readonly digest: string;
}

const CREATES = /\bCREATE (?:MATERIALIZED )?VIEW analytics\.(\w+)/g;
const USES = /\banalytics\.(\w+)/g;

/**
 * The views of a folder in the order in which they can be made, found from what their texts name.
 * @throws MigrationError `files` for a file that makes anything but the view it is named after, for a name nobody makes, for a circle
 */
export async function readViewFiles(folder: string): Promise<ViewFiles> {
  const paths = (await readdir(folder, { recursive: true })).filter((path) => path.endsWith('.sql')).sort();
  const views = await Promise.all(
    paths.map(async (path) => viewOf(path, await readFile(join(folder, path), 'utf8'))),
  );
  const byName = new Map(views.map((view) => [view.name, view]));
  if (byName.size < views.length) throw wrong(`${folder} has two files of one name`);
  const hash = createHash('sha256');
  for (const view of views) hash.update(`${view.name}\0${view.text}\0`);
  return { ordered: inOrder(views, byName), digest: hash.digest('hex') };
}

function viewOf(path: string, text: string): ViewFile {
  const name = basename(path, '.sql');
  const code = text.replace(/--.*$/gm, '');
  const made = [...code.matchAll(CREATES)].map((match) => match[1]);
  if (made.length !== 1 || made[0] !== name)
    throw wrong(`${path} must make analytics.${name} and no other view`);
  const named = [...code.matchAll(USES)].map((match) => match[1] ?? '');
  return { name, text, uses: [...new Set(named)].filter((other) => other !== name).sort() };
}

function inOrder(views: readonly ViewFile[], byName: ReadonlyMap<string, ViewFile>): ViewFile[] {
  const done = new Set<string>();
  const ordered: ViewFile[] = [];
  const visit = (view: ViewFile, above: readonly string[]): void => {
    if (done.has(view.name)) return;
    if (above.includes(view.name))
      throw wrong(`views use one another in a circle: ${[...above, view.name].join(' → ')}`);
    for (const name of view.uses) {
      const used = byName.get(name);
      if (used === undefined) throw wrong(`${view.name} uses analytics.${name}, which no file makes`);
      visit(used, [...above, view.name]);
    }
    done.add(view.name);
    ordered.push(view);
  };
  for (const view of views) visit(view, []);
  return ordered;
}

function wrong(message: string): MigrationError {
  return new MigrationError('files', message);
}
