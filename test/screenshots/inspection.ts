import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Elements of ours that stick out of the screen where nothing scrolls them. */
export async function lostSideways(page: Page): Promise<string[]> {
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

/** What axe finds. @param rules `contrast` where nothing but the colours has changed since axe looked last */
export async function axe(page: Page, rules: 'all' | 'contrast'): Promise<string[]> {
  if ((await page.locator('.smena').count()) === 0) return [];
  const builder = new AxeBuilder({ page }).include('.smena');
  const { violations } = await (
    rules === 'all' ? builder.withTags(TAGS) : builder.withRules('color-contrast')
  ).analyze();
  return violations.map(
    (violation) =>
      `axe ${violation.id}: ${violation.nodes
        .map((node) => node.target.join(' '))
        .slice(0, 3)
        .join(' | ')}`,
  );
}
