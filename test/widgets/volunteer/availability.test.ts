import assert from 'node:assert/strict';
import type { Locator, Page } from 'playwright-core';
import type { OfferBody } from '../../../src/adapters/http/contract/availability.ts';
import { accessibilityProblems, openBench } from '../host/bench.ts';
import type { Bench, BenchOptions } from '../host/bench.ts';
import { Refusal } from '../host/fake-backend.ts';
import { cycle, volunteerHandlers, volunteerWorld, VOLUNTEER_ME } from '../host/volunteer-answers.ts';
import type { VolunteerWorld } from '../host/volunteer-answers.ts';

const NOW = new Date('2026-12-22T07:00:00Z');
const WIDE = { viewport: { width: 1440, height: 900 } };
const PHONE = { viewport: { width: 320, height: 720 }, hasTouch: true, isMobile: true };

describe('the volunteer’s availability', () => {
  let world: VolunteerWorld;
  let bench: Bench;
  let page: Page;

  const open = async (options: Partial<BenchOptions> = {}): Promise<void> => {
    bench = await openBench({
      widgets: ['volunteer'],
      handlers: volunteerHandlers(world),
      userId: VOLUNTEER_ME.id,
      now: NOW,
      fragment: '#smena/availability',
      browser: WIDE,
      ...options,
    });
    page = bench.page;
    if (options.fragment !== '') await page.getByRole('grid').waitFor();
  };
  const cell = (day: number, time: string): Locator =>
    page.locator(`[data-slot="2027-01-${String(day).padStart(2, '0')}T${time}"]`);
  const button = (name: string | RegExp): Locator =>
    page.getByRole('button', { name, exact: typeof name === 'string' });
  const chosen = (): Promise<number> => page.locator('.smena-month td[aria-selected=true]').count();
  const saved = (): Promise<void> => page.getByText(/сохранено/).waitFor();
  const marks = (): readonly string[] => world.availability.draft.marks;

  beforeEach(() => {
    world = volunteerWorld();
  });
  afterEach(() => bench.end());

  it('is painted by mouse as a rectangle, saved by itself, and sent', async () => {
    await open();
    await cell(4, '10:00').hover();
    await page.mouse.down();
    await cell(6, '14:00').hover();
    await page.mouse.up();
    assert.equal(await chosen(), 9);
    await bench.called('saveMyAvailability');
    await page.getByText('Отмечено 9 · сохранено · не отправлено').waitFor();
    await button('Отправить').click();
    await page.getByText(/Спасибо! Расписание появится 28.декабря/).waitFor();
    assert.equal(marks().length, 9);
    assert.equal(world.availability.status, 'answered');
    assert.ok(await button('Отправлено').isDisabled());
    await cell(4, '10:00').click();
    await button('Отправить изменения').click();
    await page.getByText(/Спасибо!/).waitFor();
    assert.equal(marks().length, 8);
  });

  it('reads each cell aloud with its day, time and state', async () => {
    await open();
    const tuesday = page.getByRole('gridcell', { name: /вторник, 5.января, 18:00–20:00, не отмечено/ });
    await tuesday.click();
    await page
      .getByRole('gridcell', { name: /вторник, 5.января, 18:00–20:00, отмечено/, selected: true })
      .waitFor();
  });

  it('chooses a whole day, time or weekday by its header, and takes it back', async () => {
    await open();
    await button(/Весь день: вторник, 5.января/).click();
    assert.equal(await chosen(), 6);
    await button('Каждый день в 18:00–20:00').click();
    assert.equal(await chosen(), 6 + 30);
    await button('Каждый день в 18:00–20:00').click();
    assert.equal(await chosen(), 5);
    for (const weekday of [
      'понедельник',
      'вторник',
      'среда',
      'четверг',
      'пятница',
      'суббота',
      'воскресенье',
    ]) {
      await button(`Каждый день недели: ${weekday}`).click();
    }
    assert.equal(await chosen(), 31 * 6);
    await button(/Весь день: четверг, 7.января, Рождество/).click();
    assert.equal(await chosen(), 30 * 6);
  });

  it('is painted with the keyboard alone, from opening to sending', async () => {
    await open({ fragment: '' });
    await button('Смена').focus();
    await page.keyboard.press('Enter');
    await page.getByRole('grid').waitFor();
    await page.locator('.smena-grid [tabindex="0"]').focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Shift+ArrowRight');
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('Space');
    assert.equal(await chosen(), 5);
    await page.keyboard.press('Control+z');
    assert.equal(await chosen(), 1);
    await page.keyboard.press('Control+Shift+z');
    assert.equal(await chosen(), 5);
    await page.keyboard.press('Control+Home');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    assert.equal(await chosen(), 10);
    await page.keyboard.press('?');
    await page.getByRole('dialog', { name: 'Клавиши' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog', { name: 'Клавиши' }).waitFor({ state: 'detached' });
    assert.equal(await page.getByRole('dialog', { name: 'Смена' }).count(), 1);
    await button('Отправить').press('Enter');
    await page.getByText(/Спасибо!/).waitFor();
  });

  it('fills as last month, clears, and undoes each', async () => {
    world.availability.draft.marks = ['2027-01-04T10:00'];
    await open();
    await button('Как в прошлом месяце').click();
    assert.equal(await chosen(), 4);
    await button('Очистить').click();
    assert.equal(await chosen(), 0);
    const bar = page.locator('.smena-undo');
    await bar.getByText('Убрано: 4').waitFor();
    await bar.getByRole('button', { name: 'Отменить' }).click();
    assert.equal(await chosen(), 4);
    const tools = page.getByRole('toolbar', { name: 'Инструменты' });
    await tools.getByRole('button', { name: 'Отменить' }).click();
    assert.equal(await chosen(), 1);
    await tools.getByRole('button', { name: 'Вернуть' }).click();
    assert.equal(await chosen(), 4);
    await button('Очистить').click();
    await bar.getByText('Убрано: 4').waitFor();
    await tools.getByRole('button', { name: 'Отменить' }).click();
    assert.equal(await bar.count(), 0);
    assert.equal(await chosen(), 4);
    await button('Клавиши').click();
    await page.getByRole('dialog', { name: 'Клавиши' }).getByRole('button', { name: 'Закрыть' }).click();
    await saved();
  });

  it('marks by weeks: a pattern, in the chosen weeks only', async () => {
    await open();
    await button('По неделям…').click();
    const dialog = page.getByRole('dialog', { name: 'Отметить по неделям' });
    await dialog.getByRole('gridcell', { name: 'вторник, 18:00–20:00, не отмечено' }).click();
    await dialog.getByRole('button', { name: 'Весь день: суббота' }).click();
    await dialog.getByRole('checkbox', { name: /1.января — 3.января/ }).uncheck();
    await dialog.getByRole('checkbox', { name: /25.января/ }).uncheck();
    await dialog.getByRole('button', { name: 'Отметить' }).click();
    assert.equal(await chosen(), 3 + 3 * 6);
    await button('По неделям…').click();
    await dialog.getByRole('button', { name: 'Отмена' }).click();
    assert.equal(await chosen(), 21);
    await saved();
  });

  it('keeps wishes, and refuses what is no whole number', async () => {
    await open();
    const month = page.getByRole('spinbutton', { name: 'Хочу не больше смен в месяц' });
    await month.fill('2.5');
    await month.blur();
    await page.getByText(/Нужно целое число/).waitFor();
    await month.fill('6');
    await month.blur();
    await page.getByRole('spinbutton', { name: 'Хочу не больше смен в день' }).fill('1');
    await page.getByRole('spinbutton', { name: 'Хочу не больше смен в день' }).blur();
    await page.getByText(/· сохранено/).waitFor();
    await bench.called('saveMyAvailability');
    while (world.availability.draft.maxPerDay !== 1) await bench.backend.nextCall();
    assert.deepEqual([world.availability.draft.maxShifts, world.availability.draft.maxPerDay], [6, 1]);
    assert.equal(await page.getByText(/Нужно целое число/).count(), 0);
  });

  it('answers «cannot» after asking by name, and nothing marked leads there too', async () => {
    world.availability.draft.marks = ['2027-01-04T10:00'];
    await open();
    await button(/Не смогу в.январе/).click();
    const dialog = page.getByRole('dialog', { name: /Не сможете в.январе/ });
    await dialog.getByText(/Отметки \(1\) будут убраны/).waitFor();
    await dialog.getByRole('button', { name: 'Отмена' }).click();
    assert.equal(await chosen(), 1);
    await cell(4, '10:00').click();
    await button('Отправить').click();
    await page
      .getByRole('dialog', { name: 'Ничего не отмечено' })
      .getByRole('button', { name: 'Да, не смогу' })
      .click();
    await page.getByText(/Спасибо, понятно: в.январе вы не сможете/).waitFor();
    assert.equal(world.availability.status, 'cannot');
  });

  it('keeps strokes while the service is down, says so beside, and sends them on «Повторить»', async () => {
    await open();
    bench.backend.trouble = 'down';
    await cell(5, '18:00').click();
    await page.getByText(/Не удалось сохранить: сервис не отвечает\. Отмеченное не потеряется/).waitFor();
    bench.backend.trouble = 'none';
    await button('Повторить').click();
    await page.getByText('Отмечено 1 · сохранено · не отправлено').waitFor();
    assert.deepEqual(marks(), ['2027-01-05T18:00']);
  });

  it('keeps strokes through a lost connection and a reload', async () => {
    await open();
    await page.context().setOffline(true);
    await cell(5, '18:00').click();
    await page.getByText(/Не удалось сохранить: нет связи/).waitFor();
    bench.backend.trouble = 'silent';
    await page.context().setOffline(false);
    await page.reload();
    await page.getByRole('alert').filter({ hasText: 'не отвечает' }).waitFor();
    bench.backend.trouble = 'none';
    await button('Повторить').click();
    await page.getByText('Отмечено 1 · сохранено · не отправлено').waitFor();
    assert.deepEqual(marks(), ['2027-01-05T18:00']);
  });

  it('asks which answer stays when another window saved meanwhile', async () => {
    await open();
    world.availability = {
      ...world.availability,
      version: 8,
      draft: { marks: ['2027-01-09T10:00', '2027-01-09T12:00'], maxShifts: null, maxPerDay: null },
    };
    await cell(5, '18:00').click();
    await page.getByText(/Там: 2.отметки; здесь: 1.отметка/).waitFor();
    await page.getByText(/не сохранено, выберите выше/).waitFor();
    assert.equal(marks().length, 2);
    assert.ok(await button('Отправить').isDisabled());
    await button('Оставить то, что здесь').click();
    await page.getByText('Отмечено 1 · сохранено · не отправлено').waitFor();
    assert.deepEqual(marks(), ['2027-01-05T18:00']);

    world.availability = {
      ...world.availability,
      version: 20,
      draft: { marks: ['2027-01-09T10:00'], maxShifts: null, maxPerDay: null },
    };
    await cell(6, '18:00').click();
    await button('Взять то, что там').click();
    await page.getByText('Отмечено 1 · сохранено · не отправлено').waitFor();
    await cell(9, '10:00').and(page.locator('[aria-selected=true]')).waitFor();
    assert.equal(world.availability.version, 20);
  });

  it('reopens the session silently when it was refused', async () => {
    await open();
    const opened = bench.backend.calls.filter((call) => call.name === 'openSession').length;
    let refused = 0;
    const save = bench.backend.handlers.saveMyAvailability!;
    bench.backend.handlers.saveMyAvailability = (input) => {
      if (refused++ === 0) throw new Refusal(401, 'session.expired');
      return save(input);
    };
    await cell(5, '18:00').click();
    await page.getByText('Отмечено 1 · сохранено · не отправлено').waitFor();
    assert.equal(bench.backend.calls.filter((call) => call.name === 'openSession').length, opened + 1);
  });

  it('says that the session has ended when it cannot be reopened, and loses nothing', async () => {
    await open();
    bench.backend.trouble = 'unauthorized';
    await cell(5, '18:00').click();
    await page
      .getByText(/вход устарел\. Отмеченное не потеряется; откройте «Смену» заново из amoCRM/)
      .waitFor();
    bench.backend.trouble = 'none';
    await button('Повторить').click();
    await page.getByText('Отмечено 1 · сохранено · не отправлено').waitFor();
  });

  it('tells lateness before and after sending', async () => {
    world.availability.wouldBeLate = true;
    const submit = volunteerHandlers(world);
    const late = submit.submitMyAvailability!;
    submit.submitMyAvailability = (input) => {
      const answer = late(input);
      world.availability = { ...answer, submitted: { ...answer.submitted!, late: true } };
      return world.availability;
    };
    await open({ handlers: submit, now: new Date('2026-12-26T07:00:00Z') });
    await page.getByText(/Срок ответа прошёл 25.декабря в 21:00/).waitFor();
    await cell(5, '18:00').click();
    await button('Отправить').click();
    await page.getByText(/Ответ пришёл после срока/).waitFor();
  });

  it('shows a month that takes no answers, and why, without tools', async () => {
    world.availability = {
      ...world.availability,
      open: false,
      draft: { ...world.availability.draft, marks: ['2027-01-05T18:00'] },
    };
    world.page.cycle = cycle('2027-01', 'published');
    await open();
    await page.getByText(/Расписание опубликовано, ответы больше не меняются/).waitFor();
    assert.equal(await page.getByRole('toolbar').count(), 0);
    assert.equal(await button('Отправить').count(), 0);
    await cell(6, '18:00').click({ force: true });
    await button(/Весь день: среда, 6.января/).click({ force: true });
    assert.equal(await chosen(), 1);
    assert.equal(bench.sent('saveMyAvailability').length, 0);
  });

  it('goes to other months and says when collecting begins', async () => {
    world.cycles.push(cycle('2027-02', 'planned'));
    await open();
    world.page.cycle = cycle('2027-02', 'planned');
    world.page.slots = [];
    world.availability = { ...world.availability, month: '2027-02', open: false };
    await button('Следующий месяц').click();
    await page.getByText(/Сбор ответов начнётся 20.января/).waitFor();
    assert.equal(await page.evaluate('location.hash'), '#smena/availability/2027-02');
    await button('Предыдущий месяц').click();
    await page.getByRole('heading', { name: /Январь.2027/ }).waitFor();
  });

  it('fits a phone of 320 px: days as rows, painted after a still press, scrolled by a swipe', async () => {
    await open({ browser: PHONE });
    assert.equal(
      await page.evaluate('document.querySelector(".smena-panel-content").scrollWidth <= 320'),
      true,
    );
    const box = await cell(2, '10:00').boundingBox();
    assert.ok(box !== null && box.width >= 40 && box.height >= 40, JSON.stringify(box));
    await cell(2, '10:00').tap();
    assert.equal(await chosen(), 1);

    await page.evaluate('document.querySelector(".smena-panel-content").scrollTo(0, 1200)');
    const head = await button('Каждый день в 10:00–12:00').boundingBox();
    const top = await page.locator('.smena-panel-content').boundingBox();
    assert.ok(
      head !== null && top !== null && Math.abs(head.y - top.y) < 2,
      'expected the times to stay at the top',
    );
    const finger = await page.context().newCDPSession(page);
    const at = async (place: Locator): Promise<{ x: number; y: number }> => {
      await place.scrollIntoViewIfNeeded();
      const found = await place.boundingBox();
      assert.ok(found !== null);
      return { x: found.x + found.width / 2, y: found.y + found.height / 2 };
    };
    const touch = (
      type: 'touchStart' | 'touchMove' | 'touchEnd',
      points: { x: number; y: number }[],
    ): Promise<unknown> => finger.send('Input.dispatchTouchEvent', { type, touchPoints: points });
    const [from, to] = [await at(cell(3, '12:00')), await at(cell(3, '16:00'))];
    await touch('touchStart', [from]);
    await page.locator('.smena-month td[aria-selected=true]').nth(1).waitFor();
    await touch('touchMove', [{ x: (from.x + to.x) / 2, y: to.y }]);
    await touch('touchMove', [to]);
    await touch('touchEnd', []);
    assert.equal(await chosen(), 4);

    const start = await at(cell(4, '10:00'));
    await touch('touchStart', [start]);
    for (const up of [20, 60, 100]) await touch('touchMove', [{ x: start.x, y: start.y - up }]);
    await touch('touchEnd', []);
    assert.equal(await chosen(), 4);
    await page.getByText(/· сохранено/).waitFor();
  });

  for (const [name, browser, dark] of [
    ['on a wide screen', WIDE, false],
    ['on a wide dark screen', WIDE, true],
    ['on a phone', PHONE, false],
  ] as const) {
    it(`has no accessibility problem ${name}`, async () => {
      world.availability.draft.marks = ['2027-01-04T10:00', '2027-01-09T12:00'];
      await open({ browser, host: { dark } });
      assert.deepEqual(await accessibilityProblems(page), []);
    });
  }

  it('has no accessibility problem in its dialogs', async () => {
    await open({ browser: PHONE });
    for (const name of ['По неделям…', /Не смогу в.январе/]) {
      await button(name).click();
      await page.locator('dialog[open]').waitFor();
      assert.deepEqual(await accessibilityProblems(page, 'dialog[open]'), []);
      await page.keyboard.press('Escape');
      await page.locator('dialog[open]').waitFor({ state: 'detached' });
    }
  });

  it('sends the body of the contract and nothing else', async () => {
    await open();
    await cell(5, '18:00').click();
    await bench.called('saveMyAvailability');
    assert.deepEqual(bench.sent('saveMyAvailability')[0], {
      marks: ['2027-01-05T18:00'],
      maxShifts: null,
      maxPerDay: null,
      version: 3,
    } satisfies OfferBody);
  });
});
