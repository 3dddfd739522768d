import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { accessibilityProblems, contrastProblems } from './host/bench.ts';
import type { Bench } from './host/bench.ts';
import { drawn, openTour, TOURS } from './host/every-view.ts';
import { lostContent } from './host/lost-content.ts';

/** What 200 % leaves of 1440 × 900 and of 1280 × 1024. */
const ZOOMED = [
  { width: 720, height: 450 },
  { width: 640, height: 512 },
];
const WIDE = { width: 1440, height: 900 };
const WALK_LIMIT_MS = 180_000;

for (const tour of TOURS) {
  describe(`every view and dialog of the ${tour.widget}’s widget`, () => {
    let bench: Bench;
    const found = { zoom: [] as string[], text: [] as string[], light: [] as string[], dark: [] as string[] };

    before(async function () {
      this.timeout(WALK_LIMIT_MS);
      const opened = await openTour(tour);
      bench = opened.bench;
      await opened.walk(async (where, page) => {
        const told = (problem: string): string => `${where}: ${problem}`;
        found.light.push(...(await accessibilityProblems(page)).map(told));
        await page.emulateMedia({ colorScheme: 'dark' });
        found.dark.push(...(await contrastProblems(page)).map(told));
        await page.emulateMedia({ colorScheme: 'light' });
        found.zoom.push(...(await zoomProblems(page)).map(told));
        found.text.push(...(await largeTextProblems(page)).map(told));
      });
    });
    after(() => bench.end());

    it('loses nothing at 200 %', () => assert.deepEqual(found.zoom, []));
    it('loses nothing when only its text is twice as large', () => assert.deepEqual(found.text, []));
    it('has no obstacle that axe finds', () => assert.deepEqual(found.light, []));
    it('has enough contrast in the dark too', () => assert.deepEqual(found.dark, []));
  });
}

async function zoomProblems(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const size of ZOOMED) {
    await page.setViewportSize(size);
    await drawn(page);
    found.push(...(await lostContent(page)).map((lost) => `at ${size.width} × ${size.height}: ${lost}`));
  }
  await page.setViewportSize(WIDE);
  await drawn(page);
  return found;
}

/** As browsers do that enlarge nothing but text: every size of letters doubled in its place. */
async function largeTextProblems(page: Page): Promise<string[]> {
  const large = (times: number): Promise<void> =>
    page.evaluate((by) => {
      const all = [...document.querySelectorAll<HTMLElement>('.smena, .smena *')];
      const sizes = all.map((element) => parseFloat(getComputedStyle(element).fontSize));
      all.forEach((element, index) => {
        element.style.fontSize = by === 1 ? '' : `${(sizes[index] ?? 0) * by}px`;
      });
    }, times);
  await large(2);
  await drawn(page);
  const found = await lostContent(page, true);
  await large(1);
  return found;
}
