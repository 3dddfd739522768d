import assert from 'node:assert/strict';
import vm from 'node:vm';
import { gzipSync } from 'fflate';
import type { ArchiveFiles } from '../../../widgets/amocrm/pack/archive.ts';
import { packedFiles } from '../host/amocrm-page.ts';
import { openBench } from '../host/bench.ts';
import { administratorHandlers, administratorWorld } from '../host/administrator-world.ts';
import { dashboardHandlers } from '../host/dashboard-answers.ts';
import { dashboardWorld } from '../host/dashboard-world.ts';

/** What a page of amoCRM has to fetch once, compressed; most of it is the drawing of charts. */
const MOST_KILOBYTES = 130;

describe('the dashboard’s archive', () => {
  let files: ArchiveFiles;
  let script: string;
  before(async () => {
    files = await packedFiles('dashboard');
    script = new TextDecoder().decode(files['script.js']);
  });

  it('is modest, and only defines functions until a panel opens', () => {
    const kilobytes = gzipSync(files['script.js'] ?? new Uint8Array()).length / 1024;
    assert.ok(kilobytes < MOST_KILOBYTES, `${Math.round(kilobytes)} kB`);
    let made: unknown;
    const context = vm.createContext({
      define: (_needs: string[], factory: (jQuery: unknown) => unknown) => {
        made = factory(() => undefined);
      },
    });
    vm.runInContext(script, context);
    assert.equal(typeof made, 'function');
  });
});

/** Selectors of our sheets in the page, those under conditions too. */
const SELECTORS = `(function of(rules) {
  return [...rules].flatMap((rule) => (rule.cssRules?.length ? of(rule.cssRules) : (rule.selectorText ?? '').replaceAll(/\\([^()]*\\)/g, '').split(',')));
})([...document.querySelectorAll('style[data-smena]')].flatMap((one) => [...one.sheet.cssRules]))`;

describe('the dashboard among other widgets', () => {
  it('stands after the administrator’s sections, which open first, and styles only what is ours', async () => {
    const world = dashboardWorld('administrator');
    const bench = await openBench({
      widgets: ['dashboard', 'administrator'],
      handlers: { ...administratorHandlers(administratorWorld()), ...dashboardHandlers(world) },
      userId: world.me.id,
      now: new Date(world.now),
    });
    const { page } = bench;
    await page.evaluate("location.hash = 'smena/dashboard'");
    await page.locator('.smena-panel .smena-screen').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Смена', exact: true }).click();
    const links = page.getByRole('navigation', { name: 'Разделы' }).getByRole('link');
    assert.deepEqual(await links.allTextContents(), [
      'Сегодня',
      'Месяц',
      'Запросы',
      'Волонтёры',
      'Настройки',
      'Обзор',
      'Сверка отчётов',
      'Отчёты за период',
      'Данные',
    ]);
    assert.equal(await page.evaluate('location.hash'), '#smena/today');
    const selectors = await page.evaluate<string[]>(SELECTORS);
    assert.ok(selectors.length > 200, 'expected the style sheet');
    assert.deepEqual(
      selectors.filter((selector) => !/^(\[data-color-scheme="dark"\] )?\.smena/.test(selector.trim())),
      [],
    );
    await page.evaluate('host.widgets.administrator.callbacks.destroy()');
    await page.evaluate('host.widgets.dashboard.callbacks.destroy()');
    assert.equal(await page.evaluate('document.querySelectorAll("[data-smena], [class*=smena]").length'), 0);
    await bench.end();
  });

  it('stays away from volunteers, and draws nothing before its panel opens', async () => {
    const world = dashboardWorld('volunteer');
    const bench = await openBench({
      widgets: ['dashboard'],
      handlers: dashboardHandlers(world),
      userId: world.me.id,
      now: new Date(world.now),
    });
    await bench.page.waitForFunction(
      'Object.keys(sessionStorage).some((key) => key.startsWith("smena.me."))',
    );
    await bench.page.evaluate('host.go()');
    assert.equal(await bench.page.locator('[data-smena]').count(), 0);
    await bench.end();
  });
});
