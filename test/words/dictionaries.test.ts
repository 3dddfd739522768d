import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { dictionaryPairs, HOLE, ROOT } from './dictionaries.ts';
import type { DictionaryPair, Piece } from './dictionaries.ts';

const CYRILLIC = /\p{Script=Cyrillic}/u;
/** Names that are Latin in Russian too, and what is written as an example. */
const LATIN_NAMES =
  /amo(?=М)|\b(amoCRM|Mango|Office|XLSX|PDF|CSV|JSON|Excel|ID|II|III|IV|API)\b|https?:\/\/[\w.]*|Europe\/Moscow|\/dashboard\/|\/path\/|SMENA_\w+|AMOCRM_\w+|\{\w+\}/g;
const KEY_NAMES = /\b(Home|End|Page|Up|Down|Shift|Ctrl|Esc|Enter|Delete|Tab|Alt)\b/g;
/** Formats that are matched, locales and codes of a dictionary's own: not read by anybody. */
const CODE = /^[a-z][a-z-]*$|^[a-z]{2}-[A-Z]{2}$|^HH:mm$|^YYYY-MM-DD$|^pdf-a\d$/;
const WITHOUT_YO =
  /(^|[^\p{L}])(отчет|волонтер|еще|ее|нее|пришел|придет|найдет|идет|ждет|счет|учет|прием|надежн|трех|четк|объем)/iu;
/** A preposition must not end a line before what is filled in. */
const LOOSE_PREPOSITION = new RegExp(
  `(^|[\\s(«])(в|на|с|к|о|и|у|до|от|по|за|из|со|ко|во|об|без) ${HOLE}`,
  'iu',
);
const LOOSE_UNIT = new RegExp(
  `(\\d|${HOLE}) (%|мин(?!\\p{L})|кБ|МБ)|(?<![\\p{L}\\d-])\\d+ (?!из |или |до |и |от |по )\\p{Ll}{3,}`,
  'iu',
);
/** Texts of amoCRM's tasks: the same sentence is found there by its text, and plain spaces are what is there already. */
const PLAIN_SPACES = /^src\/app\/texts\//;

let pairs: DictionaryPair[];
before(async () => {
  pairs = await dictionaryPairs();
});

const told = (language: 'ru' | 'en', wrong: (text: string) => boolean, but = /^$/): string[] =>
  pairs
    .filter(({ name }) => !but.test(name))
    .flatMap(({ pieces }) => pieces[language])
    .filter(({ text }) => wrong(text))
    .map(({ where, text }: Piece) => `${where}: ${text.slice(0, 80)}`);

describe('Dictionaries', () => {
  it('have the same entries in Russian and in English', () => {
    const kinds = (entries: DictionaryPair['ru']): string[] =>
      [...entries]
        .map(([key, entry]) => `${key}: ${typeof entry} ${typeof entry === 'string' ? '' : entry.length}`)
        .toSorted();
    assert.ok(pairs.length >= 30, `${pairs.length} dictionaries`);
    for (const { name, ru, en } of pairs) assert.deepEqual(kinds(en), kinds(ru), name);
  });

  it('say something in every entry', () => {
    const empty = pairs.flatMap(({ name, ru, en }) =>
      [...ru, ...en]
        .filter(([, entry]) => entry.length === 0 && typeof entry !== 'function')
        .map(([key]) => `${name} ${key}`),
    );
    assert.deepEqual(empty, []);
  });

  it('have no Russian in English', () => {
    assert.deepEqual(
      told('en', (text) => CYRILLIC.test(text)),
      [],
    );
  });

  it('have no English in Russian but names, keys and examples', () => {
    assert.deepEqual(
      told(
        'ru',
        (text) =>
          !CODE.test(text) && /[A-Za-z]{2,}/.test(text.replaceAll(LATIN_NAMES, '').replaceAll(KEY_NAMES, '')),
      ),
      [],
    );
  });

  it('write ё', () => {
    assert.deepEqual(
      told('ru', (text) => WITHOUT_YO.test(text)),
      [],
    );
  });

  it('break no line between a preposition or a number and what it belongs to', () => {
    assert.deepEqual(
      told('ru', (text) => LOOSE_PREPOSITION.test(text) || LOOSE_UNIT.test(text), PLAIN_SPACES),
      [],
    );
  });

  it('hold only what is said somewhere in the widgets', () => {
    const unused = pairs
      .filter(({ name }) => /^widgets\/(?!amocrm\/pictures)/.test(name))
      .flatMap(({ name, ru }) => {
        const source = roomOf(name);
        return [...ru.keys()].filter((key) => !saidIn(source, key)).map((key) => `${name} ${key}`);
      });
    assert.deepEqual(unused, []);
  });
});

const rooms = new Map<string, string>();

/** Sources of the room that a dictionary belongs to; everybody speaks the kit's words. */
function roomOf(dictionary: string): string {
  const [, widget = ''] = dictionary.split('/');
  const room = widget === 'kit' ? 'widgets' : join('widgets', widget);
  const known = rooms.get(room);
  if (known !== undefined) return known;
  const source = globSync(`${room}/**/*.{ts,tsx}`, { cwd: ROOT })
    .filter((file) => dirname(file).split('/').at(-1) !== 'i18n' || !/(^|[./])(ru|en)\.ts$/.test(file))
    .map((file) => readFileSync(join(ROOT, file), 'utf8').replaceAll(/^import .*$/gm, ''))
    .join('\n');
  rooms.set(room, source);
  return source;
}

/** Whether a source says an entry by its name, or picks it out of its group by a name it reckons. */
function saidIn(source: string, key: string): boolean {
  const path = key.split('.');
  const name = path.at(-1) ?? '';
  const group = path.at(-2);
  const named = new RegExp(`\\.${name}\\b|\\['${name}'\\]|'${name}'|[{,]\\s*${name}\\s*[,}:]`);
  return (
    named.test(source) ||
    (group !== undefined && new RegExp(`\\b${group}\\)?!?(\\?\\.)?\\[|\\.${group}\\b[,;)\\s}]`).test(source))
  );
}
