import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { accessibilityProblems } from '../host/bench.ts';
import type { Bench, BenchOptions } from '../host/bench.ts';
import { cyrillicLines, openDashboard, PHONE } from '../host/dashboard-bench.ts';
import { periodOf } from '../host/dashboard-figures.ts';
import { dashboardWorld, REPORT } from '../host/dashboard-world.ts';
import type { DashboardWorld } from '../host/dashboard-world.ts';
import { Refusal } from '../host/fake-backend.ts';

describe('period reports', () => {
  let world: DashboardWorld;
  let bench: Bench;
  let page: Page;
  const open = async (route = 'period-reports', options: Partial<BenchOptions> = {}): Promise<void> => {
    bench = await openDashboard(world, route, options);
    page = bench.page;
    await page.getByRole('heading', { level: 1 }).waitFor();
  };

  beforeEach(() => {
    world = dashboardWorld('director');
  });
  afterEach(() => bench.end());

  it('are listed with how complete their data were, and those still awaited', async () => {
    await open();
    const row = page.getByRole('row', { name: /Октябрь.2026/ });
    await row.getByText(/готов · данные полные на.98.%/).waitFor();
    await row.getByText('сам, по расписанию').waitFor();
    await page
      .getByRole('row', { name: /5.сен – 4.окт.2026/ })
      .getByText('Павел Громов')
      .waitFor();
    await page.getByText(/Ноябрь.2026: когда данные будут полны, не позже: пт,.4.декабря/).waitFor();
    await page.getByText('Данные на сегодня, 04:12').waitFor();
    assert.deepEqual(await accessibilityProblems(page), []);
  });

  it('say how they come when there are none yet', async () => {
    world.reports = [];
    world.awaited = [];
    await open();
    await page.getByText('Отчётов ещё нет.').waitFor();
  });

  it('open as they were made, with every chart, and end the director’s task', async () => {
    await open();
    await page.getByRole('link', { name: /Октябрь.2026/ }).click();
    await page.getByRole('heading', { level: 1, name: /Отчёт: октябрь.2026/ }).waitFor();
    await page.getByText(/После составления пришли новые данные/).waitFor();
    await page.getByText(/Отпечаток данных 9f2c41d07a5b, определения 1/).waitFor();
    await bench.called('openedPeriodReport');
    assert.equal(await page.locator('canvas').count(), 5);
    assert.equal(await page.locator('.smena-chart').count(), 11);
    assert.deepEqual(await accessibilityProblems(page), []);
    await page.getByRole('link', { name: 'Показать, как сейчас' }).click();
    await page.waitForFunction(`location.hash === '#smena/dashboard/2026-10'`);
  });

  it('begin with the five figures as stored, each against the period before and the year before', async () => {
    const [october] = world.reports;
    assert.ok(october);
    const { figures } = october;
    const scores = { ...figures.scores, suppressed: true, average: null, answers: null, halfWidth: null };
    const before = { ...figures, period: periodOf('2026-09') };
    world.reports = [
      {
        ...october,
        figures: { ...figures, scores, reports: { ...figures.reports, missing: 14 } },
        previous: before,
        yearBefore: {
          ...before,
          period: periodOf('2025-10'),
          reports: { ...figures.reports, missing: 12 },
        },
      },
    ];
    await open(`period-reports/${REPORT.october}`);
    const cards = page.getByRole('region', { name: 'Главное за период' });
    await cards.waitFor();
    assert.equal(await cards.getByRole('listitem').count(), 5);
    assert.equal(await cards.locator('.smena-spark').count(), 0);
    const said = async (key: string): Promise<string> =>
      (await cards.locator(`[data-card=${key}]`).innerText()).replaceAll('\u00a0', ' ');
    const missing = await said('reports-missing');
    assert.match(missing, /\b14\n/);
    assert.match(missing, /−3 к.сентябрю 2026\n\s*\+2 к.октябрю 2025/);
    assert.match(await said('consultations'), new RegExp(`^Консультации\n${figures.calls.consultations}\n`));
    assert.match(await said('answered-share'), /\d+ %\nиз.\d+ входящ/);
    assert.match(await said('coverage'), /\d+ %\nиз.\d+ мест/);
    assert.equal((await said('score')).trim(), 'Оценка\n< 5\nменьше пяти ответов');
    assert.deepEqual(await accessibilityProblems(page), []);
  });

  it('never show the stored score without its n and interval', async () => {
    await open(`period-reports/${REPORT.october}`);
    await page
      .locator('[data-card=score]')
      .getByText(/212.ответов · ±0,1/)
      .waitFor();
  });

  it('are shown from the link in the task even when the task can’t be ended just now', async () => {
    bench = await openDashboard(world, '', { fragment: '' });
    page = bench.page;
    bench.backend.handlers.openedPeriodReport = () => {
      throw new Refusal(503, 'service.unavailable');
    };
    await page.getByRole('button', { name: 'Смена', exact: true }).waitFor();
    await page.evaluate(`history.pushState(null, '', '#smena/period-reports/${REPORT.quarter}'); host.go()`);
    await page.getByRole('heading', { level: 1, name: /III.квартал 2026/ }).waitFor();
    await bench.called('openedPeriodReport');
    await page.locator('canvas').first().waitFor();
    assert.equal(await page.getByText('После составления пришли новые данные').count(), 0);
  });

  it('end nobody’s task when others open them', async () => {
    world = dashboardWorld('supervisor');
    await open(`period-reports/${REPORT.october}`);
    await page.locator('canvas').first().waitFor();
    assert.equal(bench.sent('openedPeriodReport').length, 0);
  });

  for (const format of ['xlsx', 'pdf'] as const) {
    it(`come as a ${format} file under its own name`, async () => {
      await open(`period-reports/${REPORT.october}`);
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: `Скачать ${format.toUpperCase()}` }).click(),
      ]);
      assert.equal(download.suggestedFilename(), `Отчёт 2026-10.${format}`);
      assert.equal(await readFile(await download.path(), 'utf8'), `файл ${format}`);
      await page.getByText(`Файл «Отчёт 2026-10.${format}» скачан.`).waitFor();
    });
  }

  it('say why a file did not come', async () => {
    await open(`period-reports/${REPORT.october}`);
    bench.backend.handlers.periodReportFile = () => {
      throw new Refusal(404, 'period-report.no-file', 'Файла этого отчёта нет.');
    };
    await page.getByRole('button', { name: 'Скачать PDF' }).click();
    await page.getByRole('alert').filter({ hasText: 'Файла этого отчёта нет.' }).waitFor();
  });

  it('are made of any period that has begun, and open at once', async () => {
    await open();
    await page.getByRole('button', { name: 'Составить отчёт' }).click();
    const dialog = page.getByRole('dialog', { name: 'Составить отчёт за период' });
    await dialog.getByRole('heading', { name: /Октябрь.2026/ }).waitFor();
    assert.deepEqual(await accessibilityProblems(page), []);
    await dialog.getByRole('button', { name: 'квартал' }).click();
    await dialog.getByRole('button', { name: 'Предыдущий период' }).click();
    await dialog.getByRole('button', { name: 'Составить', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: /Отчёт: III.квартал 2026/ }).waitFor();
    assert.deepEqual(bench.sent('makePeriodReport'), [{ period: '2026-Q3' }]);
  });

  it('say in the dialog why one can’t be made', async () => {
    await open();
    await page.getByRole('button', { name: 'Составить отчёт' }).click();
    bench.backend.handlers.makePeriodReport = () => {
      throw new Refusal(409, 'figures.pending', 'Цифры пересчитываются, попробуйте через минуту.');
    };
    await page.getByRole('button', { name: 'Составить', exact: true }).click();
    await page.getByRole('alert').filter({ hasText: 'Цифры пересчитываются' }).waitFor();
  });

  it('say when there is none of that link', async () => {
    bench = await openDashboard(world, `period-reports/${REPORT.october.replace('001', '0ff')}`);
    await bench.page.getByRole('alert').filter({ hasText: 'Такого отчёта нет.' }).waitFor();
    await bench.page.getByRole('link', { name: 'Все отчёты' }).click();
    await bench.page.getByRole('table', { name: 'Готовые отчёты' }).waitFor();
  });

  it('fit a phone and speak English', async () => {
    world.me = { ...world.me, language: 'en' };
    await open(`period-reports/${REPORT.october}`, { browser: PHONE });
    await page.locator('canvas').first().waitFor();
    assert.ok(
      await page.evaluate('document.querySelector(".smena-panel-content").scrollWidth <= innerWidth'),
    );
    const said =
      /Развод и расставание|Одиночество|Тревога|Отношения с детьми|Работа и деньги|Потеря близкого|Зависимость|Насилие в.семье|Смена/g;
    assert.deepEqual(await cyrillicLines(bench, said), []);
  });
});
