import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inlineWords } from './inline-words.ts';

const ROOT = new URL('../../', import.meta.url).pathname;
/** Rooms in which people's words are drawn. */
const ROOMS = ['widgets/**/*.{ts,tsx}', 'src/adapters/{http,export}/**/*.ts'];
const DICTIONARY = /\/i18n\/|^src\/adapters\/export\/.*words(\.(ru|en))?\.ts$|\.d\.ts$/;
/** Packing with its checks, and the service's description and headers. */
const FOR_DEVELOPERS =
  /^widgets\/amocrm\/(pack|pictures)\/|^src\/adapters\/http\/(contract\/|access-table|openapi|cors)/;
/** What is no word: letters that a search takes for one another, names of keys. */
const NO_WORDS = /: (ё|е|Ctrl\+K)$/;

const sources = ROOMS.flatMap((room) => globSync(room, { cwd: ROOT })).filter(
  (file) => !DICTIONARY.test(file) && !FOR_DEVELOPERS.test(file),
);

describe('Words people read', () => {
  it('stand in dictionaries alone', () => {
    assert.ok(sources.length > 300, `${sources.length} sources`);
    assert.deepEqual(
      sources.flatMap((file) =>
        inlineWords(file, readFileSync(join(ROOT, file), 'utf8'))
          .filter((found) => !NO_WORDS.test(found))
          .map((found) => `${file}:${found}`),
      ),
      [],
    );
  });

  for (const [where, source] of [
    ['a text', '<p>Send</p>'],
    ['a literal that is drawn', "<p>{late ? 'late' : words.inTime}</p>"],
    ['a template that is drawn', '<p>{`${count} shifts`}</p>'],
    ['a name read aloud', '<button aria-label="Close" />'],
    ['a placeholder', "<input placeholder={'Name'} />"],
    ['a property that is drawn', "draw({ title: 'Shifts' })"],
    ['a sentence anywhere', "const told = 'Nothing found';"],
    ['Cyrillic anywhere', "const told = 'да';"],
  ] as const) {
    it(`are found in ${where}`, () => {
      assert.equal(inlineWords('a.tsx', source).length, 1);
    });
  }

  it('are no codes, classes, numbers or words for developers', () => {
    const source = `const a = <p class="smena row" id={\`x-\${a}\`} data-x="Some words">{count} · {kind === 'late' ? '—' : words()}</p>;
      if (a.kind === 'on-time') throw new Error('Expected a kind');`;
    assert.deepEqual(
      inlineWords('a.tsx', source).filter((found) => !found.includes('Some words')),
      [],
    );
  });
});
