import assert from 'node:assert/strict';
import { PACKED_WIDGETS } from '../../../widgets/amocrm/pack/pack.ts';
import { packedFiles } from '../host/amocrm-page.ts';

interface I18n {
  readonly script: { readonly language: string; readonly words: Readonly<Record<string, unknown>> };
}

describe('the words of a script', () => {
  for (const widget of PACKED_WIDGETS)
    it(`lie beside the ${widget}’s, in the language each person’s amoCRM loads`, async () => {
      const files = await packedFiles(widget);
      const read = (path: string): string => new TextDecoder().decode(files[path]);
      const [ru, en] = ['ru', 'en'].map((language) => JSON.parse(read(`i18n/${language}.json`)) as I18n);
      assert(ru && en);
      assert.deepEqual([ru.script.language, en.script.language], ['ru', 'en']);
      assert.deepEqual(Object.keys(ru.script.words).sort(), Object.keys(en.script.words).sort());
      assert.match(JSON.stringify(ru.script.words), /Отменить/);
      const script = read('script.js');
      assert.doesNotMatch(script, /Отменить|Не удалось сохранить/);
      // What is left are names of months and days, and the launcher's colon.
      assert.ok((script.match(/[а-яё]/gi) ?? []).length < 1500, 'expected few Russian letters in the script');
    });
});
