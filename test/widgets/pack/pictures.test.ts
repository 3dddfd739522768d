import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { PACKED_WIDGETS } from '../../../widgets/amocrm/pack/pack.ts';
import { PICTURES, picturesDigest, widgetPictures } from '../../../widgets/amocrm/pack/pictures.ts';
import { ENGLISH_TOURS } from '../../../widgets/amocrm/pictures/i18n/en.ts';
import { RUSSIAN_TOURS } from '../../../widgets/amocrm/pictures/i18n/ru.ts';

const root = resolve(import.meta.dirname, '../../..');

describe('the widgets’ pictures', () => {
  it('were drawn from the sources as they are now: npm run widgets:draw', async () => {
    const drawn: unknown = JSON.parse(await readFile(join(root, PICTURES, 'drawn/sources.json'), 'utf8'));
    assert.deepEqual(drawn, { sha256: await picturesDigest(root) });
  });

  it('tell the widgets apart, and the tours the languages', async () => {
    const all = await Promise.all(PACKED_WIDGETS.map((widget) => widgetPictures(root, widget)));
    const contents = all.flatMap((pictures) =>
      Object.values(pictures).map((bytes) => Buffer.from(bytes).toString('base64')),
    );
    assert.equal(new Set(contents).size, PACKED_WIDGETS.length * 7);
  });

  it('have the same words in both languages', () => {
    const keys = (words: object): string[] =>
      Object.entries(words).flatMap(([part, inside]: [string, object]) =>
        Object.keys(inside).map((key) => `${part}.${key}`),
      );
    assert.deepEqual(keys(ENGLISH_TOURS), keys(RUSSIAN_TOURS));
  });
});
