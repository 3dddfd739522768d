import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { accessibilityProblems } from '../host/bench.ts';
import type { Bench, BenchOptions } from '../host/bench.ts';
import { openDashboard } from '../host/dashboard-bench.ts';
import { noFigures } from '../host/dashboard-figures.ts';
import { dashboardWorld, REPORT } from '../host/dashboard-world.ts';
import type { DashboardWorld } from '../host/dashboard-world.ts';
import { Refusal } from '../host/fake-backend.ts';

const plain = (text: string): string => text.replaceAll('\u00a0', ' ');

describe('the overview', () => {
  let world: DashboardWorld;
  let bench: Bench;
  let page: Page;
  const open = async (route = 'dashboard', options: Partial<BenchOptions> = {}): Promise<void> => {
    bench = await openDashboard(world, route, options);
    page = bench.page;
    await page.locator('.smena-cards').waitFor();
  };
  const heading = (name: RegExp): Promise<void> => page.getByRole('heading', { level: 1, name }).waitFor();
  const card = async (key: string): Promise<string> =>
    plain(await page.locator(`[data-card="${key}"]`).innerText());
  const chart = (subject: string) =>
    page
      .locator('.smena-chart')
      .filter({ has: page.getByRole('heading', { name: new RegExp(`^${subject}`) }) });

  beforeEach(() => {
    world = dashboardWorld('administrator');
  });
  afterEach(() => bench.end());

  it('shows the present month, its five figures and their changes, and how fresh they are', async () => {
    await open();
    await heading(/Ноябрь.2026/);
    await page.getByText('Данные на сегодня, 04:12').waitFor();
    assert.deepEqual(
      bench.backend.calls.filter((call) => call.name === 'dashboard').map((call) => call.params),
      [{ period: '2026-11' }],
    );
    assert.match(await card('consultations'), /609\s+\+38 % к октябрю 2026/);
    assert.match(await card('answered-share'), /91 %\s+из 660 входящих\s+−3 п. п./);
    assert.match(await card('score'), /4,6\s+212 ответов · ±0,1\s+\+0,1/);
    assert.match(await card('reports-missing'), /17\s+из 607 нужных\s+\+5/);
    assert.deepEqual(await accessibilityProblems(page), []);
  });

  it('compares with a year before when asked, and keeps that', async () => {
    await open();
    await page.getByLabel('С чем сравнить').selectOption('year');
    await page.locator('[data-card="coverage"]').getByText('к ноябрю 2025').waitFor();
    assert.match(await card('coverage'), /\+14 п. п. к ноябрю 2025/);
    assert.match(await card('score'), /сравнить не с чем/);
    await page.reload();
    await page.locator('[data-card="coverage"]').getByText('к ноябрю 2025').waitFor();
  });

  it('goes to other periods by arrows, kinds and dates, as far as anything can be known', async () => {
    await open();
    assert.ok(await page.getByRole('button', { name: 'Следующий период' }).isDisabled());
    await page.getByRole('button', { name: 'Предыдущий период' }).click();
    await heading(/Октябрь.2026/);
    await page.getByRole('button', { name: 'квартал' }).click();
    await heading(/IV.квартал 2026/);
    await page.getByRole('button', { name: 'год', exact: true }).click();
    await heading(/^2026$/);
    await page.getByRole('button', { name: 'Предыдущий период' }).click();
    await heading(/^2025$/);
    await page.locator('.smena-cards').waitFor();
    assert.ok(await page.getByRole('button', { name: 'Предыдущий период' }).isDisabled());
    await page.goBack();
    await heading(/^2026$/);
    await page.getByRole('button', { name: 'любые даты' }).click();
    await page.getByLabel('С', { exact: true }).fill('2026-10-05');
    await page.getByLabel('По', { exact: true }).fill('2026-09-01');
    await page.getByRole('button', { name: 'Показать', exact: true }).click();
    await page.getByText('Первый день должен быть не позже последнего.').waitFor();
    await page.getByLabel('По', { exact: true }).fill('2026-11-04');
    await page.getByRole('button', { name: 'Показать', exact: true }).click();
    await heading(/5.окт – 4.ноя.2026/);
    assert.equal(new URL(page.url()).hash, '#smena/dashboard/2026-10-05..2026-11-04');
  });

  it('says when the address names no period', async () => {
    await open('dashboard/2026-13');
    await page.getByText('В адресе написан непонятный период. Показываем текущий месяц.').waitFor();
    await heading(/Ноябрь.2026/);
  });

  it('begins for an administrator with what waits, and says where the administrator’s widget is absent', async () => {
    await open();
    const waiting = page.locator('.smena-block-waiting');
    assert.deepEqual((await waiting.locator('.smena-waiting a').allInnerTexts()).map(plain), [
      '2 просьбы о замене',
      '5 свободных мест в ближайшие дни',
      '4 волонтёра не ответили о доступности',
      '2 отчёта ждут сверки со звонком',
      '17 отчётов ещё можно написать',
      '1 звонок не удалось прочитать',
    ]);
    assert.match(
      (await waiting.getByText('2 просьбы').getAttribute('href')) ?? '',
      /\/dashboard\/#smena\/requests$/,
    );
    await waiting.getByRole('link', { name: 'Настройки' }).click();
    await waiting.getByText(/виджет «Смена: администратор», а он сейчас не подключён/).waitFor();
    await waiting.getByRole('link', { name: /сверки со звонком/ }).click();
    await page.getByRole('heading', { name: 'Сверка отчётов со звонками' }).waitFor();
  });

  it('opens the administrator’s functions where both widgets are', async () => {
    await open('dashboard', { widgets: ['dashboard', 'administrator'] });
    bench.backend.handlers.requests = () => ({ requests: [] });
    await page.getByRole('navigation', { name: 'Разделы' }).getByRole('link', { name: 'Запросы' }).waitFor();
    await page.locator('.smena-block-waiting').getByRole('link', { name: '2 просьбы о замене' }).click();
    await page.getByRole('heading', { name: 'Запросы' }).waitFor();
    assert.equal(new URL(page.url()).hash, '#smena/requests');
  });

  it('tells the stage of the months and what needs attention', async () => {
    await open();
    await page.getByText(/: расписание опубликовано/).waitFor();
    await page.getByText(/: сбор ответов до срока: ср,.25.ноября в.21:00/).waitFor();
    await page.getByText(/Доля отвеченных упала: 91.% против 94.%\./).waitFor();
    await page.getByText(/3.отчёта с отметкой о риске ещё не обсуждены\./).waitFor();
  });

  it('has a table, a file and a definition behind every chart', async () => {
    await open();
    const series = chart('Консультации и пропущенные');
    await series.getByRole('table', { name: 'По дням' }).waitFor({ state: 'attached' });
    const button = series.getByRole('button', { name: 'Консультации и пропущенные: таблица' });
    await button.click();
    assert.equal(await button.getAttribute('aria-pressed'), 'true');
    await series.getByRole('rowheader', { name: /^21.ноя$/ }).waitFor();
    assert.ok(!(await series.getByText('Консультация — разговор').isVisible()));
    await series.getByRole('button', { name: 'Консультации и пропущенные: что это значит' }).click();
    assert.ok(await series.getByText('Консультация — разговор').isVisible());
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      series.getByRole('button', { name: 'Консультации и пропущенные: скачать таблицу' }).click(),
    ]);
    assert.equal(download.suggestedFilename(), '2026-11-consultations.csv');
    const csv = await readFile(await download.path(), 'utf8');
    assert.match(
      csv,
      /^\ufeffДень;Консультации;Пропущенные;Средняя оценка;Оценок\r\n1\u00a0ноя;26;1;—;скрыто\r\n/,
    );
    for (const name of await page.locator('.smena-chart h2').allInnerTexts())
      assert.ok(name.length > 20, name);
    assert.equal(await page.locator('.smena-chart').count(), 12);
    assert.deepEqual(await accessibilityProblems(page), []);
  });

  it('says of scores that are not to be had how to get them, and hides few ones', async () => {
    const whole = world.dashboard;
    const without = (part: object, suppressed: boolean): void => {
      world.dashboard = (name) => {
        const answer = whole(name);
        return {
          ...answer,
          figures: { ...answer.figures, scores: { ...answer.figures.scores, ...part } },
          cards: answer.cards.map((one) =>
            one.key === 'score'
              ? { ...one, value: null, of: null, halfWidth: null, previous: null, suppressed }
              : one,
          ),
        };
      };
    };
    without({ available: false, average: null, answers: null, distribution: [] }, false);
    await open();
    assert.match(await card('score'), /оценки недоступны/);
    assert.doesNotMatch(await card('score'), /\b0\b/);
    await chart('Оценки клиентов')
      .getByText(/включите в Mango оценку/)
      .waitFor();
    without({ suppressed: true, average: null, answers: null, distribution: [] }, true);
    await page.getByRole('button', { name: 'Предыдущий период' }).click();
    await page.getByText('Ответили меньше пяти человек').waitFor();
    assert.match(await card('score'), /< 5\s+меньше пяти ответов/);
  });

  it('shows a director the same without names, and neither what waits nor consultations', async () => {
    world = dashboardWorld('director');
    await open();
    await chart('Нагрузка волонтёров').waitFor();
    assert.deepEqual(
      await page.getByRole('navigation', { name: 'Разделы' }).getByRole('link').allInnerTexts(),
      ['Обзор', 'Отчёты за период', 'Данные'],
    );
    await page.getByText('Опубликованное расписание: ').click();
    await page.getByRole('rowheader', { name: /^вс,.1.ноября/ }).waitFor();
    const text = await page.locator('.smena-panel').innerText();
    assert.doesNotMatch(text, /Орлова|Лебедев|Анна|Ждёт администратора/);
    assert.deepEqual(await accessibilityProblems(page), []);
  });

  it('shows the published calendar with names to those who may see them, gaps in words', async () => {
    world = dashboardWorld('supervisor');
    await open();
    await page.getByText('Опубликованное расписание: ').click();
    await page.getByText('Анна О.').first().waitFor();
    await page.locator('.smena-slot-free').getByText('свободно').first().waitFor();
    assert.deepEqual(await accessibilityProblems(page), []);
  });

  it('says what will come to a charity on its first day', async () => {
    const whole = world.dashboard;
    world.freshness = { ...world.freshness, calls: 'off', callsReadAt: null };
    world.dashboard = (name) => ({ ...whole(name), figures: noFigures(name), attention: [], stages: [] });
    await open();
    await page.getByText('Здесь появятся цифры').waitFor();
    await page.getByText('Телефония не подключена: звонков и оценок здесь нет').waitFor();
    await page.getByText('Ни один месяц ещё не планируется.').waitFor();
    assert.equal(await page.locator('canvas').count(), 0);
  });

  it('knows no zero of a time before anything is known', async () => {
    const whole = world.dashboard;
    world.dashboard = (name) => ({
      ...whole(name),
      figures: noFigures(name),
      known: { from: '2027-05-01', to: '2027-06-01' },
    });
    await open();
    await page.getByText('За этот период ничего не известно').waitFor();
    const cards = page.getByRole('region', { name: 'Главное за период' });
    assert.equal(await cards.getByText('нет данных').count(), 4);
    await cards.getByText('оценки недоступны').waitFor();
  });

  it('tells that calls are being read, and why they could not be', async () => {
    world.freshness = { ...world.freshness, calls: 'reading', progress: { done: 5, of: 19 } };
    await open();
    await page.getByText('Читаем звонки: готово 5 из 19 частей').waitFor();
    world.freshness = { ...world.freshness, calls: 'stale', progress: null, callsProblem: 'unpaid' };
    await page.getByRole('button', { name: 'Предыдущий период' }).click();
    await page
      .getByText(/Последнее чтение звонков не удалось: .*\(кабинет Mango заблокирован или не оплачен\)/)
      .waitFor();
    await page.getByRole('button', { name: 'подробнее' }).click();
    await page.getByRole('heading', { name: 'Данные' }).waitFor();
  });

  it('leads to the stored report, and says when newer data came since', async () => {
    await open('dashboard/2026-10');
    await page.getByText(/После составления пришли новые данные/).waitFor();
    await page.getByRole('link', { name: 'Открыть отчёт' }).click();
    await page.waitForFunction(`location.hash === '#smena/period-reports/${REPORT.october}'`);
  });

  it('keeps what it showed when the service fails, and says a refusal in words', async () => {
    await open();
    bench.backend.handlers.dashboard = () => {
      throw new Refusal(422, 'period.in-future', 'Этот период ещё не начался.');
    };
    await page.getByRole('button', { name: 'год', exact: true }).click();
    await page.getByRole('alert').filter({ hasText: 'Этот период ещё не начался.' }).waitFor();
    bench.backend.trouble = 'down';
    await page.goBack();
    await page
      .getByRole('alert')
      .filter({ hasText: /не отвечает.*Показано то, что загрузили раньше/ })
      .waitFor();
    assert.match(await card('consultations'), /609/);
  });
});
