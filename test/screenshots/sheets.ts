import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { newPage } from '../fixtures/chromium.ts';
import { SCHEMES, WIDTHS } from './view.ts';

/** How many pictures of a width go on a sheet, and how wide each is there. */
const ON_A_SHEET: Readonly<Record<number, { readonly count: number; readonly shown: number }>> = {
  320: { count: 6, shown: 320 },
  390: { count: 5, shown: 390 },
  768: { count: 3, shown: 640 },
  1440: { count: 4, shown: 960 },
};

/** Several pictures side by side, for whoever looks through all of them: `<folder>/sheets/<width>-<scheme>-<n>.png`. */
export async function writeSheets(folder: string): Promise<void> {
  const files = await readdir(folder);
  for (const scheme of SCHEMES) {
    for (const { width } of WIDTHS) {
      const chosen = files.filter((name) => name.endsWith(`-${width}-${scheme}.png`)).toSorted();
      const { count, shown } = ON_A_SHEET[width] ?? { count: 4, shown: width };
      for (let at = 0; at < chosen.length; at += count) {
        const part = chosen.slice(at, at + count);
        const path = join(folder, 'sheets', `${width}-${scheme}-${at / count + 1}.png`);
        await writeSheet(folder, part, shown, path);
      }
    }
  }
}

async function writeSheet(
  folder: string,
  names: readonly string[],
  shown: number,
  path: string,
): Promise<void> {
  const figures = await Promise.all(
    names.map(async (name) => {
      const picture = (await readFile(join(folder, name))).toString('base64');
      return `<figure><figcaption>${name}</figcaption><img width="${shown}" src="data:image/png;base64,${picture}"></figure>`;
    }),
  );
  const columns = Math.min(names.length, Math.max(1, Math.floor(2000 / shown)));
  const page = await newPage({ viewport: { width: columns * (shown + 12) + 12, height: 600 } });
  await page.setContent(
    `<style>body{margin:6px;display:flex;flex-wrap:wrap;background:#888;font:14px sans-serif}figure{margin:6px}</style>${figures.join('')}`,
  );
  await page.locator('body').screenshot({ path });
  await page.context().close();
}
