import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { accessibilityProblems } from '../host/bench.ts';
import type { Bench, BenchOptions } from '../host/bench.ts';
import { cyrillicLines, openDashboard, PHONE } from '../host/dashboard-bench.ts';
import { dashboardWorld, reading } from '../host/dashboard-world.ts';
import type { DashboardWorld } from '../host/dashboard-world.ts';
import { Refusal } from '../host/fake-backend.ts';

describe('the state of the data', () => {
  let world: DashboardWorld;
  let bench: Bench;
  let page: Page;
  const open = async (options: Partial<BenchOptions> = {}): Promise<void> => {
    bench = await openDashboard(world, 'data', options);
    page = bench.page;
    await page.locator('.smena-freshness').waitFor();
  };

  beforeEach(() => {
    world = dashboardWorld('administrator');
  });
  afterEach(() => bench.end());

  it('tells when each source was read and how the readings went', async () => {
    await open();
    await page.getByText(/Звонки известны полностью до: сегодня в.00:00/).waitFor();
    await page.getByText(/Цифры посчитаны: сегодня в.04:14/).waitFor();
    await page.getByText(/Люди из amoCRM прочитаны: сегодня в.03:30/).waitFor();
    await page
      .getByRole('row', { name: /14\u2060–\u206020.ноя.2026 \(по расписанию\) прочитано 148 21/ })
      .waitFor();
    await page
      .getByRole('row', { name: /не удалось; причина: Mango не отвечает; попробуем ещё раз сегодня в.10:30/ })
      .waitFor();
    await page.getByText('Все записи прочитаны.').waitFor();
    await page.getByText('Все ответившие известны.').waitFor();
    assert.deepEqual(await accessibilityProblems(page), []);
  });

  it('is refreshed by hand after saying what it may cost, and follows the reading', async () => {
    await open();
    await page
      .getByText(/Каждое чтение — это 3.запроса к Mango, а запросы могут стоить денег.*31.запрос в месяц/)
      .waitFor();
    await page.clock.install();
    await page.getByRole('button', { name: 'Обновить сейчас' }).click();
    await page.getByText('Чтение началось.').waitFor();
    await page.getByText('Читаем звонки: готово 0 из 2 частей').waitFor();
    await page.getByRole('progressbar', { name: /^Ход чтения: 21.ноя/ }).waitFor();
    assert.ok(await page.getByRole('button', { name: 'Обновить сейчас' }).isDisabled());
    assert.deepEqual(await accessibilityProblems(page), []);
    world.freshness = { ...world.freshness, calls: 'fresh', progress: null };
    world.sync.readings = [reading(9, { kind: 'now' })];
    await page.clock.runFor(5000);
    await page.getByText('Данные на сегодня, 04:12').waitFor();
    assert.ok(await page.getByRole('button', { name: 'Обновить сейчас' }).isEnabled());
  });

  it('says in words why calls could not be asked for', async () => {
    await open();
    bench.backend.handlers.readCallsNow = () => {
      throw new Refusal(409, 'calls.reading', 'Звонки уже читаются.');
    };
    await page.getByRole('button', { name: 'Обновить сейчас' }).click();
    await page.getByRole('alert').filter({ hasText: 'Звонки уже читаются.' }).waitFor();
  });

  it('names records set aside and extensions nobody knows, but no number of a client', async () => {
    world.sync.setAside = [
      {
        entryId: 'e-bad',
        startedAt: null,
        problem: 'end-before-start',
        field: 'context_init_time',
        firstSeenAt: '2026-11-20T01:00:00.000Z',
        lastSeenAt: '2026-11-21T01:00:00.000Z',
        times: 2,
      },
    ];
    world.sync.unknownEmployees = [
      { extension: '117', calls: 4 },
      { extension: null, calls: 1 },
    ];
    await open();
    await page.getByRole('row', { name: /неизвестно конец раньше начала context_init_time/ }).waitFor();
    await page.getByRole('row', { name: '117 4' }).waitFor();
    await page.getByRole('row', { name: 'без внутреннего номера 1' }).waitFor();
    assert.deepEqual(await accessibilityProblems(page), []);
  });

  it('is not a supervisor’s to refresh', async () => {
    world = dashboardWorld('supervisor');
    await open();
    await page.getByRole('table', { name: 'Чтения звонков' }).waitFor();
    assert.equal(await page.getByRole('button', { name: 'Обновить сейчас' }).count(), 0);
  });

  it('says how telephony is connected where it is off', async () => {
    world.freshness = { ...world.freshness, calls: 'off', callsReadAt: null, callsCompleteUntil: null };
    await open();
    await page.getByText(/Администратор подключает её в «Настройках»/).waitFor();
    assert.equal(await page.getByRole('button', { name: 'Обновить сейчас' }).count(), 0);
  });

  it('fits a phone and speaks English', async () => {
    world.me = { ...world.me, language: 'en' };
    await open({ browser: PHONE, host: { dark: true } });
    await page.getByRole('button', { name: 'Refresh now' }).waitFor();
    assert.ok(
      await page.evaluate('document.querySelector(".smena-panel-content").scrollWidth <= innerWidth'),
    );
    assert.deepEqual(await accessibilityProblems(page), []);
    assert.deepEqual(await cyrillicLines(bench, /Смена/g), []);
  });
});
