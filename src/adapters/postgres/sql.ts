import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const HEADING = /^--\s*name:\s*([a-z][a-z0-9_]*)\s*$/;
const texts = new Map<string, Map<string, string>>();

/**
 * The named statements of a `.sql` file beside the caller, in blocks headed `-- name: find_by_month`.
 *
 *     const statements = sql(import.meta.url, './slots.sql', 'find_by_month', 'insert');
 *     await client.query(statements.find_by_month, [month]);
 *
 * The names must be exactly those in the file: a missing one, a statement nobody asked for, a name given twice and text
 * outside a block are errors when the module loads. Files are read once. Lines before the first block may hold comments.
 */
export function sql<const Name extends string>(
  moduleUrl: string,
  file: `./${string}.sql`,
  ...names: readonly Name[]
): Readonly<Record<Name, string>> {
  const url = new URL(file, moduleUrl).href;
  let found = texts.get(url);
  if (!found) {
    found = parseStatements(readFileSync(fileURLToPath(url), 'utf8'), file);
    texts.set(url, found);
  }
  const wanted = new Set<string>(names);
  const missing = names.filter((name) => !found.has(name));
  const unused = [...found.keys()].filter((name) => !wanted.has(name));
  if (missing.length > 0) throw new Error(`${file} has no statement named ${missing.join(', ')}`);
  if (unused.length > 0) throw new Error(`${file} has statements nobody asked for: ${unused.join(', ')}`);
  return Object.fromEntries(found) as Record<Name, string>;
}

/** Cuts a file into its named statements; `file` is for messages only. */
export function parseStatements(text: string, file: string): Map<string, string> {
  const found = new Map<string, string>();
  let name: string | undefined;
  let lines: string[] = [];
  const close = (): void => {
    const body = lines.join('\n').trim();
    if (name === undefined) {
      if (lines.some((line) => line.trim() !== '' && !line.trim().startsWith('--'))) {
        throw new Error(`${file} has text before its first "-- name:" line`);
      }
    } else {
      if (body === '') throw new Error(`${file}: the statement ${name} is empty`);
      if (found.has(name)) throw new Error(`${file} names ${name} twice`);
      found.set(name, body);
    }
  };
  for (const line of text.split('\n')) {
    const heading = HEADING.exec(line);
    if (heading) {
      close();
      name = heading[1]!;
      lines = [];
    } else {
      lines.push(line);
    }
  }
  close();
  return found;
}
