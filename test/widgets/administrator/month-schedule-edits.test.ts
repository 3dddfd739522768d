import assert from 'node:assert/strict';
import { Refusal } from '../host/fake-backend.ts';
import { apply } from '../host/month-world.ts';
import { schedules } from '../host/schedule-bench.ts';

describe('edits of the month’s schedule', () => {
  const open = schedules();

  it('undoes and redoes with buttons', async () => {
    const { bench, page, seat, inDialog, done, first } = await open();
    const { slotId } = first();
    await seat(slotId, 0).focus();
    await page.keyboard.press('Delete');
    await done(/Снято/);
    const tools = page.getByRole('toolbar', { name: 'Действия с расписанием' });
    await tools.getByRole('button', { name: 'Отменить' }).click();
    await tools.getByRole('button', { name: 'Вернуть', disabled: false }).click();
    await bench.called('redoEdit');
    await page.getByRole('button', { name: 'Клавиши' }).click();
    await inDialog('Закрыть').click();
  });

  it('takes back an undoing that is still on its way, and does nothing where nothing can be undone', async () => {
    const { bench, page, seat, done, first } = await open();
    const { slotId } = first();
    await seat(slotId, 0).focus();
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+Shift+z');
    await page.keyboard.press('Delete');
    await done(/Снято/);
    const { promise: pressed, resolve: goOn } = Promise.withResolvers<undefined>();
    await page.route('**/undo', async (route) => {
      await pressed;
      await route.continue();
    });
    const undoing = page.waitForRequest('**/undo');
    await page.keyboard.press('Control+z');
    await undoing;
    await page.keyboard.press('Control+Shift+z');
    goOn(undefined);
    await bench.called('redoEdit');
    assert.equal(bench.sent('undoEdit').length, 1);
  });

  it('shows what somebody else did meanwhile, names the lost edit and repeats it', async () => {
    const { world, page, seat, button, done, nameOf } = await open();
    const [mine, theirs] = world.seats;
    assert(mine && theirs);
    apply(world, { kind: 'remove', slotId: theirs.slotId, volunteerId: theirs.volunteerId });
    await seat(mine.slotId, 0).focus();
    await page.keyboard.press('p');
    const banner = page
      .locator('.smena-banner')
      .filter({ hasText: 'Расписание изменили одновременно с вами' });
    await banner.getByText(new RegExp(`Не сохранено ваше: закрепить: ${nameOf(mine.volunteerId)}`)).waitFor();
    await banner.getByText(new RegExp(`− ${nameOf(theirs.volunteerId)}`)).waitFor();
    assert.match((await seat(theirs.slotId, 1).textContent()) ?? '', /свободно/);
    await page.reload();
    await banner.getByText(new RegExp(`− ${nameOf(theirs.volunteerId)}`)).waitFor();
    await banner.getByRole('button', { name: 'Сделать всё равно' }).click();
    await done(/Закреплено/);
    assert.ok(world.seats.find((held) => held.volunteerId === mine.volunteerId && held.pinned));
    await banner.waitFor({ state: 'detached' });
    assert.equal(await page.evaluate('document.activeElement.dataset.seat'), `${mine.slotId} 0`);
    apply(world, { kind: 'pin', slotId: mine.slotId, volunteerId: mine.volunteerId });
    await page.keyboard.press('p');
    await button('Отказаться').click();
    await banner.waitFor({ state: 'detached' });
    await page.reload();
    await seat(mine.slotId, 0).waitFor();
    assert.equal(await banner.count(), 0);
  });

  it('names what was refused and tries it again', async () => {
    const { bench, page, seat, button, done, first } = await open();
    const handler = bench.backend.handlers.editSchedule;
    bench.backend.handlers.editSchedule = () => {
      throw new Refusal(409, 'schedule.past-slot', 'Слот уже начался, менять его поздно.');
    };
    await seat(first().slotId, 0).focus();
    await page.keyboard.press('Delete');
    await page.getByText(/Не получилось: снять: /).waitFor();
    await page.getByRole('alert').filter({ hasText: 'Слот уже начался' }).waitFor();
    if (handler !== undefined) bench.backend.handlers.editSchedule = handler;
    await button('Повторить').click();
    await done(/Снято/);
  });

  it('tells who changed what', async () => {
    const { page, seat, button, done, first, nameOf } = await open();
    const { slotId, volunteerId } = first();
    await seat(slotId, 0).focus();
    await page.keyboard.press('Delete');
    await done(/Снято/);
    await button('История').click();
    const history = page.getByRole('dialog', { name: 'Кто что менял' });
    const entry = history.getByRole('listitem').first();
    await entry.getByText('Мария Кузнецова').waitFor();
    assert.match((await entry.textContent()) ?? '', new RegExp(`снято.*− ${nameOf(volunteerId)}`));
    await history.getByText('само, по графику месяца').waitFor();
  });
});
