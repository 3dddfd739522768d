import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { newPage } from '../fixtures/chromium.ts';
import { SandboxUnderTest } from './sandbox-under-test.ts';
import { writeArchive } from './widget-archive.ts';

/** Everything in these functions runs in the browser. */
const calls = (page: Page) => page.evaluate('window.calls.splice(0)') as Promise<string[]>;
const until = (page: Page, call: string) =>
  page.waitForFunction(`(window.calls || []).includes(${JSON.stringify(call)})`);

describe('widgets on the sandbox’s page', function () {
  this.timeout(60_000);
  let sandbox: SandboxUnderTest;
  let page: Page;
  let widgetsDir: string;

  beforeEach(async () => {
    widgetsDir = mkdtempSync(join(tmpdir(), 'widgets-'));
    writeArchive(widgetsDir, 'volunteer', { init_once: true }, ['everywhere']);
    writeArchive(widgetsDir, 'administrator', {}, ['settings', 'advanced_settings', 'lcard-1']);
    sandbox = await SandboxUnderTest.start({ widgetsDir });
    page = await newPage();
    await page.goto(`${sandbox.origin}/`);
    await until(page, 'volunteer bind_actions');
  });
  afterEach(async () => {
    await page.close();
    rmSync(widgetsDir, { recursive: true });
  });

  it('begins an init_once widget once and only tells it that the page has changed', async () => {
    assert.deepEqual(await calls(page), [
      'volunteer constructed',
      'volunteer render in tlist',
      'volunteer init',
      'volunteer bind_actions',
    ]);
    await page.evaluate(
      `require(['jquery'], ($) => $(document).on('page:changed', () => window.calls.push('changed to ' + location.pathname)))`,
    );
    await page.click('a[href="/dashboard/"]');
    await until(page, 'changed to /dashboard/');
    assert.deepEqual(await calls(page), ['changed to /dashboard/']);
  });

  it('opens the link of a task inside the page, with its fragment', async () => {
    await sandbox.createTask({ text: `Отметьте: ${sandbox.origin}/dashboard/#smena/availability` });
    await page.goto(`${sandbox.origin}/`);
    await page.evaluate(`window.sameDocument = true`);
    await page.click('.task__text a');
    await page.waitForSelector('a[href="/dashboard/"][aria-current]');
    assert.equal(page.url(), `${sandbox.origin}/dashboard/#smena/availability`);
    assert.equal(await page.evaluate('window.sameDocument'), true);
  });

  it('draws a widget into the card’s panel and destroys it when the card is left', async () => {
    await calls(page);
    await page.click('a[href="/leads/detail/1"]');
    await until(page, 'administrator bind_actions');
    assert.deepEqual(await calls(page), [
      'administrator constructed',
      'administrator render in lcard',
      'administrator init',
      'administrator bind_actions',
    ]);
    assert.equal(await page.innerHTML('.card-widgets__widget__body'), '<b>&lt;x&gt;</b>');
    await page.click('a[href="/"]');
    await until(page, 'administrator destroy');
  });

  it('gives a widget its own page in the settings', async () => {
    await page.goto(`${sandbox.origin}/settings/widgets/`);
    await page.click('.tile a');
    await until(page, 'administrator advancedSettings at 1');
    const seen = await calls(page);
    const own = seen.filter((call) => call.startsWith('administrator'));
    assert.equal(own[1], 'administrator render in advanced_settings');
    assert.equal(own.at(-1), 'administrator advancedSettings at 1');
  });

  it('saves a widget’s settings only after onSave has agreed', async () => {
    await page.goto(`${sandbox.origin}/settings/widgets/`);
    await page.click('[data-widget-settings=administrator]');
    await until(page, 'administrator settings in modal-body');
    assert.equal(await page.textContent('.widget_settings_block__item_field span'), 'Адрес сервиса');
    const field = page.locator('input[name=backend_url]');
    assert.equal(await field.inputValue(), 'http://127.0.0.1:8080');
    await field.fill('no');
    await page.click('.js-widget-save');
    await page.waitForSelector('text=Виджет не дал сохранить');
    await field.fill('https://smena.example');
    await Promise.all([page.waitForEvent('load'), page.click('.js-widget-save')]);
    await page.click('[data-widget-settings=administrator]');
    assert.equal(await field.inputValue(), 'https://smena.example');
  });

  it('sends the one-time token of the chosen person, the same for 25 minutes of the sandbox’s clock', async () => {
    const sent = async () => {
      const [request] = await Promise.all([
        page.waitForRequest('**/backend'),
        page.evaluate(`void widgets.volunteer.$authorizedAjax({ url: '/backend' })`),
      ]);
      return (await request.allHeaders())['x-auth-token'] ?? '';
    };
    const move = async (advance: string) => {
      await sandbox.control('PUT', '/clock', { advance });
      const now = (await sandbox.control('GET', '/clock')).json.now;
      await page.waitForFunction(
        `new Promise((done) => require(['clock'], (clock) => clock.ask().then(() => done(clock.now() >= ${Date.parse(now)}))))`,
      );
    };
    const first = await sent();
    const claims = JSON.parse(Buffer.from(first.split('.')[1] ?? '', 'base64url').toString());
    assert.equal(claims.user_id, 1);
    await move('PT24M');
    assert.equal(await sent(), first);
    await move('PT2M');
    assert.notEqual(await sent(), first);
  });

  it('shows a widget’s failure and keeps the page alive', async () => {
    await page.goto(`${sandbox.origin}/leads/detail/1`);
    await until(page, 'administrator bind_actions');
    await page.evaluate(
      `widgets.administrator.callbacks.destroy = () => { throw new Error('не смог уйти'); }`,
    );
    await page.click('a[href="/"]');
    await page.waitForSelector('.notification[role=alert]');
    assert.match((await page.textContent('.notification')) ?? '', /destroy.*не смог уйти/);
    await page.waitForSelector('#task-list');
  });

  it('moves the clock from its bar and says why it could not', async () => {
    await page.click('[data-advance=P1D]');
    await page.waitForFunction(`document.getElementById('clock-now').textContent.includes('23 ноября')`);
    await page.waitForFunction(`!document.querySelector('[data-to]').disabled`);
    await page.click('[data-to]');
    await page.waitForSelector('#clock-state.late');
    assert.match((await page.textContent('#clock-state')) ?? '', /ничего не запланировано/);
  });
});
