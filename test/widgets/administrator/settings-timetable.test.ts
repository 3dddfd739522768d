import assert from 'node:assert/strict';
import type { Locator, Page } from 'playwright-core';
import { accessibilityProblems } from '../host/bench.ts';
import { Refusal } from '../host/fake-backend.ts';
import { settingsSections } from '../host/settings-bench.ts';

/** A field of a number, by its name. */
const days = (page: Page, name: string): Locator => page.getByRole('spinbutton', { name });

describe('the timetable of the month in the settings', () => {
  const open = settingsSections();

  it('is one picture that follows what is entered', async () => {
    const { world, page, save } = await open('timetable');
    const picture = page.getByRole('figure', { name: 'Месяц на одной картинке' });
    await picture.getByText('20-го, 09:00').waitFor();
    await picture.getByText('23-го, 10:00').waitFor();
    await days(page, 'Число: Начинается сбор ответов').fill('18');
    await page.getByLabel('Время: Начинается сбор ответов').fill('08:30');
    await days(page, 'За сколько дней до срока').fill('3');
    await page.getByLabel('Время: Напоминание тем, кто не ответил').fill('11:00');
    await days(page, 'Число: Срок ответов, затем черновик').fill('24');
    await page.getByLabel('Время: Срок ответов, затем черновик').fill('20:00');
    await days(page, 'Число: Срок публикации').fill('27');
    await page.getByLabel('Время: Срок публикации').fill('19:00');
    for (const text of ['18-го, 08:30', '21-го, 11:00', '24-го, 20:00', '27-го, 19:00'])
      await picture.getByText(text).waitFor();
    await page.getByLabel('Во сколько накануне').fill('19:30');
    await days(page, 'Сколько дней на чтение расписания').fill('4');
    await days(page, 'Сколько часов искать замену').fill('12');
    await days(page, 'Но не позже, чем за сколько часов до смены').fill('3');
    await page.getByLabel('Напоминать волонтёру о смене накануне').uncheck();
    assert.ok(await page.getByLabel('Во сколько накануне').isDisabled());
    await save();
    assert.deepEqual(world.settings.timetable.value, {
      collectingOpens: { day: 18, time: '08:30' },
      deadline: { day: 24, time: '20:00' },
      reminderDaysBefore: 3,
      reminderTime: '11:00',
      publishing: { day: 27, time: '19:00' },
      shiftReminderEnabled: false,
      shiftReminderTime: '19:30',
      readScheduleDays: 4,
      replacementHours: 12,
      replacementLatestHours: 3,
    });
  });

  it('says beside the field what is wrong, here and by the service', async () => {
    const { bench, page, button } = await open('timetable');
    await days(page, 'Сколько часов искать замену').fill('');
    await button('Сохранить').click();
    await page.getByText('Нужно целое число: 1…168.').waitFor();
    assert.equal(await days(page, 'Сколько часов искать замену').getAttribute('aria-invalid'), 'true');
    await days(page, 'Сколько часов искать замену').fill('24');
    await days(page, 'Число: Срок публикации').fill('25');
    bench.backend.handlers.saveSettings = () => {
      throw new Refusal(422, 'settings.invalid', 'Настройка не подходит.', {
        field: 'publishing',
        expected: 'after-deadline',
      });
    };
    await button('Сохранить').click();
    const step = page.getByRole('group', { name: 'Срок публикации' });
    await step.getByText('Публикация должна быть позже срока ответов.').waitFor();
    bench.backend.handlers.saveSettings = () => {
      throw new Refusal(400, 'request.invalid', 'В запросе ошибка.', { field: 'value.reminderTime' });
    };
    await days(page, 'Число: Срок публикации').fill('28');
    await days(page, 'Число: Срок публикации').fill('29');
    await button('Сохранить').click();
    await page
      .getByRole('group', { name: 'Напоминание тем, кто не ответил' })
      .getByText('Это значение не подходит.')
      .waitFor();
    assert.deepEqual(await accessibilityProblems(page), []);
  });
});
