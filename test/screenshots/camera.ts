import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { axe, lostSideways } from './inspection.ts';
import { withPalette } from './palette-png.ts';
import { acted, wear } from './seats.ts';
import type { Seats } from './seats.ts';
import { guideSizeOf, isPhone } from './view.ts';
import type { Scheme, View } from './view.ts';

/** What a picture has shown to be wrong, a line each. */
export interface Findings {
  readonly pictures: number;
  readonly problems: readonly string[];
}

export interface Camera {
  readonly seats: Seats;
  /** Where every picture goes: `<folder>/<view>-<width>-<scheme>.png`. */
  readonly folder: string;
  /** Where the guides' pictures go; null takes none. */
  readonly guides: string | null;
  readonly widths: readonly { width: number; height: number }[];
  readonly schemes: readonly Scheme[];
}

/** Narrower pages are phones', which are touched. */
const TOUCHED_BELOW_PX = 600;

/** Takes a view in every width and scheme; axe looks at each scheme at the narrowest and the widest. */
export async function shoot(camera: Camera, view: View): Promise<Findings> {
  const problems: string[] = [];
  let pictures = 0;
  for (const touch of [true, false]) {
    const widths = camera.widths.filter(({ width }) => width < TOUCHED_BELOW_PX === touch);
    const [first] = widths;
    const [scheme] = camera.schemes;
    if (first === undefined || scheme === undefined) continue;
    const label = `${view.name} ${touch ? 'by touch' : 'by mouse'}`;
    const page = await camera.seats.sitting(view.person, touch);
    let shown = page;
    try {
      await camera.seats.open(view, page, first, scheme, (said) => problems.push(`${label}: ${said}`));
      shown = await acted(page, view);
      pictures += await shootAll(camera, view, shown, widths, problems);
    } catch (error) {
      problems.push(`${label}: ${firstLineOf(error)}`);
      await shown.screenshot({
        path: join(camera.folder, `${view.name}-${touch ? 'touch' : 'mouse'}-failed.png`),
      });
    } finally {
      if (shown !== page) await shown.close();
    }
  }
  if (camera.guides !== null && view.guide !== undefined) {
    await shootGuide(camera, camera.guides, view, (said) => problems.push(`${view.guide}: ${said}`));
    pictures++;
  }
  return { pictures, problems };
}

async function shootAll(
  camera: Camera,
  view: View,
  page: Page,
  widths: Camera['widths'],
  problems: string[],
): Promise<number> {
  let pictures = 0;
  for (const size of widths) {
    for (const scheme of camera.schemes) {
      await wear(page, size, scheme);
      const label = `${view.name} ${size.width} ${scheme}`;
      await page.screenshot({ path: join(camera.folder, `${view.name}-${size.width}-${scheme}.png`) });
      pictures++;
      problems.push(...(await lostSideways(page)).map((found) => `${label}: ${found}`));
      if (size !== camera.widths[0] && size !== camera.widths.at(-1)) continue;
      const rules = scheme === camera.schemes[0] ? 'all' : 'contrast';
      problems.push(...(await axe(page, rules)).map((found) => `${label}: ${found}`));
    }
  }
  return pictures;
}

async function shootGuide(
  camera: Camera,
  folder: string,
  view: View,
  said: (problem: string) => void,
): Promise<void> {
  await mkdir(folder, { recursive: true });
  const size = guideSizeOf(view);
  const page = await camera.seats.sitting(view.person, isPhone(view));
  let shown = page;
  try {
    await camera.seats.open(view, page, size, 'light', said);
    shown = await acted(page, view);
    await wear(shown, size, 'light');
    const part = view.guidePart === undefined ? shown : shown.locator(view.guidePart).first();
    await writeFile(join(folder, `${view.guide}.png`), withPalette(await part.screenshot()));
  } catch (error) {
    said(firstLineOf(error));
    await shown.screenshot({ path: join(camera.folder, `${view.guide}-failed.png`) });
  } finally {
    if (shown !== page) await shown.close();
  }
}

function firstLineOf(error: unknown): string {
  return error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
}
