import { countEn, countRu, numberEn, numberRu } from './words.ts';
import type { Language } from './words.ts';

/** Words as they stand in an archive's `i18n/<language>.json`: sentences by key; under `_` the pieces that functions make sentences of, under `$` sentences with gaps. */
interface Told {
  readonly [key: string]: string | Told;
}

/** What `i18n/<language>.json` holds for our script, under `script`; amoCRM reads the person's language alone and hands it over as `langs`. */
export interface SpokenWords {
  readonly language: Language;
  readonly words: Readonly<Record<string, Told>>;
}

/** Between pieces of sentences; packing sees to it that no sentence has it. */
export const BETWEEN_PIECES = '¦';

const fillers: ((spoken: SpokenWords) => void)[] = [];
let spoken: SpokenWords | null = null;

/**
 * A dictionary whose sentences travel outside the script: packing puts this in the place of a dictionary's object. Empty until `speak`;
 * one that is evaluated later is full at once.
 * @param make the entries that are functions, out of their pieces
 */
export function dictionary(
  language: Language,
  name: string,
  make: (pieces: readonly string[]) => object,
): object {
  const made = {};
  const fill = (told: SpokenWords): void => {
    const words = told.words[name];
    if (told.language !== language || words === undefined) return;
    const { _: pieces, $: templates, ...sentences } = words;
    Object.assign(made, joined(sentences, make(String(pieces).split(BETWEEN_PIECES))));
    for (const [, path, template] of String(templates).matchAll(TEMPLATE))
      place(made, path!.split('.'), filling(language, template!));
  };
  fillers.push(fill);
  if (spoken !== null) fill(spoken);
  return made;
}

/** Fills the dictionaries with the words amoCRM loaded; where they are part of the script already, nothing is to be done. */
export function speak(langs: { readonly script?: SpokenWords } | undefined): void {
  const told = langs?.script;
  if (told === undefined || told.language === spoken?.language) return;
  spoken = told;
  for (const fill of fillers) fill(told);
}

/** The language the words are in, null while only the page can tell. */
export function spokenLanguage(): Language | null {
  return spoken?.language ?? null;
}

/** `path=sentence` between the marks. */
const TEMPLATE = /([^=¦]+)=([^¦]*)/g;
const GAP = /\{(\d)(?:#([^}]*))?\}/g;

/** `{0}` is the first argument, `{0#}` a number, `{0#смена|смены|смен}` a number with its noun. */
function filling(language: Language, template: string): (...given: unknown[]) => string {
  const said = (value: unknown, nouns: string | undefined): string => {
    if (nouns === undefined) return String(value);
    const forms = nouns.split('|') as [string, string, string];
    const count = Number(value);
    if (nouns === '') return (language === 'ru' ? numberRu : numberEn)(count);
    return language === 'ru' ? countRu(count, ...forms) : countEn(count, forms[0], forms[1]);
  };
  // Taken apart once: a stroke over a month says one sentence of hundreds of cells. Then come the gap, its nouns and the text after it.
  const [start = '', ...rest] = template.split(GAP);
  return (...given) => {
    let text = start;
    for (let at = 0; at < rest.length; at += 3)
      text += said(given[Number(rest[at])], rest[at + 1]) + String(rest[at + 2]);
    return text;
  };
}

function place(into: Record<string, unknown>, [key = '', ...inner]: readonly string[], value: unknown): void {
  if (inner.length === 0) into[key] = value;
  else place((into[key] ??= {}) as Record<string, unknown>, inner, value);
}

function joined(sentences: object, others: object): object {
  const all: Record<string, unknown> = { ...sentences };
  for (const [key, other] of Object.entries(others) as [string, object][]) {
    const present = all[key];
    all[key] = typeof present === 'object' && present !== null ? joined(present, other) : other;
  }
  return all;
}
