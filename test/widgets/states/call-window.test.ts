import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import type { PackedWidget } from '../../../widgets/amocrm/pack/descriptions.ts';
import { administratorHandlers, ADMINISTRATOR_ME, administratorWorld } from '../host/administrator-world.ts';
import { openBench } from '../host/bench.ts';
import type { Bench } from '../host/bench.ts';
import { answerAndEnd, hangUp, keepsOff, ring } from '../host/call-window.ts';
import { dashboardHandlers } from '../host/dashboard-answers.ts';
import { dashboardWorld } from '../host/dashboard-world.ts';
import type { Handlers } from '../host/fake-backend.ts';
import { monthHandlers } from '../host/month-answers.ts';
import { monthWorld } from '../host/month-world.ts';
import { CALL, reportsHandlers, reportsWorld } from '../host/reports-world.ts';
import { VOLUNTEER_ME } from '../host/volunteer-answers.ts';

const SIZES = [
  { width: 1440, height: 900 },
  { width: 1024, height: 768 },
  { width: 390, height: 844 },
] as const;
const dashboard = dashboardWorld('administrator', 'supervisor');
const administrator = administratorWorld();

interface Widget {
  readonly name: PackedWidget;
  readonly handlers: Handlers;
  readonly userId: number;
  readonly now: string;
  readonly routes: readonly string[];
}
const REPORT_ROUTE = `reports/${encodeURIComponent(CALL.first)}`;
const WIDGETS: readonly Widget[] = [
  {
    name: 'volunteer',
    handlers: reportsHandlers(reportsWorld()),
    userId: VOLUNTEER_ME.id,
    now: reportsWorld().now,
    routes: ['availability', 'shifts', 'reports', REPORT_ROUTE],
  },
  {
    name: 'administrator',
    handlers: {
      ...administratorHandlers(administrator),
      ...monthHandlers(monthWorld('review')),
      me: () => ADMINISTRATOR_ME,
    },
    userId: ADMINISTRATOR_ME.id,
    now: administrator.now,
    routes: ['today', 'month/2027-01', 'requests', 'volunteers', 'settings'],
  },
  {
    name: 'dashboard',
    handlers: dashboardHandlers(dashboard),
    userId: dashboard.me.id,
    now: dashboard.now,
    routes: ['dashboard', 'consultations', 'joins', 'period-reports', 'data'],
  },
];

describe('beside an open call in telephony’s own window', () => {
  let bench: Bench;
  let page: Page;
  const open = async (
    { name, handlers, userId, now }: Widget,
    route: string,
    size: (typeof SIZES)[number] = SIZES[0],
  ) => {
    bench = await openBench({
      widgets: [name],
      handlers,
      userId,
      now: new Date(now),
      fragment: `#smena/${route}`,
      browser: { viewport: size },
    });
    page = bench.page;
    await page.locator('.smena-panel').waitFor();
  };
  const volunteer = WIDGETS[0] as Widget;
  afterEach(() => bench.end());

  for (const widget of WIDGETS)
    it(`no view of the ${widget.name}’s covers it, at any width`, async () => {
      await open(widget, widget.routes[0] ?? '');
      await ring(page);
      for (const size of SIZES) {
        await page.setViewportSize(size);
        await keepsOff(page, '.smena-panel');
        for (const route of widget.routes) {
          await page.evaluate(`location.hash = '#smena/${route}'`);
          await page.locator('.smena-panel nav [aria-current=page]').waitFor();
          await answerAndEnd(page);
        }
      }
    });

  it('the panel draws back when a call comes, wherever it is drawn, and grows again after it', async () => {
    await open(volunteer, REPORT_ROUTE);
    const story = page.getByRole('textbox', { name: 'Что произошло' });
    for (const home of ['body', 'wrapper', 'shadow'] as const) {
      await story.fill('Говорили');
      await ring(page, home);
      await keepsOff(page, '.smena-panel');
      await answerAndEnd(page);
      await story.focus();
      await hangUp(page);
      await page.waitForFunction(
        `document.querySelector('.smena-panel').getBoundingClientRect().width === innerWidth`,
      );
      await page.keyboard.type(' полчаса.');
      assert.equal(await story.inputValue(), 'Говорили полчаса.');
    }
  });

  it('a dialog draws back as well, and the call is answered over it', async () => {
    await open(volunteer, 'shifts');
    await page
      .getByRole('button', { name: /^Не смогу выйти/ })
      .first()
      .click();
    await ring(page);
    for (const size of SIZES) {
      await page.setViewportSize(size);
      await keepsOff(page, '.smena-dialog');
      await answerAndEnd(page);
    }
    await page.getByRole('dialog', { name: 'Не сможете выйти?' }).waitFor();
  });

  it('the report is written beside it', async () => {
    await open(volunteer, 'reports');
    await ring(page);
    await page
      .getByRole('button', { name: /^Написать отчёт: / })
      .first()
      .click();
    const story = page.getByRole('textbox', { name: 'Что произошло' });
    for (const size of SIZES) {
      await page.setViewportSize(size);
      await keepsOff(page, '.smena-panel');
      await story.pressSequentially('Пишу. ');
      // Before it finds its place in the new size the panel may keep off the window by being too narrow.
      await page.waitForFunction(`{
        const wide = (selector) => document.querySelector(selector).getBoundingClientRect().width;
        wide('.smena-panel') >= 320 && wide('.smena-report-form textarea') >= 280;
      }`);
    }
  });

  it('the launcher’s button stands above it', async () => {
    await open(volunteer, 'shifts', SIZES[2]);
    await page.keyboard.press('Escape');
    await ring(page);
    await keepsOff(page, '.smena-launch');
    await answerAndEnd(page);
    await page.getByRole('button', { name: 'Смена', exact: true }).click();
    await page.locator('.smena-panel').waitFor();
  });

  it('menus, bars and the page itself are no windows', async () => {
    await open(volunteer, 'shifts');
    await page.evaluate(`document.body.insertAdjacentHTML('beforeend', [
      'left:0;top:0;width:200px;bottom:0', 'left:0;top:0;right:0;height:90px', 'right:0;bottom:0;width:60px;height:60px',
      'inset:0', 'right:0;bottom:0;width:300px;height:200px;visibility:hidden',
    ].map((at) => '<div style="position:fixed;' + at + '"></div>').join(''))`);
    // Something that is a window comes last: when the panel keeps off that, the others have been looked at.
    await ring(page);
    await keepsOff(page, '.smena-panel');
    assert.deepEqual(await page.locator('.smena-panel').boundingBox(), {
      x: 0,
      y: 0,
      width: 1096,
      height: 900,
    });
  });
});
