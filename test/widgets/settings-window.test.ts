import assert from 'node:assert/strict';
import type { Session } from '../../src/adapters/http/contract/session.ts';
import { accessibilityProblems, openBench } from './host/bench.ts';
import type { Bench } from './host/bench.ts';
import { Refusal } from './host/fake-backend.ts';

const NOW = '2026-12-01T09:00:00.000Z';
const SESSION: Session = {
  token: 'bearer',
  expiresAt: '2026-12-01T09:15:00.000Z',
  renewableUntil: '2026-12-01T21:00:00.000Z',
  me: { id: 2, name: 'Анна', roles: ['administrator'], zone: 'Europe/Moscow', language: 'ru' },
};

/** amoCRM's window of a widget's settings, as far as the widget sees it. */
const WINDOW = `document.body.insertAdjacentHTML('beforeend', \`
  <main id="settings"><div class="widget_settings_block"><div class="widget_settings_block__fields">
    <label class="widget_settings_block__item_field">Адрес <input name="backend_url"></label>
  </div><button class="js-widget-save">Сохранить</button></div></main>\`);
require(['jquery'], ($) => { host.openSettings = () => host.widgets.volunteer.callbacks.settings($('#settings'), {}); host.opened = host.openSettings(); });`;

describe('our block in the window of a widget’s settings', () => {
  let bench: Bench;
  let answer: () => Session;
  before(async () => {
    answer = () => SESSION;
    bench = await openBench({
      widgets: ['volunteer'],
      handlers: { openSession: () => answer(), me: () => SESSION.me },
      userId: 2,
      now: new Date(NOW),
    });
    await bench.page.route('**/api/v1/about', (route) =>
      route.request().url().startsWith(bench.backend.url)
        ? route.fulfill({
            json: { product: 'smena', version: '0.1.0' },
            headers: { 'access-control-allow-origin': '*' },
          })
        : route.continue(),
    );
    await bench.page.waitForSelector('[data-ready]');
    await bench.page.evaluate(WINDOW);
    await bench.page.waitForSelector('[data-smena="volunteer-settings"]');
  });
  after(() => bench.end());

  const said = async (address: string): Promise<string> => {
    await bench.page.locator('[name=backend_url]').fill(address);
    await bench.page.locator('[name=backend_url]').blur();
    return (await bench.page.locator('.smena-settings .smena-banner').textContent()) ?? '';
  };

  it('says nothing about an empty address until it is asked', async () => {
    const { page } = bench;
    assert.equal(await page.evaluate('host.opened'), true);
    assert.equal(await page.locator('.smena-settings .smena-banner').count(), 0);
    await page.getByRole('button', { name: 'Проверить связь' }).click();
    assert.match(
      (await page.locator('.smena-settings [role=alert], .smena-settings [role=status]').textContent()) ?? '',
      /Укажите адрес/,
    );
  });

  it('checks when the field was changed, and takes its words back while somebody types', async () => {
    assert.match(await said(bench.backend.url), /Связь есть: «Смена» 0\.1\.0 · вы\u00a0— администратор/);
    assert.deepEqual(await accessibilityProblems(bench.page, '.smena-settings'), []);
    await bench.page.locator('[name=backend_url]').pressSequentially('x');
    await bench.page.locator('.smena-settings .smena-banner').waitFor({ state: 'detached' });
  });

  it('tells what is wrong in words', async () => {
    assert.match(await said('https://смена.рф'), /русскими буквами/);
    assert.match(await said('http://127.0.0.1:1'), /никто не отвечает/);
    assert.match(await said(new URL(bench.site.url).origin), /отвечает не «Смена»/);
    answer = () => {
      throw new Refusal(401, 'session.token-invalid');
    };
    assert.match(await said(bench.backend.url), /не узнаёт эту интеграцию/);
    assert.deepEqual(await accessibilityProblems(bench.page, '.smena-settings'), []);
    answer = () => ({ ...SESSION, me: { ...SESSION.me, roles: [] } });
    await bench.page.getByRole('button', { name: 'Проверить связь' }).click();
    await bench.page.getByText('у вас пока нет роли').waitFor();
  });

  it('stands there once however often amoCRM opens the window, leaves its Save alone, and goes with destroy', async () => {
    const { page } = bench;
    await page.evaluate('host.openSettings()');
    assert.equal(await page.locator('[data-smena="volunteer-settings"]').count(), 1);
    assert.equal(await page.locator('.js-widget-save').isEnabled(), true);
    await page.locator('.smena-settings .smena-banner').waitFor();
    await page.evaluate('host.widgets.volunteer.callbacks.destroy()');
    assert.equal(await page.locator('[data-smena], [class*=smena]').count(), 0);
    const asked = bench.backend.calls.length;
    await page.locator('[name=backend_url]').fill(bench.backend.url);
    await page.locator('[name=backend_url]').blur();
    assert.equal(bench.backend.calls.length, asked);
  });
});
