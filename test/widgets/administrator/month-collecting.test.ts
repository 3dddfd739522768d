import assert from 'node:assert/strict';
import type { Locator, Page } from 'playwright-core';
import { accessibilityProblems, openBench } from '../host/bench.ts';
import type { Bench, BenchOptions } from '../host/bench.ts';
import { Refusal } from '../host/fake-backend.ts';
import { monthHandlers } from '../host/month-answers.ts';
import { COLLECTING_NOW, januaryOf, monthWorld } from '../host/month-world.ts';
import type { MonthWorld } from '../host/month-world.ts';

const WIDE = { viewport: { width: 1440, height: 900 } };
const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

describe('the month while answers are collected', () => {
  let world: MonthWorld;
  let bench: Bench;
  let page: Page;

  const open = async (state: 'planned' | 'collecting' | 'review', options: Partial<BenchOptions> = {}) => {
    world = monthWorld(state);
    bench = await openBench({
      widgets: ['administrator'],
      handlers: monthHandlers(world),
      userId: 1,
      now: COLLECTING_NOW,
      fragment: '#smena/month/2027-01',
      browser: WIDE,
      ...options,
    });
    page = bench.page;
    await page.getByRole('list', { name: 'Шаги месяца' }).waitFor();
  };
  const button = (name: string | RegExp): Locator =>
    page.getByRole('button', { name, exact: typeof name === 'string' });
  const inDialog = (name: string): Locator => page.getByRole('dialog').last().getByRole('button', { name });
  afterEach(() => bench.end());

  it('is opened by hand after asking, and then collects', async () => {
    await open('planned');
    await button('Открыть сбор…').click();
    await page.getByText(/Каждый волонтёр получит задачу/).waitFor();
    await inDialog('Отмена').click();
    assert.equal(bench.sent('openCollecting').length, 0);
    await button('Открыть сбор…').click();
    await inDialog('Открыть сбор').click();
    await page.getByText('Ответили 27 из 40').waitFor();
    assert.equal(januaryOf(world).state, 'collecting');
  });

  it('goes from month to month', async () => {
    await open('collecting');
    await button('Следующий месяц').click();
    await page.getByRole('heading', { name: /Февраль.2027/ }).waitFor();
    assert.equal(await page.evaluate('location.hash'), '#smena/month/2027-02');
    await button('Предыдущий месяц').click();
    await page.getByText('Ответили 27 из 40').waitFor();
  });

  it('shows who answered and how, and filters', async () => {
    await open('collecting');
    const list = page.getByRole('region', { name: 'Кто ответил' }).getByRole('listitem');
    assert.equal(await list.count(), 40);
    assert.match((await list.nth(0).textContent()) ?? '', /Глеб Орлов.*не отправлено: 14.отметок/);
    await button('Не ответили (13)').click();
    assert.equal(await list.count(), 13);
    assert.equal(await list.filter({ hasText: 'задача закрыта вручную' }).count(), 1);
    await button('Ответили (27)').click();
    assert.equal(await list.count(), 27);
    assert.equal(await list.filter({ hasText: 'поздно' }).count(), 1);
    await button('Все (40)').click();
    assert.equal(await list.count(), 40);
  });

  it('compares offers with the need of every slot', async () => {
    await open('collecting');
    const heat = page.getByRole('region', { name: 'Сколько отметили и сколько нужно' });
    assert.equal(await heat.getByRole('cell', { name: /отметили \d+, нужно 2/ }).count(), 186);
    await heat.getByText(/Людей меньше, чем нужно: \d+.слот/).waitFor();
  });

  it('moves the deadline by the charity’s clocks, and says why not', async () => {
    await open('collecting');
    await button('Перенести срок…').click();
    await page.getByLabel('День').fill('');
    await inDialog('Перенести').click();
    await page.getByText('Укажите день и время.').waitFor();
    await page.getByLabel('День').fill('2026-12-01');
    await inDialog('Перенести').click();
    await page.getByRole('alert').filter({ hasText: 'уже прошёл' }).waitFor();
    await page.getByLabel('День').fill('2026-12-27');
    await page.getByLabel('Время').fill('20:30');
    await inDialog('Перенести').click();
    await page.getByText(/срок вс,.27.декабря, 20:30/).waitFor();
    assert.equal(januaryOf(world).deadline, '2026-12-27T17:30:00.000Z');
  });

  it('takes the month’s new state when somebody moved the deadline first', async () => {
    await open('collecting');
    await button('Перенести срок…').click();
    const move = bench.backend.handlers.moveDeadline;
    bench.backend.handlers.moveDeadline = () => {
      world.cycles = world.cycles.map((one) => ({ ...one, version: 7 }));
      if (move !== undefined) bench.backend.handlers.moveDeadline = move;
      throw new Refusal(409, 'cycle.stale', 'Месяц только что изменился. Обновите страницу и повторите.');
    };
    await page.getByLabel('День').fill('2026-12-26');
    await inDialog('Перенести').click();
    await page.getByRole('alert').filter({ hasText: 'только что изменился' }).waitFor();
    await bench.called('progress', 2);
    await inDialog('Перенести').click();
    await page.getByText(/срок сб,.26.декабря/).waitFor();
    assert.equal((bench.sent('moveDeadline').at(-1) as { version: number }).version, 7);
  });

  it('reminds after asking and says how many', async () => {
    await open('collecting');
    await button('Напомнить (13)…').click();
    await inDialog('Напомнить').click();
    await page.getByText(/Напоминание получат: 13.волонтёров/).waitFor();
    assert.equal(world.reminded, 1);
  });

  it('sends a person’s unsent marks with one press', async () => {
    await open('collecting');
    await button(/Отправить за волонтёра Глеб Орлов: 14.отметок/).click();
    await page.getByText('Ответ отправлен: Глеб Орлов.').waitFor();
    await page.getByText('Ответили 28 из 40').waitFor();
    const [sent] = bench.sent('submitAvailabilityOf') as { marks: string[]; version: number }[];
    assert.equal(sent?.marks.length, 14);
    assert.equal(sent?.version, 2);
  });

  it('marks and sends for somebody in the volunteer’s own editor', async () => {
    await open('collecting');
    await button('Отметить доступность: Анна Орлова').click();
    await page.getByText('Вы отмечаете за другого: Анна Орлова.').waitFor();
    await page.locator('[data-slot="2027-01-04T10:00"]').click();
    await button('Отправить').click();
    await page.getByText('Ответ отправлен: Анна Орлова.').waitFor();
    await button('← К ответам').click();
    await page.getByText('Ответили 28 из 40').waitFor();
  });

  it('makes the draft now after saying who has not answered', async () => {
    await open('collecting');
    await button('Составить черновик сейчас').click();
    await page.getByText(/Не ответили 13.волонтёров/).waitFor();
    await inDialog('Составить черновик').click();
    await page.getByText(/Составляем расписание/).waitFor();
    assert.deepEqual(bench.sent('generate'), [{ version: 0 }]);
    world.generating = false;
    world.cycles = monthWorld('review').cycles;
    Object.assign(world, { seats: monthWorld('review').seats, version: 1 });
    await page.getByRole('grid', { name: /Расписание/ }).waitFor();
  });

  it('keeps the answers beside the schedule afterwards', async () => {
    await open('review');
    await button('Ответы').click();
    await page.getByText(/После срока ответили 1.волонтёр/).waitFor();
    await button('← К расписанию').click();
    await page.getByRole('grid').waitFor();
  });

  it('says when the service is down and recovers', async () => {
    await open('collecting');
    bench.backend.trouble = 'down';
    await button('Напомнить (13)…').click();
    await inDialog('Напомнить').click();
    await page.getByRole('alert').filter({ hasText: 'не отвечает' }).waitFor();
    bench.backend.trouble = 'none';
    await inDialog('Напомнить').click();
    await page.getByText(/Напоминание получат/).waitFor();
  });

  for (const [name, browser] of Object.entries({ 'on a wide screen': WIDE, 'on a phone': PHONE }))
    it(`has no obstacles that axe finds ${name}`, async () => {
      await open('collecting', { browser });
      await page.getByRole('region', { name: 'Кто ответил' }).waitFor();
      assert.deepEqual(await accessibilityProblems(page), []);
      await button('Перенести срок…').click();
      assert.deepEqual(await accessibilityProblems(page), []);
      const width = await page.evaluate('document.querySelector(".smena-panel-content").scrollWidth');
      assert.ok(Number(width) <= browser.viewport.width);
    });
});
