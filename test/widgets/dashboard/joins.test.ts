import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { accessibilityProblems } from '../host/bench.ts';
import type { Bench, BenchOptions } from '../host/bench.ts';
import { openDashboard, PHONE } from '../host/dashboard-bench.ts';
import { dashboardWorld, VOLUNTEER_REPORT } from '../host/dashboard-world.ts';
import type { DashboardWorld } from '../host/dashboard-world.ts';
import { Refusal } from '../host/fake-backend.ts';

describe('reports to match with calls', () => {
  let world: DashboardWorld;
  let bench: Bench;
  let page: Page;
  const open = async (options: Partial<BenchOptions> = {}): Promise<void> => {
    bench = await openDashboard(world, 'joins', options);
    page = bench.page;
    await page.locator('.smena-joins').waitFor();
  };

  beforeEach(() => {
    world = dashboardWorld('administrator');
  });
  afterEach(() => bench.end());

  it('stand with their topics and the calls near them, without any text', async () => {
    await open();
    const first = page.locator('.smena-joins > li').first();
    await first
      .getByRole('heading', { name: /Анна Орлова: разговор по отчёту начался чт,.19.ноября в.18:10/ })
      .waitFor();
    await first.getByText('Одиночество').waitFor();
    await first.getByText('разница 6 мин').waitFor();
    await first.getByText('скорее всего').waitFor();
    await page.getByText('Рядом по времени звонков этого волонтёра нет.').waitFor();
    assert.deepEqual(await accessibilityProblems(page), []);
  });

  it('are settled by naming the call, after a question that names both', async () => {
    await open();
    await page.getByRole('button', { name: /^Это он: звонок .* в.18:04/ }).click();
    const dialog = page.getByRole('dialog', {
      name: /^Связать отчёт о разговоре .*18:10 со звонком .*18:04\?/,
    });
    assert.equal(await dialog.getByText('другой отчёт').count(), 0);
    assert.deepEqual(await accessibilityProblems(page), []);
    await dialog.getByRole('button', { name: 'Связать' }).click();
    await page.getByText('Готово, запомнили.').waitFor();
    assert.deepEqual(bench.sent('settleJoin'), [{ entryId: 'e-joins-1' }]);
    assert.equal(await page.getByText('Анна Орлова').count(), 0);
  });

  it('do not offer a call that has another report, and change nothing when it is cancelled', async () => {
    await open();
    await page.locator('.smena-join-calls li').filter({ hasText: 'об этом звонке уже есть отчёт' }).waitFor();
    assert.equal(await page.getByRole('button', { name: /^Это он: звонок .* в.18:31/ }).count(), 0);
    await page.getByRole('button', { name: /^Это он: звонок .* в.18:04/ }).click();
    await page.getByRole('button', { name: 'Отмена' }).click();
    assert.equal(bench.sent('settleJoin').length, 0);
  });

  it('are settled as having no call, until nothing is left', async () => {
    await open();
    for (const name of [/^Звонка нет: отчёт Анна/, /^Звонка нет: отчёт Борис/]) {
      await page.getByRole('button', { name }).click();
      await page
        .getByRole('dialog', { name: /звонка нет\?$/ })
        .getByRole('button', { name: 'Звонка нет' })
        .click();
      await page.getByRole('dialog', { name: /звонка нет\?$/ }).waitFor({ state: 'detached' });
    }
    await page.getByText('Сверять нечего: все отчёты связаны со звонками.').waitFor();
    assert.deepEqual(
      bench.backend.calls
        .filter((call) => call.name === 'settleJoin')
        .map(({ params, body }) => [params, body]),
      [VOLUNTEER_REPORT.unsafe, VOLUNTEER_REPORT.lonely].map((id) => [{ id }, { entryId: null }]),
    );
  });

  it('say when somebody else was faster', async () => {
    await open();
    await page.getByRole('button', { name: /^Звонка нет: отчёт Анна/ }).click();
    bench.backend.handlers.settleJoin = () => {
      throw new Refusal(409, 'join.settled', 'Этот отчёт уже сверил кто-то другой.');
    };
    await page
      .getByRole('dialog', { name: /звонка нет\?$/ })
      .getByRole('button', { name: 'Звонка нет' })
      .click();
    await page.getByRole('alert').filter({ hasText: 'Этот отчёт уже сверил кто-то другой.' }).waitFor();
  });

  it('are a supervisor’s too, named above the consultations', async () => {
    world = dashboardWorld('supervisor');
    bench = await openDashboard(world, 'consultations');
    page = bench.page;
    await page.getByText(/2.отчёта ждут сверки со звонком/).waitFor();
    await page.getByRole('link', { name: 'Сверка отчётов со звонками' }).click();
    await page.getByRole('heading', { name: 'Сверка отчётов со звонками' }).waitFor();
  });

  it('are refused to a director', async () => {
    bench = await openDashboard(dashboardWorld('director'), 'joins');
    await bench.page.getByRole('alert').filter({ hasText: 'нет доступа к этому разделу' }).waitFor();
    assert.equal(bench.sent('unsafeJoins').length, 0);
  });

  it('fit a phone', async () => {
    await open({ browser: PHONE });
    assert.ok(
      await page.evaluate('document.querySelector(".smena-panel-content").scrollWidth <= innerWidth'),
    );
    assert.deepEqual(await accessibilityProblems(page), []);
  });
});
