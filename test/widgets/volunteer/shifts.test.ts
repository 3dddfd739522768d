import assert from 'node:assert/strict';
import type { Locator, Page } from 'playwright-core';
import { accessibilityProblems, openBench } from '../host/bench.ts';
import type { Bench, BenchOptions } from '../host/bench.ts';
import { Refusal } from '../host/fake-backend.ts';
import { COLLEAGUES, volunteerHandlers, volunteerWorld, VOLUNTEER_ME } from '../host/volunteer-answers.ts';
import type { VolunteerWorld } from '../host/volunteer-answers.ts';

const WIDE = { viewport: { width: 1440, height: 900 }, permissions: ['clipboard-read', 'clipboard-write'] };
const PHONE = { viewport: { width: 320, height: 720 }, hasTouch: true, isMobile: true };

describe('the volunteer’s shifts', () => {
  let world: VolunteerWorld;
  let bench: Bench;
  let page: Page;

  const open = async (options: Partial<BenchOptions> = {}): Promise<void> => {
    bench = await openBench({
      widgets: ['volunteer'],
      handlers: volunteerHandlers(world),
      userId: VOLUNTEER_ME.id,
      now: new Date('2026-12-22T07:00:00Z'),
      fragment: '#smena/shifts',
      browser: WIDE,
      ...options,
    });
    page = bench.page;
    await page.getByRole('heading', { name: 'Мои смены' }).waitFor();
  };
  const button = (name: string | RegExp): Locator =>
    page.getByRole('button', { name, exact: typeof name === 'string' });
  const december = () => world.months['2026-12']!;

  beforeEach(() => {
    world = volunteerWorld();
  });
  afterEach(() => bench.end());

  it('begin with the next one: when, with whom, how soon', async () => {
    await open();
    const next = page.getByRole('region', { name: 'Ближайшая смена' });
    await next.getByText(/через.2.дня/).waitFor();
    await next.getByText(/чт,.24.декабря, 18:00–20:00/).waitFor();
    await next.getByText('вместе с: Борис Лебедев').waitFor();
  });

  it('stand by weeks, with past ones folded', async () => {
    await open();
    await page.getByRole('heading', { name: /21.декабря — 27.декабря/ }).waitFor();
    assert.equal(await page.getByText(/вс,.6.декабря, 10:00–12:00/).isVisible(), false);
    await page.getByText(/Прошедшие: 2.смены/).click();
    await page.getByText(/вс,.6.декабря, 10:00–12:00/).waitFor();
    assert.equal(await button(/Не смогу выйти: вс, 6/).count(), 0);
  });

  it('stand on the month’s calendar beside what was marked', async () => {
    world.availability = {
      ...world.availability,
      submitted: {
        marks: ['2026-12-08T10:00', '2026-12-24T18:00'],
        maxShifts: null,
        maxPerDay: null,
        cannot: false,
        at: world.now,
        late: false,
        by: 11,
      },
    };
    await open();
    await page
      .getByRole('gridcell', { name: /четверг, 24.декабря, 18:00–20:00: ваша смена/, selected: true })
      .waitFor();
    await page
      .getByRole('gridcell', { name: /вторник, 8.декабря, 10:00–12:00: вы отмечали, смены нет/ })
      .waitFor();
    assert.equal(await page.locator('td[aria-selected=true]').count(), 5);
  });

  it('seen once are read: the service is told once a version, and not for a closed month', async () => {
    await open();
    await bench.called('readSchedule');
    await button('Предыдущий месяц').click();
    await page.getByText(/В.ноябре у вас смен нет/).waitFor();
    await button('Следующий месяц').click();
    await page.getByRole('heading', { name: /21.декабря — 27.декабря/ }).waitFor();
    assert.deepEqual(
      bench.backend.calls.filter((call) => call.name === 'readSchedule').map((call) => call.params),
      [{ month: '2026-12' }],
    );
  });

  it('not published yet are said to be so', async () => {
    await open({ fragment: '#smena/shifts/2027-01' });
    await page.getByText(/Расписание на.январь ещё не опубликовано/).waitFor();
    assert.equal(bench.sent('readSchedule').length, 0);
  });

  it('can be given back: reason, a colleague, what happens next, then withdrawn', async () => {
    await open();
    await button(/Не смогу выйти: чт, 24.декабря, 18:00/).click();
    const dialog = page.getByRole('dialog', { name: 'Не сможете выйти?' });
    await dialog.getByText(/Администратор получит задачу/).waitFor();
    await dialog.getByRole('button', { name: 'Попросить о замене' }).click();
    await dialog.getByText('Выберите причину или напишите её.').waitFor();
    assert.equal(bench.sent('askForChange').length, 0);
    await dialog.getByText('Болезнь', { exact: true }).click();
    await dialog.getByRole('textbox', { name: 'Подробнее' }).fill('Температура');
    const colleague = dialog.getByRole('combobox', { name: 'Меня заменит' });
    assert.deepEqual(await colleague.getByRole('option').allTextContents(), ['пока никто', 'Вера Соколова']);
    await colleague.selectOption('Вера Соколова');
    await dialog.getByRole('button', { name: 'Попросить о замене' }).click();
    await dialog.waitFor({ state: 'detached' });
    assert.deepEqual(bench.sent('askForChange'), [
      { slotId: '2026-12-24T18:00', reason: 'Болезнь. Температура', colleagueId: COLLEAGUES[1]!.id },
    ]);
    await page.getByText('Просьба о замене у администратора; смена пока ваша.').waitFor();
    await page.getByText('История просьбы').click();
    await page.getByText(/22.декабря, 10:00: вы попросили о замене — «Болезнь. Температура»/).waitFor();
    await page.getByText('Вы предложили: Вера Соколова').waitFor();
    await button(/Отозвать просьбу: чт, 24.декабря/).click();
    await page.getByText('Вы отозвали просьбу; смена ваша.').waitFor();
    await button(/Не смогу выйти: чт, 24.декабря, 18:00/).waitFor();
  });

  it('can be given back in three presses, with no word typed', async () => {
    await open();
    await button(/Не смогу выйти: чт, 24.декабря, 18:00/).click();
    const dialog = page.getByRole('dialog', { name: 'Не сможете выйти?' });
    await dialog.getByText('Семья', { exact: true }).click();
    await dialog.getByRole('button', { name: 'Попросить о замене' }).click();
    await dialog.waitFor({ state: 'detached' });
    assert.deepEqual(bench.sent('askForChange'), [
      { slotId: '2026-12-24T18:00', reason: 'Семья', colleagueId: null },
    ]);
  });

  it('keep a typed reason when asking fails or the dialog is closed', async () => {
    await open();
    bench.backend.handlers.askForChange = () => {
      throw new Refusal(422, 'request.shift-past', 'Смена уже началась.');
    };
    await button(/Не смогу выйти: ср, 30/).click();
    const dialog = page.getByRole('dialog', { name: 'Не сможете выйти?' });
    await dialog.getByRole('textbox', { name: 'Подробнее' }).fill('Еду к маме');
    await dialog.getByRole('button', { name: 'Попросить о замене' }).click();
    await dialog.getByText('Смена уже началась.').waitFor();
    await dialog.getByRole('button', { name: 'Отмена' }).click();
    await button(/Не смогу выйти: ср, 30/).click();
    assert.equal(await dialog.getByRole('textbox', { name: 'Подробнее' }).inputValue(), 'Еду к маме');
    await dialog.getByRole('button', { name: 'Закрыть' }).click();
  });

  it('taken over by somebody else are told of below, with the administrator’s words', async () => {
    const slot = december().slots.find((one) => one.id === '2026-12-28T10:00')!;
    world.requests = [
      {
        id: '0f8f2f34-3d5c-4b5e-9d10-2b6ce5a6c001',
        slot,
        reason: 'Отпуск',
        colleague: null,
        state: 'replaced',
        createdAt: '2026-12-20T07:00:00.000Z',
        decidedAt: '2026-12-21T07:00:00.000Z',
        replacement: COLLEAGUES[1]!,
        answer: 'Хорошего отдыха',
        version: 2,
      },
    ];
    await open();
    await page.getByRole('heading', { name: 'Просьбы о замене за этот месяц' }).waitFor();
    await page.getByText('Вас заменит Вера Соколова. Эта смена снята с вас.').waitFor();
    await page.getByText('«Хорошего отдыха»').waitFor();
  });

  it('are explained: why so many, not fewer and not more', async () => {
    await open();
    await page.getByText(/У вас 5.смен; вы отметили 18.слотов/).waitFor();
    await page.getByText('Почему столько смен?').click();
    await page.getByText(/Меньше не вышло/).waitFor();
    await page.getByText(/Больше не ставили, чтобы было ровно/).waitFor();
  });

  it('can be subscribed to in a calendar: made, copied, shown as a code, made anew, withdrawn', async () => {
    await open();
    await button('Подписаться в календаре').click();
    const dialog = page.getByRole('dialog', { name: 'Подписаться в календаре' });
    await dialog.getByRole('button', { name: 'Создать ссылку' }).click();
    const address = await dialog.getByRole('textbox', { name: 'Ссылка на календарь' }).inputValue();
    assert.equal(address, world.link);
    await dialog.getByRole('button', { name: 'Скопировать' }).click();
    await dialog.getByText('Скопировано').waitFor();
    assert.equal(await page.evaluate('navigator.clipboard.readText()'), address);
    await dialog.getByRole('img', { name: /Код для телефона/ }).waitFor();
    assert.deepEqual(await accessibilityProblems(page, '.smena-dialog'), []);
    await dialog.getByRole('button', { name: 'Закрыть' }).click();
    await page.reload();
    await button('Подписаться в календаре').click();
    await dialog.getByText(/Ссылка создана 22.декабря\. Показать её второй раз нельзя/).waitFor();
    await dialog.getByRole('button', { name: 'Создать новую ссылку' }).click();
    await dialog.getByRole('button', { name: 'Отозвать ссылку' }).click();
    await dialog.getByText('Ссылка больше не работает.').waitFor();
    assert.equal(world.link, null);
    assert.equal(await dialog.getByRole('textbox').count(), 0);
    await dialog.getByRole('button', { name: 'Закрыть' }).click();
  });

  it('are reminded of in the evening, or not, as I choose', async () => {
    await open();
    const reminder = page.getByRole('switch', { name: 'Напоминать задачей вечером накануне смены' });
    assert.equal(await reminder.isChecked(), true);
    await reminder.click();
    await page.getByText('сохранено', { exact: true }).waitFor();
    assert.equal(world.shiftReminder, false);
    bench.backend.handlers.savePreferences = () => {
      throw new Refusal(503, 'service.unavailable');
    };
    await reminder.click();
    await page.getByRole('alert').filter({ hasText: 'не отвечает' }).waitFor();
    assert.equal(await reminder.isChecked(), false);
  });

  it('stay on the screen, marked as earlier ones, when the service goes down; «Повторить» refreshes', async () => {
    await open();
    await page.getByRole('heading', { name: /21.декабря — 27.декабря/ }).waitFor();
    bench.backend.trouble = 'down';
    await page.getByRole('link', { name: 'Доступность' }).click();
    await page.getByRole('link', { name: 'Мои смены' }).click();
    await page
      .getByText(/Показано то, что загрузили раньше/)
      .first()
      .waitFor();
    await page.getByRole('heading', { name: /21.декабря — 27.декабря/ }).waitFor();
    bench.backend.trouble = 'none';
    await button('Повторить').click();
    await page.getByRole('alert').waitFor({ state: 'detached' });
  });

  for (const [name, browser, dark] of [
    ['on a wide dark screen', WIDE, true],
    ['on a phone of 320 px', PHONE, false],
  ] as const) {
    it(`have no accessibility problem ${name}`, async () => {
      await open({ browser, host: { dark } });
      await page.getByText('Почему столько смен?').click();
      assert.deepEqual(await accessibilityProblems(page), []);
      assert.equal(
        await page.evaluate('document.querySelector(".smena-panel-content").scrollWidth <= innerWidth'),
        true,
      );
      await button(/Не смогу выйти/)
        .first()
        .click();
      assert.deepEqual(await accessibilityProblems(page, '.smena-dialog'), []);
    });
  }
});
