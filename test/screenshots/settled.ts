import type { Page } from 'playwright-core';

const SETTLED_WITHIN_MS = 20_000;

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
  // One frame lets observers of sizes tell, the second draws what they changed.
  await page.evaluate(
    () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(() => drawn(null)))),
  );
}
