import type { Page } from 'playwright-core';

/**
 * What of our screen cannot be seen or read at its present size, a line each: parts that stick out where nothing scrolls, texts that are cut
 * with nothing that tells them whole, controls lying over one another, and heads and feet that stay and leave too little of the screen.
 * @param sideways whether the whole screen may be scrolled sideways, as tables with large text must be
 */
export function lostContent(page: Page, sideways = false): Promise<string[]> {
  return page.evaluate((wholeScrolls) => {
    const LEAST_SHARE = 0.4;
    const found = new Set<string>();
    const name = (element: Element): string =>
      `${element.tagName.toLowerCase()}.${String(element.getAttribute('class') ?? '')
        .split(' ')
        .join('.')} «${(element.textContent ?? '').trim().slice(0, 30)}»`;
    const dialog = [...document.querySelectorAll('.smena-dialog')].at(-1);
    const top = dialog ?? document.querySelector('.smena-panel') ?? document.body;
    const own = [...top.querySelectorAll<HTMLElement>('*')].filter((element) => {
      if (dialog === undefined && element.closest('.smena-dialog') !== null) return false;
      const { width, height } = element.getBoundingClientRect();
      return (
        width > 3 &&
        height > 3 &&
        element.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true }) &&
        element.closest('.smena-hidden, svg, canvas, option') === null
      );
    });
    const styleOf = new Map(own.map((element) => [element, getComputedStyle(element)]));
    const scroller = (from: Element | null): Element | null => {
      for (let at = from; at !== null && at !== top.parentElement; at = at.parentElement) {
        const { overflowX } = getComputedStyle(at);
        if (
          (overflowX === 'auto' || overflowX === 'scroll') &&
          (wholeScrolls || !at.matches('.smena-panel-content, .smena-dialog-body'))
        )
          return at;
      }
      return null;
    };

    for (const element of own) {
      const style = styleOf.get(element);
      if (style === undefined) continue;
      const box = element.getBoundingClientRect();
      if ((box.right > innerWidth + 1 || box.left < -1) && scroller(element) === null)
        found.add(`sticks out: ${name(element)}`);
      const texts = [...element.childNodes].some(
        (child) => child.nodeType === Node.TEXT_NODE && (child.textContent ?? '').trim() !== '',
      );
      const cutX = style.overflowX === 'hidden' || style.overflowX === 'clip';
      const cutY = style.overflowY === 'hidden' || style.overflowY === 'clip';
      const told = element.closest('[title], [aria-label]') !== null;
      if (texts && !told && cutX && element.scrollWidth > element.clientWidth + 1)
        found.add(`cut: ${name(element)}`);
      if (texts && !told && cutY && element.scrollHeight > element.clientHeight + 3)
        found.add(`cut below: ${name(element)}`);
      if (
        element.matches('button, a') &&
        style.whiteSpace !== 'normal' &&
        element.scrollWidth > element.clientWidth + 2 &&
        !told
      )
        found.add(`spills over: ${name(element)}`);
    }

    const stuck = (element: Element): Element | null => {
      for (let at: Element | null = element; at !== null && at !== top; at = at.parentElement)
        if (/sticky|fixed/.test(getComputedStyle(at).position)) return at;
      return null;
    };
    const controls = own.filter(
      (element) =>
        element.matches('button, a[href], input, select, textarea') &&
        !element.matches('.smena-day-native, .smena-day-pick'),
    );
    const boxes = controls.map((element) => ({
      element,
      box: element.getBoundingClientRect(),
      stuck: stuck(element),
      scroller: scroller(element),
    }));
    for (const [index, one] of boxes.entries()) {
      for (const other of boxes.slice(index + 1)) {
        if (one.stuck !== other.stuck || one.scroller !== other.scroller) continue;
        if (one.element.contains(other.element) || other.element.contains(one.element)) continue;
        const wide = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
        const high = Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top);
        if (wide > 2 && high > 2) found.add(`overlap: ${name(one.element)} and ${name(other.element)}`);
      }
    }

    const staying = own.filter((element) => {
      const style = styleOf.get(element);
      const box = element.getBoundingClientRect();
      return (
        style !== undefined &&
        style.position === 'sticky' &&
        (style.top !== 'auto' || style.bottom !== 'auto') &&
        box.width > innerWidth * 0.6
      );
    });
    const outer = staying.filter(
      (element) => !staying.some((other) => other !== element && other.contains(element)),
    );
    const heights = { top: 0, bottom: 0 };
    for (const element of outer) {
      const side = styleOf.get(element)?.bottom === 'auto' ? 'top' : 'bottom';
      heights[side] = Math.max(heights[side], element.getBoundingClientRect().height);
    }
    const head =
      dialog === undefined
        ? (document.querySelector('.smena-panel-head')?.getBoundingClientRect().height ?? 0)
        : 0;
    const left = innerHeight - head - heights.top - heights.bottom;
    if (left < innerHeight * LEAST_SHARE)
      found.add(`only ${Math.round(left)} of ${innerHeight} px scroll: ${outer.map(name).join(', ')}`);
    return [...found];
  }, sideways);
}
