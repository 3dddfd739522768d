import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import type { PackedWidget } from '../../widgets/amocrm/pack/descriptions.ts';
import { QUIET_CONSULTATIONS } from './host/administrator-calls.ts';
import { openBench } from './host/bench.ts';
import type { Bench } from './host/bench.ts';
import type { Handlers } from './host/fake-backend.ts';
import { volunteerHandlers, VOLUNTEER_ME } from './host/volunteer-answers.ts';

/** Somebody who is both, on a quiet day. */
function handlers(): Handlers {
  return {
    ...volunteerHandlers(),
    me: () => ({ ...VOLUNTEER_ME, roles: ['volunteer', 'administrator'] }),
    today: () => ({
      now: '2026-12-22T07:00:00.000Z',
      cycles: [],
      requests: [],
      gapsSoon: [],
      unanswered: null,
      toReview: [],
      unpublished: [],
      crm: { waiting: 0, parked: 0, oldestWaitingSince: null, lastPeopleSync: null, problem: null },
      consultations: QUIET_CONSULTATIONS,
      next: null,
    }),
  };
}

describe('two widgets in one page', () => {
  let bench: Bench;
  let page: Page;
  const open = async (widgets: readonly PackedWidget[], fragment = ''): Promise<void> => {
    bench = await openBench({
      widgets,
      handlers: handlers(),
      userId: VOLUNTEER_ME.id,
      now: new Date('2026-12-22T07:00:00Z'),
      fragment,
    });
    page = bench.page;
  };
  const launchers = () => page.getByRole('button', { name: 'Смена', exact: true });
  const sections = async (): Promise<string[]> => {
    await page.getByRole('dialog', { name: 'Смена' }).waitFor();
    return page.getByRole('navigation', { name: 'Разделы' }).getByRole('link').allTextContents();
  };
  const BOTH = [
    'Сегодня',
    'Месяц',
    'Запросы',
    'Волонтёры',
    'Настройки',
    'Доступность',
    'Мои смены',
    'Отчёты',
  ];
  const bothJoined = (): Promise<unknown> =>
    page.waitForFunction('document.querySelector("style[data-smena=launch]")?.dataset.users === "2"');

  afterEach(() => bench.end());

  for (const order of [
    ['volunteer', 'administrator'],
    ['administrator', 'volunteer'],
  ] as const) {
    it(`share one launcher when ${order[0]} comes first`, async () => {
      await open(order);
      await bothJoined();
      assert.equal(await launchers().count(), 1);
      await launchers().click();
      assert.deepEqual(await sections(), BOTH);
      assert.equal(await page.evaluate('location.hash'), '#smena/today');
      await page.getByRole('link', { name: 'Мои смены' }).click();
      await page.getByRole('heading', { name: 'Мои смены' }).waitFor();
      await page.getByRole('link', { name: 'Сегодня' }).click();
      await page.getByRole('heading', { name: 'Мои смены' }).waitFor({ state: 'detached' });
    });
  }

  // One of the two drew the launcher.
  for (const [first, other] of [
    ['volunteer', 'administrator'],
    ['administrator', 'volunteer'],
  ] as const)
    it(`go on when ${first} is switched off, whoever drew the launcher`, async () => {
      await open(['volunteer', 'administrator']);
      await bothJoined();
      await page.evaluate(`host.widgets.${first}.callbacks.destroy()`);
      assert.equal(await launchers().count(), 1);
      await launchers().click();
      assert.deepEqual(await sections(), other === 'administrator' ? BOTH.slice(0, 5) : BOTH.slice(5));
      await page.evaluate(`host.widgets.${other}.callbacks.destroy()`);
      assert.equal(await page.evaluate('document.querySelectorAll("[data-smena], .smena").length'), 0);
      assert.equal(await page.evaluate('host.listeners()'), 0);
    });

  it('open the administrator’s own page under settings beside what is there, once, and take it away', async () => {
    await open(['administrator']);
    await launchers().waitFor();
    await page.evaluate(
      'host.widgets.administrator.callbacks.advancedSettings(); host.widgets.administrator.callbacks.advancedSettings()',
    );
    const own = page.locator('#list_page_holder [data-smena="administrator-page"]');
    await own.getByRole('navigation', { name: 'Разделы' }).getByRole('button', { name: 'Сегодня' }).waitFor();
    assert.equal(await own.count(), 1);
    assert.equal(await page.locator('#theirs').textContent(), 'amoCRM');
    await page.evaluate('host.widgets.administrator.callbacks.destroy()');
    assert.equal(await page.locator('[data-smena]').count(), 0);
  });

  it('find the container of the settings page by its newer name, and when it comes late', async () => {
    await open(['administrator']);
    await launchers().waitFor();
    await page.evaluate(
      `document.getElementById('list_page_holder').remove(); host.widgets.administrator.callbacks.advancedSettings()`,
    );
    await page.evaluate(
      `document.body.insertAdjacentHTML('beforeend', '<div id="work-area-code_administrator"></div>')`,
    );
    await page
      .locator('#work-area-code_administrator [data-smena="administrator-page"]')
      .getByRole('button', { name: 'Сегодня' })
      .waitFor();
    await page.evaluate(`document.getElementById('work-area-code_administrator').remove(); host.go()`);
    await page.evaluate('host.widgets.administrator.callbacks.destroy()');
  });
});
