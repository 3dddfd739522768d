import type { Page } from 'playwright-core';
import { SECTION_ROUTES } from '../../test/widgets/host/routes.ts';
import { openStage } from './stage.ts';

const CLOSE = 'document.querySelector(".smena-panel-head .smena-icon-button:last-child").click()';

export interface Shifting {
  readonly view: string;
  /** Sum of layout shifts while the view loads (web.dev/cls); 0 when nothing moved. */
  readonly shift: number;
  /** What moved, by its class. */
  readonly moved: readonly string[];
}

const OBSERVE = `window.shifts = []; new PerformanceObserver((list) => {
  for (const entry of list.getEntries()) if (!entry.hadRecentInput) shifts.push({ value: entry.value, moved: entry.sources.map(({ node }) => node?.className ?? node?.parentElement?.className ?? '') });
}).observe({ type: 'layout-shift', buffered: true });`;

/** Loads each view in a page of its own, opens it there once more (the last answer comes at once, then the fresh one), and adds up what moved. */
export async function measureShifting(width: number): Promise<readonly Shifting[]> {
  const stage = await openStage(['volunteer', 'administrator', 'dashboard'], { width, height: 900 });
  await stage.page.addInitScript(OBSERVE);
  await stage.page.goto(stage.url);
  await stage.page.locator('.smena-launch').waitFor();
  const found: Shifting[] = [];
  for (const view of SECTION_ROUTES) {
    await stage.page.goto('about:blank');
    await stage.page.goto(`${stage.url}#smena/${view}`);
    await settled(stage.page);
    await stage.page.evaluate(CLOSE);
    await stage.page.evaluate(`location.hash = 'smena/${view}'`);
    await settled(stage.page);
    const shifts = await stage.page.evaluate<{ value: number; moved: string[] }[]>('shifts');
    found.push({
      view,
      shift: shifts.reduce((sum, one) => sum + one.value, 0),
      moved: [...new Set(shifts.flatMap((one) => one.moved))],
    });
  }
  await stage.close();
  return found;
}

/** Until the view stands, with what came after its skeletons. */
async function settled(page: Page): Promise<void> {
  await page.locator('.smena-panel .smena-screen > *').first().waitFor();
  await page.waitForFunction('document.querySelector(".smena-panel .smena-skeleton") === null');
  await page.waitForLoadState('networkidle');
}
