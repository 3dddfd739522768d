import assert from 'node:assert/strict';
import { finishGenerating, januaryOf } from '../host/month-world.ts';
import { schedules } from '../host/schedule-bench.ts';

describe('making and publishing the month’s schedule', () => {
  const open = schedules();

  it('previews making it again, then waits until it is made', async () => {
    const { world, bench, page, button, inDialog } = await open();
    await button('Перегенерировать…').click();
    await page.getByText('Будут учтены поздние ответы: 2.').waitFor();
    await page.getByText(/Изменится 3.смены/).waitFor();
    await inDialog('Отмена').click();
    assert.equal(bench.sent('generate').length, 0);
    await button('Перегенерировать…').click();
    await inDialog('Перегенерировать').click();
    await page.getByText(/Составляем расписание/).waitFor();
    assert.deepEqual(bench.sent('generate'), [{ version: 1 }]);
    finishGenerating(world);
    await page.getByText(/Составляем расписание/).waitFor({ state: 'detached' });
    await button('Опубликовать…').waitFor();
  });

  it('publishes after saying who gets a task, then only the changes', async () => {
    const { world, page, seat, button, inDialog, first, nameOf } = await open();
    await button('Опубликовать…').click();
    await page.getByRole('dialog', { name: /Опубликовать расписание на.январь/ }).waitFor();
    await page.getByText(/40.волонтёров получат задачу/).waitFor();
    await inDialog('Опубликовать').click();
    await page.getByText(/Опубликовано, версия 1/).waitFor();
    assert.equal(januaryOf(world).state, 'published');
    const { slotId, volunteerId } = first();
    await seat(slotId, 0).focus();
    await page.keyboard.press('Delete');
    await page.getByText(`снято, не опубликовано: ${nameOf(volunteerId)}`).waitFor();
    await button(/^Опубликовать 1.изменение…$/).click();
    await page.getByText(/только те, у кого изменились смены: 1.волонтёр/).waitFor();
    await page.getByText(/сняты: пт,.1.января, 10:00/).waitFor();
    await inDialog('Опубликовать').click();
    await page.getByText(/Опубликовано, версия 2/).waitFor();
    assert.equal(await button(/^Опубликовать/).count(), 0);
  });
});
