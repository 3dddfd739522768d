import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { closeBrowser, newPage } from '../../test/fixtures/chromium.ts';
import { LOGO_SIZES, TOUR_SIZE } from '../../widgets/amocrm/pack/image-sizes.ts';
import { PACKED_WIDGETS } from '../../widgets/amocrm/pack/pack.ts';
import { PICTURES, picturesDigest } from '../../widgets/amocrm/pack/pictures.ts';
import { ENGLISH_TOURS } from '../../widgets/amocrm/pictures/i18n/en.ts';
import { RUSSIAN_TOURS } from '../../widgets/amocrm/pictures/i18n/ru.ts';

/** `npm run widgets:draw`: makes the widgets' logos and tour pictures from widgets/amocrm/pictures/*.svg, in the Chromium of the tests. */
const root = resolve(import.meta.dirname, '../..');
const drawn = join(root, PICTURES, 'drawn');
const LANGUAGES = { ru: RUSSIAN_TOURS, en: ENGLISH_TOURS };
/** Of a logo's height; the rest is air. */
const MARK_SHARE = 0.86;
const BUTTON_LETTER = 15;

const source = (name: string): Promise<string> => readFile(join(root, PICTURES, `${name}.svg`), 'utf8');

async function draw(path: string, [width, height]: readonly [number, number], svg: string): Promise<void> {
  const page = await newPage({ viewport: { width, height } });
  await page.setContent(`<style>body{margin:0}svg{display:block}</style>${svg}`);
  await page.evaluate('document.fonts.ready');
  await writeFile(path, await page.screenshot({ type: 'png' }));
  await page.context().close();
}

function logo(mark: string, width: number, height: number): string {
  const side = Math.round(Math.min(width, height) * MARK_SHARE);
  return `<svg width="${width}" height="${height}"><rect width="100%" height="100%" fill="#ffffff"/><svg x="${(width - side) / 2}" y="${(height - side) / 2}" width="${side}" height="${side}">${mark}</svg></svg>`;
}

function filled(template: string, words: Readonly<Record<string, string>>): string {
  return template.replaceAll(/\{\{(\w+)\}\}/g, (_whole, name: string) => {
    const word = words[name];
    if (word === undefined) throw new Error(`the tour names {{${name}}}, expected a word for it`);
    return word;
  });
}

await rm(drawn, { recursive: true, force: true });
for (const widget of PACKED_WIDGETS) {
  const folder = join(drawn, widget);
  await mkdir(folder, { recursive: true });
  const mark = await source(widget);
  for (const [name, size] of Object.entries(LOGO_SIZES))
    await draw(join(folder, name), size, logo(mark, size[0], size[1]));
  for (const [language, words] of Object.entries(LANGUAGES)) {
    const said = { ...words.common, ...words[widget] };
    const buttonWidth = String(56 + (said['button']?.length ?? 0) * BUTTON_LETTER);
    const tour = filled(await source(`tour-${widget}`), { ...said, mark, buttonWidth });
    await draw(join(folder, `tour_1_${language}.png`), TOUR_SIZE, tour);
  }
}
await writeFile(join(drawn, 'sources.json'), `{ "sha256": "${await picturesDigest(root)}" }\n`);
await closeBrowser();
