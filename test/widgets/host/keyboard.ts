import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';

const SOON_MS = 5000;
/** As many stops as anybody would go through to reach something. */
const PATIENCE = 160;

/** What the person at the keyboard sees of where they are. */
interface Stand {
  readonly name: string;
  readonly role: string;
  /** What is wrong with it, empty when nothing is. */
  readonly fault: string;
}

/**
 * A person who has nothing but a keyboard. After every key the focus must be somewhere, be seen and not lie under anything; else the key
 * fails and says what had the focus.
 */
export class Keyboard {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) {
      await this.page.keyboard.press(key);
      await this.#sound(key);
    }
  }

  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text);
    await this.#sound('typing');
  }

  /** Goes on by Tab, or back, until what is named so has the focus. */
  async to(name: string | RegExp, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
    const met: string[] = [];
    while (met.length < PATIENCE) {
      await this.page.keyboard.press(key);
      const stand = await this.#sound(key);
      if (typeof name === 'string' ? stand.name === name : name.test(stand.name)) return;
      met.push(stand.name.slice(0, 40));
    }
    assert.fail(`${String(name)} is not reached by ${key}; met: ${[...new Set(met)].join(' | ')}`);
  }

  /** The name of what has the focus. */
  async name(): Promise<string> {
    return (await this.#sound('nothing')).name;
  }

  /** Resolves once the focus is there, where a key just brought it. */
  async arrived(name: string | RegExp): Promise<void> {
    const deadline = performance.now() + SOON_MS;
    let at = await this.#stand();
    while (!(typeof name === 'string' ? at.name === name : name.test(at.name))) {
      assert.ok(
        performance.now() < deadline,
        `expected the focus at ${String(name)}, it is at ${at.role} «${at.name}»`,
      );
      at = await this.#stand();
    }
    assert.equal(at.fault, '', `${at.role} «${at.name}»`);
  }

  /** What re-draws may take the focus for a moment; it must come back by itself. */
  async #sound(key: string): Promise<Stand> {
    const deadline = performance.now() + SOON_MS;
    let stand = await this.#stand();
    while (stand.fault !== '' && performance.now() < deadline) stand = await this.#stand();
    assert.equal(stand.fault, '', `after ${key}: ${stand.role} «${stand.name}»`);
    return stand;
  }

  #stand(): Promise<Stand> {
    return this.page.evaluate(() => {
      const element = document.activeElement;
      // Before our panel is open the page is amoCRM's.
      const theirs = document.querySelector('.smena-panel') === null;
      if (element === null || element === document.body)
        return { name: '', role: 'body', fault: theirs ? '' : 'the focus is lost' };
      const labels =
        element instanceof HTMLInputElement ||
        element instanceof HTMLSelectElement ||
        element instanceof HTMLTextAreaElement
          ? [...(element.labels ?? [])]
          : [];
      const ids = (element.getAttribute('aria-labelledby') ?? '').split(' ');
      const named = ids
        .map((id) => document.getElementById(id)?.textContent ?? '')
        .join(' ')
        .trim();
      const name =
        (element.getAttribute('aria-label') ??
          (named || labels.map((label) => label.textContent ?? '').join(' '))) ||
        (element.textContent ?? '');
      const role = element.getAttribute('role') ?? element.tagName.toLowerCase();
      const told = { name: name.replaceAll(/\s+/g, ' ').trim(), role };
      // A panel or dialog as a whole: its own edge is what is seen.
      if (theirs || element.matches('.smena-panel, .smena-dialog')) return { ...told, fault: '' };
      const seen = (one: Element): boolean => {
        const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(one);
        return (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 1) || boxShadow !== 'none';
      };
      const within = element.closest('label') ?? element.parentElement;
      if (!seen(element) && (within === null || !seen(within)))
        return { ...told, fault: 'nothing shows the focus' };
      const { left, right, top, bottom } = element.getBoundingClientRect();
      if (right <= 0 || bottom <= 0 || left >= innerWidth || top >= innerHeight)
        return { ...told, fault: 'the focus is off the screen' };
      const points = [0.5, 0.1, 0.9].flatMap((x) =>
        [0.5, 0.1, 0.9].map((y) => [left + (right - left) * x, top + (bottom - top) * y] as const),
      );
      const free = points.some(([x, y]) => {
        const hit = document.elementFromPoint(x, y);
        return (
          hit !== null &&
          (element.contains(hit) || hit.contains(element) || labels.some((label) => label.contains(hit)))
        );
      });
      return { ...told, fault: free ? '' : 'something lies over the focus' };
    });
  }
}
