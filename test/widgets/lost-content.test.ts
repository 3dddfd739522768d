import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { newPage } from '../fixtures/chromium.ts';
import { lostContent } from './host/lost-content.ts';

const BUTTON = 'position:absolute;left:10px;width:80px;height:40px;';

describe('lost content', () => {
  let page: Page;
  before(async () => {
    page = await newPage({ viewport: { width: 720, height: 450 } });
  });
  after(() => page.close());

  for (const [what, body, told] of [
    ['sticks out', '<p style="width:900px">Far out</p>', /^sticks out: p/],
    [
      'is cut',
      '<p style="width:50px;overflow:hidden;white-space:nowrap">A long sentence of a row</p>',
      /^cut: p/,
    ],
    [
      'is cut below',
      '<p style="height:20px;overflow:hidden">A sentence<br>of two lines</p>',
      /^cut below: p/,
    ],
    [
      'lies over another',
      `<button style="${BUTTON}top:10px">Send</button><button style="${BUTTON}top:30px">Clear</button>`,
      /^overlap: button.*Send.* and button.*Clear/,
    ],
    [
      'stays and leaves too little',
      '<div style="position:sticky;top:0;height:300px">Head</div><p>Text</p>',
      /^only 150 of 450 px scroll/,
    ],
  ] as const) {
    it(`is what ${what}`, async () => {
      await page.setContent(`<div class="smena smena-panel">${body}</div>`);
      const [first = '', ...others] = await lostContent(page);
      assert.match(first, told);
      assert.deepEqual(others, []);
    });
  }

  it('is nothing that scrolls, wraps, is folded or is told whole', async () => {
    await page.setContent(`<div class="smena smena-panel">
      <div style="overflow:auto"><p style="width:900px">A wide table</p></div>
      <p>${'A long sentence. '.repeat(40)}</p>
      <p title="A long name" style="width:40px;overflow:hidden;white-space:nowrap">A long name</p>
      <details><summary>More</summary><p style="width:900px">Folded</p></details></div>`);
    assert.deepEqual(await lostContent(page), []);
  });
});
