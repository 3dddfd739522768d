import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { russianDesktop } from '../../src/adapters/http/desktop/i18n/desktop-words.ru.ts';
import { plural } from '../../src/app/texts/task-texts.ru.ts';
import { ru as schedule } from '../../widgets/administrator/i18n/schedule.ru.ts';
import { en as settingsEn } from '../../widgets/administrator/i18n/settings.en.ts';
import { countEn, countRu } from '../../widgets/kit/i18n/words.ts';
import { ROOT } from './dictionaries.ts';

const COUNTS = [0, 1, 2, 4, 5, 11, 12, 14, 21, 22, 25, 101, 111];
const FORMS = [
  'смен',
  'смена',
  'смены',
  'смены',
  ...Array<string>(4).fill('смен'),
  'смена',
  'смены',
  'смен',
  'смена',
  'смен',
];
const noun = (text: string): string => text.replace(/^[\d\s]+/, '');

describe('Counted words', () => {
  it('have the form of their number in Russian', () => {
    for (const count of [countRu, plural])
      assert.deepEqual(
        COUNTS.map((number) => noun(count(number, 'смена', 'смены', 'смен'))),
        FORMS,
      );
  });

  it('have it for every number up to a thousand, as the language’s own rules say', () => {
    const rules = new Intl.PluralRules('ru');
    for (let number = 0; number <= 1000; number++) {
      const form = rules.select(number);
      assert.equal(noun(countRu(number, 'one', 'few', 'many')), form);
      assert.equal(noun(plural(number, 'one', 'few', 'many')), form);
    }
  });

  it('have one form for one and another for the rest in English', () => {
    assert.deepEqual(
      COUNTS.map((number) => noun(countEn(number, 'shift', 'shifts'))),
      COUNTS.map((number) => (number === 1 ? 'shift' : 'shifts')),
    );
  });

  it('agree with their verbs', () => {
    const verbs = (number: number): string => schedule.publishFirst(number).replaceAll(/\s/g, ' ');
    assert.match(verbs(21), /^21 волонтёр получит .+ и увидит/);
    assert.match(verbs(22), /^22 волонтёра получат .+ и увидят/);
    assert.match(verbs(111), /^111 волонтёров получат .+ и увидят/);
  });

  it('are told on the desktop too', () => {
    const answers = (count: number): string => noun(russianDesktop.answers(count, String(count), null));
    const named: Readonly<Record<string, string>> = { смена: 'ответ', смены: 'ответа', смен: 'ответов' };
    assert.deepEqual(
      COUNTS.map((count) => answers(count)),
      FORMS.map((form) => named[form]),
    );
  });

  it('have the endings of an English day of the month', () => {
    const days = [1, 2, 3, 4, 11, 12, 13, 21, 22, 23, 28];
    assert.deepEqual(
      days.map((day) => /\d+[a-z]*/.exec(settingsEn.nth(day))?.[0]),
      ['1st', '2nd', '3rd', '4th', '11th', '12th', '13th', '21st', '22nd', '23rd', '28th'],
    );
  });

  it('take the same forms everywhere', () => {
    const forms = new Map<string, string>();
    const triple =
      /\b(?:countRu|plural|counted)\(\s*[^'()]+(?:\([^)]*\))?,\s*'([^']+)',\s*'([^']+)',\s*'([^']+)',?\s*\)/g;
    const seen: string[] = [];
    for (const file of globSync('{src,widgets}/**/*.ru.ts', { cwd: ROOT })) {
      for (const [, one = '', few, many] of readFileSync(join(ROOT, file), 'utf8').matchAll(triple)) {
        const first = `${one}, ${few}`;
        seen.push(one);
        assert.equal(forms.get(first) ?? many, many, `${file}: ${first}`);
        forms.set(first, many ?? '');
      }
    }
    assert.ok(seen.length > 100, `${seen.length} counted words`);
  });
});
