import { relative } from 'node:path';
import type { Plugin } from 'vite';
import { BETWEEN_PIECES } from '../../kit/i18n/spoken.ts';
import type { Language } from '../../kit/i18n/words.ts';

/** Sentences by key, nested as the dictionary is; pieces of sentences in one string under `_`, sentences with gaps under `$`. */
export interface Sentences {
  [key: string]: string | Sentences;
}
/** The sentences of a widget's script by language and dictionary. */
export type WordsAside = Readonly<Record<Language, Record<string, Sentences>>>;

interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [part: string]: unknown;
}
interface Edit {
  readonly start: number;
  readonly end: number;
  readonly code: string;
}

const DICTIONARY = /^widgets\/(.+)\/i18n\/(?:(.+)\.)?(ru|en)\.ts$/;
/** What of a function's pieces is a word; the rest are names of options. */
const WORD: Readonly<Record<Language, RegExp>> = { ru: /\p{Script=Cyrillic}/u, en: /\p{L}/u };

/**
 * Takes the sentences of dictionaries (`i18n/<name>.<language>.ts`, `export const <language> = {…}`) out of the script into `aside`, for
 * `i18n/<language>.json`: half of what a widget weighs are words, and amoCRM gives each person one language of them only
 * (contracts/amocrm-widgets.md §1.4). What of a dictionary is a function stays in the script and finds its pieces by number.
 */
export function wordsAside(root: string, aside: WordsAside): Plugin {
  return {
    name: 'words-aside',
    enforce: 'post',
    transform(code, id) {
      const [, room, name, language] = DICTIONARY.exec(relative(root, id)) ?? [];
      if (room === undefined || (language !== 'ru' && language !== 'en')) return null;
      const key = [room.replaceAll('/', '_'), name ?? []].flat().join('_');
      const taken = takeSentences(code, this.parse(code) as unknown as Node, language, key);
      aside[language][key] = taken.sentences;
      return { code: taken.code, map: null };
    },
  };
}

function takeSentences(
  code: string,
  program: Node,
  language: Language,
  key: string,
): { readonly code: string; readonly sentences: Sentences } {
  const edits: Edit[] = [];
  const pieces: string[] = [];
  const textOf = (node: Node): string => code.slice(node.start, node.end);

  const nouns = countersOf(program['body'] as Node[]);
  const templates: string[] = [];
  /** Text of the object without its plain sentences, which go to `into`, and those with gaps only. */
  const objectWithout = (object: Node, into: Sentences, path: string): string => {
    const kept: string[] = [];
    for (const property of object['properties'] as Node[]) {
      const value = property['value'] as Node | undefined;
      const name = property['computed'] === true ? undefined : nameOf(property['key'] as Node | undefined);
      const sentence = value === undefined ? null : plainText(value);
      const template = value === undefined ? null : templateOf(value, nouns);
      if (value === undefined || name === undefined) kept.push(withPieces(property));
      else if (sentence !== null) into[name] = sentence;
      else if (template !== null) templates.push(`${path}${name}=${template}`);
      else if (value.type === 'ObjectExpression') {
        const inside: Sentences = {};
        const rest = objectWithout(value, inside, `${path}${name}.`);
        if (Object.keys(inside).length > 0) into[name] = inside;
        if (rest !== '{}') kept.push(`${JSON.stringify(name)}:${rest}`);
      } else kept.push(withPieces(property));
    }
    return `{${kept.join(',')}}`;
  };
  /** Text of a node with the words in it replaced by their numbers. */
  const withPieces = (node: Node): string => {
    const found: Edit[] = [];
    collectPieces(node, found, (piece) =>
      WORD[language].test(piece) ? `smenaPieces[${pieces.push(piece) - 1}]` : null,
    );
    return applied(textOf(node), found, node.start);
  };

  const sentences: Sentences = {};
  let seen = false;
  for (const statement of program['body'] as Node[]) {
    const declared = declaredObject(statement, language);
    if (declared === null) {
      // Functions beside the dictionary run after it is filled; anything else of the module runs before.
      for (const lazy of functionsOf(statement))
        edits.push({ start: lazy.start, end: lazy.end, code: withPieces(lazy) });
      continue;
    }
    seen = true;
    const object = objectWithout(declared, sentences, '');
    edits.push({
      start: declared.start,
      end: declared.end,
      code: `smenaDictionary(${JSON.stringify(language)},${JSON.stringify(key)},(pieces)=>{smenaPieces=pieces;return ${object}})`,
    });
  }
  if (!seen) throw new Error(`${key}: expected \`export const ${language} = {…}\` in a dictionary`);
  const clash = [...pieces, ...templates].find((piece) => piece.includes(BETWEEN_PIECES));
  if (clash !== undefined) throw new Error(`${key}: expected no ${BETWEEN_PIECES} in “${clash}”`);
  sentences['_'] = pieces.join(BETWEEN_PIECES);
  sentences['$'] = templates.join(BETWEEN_PIECES);
  const head = `import { dictionary as smenaDictionary } from '/widgets/kit/i18n/spoken.ts';let smenaPieces;`;
  return { code: head + applied(code, edits, 0), sentences };
}

/** The object of `export const <language> = {…}`. */
function declaredObject(statement: Node, language: Language): Node | null {
  if (statement.type !== 'ExportNamedDeclaration') return null;
  const [declared] = ((statement['declaration'] as Node | null)?.['declarations'] ?? []) as Node[];
  const value = declared?.['init'] as Node | undefined;
  return nameOf(declared?.['id'] as Node | undefined) === language && value?.type === 'ObjectExpression'
    ? value
    : null;
}

function functionsOf(statement: Node): Node[] {
  const declaration = (statement['declaration'] as Node | null | undefined) ?? statement;
  if (declaration.type === 'FunctionDeclaration') return [declaration];
  const values = ((declaration['declarations'] as Node[] | undefined) ?? []).map(
    (one) => one['init'] as Node,
  );
  return values.filter((value) => value?.type === 'ArrowFunctionExpression');
}

function collectPieces(node: Node, found: Edit[], numbered: (piece: string) => string | null): void {
  if (node.type === 'Literal') {
    const { value } = node as { value?: unknown };
    const code = typeof value === 'string' ? numbered(value) : null;
    if (code !== null) found.push({ ...span(node), code });
    return;
  }
  if (node.type === 'TemplateElement') {
    const { cooked } = node['value'] as { cooked: string };
    const code = numbered(cooked);
    if (code !== null) found.push({ ...span(node), code: `\${${code}}` });
    return;
  }
  for (const [part, inside] of Object.entries(node)) {
    // Keys and compared codes are no words.
    if (part === 'key' && node['computed'] !== true) continue;
    if (node.type === 'BinaryExpression' && node['operator'] !== '+') {
      if (part === 'left' || part === 'right') continue;
    }
    if (node.type === 'SwitchCase' && part === 'test') continue;
    for (const one of Array.isArray(inside) ? inside : [inside])
      if (typeof (one as Node | null)?.type === 'string') collectPieces(one as Node, found, numbered);
  }
}

const COUNTING = new Set(['countRu', 'countEn', 'numberRu', 'numberEn']);
const MARKS = /[{}#|¦]/;

/** The nouns of `const shifts = (count) => countRu(count, 'смена', …)` as they stand in a sentence with gaps, by the constant's name. */
function countersOf(statements: readonly Node[]): ReadonlyMap<string, string> {
  const declared = statements.flatMap((one) => (one['declarations'] as Node[] | undefined) ?? []);
  return new Map(
    declared.flatMap(({ id, init }): [string, string][] => {
      const template = init === null ? null : templateOf(init as Node, new Map());
      const only = /^\{0#([^{}]*)\}$/.exec(template ?? '');
      return only === null ? [] : [[nameOf(id as Node) ?? '', only[1] ?? '']];
    }),
  );
}

/**
 * A function that only puts its arguments between words, as a sentence with gaps: `{0}` is the first argument as it is, `{0#}` as a number,
 * `{0#смена|смены|смен}` with its noun. Null for any other.
 * @param nouns what the module's own functions of one number count, by their names
 */
function templateOf(node: Node, nouns: ReadonlyMap<string, string>): string | null {
  const named = node.type === 'Identifier' ? nouns.get(nameOf(node) ?? '') : undefined;
  if (named !== undefined) return `{0#${named}}`;
  const params = (node['params'] ?? []) as Node[];
  if (node.type !== 'ArrowFunctionExpression' || params.some(({ type }) => type !== 'Identifier'))
    return null;
  const names = params.map((param) => nameOf(param));
  const gap = (part: Node): string | null => {
    if (part.type === 'Identifier') {
      const at = names.indexOf(nameOf(part));
      return at === -1 ? null : `{${at}}`;
    }
    const counting = nameOf(part['callee'] as Node | undefined);
    const [counted, ...forms] = (part['arguments'] ?? []) as Node[];
    const at = counted?.type === 'Identifier' ? names.indexOf(nameOf(counted)) : -1;
    const own = nouns.get(counting ?? '');
    if (own !== undefined && at !== -1) return `{${at}#${own}}`;
    const texts = forms.map(plainText);
    if (part.type !== 'CallExpression' || counting === undefined || !COUNTING.has(counting) || at === -1)
      return null;
    return texts.some((text) => text === null || MARKS.test(text)) ? null : `{${at}#${texts.join('|')}}`;
  };
  const body = node['body'] as Node;
  if (body.type === 'CallExpression') return gap(body);
  if (body.type !== 'TemplateLiteral') return null;
  const words = (body['quasis'] as { value: { cooked: string } }[]).map(({ value }) => value.cooked);
  const gaps = (body['expressions'] as Node[]).map(gap);
  if (gaps.includes(null) || words.some((text) => MARKS.test(text))) return null;
  return words.map((text, at) => text + (gaps[at] ?? '')).join('');
}

/** A sentence without anything to fill in, or null. */
function plainText(node: Node): string | null {
  const { value } = node as { value?: unknown };
  if (node.type === 'Literal') return typeof value === 'string' ? value : null;
  if (node.type !== 'TemplateLiteral' || (node['expressions'] as Node[]).length > 0) return null;
  return (node['quasis'] as { value: { cooked: string } }[])[0]?.value.cooked ?? null;
}

function nameOf(node: Node | undefined): string | undefined {
  const { name, value } = (node ?? {}) as { name?: string; value?: string | number };
  return name ?? (value === undefined ? undefined : String(value));
}

const span = ({ start, end }: Node): { readonly start: number; readonly end: number } => ({ start, end });

function applied(text: string, edits: readonly Edit[], offset: number): string {
  return [...edits]
    .sort((a, b) => b.start - a.start)
    .reduce(
      (done, { start, end, code }) => done.slice(0, start - offset) + code + done.slice(end - offset),
      text,
    );
}
