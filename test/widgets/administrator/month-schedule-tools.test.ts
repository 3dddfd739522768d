import assert from 'node:assert/strict';
import { accessibilityProblems } from '../host/bench.ts';
import { apply } from '../host/month-world.ts';
import { pageOf } from '../host/month-page.ts';
import { schedules } from '../host/schedule-bench.ts';

describe('tools for the whole month', () => {
  const open = schedules();

  it('lists free seats by risk and goes to the one pressed', async () => {
    const { world, page, button, inDialog } = await open();
    await button('Где нужнее…').click();
    const drawer = page.getByRole('dialog', { name: 'Свободные места' });
    const rows = drawer.locator('.smena-risk');
    assert.equal(await rows.count(), pageOf(world).gapsByRisk.length);
    assert.match(
      (await rows.first().textContent()) ?? '',
      /20:00–22:00.*Нет никого.*обычно 5\u2060–\u20606.звонков/s,
    );
    assert.deepEqual(await accessibilityProblems(page), []);
    await rows.first().click();
    await page.getByRole('dialog', { name: /2.января, 20:00/ }).waitFor();
    await inDialog('Закрыть').click();
    assert.equal(await page.evaluate('document.activeElement.dataset.seat'), '2027-01-02T20:00 0');
  });

  it('clears a day from the keyboard, tells before what it will do, and takes it back in one step', async () => {
    const { world, bench, page, seat, inDialog, done, nameOf } = await open();
    const day = '2027-01-11';
    const [kept, ...others] = world.seats.filter((held) => held.slotId.startsWith(day));
    assert(kept && others.length > 2);
    world.seats = world.seats.map((held) => (held === kept ? { ...held, pinned: true } : held));
    await seat(kept.slotId, 0).focus();
    await page.keyboard.press('d');
    const dialog = page.getByRole('dialog', { name: /Очистить день: пн,.11.января/ });
    await dialog.getByText(new RegExp(`Освободится ${others.length}`)).waitFor();
    await dialog.getByText(`${nameOf(kept.volunteerId)}, 10:00: закреплено`).waitFor();
    assert.deepEqual(await accessibilityProblems(page), []);
    await inDialog('Очистить').click();
    await done(/День очищен: пн,.11.января/);
    assert.deepEqual(
      world.seats.filter((held) => held.slotId.startsWith(day)).map((held) => held.volunteerId),
      [kept.volunteerId],
    );
    await page.getByRole('button', { name: `Отменить: день очищен: ${others.length}` }).click();
    await bench.called('undoEdit');
    assert.equal(world.seats.filter((held) => held.slotId.startsWith(day)).length, others.length + 1);
  });

  it('copies the pins of a week into another', async () => {
    const { world, page, edits, inDialog, done } = await open('review', {}, (made) => {
      made.seats = made.seats
        .filter((held) => !held.slotId.startsWith('2027-01-18T10'))
        .map((held) => ({ ...held, pinned: held.slotId === '2027-01-11T10:00' }));
    });
    const pinned = world.seats.filter((held) => held.pinned);
    await page.getByRole('button', { name: /Скопировать закреплённых из недели 11–17.января/ }).click();
    const dialog = page.getByRole('dialog', { name: /Скопировать закреплённых/ });
    await dialog.getByText(`Будет закреплено ${pinned.length}`).waitFor();
    await dialog.getByLabel('В неделю').selectOption('2027-01-25');
    await dialog.getByText('Копировать нечего.').waitFor();
    await dialog.getByText('10:00: мест нет').first().waitFor();
    await dialog.getByLabel('В неделю').selectOption('2027-01-18');
    await inDialog('Скопировать').click();
    await done(/Скопированы закреплённые/);
    assert.deepEqual(edits(), [{ kind: 'copy-pins', fromWeek: '2027-01-11', toWeek: '2027-01-18' }]);
  });

  it('compares the draft with what is published', async () => {
    const { world, page, seat, button, done, nameOf } = await open('published');
    const [gone] = world.seats;
    assert(gone);
    await seat(gone.slotId, 0).focus();
    await page.keyboard.press('Delete');
    await done(/Снято/);
    await button('Сравнить…').click();
    const drawer = page.getByRole('dialog', { name: 'Сравнить с опубликованным' });
    await drawer.getByText(/1.изменение после версии.1/).waitFor();
    const filled = world.seats.length;
    await drawer.getByText(`заполнено ${filled + 1} → ${filled}`).waitFor();
    assert.equal(await drawer.locator('del').textContent(), nameOf(gone.volunteerId));
    assert.equal(await drawer.locator('ins').count(), 0);
    assert.deepEqual(await accessibilityProblems(page), []);
  });

  it('keeps every lost edit until it is answered, and offers none that makes no sense', async () => {
    const { world, page, seat } = await open();
    const [mine, theirs] = world.seats;
    assert(mine && theirs);
    const remove = (held: typeof mine): void =>
      apply(world, { kind: 'remove', slotId: held.slotId, volunteerId: held.volunteerId });
    remove(theirs);
    await seat(mine.slotId, 0).focus();
    await page.keyboard.press('p');
    const banners = page.locator('.smena-banner').filter({ hasText: 'одновременно с вами' });
    await banners.first().waitFor();
    remove(mine);
    await page.keyboard.press('Delete');
    await banners.nth(1).waitFor();
    assert.match((await banners.nth(0).textContent()) ?? '', /человека там уже нет/);
    assert.match((await banners.nth(1).textContent()) ?? '', /это уже так/);
    assert.equal(await page.getByRole('button', { name: 'Сделать всё равно' }).count(), 0);
    await banners.nth(1).getByRole('button', { name: 'Отказаться' }).click();
    assert.equal(await banners.count(), 1);
  });
});
