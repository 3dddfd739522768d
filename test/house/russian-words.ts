import { glob } from 'node:fs/promises';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const ROOT = resolve(import.meta.dirname, '../..');
const DICTIONARIES = 'widgets/**/i18n/{ru,*.ru}.ts';

/** Every sentence of the widgets' Russian dictionaries; of those with gaps, the parts between the gaps. */
export async function russianWords(): Promise<ReadonlySet<string>> {
  const found = new Set<string>();
  for await (const path of glob(DICTIONARIES, { cwd: ROOT })) {
    const module: Record<string, unknown> = await import(pathToFileURL(resolve(ROOT, path)).href);
    for (const exported of Object.values(module)) collect(exported, found);
  }
  return found;
}

/** As a guide may write it: without what differs at the end, and with ordinary spaces. */
export function plain(words: string): string {
  return words
    .replaceAll('\u00a0', ' ')
    .replace(/[\s:…(]+$/u, '')
    .trim();
}

function collect(value: unknown, into: Set<string>): void {
  if (typeof value === 'string') into.add(plain(value));
  else if (typeof value === 'function')
    for (const part of value.toString().split(/[`'"]|\$\{[^}]*\}/u)) into.add(plain(part));
  else if (typeof value === 'object' && value !== null)
    for (const inner of Object.values(value)) collect(inner, into);
}
