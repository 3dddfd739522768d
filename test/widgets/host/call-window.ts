import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';

/** Where a made-up telephony puts its window: straight into the body, in a wrapper that lets presses through, or in a shadow tree. */
export type CallHome = 'body' | 'wrapper' | 'shadow';

/** Rings: a window of 320 × 220 at the lower right with the lowest z-index there is, as nothing is known of the real one. */
export async function ring(page: Page, home: CallHome = 'body'): Promise<void> {
  await page.evaluate(`{
    const host = document.createElement('div');
    host.id = 'call';
    host.dataset.pressed = '';
    const home = ${JSON.stringify(home)};
    if (home === 'wrapper') host.style.cssText = 'position:fixed;inset:0;pointer-events:none';
    const root = home === 'shadow' ? host.attachShadow({ mode: 'open' }) : host;
    const place = home === 'wrapper' ? 'absolute;pointer-events:auto' : 'fixed';
    root.innerHTML = '<section style="position:' + place + ';right:16px;bottom:16px;width:320px;height:220px;z-index:1;background:#fff">'
      + '<button>Ответить</button> <button style="position:absolute;right:0;bottom:0">Положить трубку</button></section>';
    root.addEventListener('click', (event) => { host.dataset.pressed += event.target.textContent + ' '; });
    document.body.append(host);
  }`);
}

export async function hangUp(page: Page): Promise<void> {
  await page.evaluate(`document.getElementById('call').remove()`);
}

/** Resolves once a part of ours covers nothing of the window. */
export async function keepsOff(page: Page, selector: string): Promise<void> {
  await page.waitForFunction(`{
    const host = document.getElementById('call');
    const call = (host.shadowRoot ?? host).querySelector('section').getBoundingClientRect();
    const own = document.querySelector(${JSON.stringify(selector)}).getBoundingClientRect();
    own.right <= call.left || own.bottom <= call.top || own.left >= call.right || own.top >= call.bottom;
  }`);
}

/** Presses both of its buttons as a person would: whatever lies over one of them makes that fail. */
export async function answerAndEnd(page: Page): Promise<void> {
  await page.evaluate(`document.getElementById('call').dataset.pressed = ''`);
  await page.getByRole('button', { name: 'Ответить', exact: true }).click();
  await page.getByRole('button', { name: 'Положить трубку' }).click();
  assert.equal(
    await page.evaluate(`document.getElementById('call').dataset.pressed`),
    'Ответить Положить трубку ',
  );
}
