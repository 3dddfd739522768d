import assert from 'node:assert/strict';
import type { Locator, Page } from 'playwright-core';
import { accessibilityProblems, openBench } from '../host/bench.ts';
import type { Bench } from '../host/bench.ts';
import { Refusal } from '../host/fake-backend.ts';
import { volunteerHandlers, volunteerWorld, VOLUNTEER_ME } from '../host/volunteer-answers.ts';
import type { VolunteerWorld } from '../host/volunteer-answers.ts';

const PHONE = { viewport: { width: 320, height: 720 }, hasTouch: true, isMobile: true };
const SHIFT = `2026-12-24T18:00 ${VOLUNTEER_ME.id}`;

describe('what a volunteer writes about a shift', () => {
  let world: VolunteerWorld;
  let bench: Bench;
  let page: Page;
  const row = (): Locator => page.locator('.smena-shift').filter({ hasText: /24.декабря, 18:00/ });
  const field = (): Locator => row().getByRole('textbox', { name: 'Сообщение' });
  const send = (): Locator => row().getByRole('button', { name: 'Отправить' });

  beforeEach(async () => {
    world = volunteerWorld();
    bench = await openBench({
      widgets: ['volunteer'],
      handlers: volunteerHandlers(world),
      userId: VOLUNTEER_ME.id,
      now: new Date(world.now),
      fragment: '#smena/shifts',
      browser: PHONE,
    });
    page = bench.page;
    await row().waitFor();
  });
  afterEach(() => bench.end());

  it('is read when unfolded, sent by one press and shown with author and time', async () => {
    world.threads[SHIFT] = {
      messages: [
        {
          id: '4f8f2f34-3d5c-4b5e-9d10-2b6ce5a6c009',
          author: { id: 1, name: 'Мария Кузнецова', active: true },
          at: '2026-12-21T07:00:00.000Z',
          text: 'Ключи у охраны.\nСпросите Ивана.',
        },
      ],
      open: true,
    };
    assert.equal(bench.sent('shiftThread').length, 0);
    await row().getByText('Переписка о смене').click();
    await row()
      .getByText(/Мария Кузнецова, вчера в.10:00/)
      .waitFor();
    await send().click();
    await row().getByText('Напишите сообщение.').waitFor();
    await field().fill(' Спасибо! ');
    await send().click();
    await row()
      .getByText(/Анна Орлова, сегодня в.10:00/)
      .waitFor();
    assert.deepEqual(await row().locator('.smena-message-text').allInnerTexts(), [
      'Ключи у охраны.\nСпросите Ивана.',
      'Спасибо!',
    ]);
    assert.equal(await field().inputValue(), '');
    assert.deepEqual(bench.sent('writeOnShift'), [{ text: 'Спасибо!' }]);
    assert.deepEqual(await accessibilityProblems(page), []);
    assert.equal(
      await page.evaluate('document.querySelector(".smena-panel-content").scrollWidth <= innerWidth'),
      true,
    );
  });

  it('stays in the field when the month has closed meanwhile, when nobody answers, and over a reload', async () => {
    await row().getByText('Переписка о смене').click();
    await field().fill('Опоздаю на 10 минут');
    const { writeOnShift } = bench.backend.handlers;
    bench.backend.handlers.writeOnShift = () => {
      throw new Refusal(409, 'thread.month-closed', 'Месяц закрыт.');
    };
    await send().click();
    await row().getByText('Месяц закрыт.').waitFor();
    bench.backend.trouble = 'silent';
    await send().click();
    await row()
      .getByText(/Сервис «Смена» сейчас не отвечает/)
      .waitFor();
    assert.equal(await field().inputValue(), 'Опоздаю на 10 минут');
    bench.backend.trouble = 'none';
    bench.backend.handlers.writeOnShift = writeOnShift!;
    await page.reload();
    await row().getByText('Переписка о смене').click();
    assert.equal(await field().inputValue(), 'Опоздаю на 10 минут');
    await send().click();
    await row()
      .getByText(/Анна Орлова, сегодня/)
      .waitFor();
    assert.equal(await field().inputValue(), '');
  });

  it('about a request stands in its story, and only to be read once it is shut', async () => {
    await row()
      .getByRole('button', { name: /Не смогу выйти/ })
      .click();
    const dialog = page.getByRole('dialog', { name: 'Не сможете выйти?' });
    await dialog.getByRole('textbox', { name: 'Подробнее' }).fill('Заболел');
    await dialog.getByRole('button', { name: 'Попросить о замене' }).click();
    await dialog.waitFor({ state: 'detached' });
    await row().getByText('Переписка о просьбе').click();
    await field().fill('Могу 25-го');
    await send().click();
    await row().getByText('Могу 25-го').waitFor();
    const id = world.requests[0]!.id;
    world.threads[id] = { ...world.threads[id]!, open: false };
    await row().getByText('Переписка о просьбе').click();
    await row().getByText('Переписка о просьбе').click();
    await row()
      .getByText(/Продолжить переписку уже нельзя/)
      .waitFor();
    assert.equal(await field().count(), 0);
    await row().getByText('Могу 25-го').waitFor();
  });
});
