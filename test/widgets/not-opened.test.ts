import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import { openBench } from './host/bench.ts';
import type { Bench } from './host/bench.ts';
import { volunteerHandlers, VOLUNTEER_ME } from './host/volunteer-answers.ts';

/** The second part of the script, of which every screen is made. */
const PART = '"opened":function(exports,require){';
/** amoCRM's window of a widget's settings, opened. */
const SETTINGS = `document.body.insertAdjacentHTML('beforeend', '<main id="settings"><label>Адрес <input name="backend_url"></label></main>');
require(['jquery'], ($) => host.widgets.volunteer.callbacks.settings($('#settings'), {}));`;

describe('screens that fail while they are opened', () => {
  let bench: Bench;
  beforeEach(async () => {
    bench = await openBench({
      widgets: ['volunteer'],
      handlers: volunteerHandlers(),
      userId: VOLUNTEER_ME.id,
      now: new Date('2026-12-22T07:00:00Z'),
    });
    await bench.page.route('**/volunteer/script.js', async (route) => {
      const script = await (await route.fetch()).text();
      assert.ok(script.includes(PART));
      const failing = `${PART}if((window.opened=(window.opened||0)+1)<3)throw Error("no screens");`;
      await route.fulfill({
        contentType: 'text/javascript; charset=utf-8',
        body: script.replace(PART, failing),
      });
    });
    await bench.page.reload();
    await bench.page.getByRole('button', { name: 'Смена', exact: true }).waitFor();
  });
  afterEach(() => bench.end());

  /** Twice said and tried again; the page was told of each. */
  const tryTwice = async (place: Locator): Promise<void> => {
    for (const opened of [1, 2]) {
      await bench.page.waitForFunction(`window.opened === ${opened}`);
      await place.getByRole('alert').filter({ hasText: 'Не получилось открыть' }).waitFor();
      assert.equal(await place.getByRole('alert').count(), 1);
      await place.getByRole('button', { name: 'Повторить' }).click();
    }
    assert.deepEqual(bench.thrown.splice(0), ['no screens', 'no screens']);
  };

  it('are said to have failed in the panel, and stand there once they open', async () => {
    await bench.page.getByRole('button', { name: 'Смена', exact: true }).click();
    const panel = bench.page.getByRole('dialog', { name: 'Смена' });
    await tryTwice(panel);
    await panel.getByRole('grid').waitFor();
    assert.equal(await panel.getByRole('alert').count(), 0);
  });

  it('are said to have failed in the settings’ window, and leave nothing there', async () => {
    await bench.page.evaluate(SETTINGS);
    const window = bench.page.locator('#settings');
    await tryTwice(window);
    await window.getByRole('button', { name: 'Проверить связь' }).waitFor();
    assert.equal(await window.getByRole('alert').count(), 0);
    await bench.page.evaluate('host.widgets.volunteer.callbacks.destroy()');
    assert.equal(await bench.page.locator('.smena').count(), 0);
  });
});
