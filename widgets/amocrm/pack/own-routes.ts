import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

const ENTRY = /^ {2}(\w+): \{ method: '\w+', path: '[^']+' \},\n/gm;

/**
 * Leaves out of the table of routes (`kit/api/paths.ts`) those that no source of the widget names: the compiler holds every call against the
 * contract, so a name that is called stands somewhere as it is.
 */
export function ownRoutes(root: string, widget: string): Plugin {
  const table = join(root, 'widgets/kit/api/paths.ts');
  return {
    name: 'own-routes',
    enforce: 'pre',
    transform(code, id) {
      if (id !== table) return null;
      const sources = ['kit', 'amocrm', widget]
        .flatMap((room) => sourcesUnder(join(root, 'widgets', room)))
        .filter((path) => path !== table)
        .map((path) => readFileSync(path, 'utf8'))
        .join('\n');
      const named = (name: string): boolean =>
        sources.includes(`'${name}'`) || sources.includes(`PATHS.${name}`);
      return { code: code.replaceAll(ENTRY, (line, name: string) => (named(name) ? line : '')), map: null };
    },
  };
}

function sourcesUnder(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
}
