import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { newPage } from '../fixtures/chromium.ts';
import { ADMINISTRATOR_ME, administratorHandlers, administratorWorld } from './host/administrator-world.ts';
import { openAmocrmPage } from './host/amocrm-page.ts';
import type { AmocrmPage } from './host/amocrm-page.ts';
import { dashboardHandlers } from './host/dashboard-answers.ts';
import { dashboardWorld } from './host/dashboard-world.ts';
import { startFakeBackend } from './host/fake-backend.ts';
import type { FakeBackend, Handlers } from './host/fake-backend.ts';
import { leavesNoMore, probeLife } from './host/life-probe.ts';
import type { Holdings } from './host/life-probe.ts';
import { monthHandlers } from './host/month-answers.ts';
import { monthWorld } from './host/month-world.ts';
import { reportsHandlers, reportsWorld } from './host/reports-world.ts';
import { SECTION_ROUTES } from './host/routes.ts';
import { volunteerHandlers } from './host/volunteer-answers.ts';

const WIDGETS = ['volunteer', 'administrator', 'dashboard'] as const;

describe('whatever is opened and closed', () => {
  let backend: FakeBackend;
  let site: AmocrmPage;
  let page: Page;
  let holdings: () => Promise<Holdings>;
  let thrown: string[];

  before(async () => {
    const me = { ...ADMINISTRATOR_ME, roles: ['volunteer', 'administrator', 'supervisor'] as const };
    const handlers: Handlers = {
      ...volunteerHandlers(),
      ...reportsHandlers(reportsWorld()),
      ...dashboardHandlers(dashboardWorld('administrator', 'supervisor')),
      ...administratorHandlers(administratorWorld()),
      ...monthHandlers(monthWorld('review')),
      me: () => ({ ...me, roles: [...me.roles] }),
    };
    handlers.openSession = () => ({
      token: 't',
      expiresAt: '2026-12-22T07:15:00.000Z',
      renewableUntil: '2026-12-22T19:00:00.000Z',
      me: { ...me, roles: [...me.roles] },
    });
    backend = await startFakeBackend(handlers, new Date('2026-12-22T07:00:00Z'));
    site = await openAmocrmPage(WIDGETS, {
      backendUrl: backend.url,
      userId: me.id,
      area: 'lcard',
      card: 77,
    });
  });
  beforeEach(async () => {
    page = await newPage({ viewport: { width: 1280, height: 800 } });
    thrown = [];
    page.on('pageerror', (error) => thrown.push(error.message));
    holdings = await probeLife(page);
    await page.goto(site.url);
    await page.locator('.smena-launch').waitFor();
  });
  afterEach(async () => {
    await page.close();
    assert.deepEqual(thrown, []);
  });
  after(async () => {
    await site.close();
    await backend.close();
  });

  const often = (open: string, close: string, there?: string): Promise<void> =>
    leavesNoMore(page, holdings, { open, close, there });

  for (const route of SECTION_ROUTES)
    it(`leaves no more after fifty times than after one: ${route}`, async () => {
      const open = `() => { location.hash = 'smena/${route}'; dispatchEvent(new HashChangeEvent('hashchange')); }`;
      const close = `() => document.querySelector('.smena-panel-head .smena-icon-button:last-child').click()`;
      await page.evaluate(`(${open})()`);
      await page.locator('.smena-screen > *').first().waitFor();
      await page.waitForFunction('document.querySelector(".smena-panel .smena-skeleton") === null');
      await page.evaluate(`(${close})()`);
      await often(open, close, '.smena-panel .smena-screen > *');
      assert.equal(await page.locator('.smena-panel').count(), 0);
    });

  it('leaves no more after fifty times than after one: the page under settings', async () => {
    const open = '() => host.widgets.administrator.callbacks.advancedSettings()';
    // amoCRM takes what it had drawn out of its page, ours with it.
    const close = `() => { document.querySelector('[data-smena="administrator-page"]').remove(); host.go(); }`;
    await page.evaluate(`(${open})()`);
    await page.locator('.smena-screen > *').first().waitFor();
    await page.waitForFunction('document.querySelector(".smena-page .smena-skeleton") === null');
    await page.evaluate(`(${close})()`);
    await often(open, close, '.smena-page .smena-screen > *');
  });

  it('leaves no more after fifty times than after one: the block in a card', async () => {
    await page.locator('[data-smena="volunteer-card"]').waitFor();
    const card = '[data-smena="volunteer-card"]';
    await page.locator(card).evaluate((block) => block.remove());
    await often('() => host.go()', `() => document.querySelector('${card}').remove()`, card);
  });

  it('leaves no more after fifty times than after one: the window of settings', async () => {
    for (const widget of WIDGETS)
      await often(
        `() => {
          const body = $('<div class="modal-body-of-theirs"><input name="backend_url"></div>').appendTo(document.body);
          body.find('input').val('${backend.url}');
          host.widgets.${widget}.callbacks.settings(body);
        }`,
        `() => $('.modal-body-of-theirs').remove()`,
        '.modal-body-of-theirs .smena',
      );
  });

  it('is drawn once, whatever often amoCRM renders', async () => {
    await often(`() => { for (const start of Object.values(host.start)) start(); }`, '() => undefined');
    assert.equal(await page.locator('[data-smena="launcher"]').count(), 1);
    assert.equal(await page.locator('.smena-launch').count(), 1);
    assert.equal(await page.locator('[data-smena="volunteer-card"]').count(), 1);
  });

  it('is gone once the widgets are switched off, whoever drew it, and comes back with them', async () => {
    await page.evaluate("location.hash = 'smena/today'");
    await page.locator('.smena-panel .smena-screen').waitFor();
    const off = `() => { for (const widget of Object.values(host.widgets)) widget.callbacks.destroy(); }`;
    await often(`() => { for (const start of Object.values(host.start)) start(); }`, off);
    assert.equal(await page.locator('[data-smena], [class*=smena]').count(), 0);
    assert.equal(await page.evaluate('host.listeners()'), 0);
  });

  it('shares its style sheets, which come with the first panel and not before', async () => {
    await page.evaluate('document.querySelector(\'[data-smena="volunteer-card"]\').remove()');
    await page.evaluate('host.widgets.volunteer.callbacks.destroy()');
    const sheets = (): Promise<string[]> =>
      page.evaluate('[...document.querySelectorAll("style[data-smena]")].map((one) => one.dataset.smena)');
    assert.deepEqual(await sheets(), ['launch']);
    for (const route of ['dashboard', 'today']) {
      await page.evaluate(`location.hash = 'smena/${route}'`);
      await page.locator('.smena-panel .smena-screen').waitFor();
      await page.waitForFunction(`document.querySelector('[aria-current=page]').hash.endsWith('${route}')`);
    }
    assert.deepEqual((await sheets()).toSorted(), ['administrator', 'dashboard', 'kit', 'launch']);
    await page.evaluate('host.widgets.administrator.callbacks.destroy()');
    assert.deepEqual(await sheets(), ['launch', 'kit', 'dashboard']);
  });
});
