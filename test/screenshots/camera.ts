import { AxeBuilder } from '@axe-core/playwright';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { newPage } from '../fixtures/chromium.ts';
import { SCHEMES, WIDTHS } from './view.ts';
import type { Scheme, View } from './view.ts';

/** What a picture has shown to be wrong, a line each. */
export interface Findings {
  readonly pictures: number;
  readonly problems: readonly string[];
}

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const SETTLED_WITHIN_MS = 20_000;
const GUIDE_SIZE = { width: 1280, height: 800 };

export interface Camera {
  readonly origin: string;
  readonly service: string;
  /** Where every picture goes: `<folder>/<view>-<width>-<scheme>.png`. */
  readonly folder: string;
  /** Where the guides' pictures go; null takes none. */
  readonly guides: string | null;
  readonly widths: readonly { width: number; height: number }[];
  readonly schemes: readonly Scheme[];
}

/** Takes a view in every width and scheme; axe looks at each scheme at the narrowest and the widest. */
export async function shoot(camera: Camera, view: View): Promise<Findings> {
  const problems: string[] = [];
  let pictures = 0;
  await mkdir(camera.folder, { recursive: true });
  for (const scheme of camera.schemes) {
    for (const size of camera.widths) {
      const label = `${view.name} ${size.width} ${scheme}`;
      const page = await open(camera, view, size, scheme, (problem) => problems.push(`${label}: ${problem}`));
      try {
        await view.act?.(page);
        await settled(page);
        await page.screenshot({ path: join(camera.folder, `${view.name}-${size.width}-${scheme}.png`) });
        pictures++;
        problems.push(...(await lostSideways(page)).map((found) => `${label}: ${found}`));
        if (size === camera.widths[0] || size === camera.widths.at(-1))
          problems.push(...(await axe(page)).map((found) => `${label}: ${found}`));
      } catch (error) {
        problems.push(
          `${label}: ${error instanceof Error ? (error.message.split('\n')[0] ?? '') : 'failed'}`,
        );
        await page.screenshot({
          path: join(camera.folder, `${view.name}-${size.width}-${scheme}-failed.png`),
        });
      } finally {
        await page.context().close();
      }
    }
  }
  if (camera.guides !== null && view.guide !== undefined) {
    await shootGuide(camera, camera.guides, view, view.guide);
    pictures++;
  }
  return { pictures, problems };
}

async function shootGuide(camera: Camera, folder: string, view: View, name: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const phone = name.endsWith('-phone');
  const size = phone ? { width: 390, height: 844 } : GUIDE_SIZE;
  const page = await open(camera, view, size, 'light', () => undefined);
  await view.act?.(page);
  await settled(page);
  const path = join(folder, `${name}.png`);
  if (view.guidePart === undefined) await page.screenshot({ path });
  else await page.locator(view.guidePart).first().screenshot({ path });
  await page.context().close();
}

async function open(
  camera: Camera,
  view: View,
  viewport: { width: number; height: number },
  colorScheme: Scheme,
  found: (problem: string) => void,
): Promise<Page> {
  const phone = viewport.width < 600;
  const page = await newPage({ viewport, colorScheme, hasTouch: phone, reducedMotion: 'reduce' });
  page.setDefaultTimeout(15_000);
  page.on('pageerror', (error) => found(`threw ${error.message}`));
  await page.goto(`${camera.origin}/`);
  await page.locator('#user').selectOption(String(view.person));
  await Promise.all([
    page.waitForEvent('domcontentloaded'),
    page.getByRole('button', { name: 'Войти', exact: true }).click(),
  ]);
  await page.goto(addressOf(camera, view.route), { waitUntil: 'domcontentloaded' });
  if (!view.route.startsWith('/')) await page.locator('.smena-panel').waitFor();
  if (view.route.startsWith('/settings/widgets/smena')) await page.locator('.smena-screen').waitFor();
  await settled(page);
  return page;
}

function addressOf(camera: Camera, route: string): string {
  if (route.startsWith('service:')) return camera.service + route.slice('service:'.length);
  return camera.origin + (route.startsWith('/') ? route : `/dashboard/#smena/${route}`);
}

/** Nothing is being loaded any more, and what came is drawn. */
export async function settled(page: Page): Promise<void> {
  await page.waitForLoadState('load');
  await page.waitForFunction(
    () =>
      document.querySelector('.smena-skeleton, .smena [aria-busy="true"]') === null &&
      (document.querySelector('.smena-panel') === null ||
        (document.querySelector('.smena-screen')?.textContent ?? '') !== ''),
    undefined,
    { timeout: SETTLED_WITHIN_MS },
  );
  await page.evaluate(
    () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(() => drawn(null)))),
  );
}

/** Elements of ours that stick out of the screen where nothing scrolls them. */
async function lostSideways(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const scrolls = (element: Element | null): boolean => {
      for (let at = element; at !== null; at = at.parentElement) {
        const { overflowX } = getComputedStyle(at);
        if ((overflowX === 'auto' || overflowX === 'scroll') && !at.classList.contains('smena-panel-content'))
          return true;
        if (overflowX === 'hidden' && at.clientWidth < 4) return true;
      }
      return false;
    };
    const out: string[] = [];
    for (const element of document.querySelectorAll('.smena *')) {
      const box = element.getBoundingClientRect();
      if (box.width < 4 || box.height < 4 || box.right <= innerWidth + 1 || scrolls(element)) continue;
      const text = (element.textContent ?? '').trim().slice(0, 40);
      out.push(`sticks out by ${Math.round(box.right - innerWidth)} px: ${element.className} «${text}»`);
    }
    return out.slice(0, 3);
  });
}

async function axe(page: Page): Promise<string[]> {
  if ((await page.locator('.smena').count()) === 0) return [];
  const { violations } = await new AxeBuilder({ page }).include('.smena').withTags(TAGS).analyze();
  return violations.map(
    (violation) =>
      `axe ${violation.id}: ${violation.nodes
        .map((node) => node.target.join(' '))
        .slice(0, 3)
        .join(' | ')}`,
  );
}

export const EVERYTHING = { widths: WIDTHS, schemes: SCHEMES };
