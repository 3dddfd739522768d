import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync } from 'vite';

export const ROOT = new URL('../../', import.meta.url).pathname;
export type Entry = string | readonly string[] | ((...input: never[]) => unknown);

/** A dictionary in both languages: entries by dotted key, and the sources of both. */
export interface DictionaryPair {
  readonly name: string;
  readonly ru: ReadonlyMap<string, Entry>;
  readonly en: ReadonlyMap<string, Entry>;
  readonly pieces: Readonly<Record<'ru' | 'en', readonly Piece[]>>;
}

/** A text of a dictionary's source; `hole` stands for what is filled in. */
export interface Piece {
  readonly where: string;
  readonly text: string;
}
/** In a piece, in the place of what is filled in. */
export const HOLE = '\uffff';

/** The names a new charity begins with are Russian only: they are the charity's data from then on. */
const ONE_LANGUAGE = /default-topics/;

export async function dictionaryPairs(): Promise<DictionaryPair[]> {
  const files = globSync(['{src,widgets}/**/*.ru.ts', 'widgets/**/i18n/ru.ts'], { cwd: ROOT });
  return Promise.all(
    files
      .filter((file) => !ONE_LANGUAGE.test(file))
      .toSorted()
      .map(async (file) => {
        const english = file.replace(/ru\.ts$/, 'en.ts');
        return {
          name: file,
          ru: await entriesOf(file),
          en: await entriesOf(english),
          pieces: { ru: piecesOf(file), en: piecesOf(english) },
        };
      }),
  );
}

/** Modules tell dictionaries as objects; one that has several is told by their order. */
async function entriesOf(file: string): Promise<Map<string, Entry>> {
  const module = (await import(join(ROOT, file))) as Readonly<Record<string, unknown>>;
  const entries = new Map<string, Entry>();
  const objects = Object.values(module).filter((value) => typeof value === 'object');
  objects.forEach((value, index) => flatten(value, objects.length > 1 ? `${index}.` : '', entries));
  return entries;
}

function flatten(value: unknown, key: string, into: Map<string, Entry>): void {
  if (typeof value === 'object' && value !== null && !Array.isArray(value))
    for (const [name, inside] of Object.entries(value)) flatten(inside, `${key}${name}.`, into);
  else into.set(key.slice(0, -1), value as Entry);
}

interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [part: string]: unknown;
}

function piecesOf(file: string): Piece[] {
  const source = readFileSync(join(ROOT, file), 'utf8');
  const pieces: Piece[] = [];
  const tell = (node: Node, text: string): void => {
    pieces.push({ where: `${file}:${source.slice(0, node.start).split('\n').length}`, text });
  };
  const visit = (node: Node): void => {
    if (node.type === 'ImportDeclaration') return;
    if (node.type === 'Literal' && typeof node['value'] === 'string') tell(node, node['value']);
    if (node.type === 'TemplateLiteral') {
      const quasis = node['quasis'] as { value: { cooked: string } }[];
      tell(node, quasis.map(({ value }) => value.cooked).join(HOLE));
    }
    for (const [part, inside] of Object.entries(node)) {
      // Keys and compared codes are no words.
      if (part === 'key' && node['computed'] !== true) continue;
      if (node.type === 'BinaryExpression' && node['operator'] !== '+') continue;
      for (const one of Array.isArray(inside) ? inside : [inside])
        if (typeof (one as Node | null)?.type === 'string') visit(one as Node);
    }
  };
  visit(parseSync(file, source).program as unknown as Node);
  return pieces;
}
