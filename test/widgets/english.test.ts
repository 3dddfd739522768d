import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import type { Bench } from './host/bench.ts';
import { openTour, TOURS } from './host/every-view.ts';

/** Texts and spoken attributes of ours in Cyrillic. */
function cyrillic(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const tell = (text: string): void => {
      if (/\p{Script=Cyrillic}/u.test(text)) found.push(text.trim().slice(0, 80));
    };
    for (const element of document.querySelectorAll('.smena, .smena *')) {
      for (const { name, value } of element.attributes)
        if (/^(aria-(label|description|roledescription|valuetext)|title|placeholder|alt)$/.test(name))
          tell(value);
      for (const child of element.childNodes)
        if (child.nodeType === Node.TEXT_NODE) tell(child.textContent ?? '');
    }
    return found.concat([document.title].filter((title) => /\p{Script=Cyrillic}/u.test(title)));
  });
}

describe('in English', () => {
  let bench: Bench;
  afterEach(() => bench.end());

  for (const tour of TOURS) {
    it(`the ${tour.widget}’s widget says nothing in Russian anywhere`, async () => {
      const opened = await openTour(tour, 'en');
      bench = opened.bench;
      const places: string[] = [];
      const found: string[] = [];
      await opened.walk(async (where, page) => {
        places.push(where);
        found.push(...(await cyrillic(page)).map((text) => `${where}: ${text}`));
      });
      assert.deepEqual(found, []);
      assert.ok(places.length > tour.stops.length, places.join('\n'));
    });
  }
});
