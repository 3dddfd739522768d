import type { Handlers } from './fake-backend.ts';

const LATIN: Readonly<Record<string, string>> = {
  ё: 'yo',
  ж: 'zh',
  х: 'kh',
  ц: 'ts',
  ч: 'ch',
  ш: 'sh',
  щ: 'shch',
  ъ: '',
  ь: '',
  э: 'e',
  ю: 'yu',
  я: 'ya',
};
const ALPHABET = 'абвгдезийклмнопрстуфы';
const LETTERS = 'abvgdeziyklmnoprstufy';

/** The same answers with every text in Latin letters, to a person whose language is English: what stays in Cyrillic is our own. */
export function inLatin(handlers: Handlers): Handlers {
  return Object.fromEntries(
    Object.entries(handlers).map(([name, answer]) => [
      name,
      (input: never) => english(latin((answer as (input: never) => unknown)(input))),
    ]),
  ) as Handlers;
}

function latin(said: unknown): unknown {
  if (typeof said === 'string') return said.replaceAll(/\p{Script=Cyrillic}/gu, letter);
  if (Array.isArray(said)) return said.map(latin);
  if (typeof said !== 'object' || said === null) return said;
  return Object.fromEntries(Object.entries(said).map(([key, inside]) => [key, latin(inside)]));
}

function letter(one: string): string {
  const small = one.toLowerCase();
  const said = LATIN[small] ?? LETTERS[ALPHABET.indexOf(small)] ?? '';
  return one === small ? said : said.charAt(0).toUpperCase() + said.slice(1);
}

/** `me`, by itself or in a session. */
function english(said: unknown): unknown {
  if (typeof said !== 'object' || said === null) return said;
  if ('roles' in said && 'zone' in said) return { ...said, language: 'en' };
  return 'me' in said ? { ...said, me: english(said.me) } : said;
}
