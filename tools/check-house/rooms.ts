import { posix } from 'node:path';

/** Folders whose modules are checked; a room that holds files must yield modules, else the check sees nothing. */
export const ROOMS = ['src', 'sandbox', 'widgets', 'test', 'bench', 'tools', 'bin'] as const;

/**
 * The layer a file belongs to: `domain`, `ports`, `app`, `adapters/<name>`, `config` (reading the environment),
 * `composition`, or its room's name.
 * Anything else in `src` is of no layer.
 */
export function layerOf(path: string): string {
  const parts = path.split('/');
  if (parts[0] !== 'src') return parts[0]!;
  if (path === 'src/main.ts' || parts[1] === 'container') return 'composition';
  if (parts[1] === 'adapters' && parts.length > 3) return `adapters/${parts[2]}`;
  if (parts.length > 2 && ['domain', 'ports', 'app', 'config'].includes(parts[1]!)) return parts[1]!;
  return 'src';
}

/** Where a relative import leads, from the project's folder; undefined for a package or a part of Node. */
export function targetOf(from: string, specifier: string): string | undefined {
  return specifier.startsWith('.') ? posix.join(posix.dirname(from), specifier) : undefined;
}

/** `@scope/name` or `name` of an imported package. */
export function packageOf(specifier: string): string {
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}

/** Files that hold the texts people read: a folder i18n, a file dictionary…, or one named by its language (….ru.ts). */
export function isDictionary(path: string): boolean {
  const parts = path.split('/');
  return parts.includes('i18n') || /(^|[-.])dictionar(y|ies)\b|\.(ru|en)\.tsx?$/.test(parts.at(-1)!);
}
