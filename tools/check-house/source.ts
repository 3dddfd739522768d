import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync } from 'vite';

/** A node of the syntax tree (ESTree with TypeScript and JSX), as far as the rules look into it. */
export interface Node {
  readonly type: string;
  readonly start: number;
  readonly [key: string]: unknown;
}

export interface Import {
  /** Undefined: computed when run, so nobody can tell what it is. */
  readonly specifier: string | undefined;
  /** `import type` as a whole; `import { type A }` still loads the module. */
  readonly typeOnly: boolean;
  readonly line: number;
}

export interface Source {
  readonly path: string;
  readonly text: string;
  readonly imports: readonly Import[];
  readonly nodes: readonly Node[];
  /** Why it could not be parsed. */
  readonly broken: string | undefined;
  lineOf(node: Node): number;
}

const MODULE = /\.(ts|tsx|js|mjs|cjs)$/;
const SKIPPED = new Set(['node_modules', 'dist', 'vendor']);

/** Paths of all files under `folder`, from `root`, sorted; a folder that is not there holds none. */
export function filesUnder(root: string, folder: string): string[] {
  let entries;
  try {
    entries = readdirSync(join(root, folder), { withFileTypes: true });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
  return entries
    .flatMap((entry) => {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (!entry.isDirectory()) return entry.isFile() ? [path] : [];
      return SKIPPED.has(entry.name) ? [] : filesUnder(root, path);
    })
    .sort();
}

export function isModule(path: string): boolean {
  return MODULE.test(path) && !path.endsWith('.d.ts');
}

/** Reads and parses a module. */
export function readSource(root: string, path: string): Source {
  const text = readFileSync(join(root, path), 'utf8');
  const parsed = parseSync(path, text);
  const nodes: Node[] = [];
  walk(parsed.program, nodes);
  const lineOf = (node: Node): number => text.slice(0, node.start).split('\n').length;
  const imports = nodes.flatMap((node) => importOf(node, lineOf));
  return { path, text, imports, nodes, broken: parsed.errors[0]?.message, lineOf };
}

function walk(value: unknown, into: Node[]): void {
  if (Array.isArray(value)) {
    for (const item of value) walk(item, into);
  } else if (isNode(value)) {
    into.push(value);
    for (const key of Object.keys(value)) walk(value[key], into);
  }
}

export function isNode(value: unknown): value is Node {
  return (
    typeof value === 'object' && value !== null && typeof (value as { type?: unknown }).type === 'string'
  );
}

/** All ways to name another module: import, export … from, import(), types by import(), require, a worker's URL. */
function importOf(node: Node, lineOf: (node: Node) => number): Import[] {
  const line = lineOf(node);
  switch (node.type) {
    case 'ImportDeclaration':
      return [{ specifier: textOf(node['source']), typeOnly: node['importKind'] === 'type', line }];
    case 'ExportNamedDeclaration':
    case 'ExportAllDeclaration':
      if (!node['source']) return [];
      return [{ specifier: textOf(node['source']), typeOnly: node['exportKind'] === 'type', line }];
    case 'TSImportType':
      return [{ specifier: textOf(node['source']), typeOnly: true, line }];
    case 'TSExternalModuleReference':
      return [{ specifier: textOf(node['expression']), typeOnly: false, line }];
    case 'ImportExpression':
      return [{ specifier: textOf(node['source']), typeOnly: false, line }];
    case 'CallExpression':
      if (!isNamed(node['callee'], 'require')) return [];
      return [{ specifier: textOf((node['arguments'] as unknown[])[0]), typeOnly: false, line }];
    case 'NewExpression': {
      const specifier = textOf((node['arguments'] as unknown[])[0]);
      if (!isNamed(node['callee'], 'URL') || !specifier?.startsWith('.') || !MODULE.test(specifier))
        return [];
      return [{ specifier, typeOnly: false, line }];
    }
    default:
      return [];
  }
}

export function isNamed(value: unknown, name: string): boolean {
  return isNode(value) && value.type === 'Identifier' && value['name'] === name;
}

/** The text of a string, or of a template (its fixed parts); undefined for anything else. */
export function textOf(value: unknown): string | undefined {
  if (!isNode(value)) return undefined;
  if (value.type === 'Literal') return typeof value['value'] === 'string' ? value['value'] : undefined;
  if (value.type === 'JSXText') return value['value'] as string;
  if (value.type !== 'TemplateLiteral') return undefined;
  return (value['quasis'] as { value: { cooked: string | null; raw: string } }[])
    .map((part) => part.value.cooked ?? part.value.raw)
    .join(' … ');
}
