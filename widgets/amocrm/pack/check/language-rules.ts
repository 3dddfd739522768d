import { allStrings, at, leaves, strings } from './json.ts';
import type { Complaints } from './complaint.ts';
import { dictionaryPaths } from './manifest-rules.ts';

const KNOWN = ['ru', 'en', 'es', 'pt'];

/**
 * Rule 9: one dictionary a language, all of the same structure, with words for everything the manifest and the code name.
 * Of the code only calls of a method `i18n('…')` are read: a minified script has functions called `t` of its own.
 */
export function checkLanguages(
  manifest: unknown,
  texts: ReadonlyMap<string, string>,
  asked: readonly string[],
  say: Complaints,
): void {
  const languages = strings(at(manifest, 'widget.locale'));
  for (const language of languages.filter((one) => !KNOWN.includes(one)))
    say.error('manifest.json', `widget.locale has ${language}, expected only ${KNOWN.join(', ')}`);
  for (const path of texts.keys())
    if (/^i18n\/.*\.json$/.test(path) && !languages.some((one) => path === `i18n/${one}.json`))
      say.error(path, 'is of a language that widget.locale does not name, expected no such file');
  const dictionaries = new Map<string, unknown>();
  for (const language of languages) {
    const path = `i18n/${language}.json`;
    const text = texts.get(path);
    if (text === undefined) say.error(path, 'is missing, expected because widget.locale names its language');
    else {
      const words = read(path, text, say);
      if (words !== null) dictionaries.set(path, words);
    }
  }
  sameKeys(dictionaries, say);
  for (const [path, words] of dictionaries) {
    for (const [name, wanted] of dictionaryPaths(manifest)) {
      const found = at(words, wanted);
      if (typeof found !== 'string' || found.trim() === '')
        say.error(path, `has no words for ${wanted}, expected because the manifest’s ${name} names it`);
    }
    for (const key of asked)
      if (at(words, key) === undefined)
        say.error(path, `has no ${key}, expected because script.js asks for it`);
    if (path === 'i18n/ru.json') continue;
    for (const [name, said] of allStrings(words))
      if (/\p{Script=Cyrillic}/u.test(said)) say.warn(path, `${name} has Cyrillic letters, expected none`);
  }
}

function read(path: string, text: string, say: Complaints): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    say.error(path, `is not strict JSON: ${error instanceof Error ? error.message : String(error)}`);
    return null;
  }
}

function sameKeys(dictionaries: ReadonlyMap<string, unknown>, say: Complaints): void {
  const [first, ...others] = dictionaries;
  if (first === undefined) return;
  const expected = new Set(leaves(first[1]));
  for (const [path, words] of others) {
    const found = new Set(leaves(words));
    const missing = [...expected].filter((key) => !found.has(key));
    const extra = [...found].filter((key) => !expected.has(key));
    if (missing.length > 0)
      say.error(path, `lacks ${missing.join(', ')}, expected the same keys as ${first[0]}`);
    if (extra.length > 0)
      say.error(path, `has ${extra.join(', ')} besides, expected the same keys as ${first[0]}`);
  }
}
