import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { accessibilityProblems } from '../host/bench.ts';
import type { Bench, BenchOptions } from '../host/bench.ts';
import { cyrillicLines, openDashboard, PHONE } from '../host/dashboard-bench.ts';
import { dashboardWorld } from '../host/dashboard-world.ts';
import type { DashboardWorld } from '../host/dashboard-world.ts';

describe('the overview on paper, on a phone, by keyboard and in English', () => {
  let world: DashboardWorld;
  let bench: Bench;
  let page: Page;
  const open = async (route = 'dashboard', options: Partial<BenchOptions> = {}): Promise<void> => {
    bench = await openDashboard(world, route, options);
    page = bench.page;
    await page.locator('.smena-cards').waitFor();
  };
  const heading = (name: RegExp): Promise<void> => page.getByRole('heading', { level: 1, name }).waitFor();

  beforeEach(() => {
    world = dashboardWorld('administrator');
  });
  afterEach(() => bench.end());

  it('prints black on white: title, freshness and pictures of the charts, nothing to press', async () => {
    await open('dashboard', { host: { dark: true } });
    await page
      .context()
      .addInitScript('window.print = () => { top.printed = document.documentElement.outerHTML; }');
    await page.getByRole('button', { name: 'Печать' }).click();
    await page.waitForFunction('window.printed !== undefined');
    const printed = await page.evaluate<string>('window.printed');
    assert.match(printed, /<title>Смена: Ноябрь&nbsp;2026<\/title>/);
    assert.match(printed, /@page \{[^}]*Данные на\s*сегодня,\s04:12[^}]*\}.*counter\(page\)/);
    assert.match(printed, /smena-paper/);
    assert.doesNotMatch(printed, /<canvas|<button|<select|data-color-scheme="dark"/);
    assert.equal(printed.match(/<img src="data:image\/png;base64,/g)?.length, 5);
    await page.waitForFunction('document.querySelector("iframe") === null');
  });

  it('fits a phone', async () => {
    await open('dashboard/2026-10-05..2026-11-04', { browser: PHONE, host: { dark: true } });
    assert.ok(
      await page.evaluate('document.querySelector(".smena-panel-content").scrollWidth <= innerWidth'),
    );
    assert.deepEqual(await accessibilityProblems(page), []);
  });

  it('can be done with the keyboard', async () => {
    await open();
    await page.getByRole('button', { name: 'квартал' }).focus();
    await page.keyboard.press('Enter');
    await heading(/IV.квартал 2026/);
    await page.getByRole('button', { name: 'Темы: таблица' }).focus();
    await page.keyboard.press('Space');
    await page.getByRole('region', { name: 'Темы: Темы по числу отчётов' }).focus();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog', { name: 'Смена' }).waitFor({ state: 'detached' });
  });

  it('speaks English throughout', async () => {
    world.me = { ...world.me, language: 'en' };
    await open();
    await page.getByText('Published schedule: ').click();
    await page.getByRole('rowheader', { name: /^Sun,.1.November/ }).waitFor();
    const said =
      /Анна.О\.|Борис.Л\.|Анна Орлова|Борис Лебедев|Вера Соколова|Глеб Ёлкин|Развод и расставание/g;
    const topics =
      /Одиночество|Тревога|Отношения с детьми|Работа и деньги|Потеря близкого|Зависимость|Насилие в.семье|Смена/;
    assert.deepEqual(
      (await cyrillicLines(bench, said)).filter((line) => !topics.test(line)),
      [],
    );
  });
});
