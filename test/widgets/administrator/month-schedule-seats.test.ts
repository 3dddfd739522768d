import assert from 'node:assert/strict';
import { NOBODY_SLOT, monthWorld } from '../host/month-world.ts';
import { schedules } from '../host/schedule-bench.ts';

describe('a seat of the month’s schedule', () => {
  const open = schedules();

  it('tells who sits in a seat and why, pins, unpins and takes out', async () => {
    const { world, bench, page, seat, inDialog, edits, done, first, nameOf } = await open();
    const { slotId, volunteerId } = first();
    await seat(slotId, 0).click();
    const drawer = page.getByRole('dialog', { name: /пт,.1.января, 10:00–12:00/ });
    await drawer.getByRole('heading', { name: nameOf(volunteerId) }).waitFor();
    await drawer.getByText('Этот слот отмечен.').waitFor();
    await drawer.getByText(/Не закреплено/).waitFor();
    await drawer.getByRole('button', { name: 'Закрепить' }).click();
    await done(/Закреплено/);
    await seat(slotId, 0).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Открепить' }).click();
    await done(/Откреплено/);
    await seat(slotId, 0).click();
    await inDialog('Снять').click();
    await done(/Снято/);
    assert.deepEqual(
      edits().map((edit) => edit.kind),
      ['pin', 'unpin', 'remove'],
    );
    await page.locator('.smena-undo').getByRole('button', { name: 'Отменить' }).click();
    await bench.called('undoEdit');
    await page.getByRole('button', { name: 'Вернуть', disabled: false }).waitFor();
    assert.equal(world.seats.length, monthWorld('review').seats.length);
  });

  it('follows the seat while its drawer is open: what came back meanwhile is gone from it again', async () => {
    const { page, seat, inDialog, done, first, nameOf } = await open();
    const { slotId, volunteerId } = first();
    await seat(slotId, 0).click();
    await inDialog('Снять').click();
    await done(/Снято/);
    await page.locator('.smena-undo').getByRole('button', { name: 'Отменить' }).click();
    const redo = page.getByRole('button', { name: 'Вернуть', disabled: false });
    await redo.waitFor();
    let answer = (): void => {};
    const held = new Promise<void>((resolve) => (answer = resolve));
    await page.route('**/redo', async (route) => {
      await held;
      await route.continue();
    });
    await redo.click();
    await seat(slotId, 0).click();
    const holder = page.getByRole('dialog').getByRole('heading', { name: nameOf(volunteerId) });
    await holder.waitFor();
    answer();
    await holder.waitFor({ state: 'detached' });
  });

  it('replaces with a candidate after telling the effect on evenness', async () => {
    const { world, page, seat, edits, done, first } = await open();
    const { slotId, volunteerId } = first();
    await seat(slotId, 0).click();
    const candidate = page.getByRole('list', { name: 'Подходят' }).getByRole('listitem').first();
    assert.match(
      (await candidate.textContent()) ?? '',
      /отметил\(а\) этот слот.*станет|ровность не изменится/,
    );
    await candidate.getByRole('button', { name: /^Поставить: / }).click();
    await done(/Заменено/);
    const [edit] = edits();
    assert(edit?.kind === 'replace');
    assert.equal(edit.volunteerId, volunteerId);
    assert.ok(world.marks.get(edit.byVolunteerId)?.includes(slotId));
  });

  it('says why a seat is free and seats somebody against their answer only with a reason', async () => {
    const { page, seat, inDialog, edits, done } = await open();
    await seat(NOBODY_SLOT, 0).click();
    await page.getByText('Этот слот никто не отметил.').waitFor();
    await page.getByLabel('Имя').fill('борис соколов');
    await inDialog('Всё равно назначить: Борис Соколов').click();
    await page.getByText(/Борис Соколов: не отмечал\(а\) этот слот/).waitFor();
    await inDialog('Всё равно назначить').click();
    await page.getByText('Напишите причину, хотя бы одним словом.').waitFor();
    await page.getByLabel('Причина').fill('Договорились по телефону');
    await inDialog('Всё равно назначить').click();
    await done(/Поставлено: Борис Соколов/);
    assert.match(
      (await seat(NOBODY_SLOT, 0).getAttribute('aria-label')) ?? '',
      /Борис Соколов, закреплено, против отметок/,
    );
    await seat(NOBODY_SLOT, 0).click();
    await page.getByText('Против отметок. Причина: «Договорились по телефону»').waitFor();
    await inDialog('Закрыть').click();
    assert.equal(edits()[0]?.kind, 'assign');
  });

  it('names everybody who is at a limit of their own', async () => {
    const { page, seat } = await open('review', {}, (made) => {
      made.marks.get(12)?.push(NOBODY_SLOT);
      made.caps.set(12, 1);
    });
    await seat(NOBODY_SLOT, 1).click();
    await page.getByText('Борис Орлов: не больше 1 смены в месяц').waitFor();
  });

  it('moves to a free seat by clicks, and stops moving on Escape', async () => {
    const { world, page, seat, button, inDialog, edits, done, freeFor } = await open('review', {}, (made) => {
      made.seats = made.seats.slice(0, -6);
    });
    const { slotId, volunteerId } = freeFor();
    const from = world.seats.find((one) => one.volunteerId === volunteerId);
    assert(from);
    const index = world.seats.filter((one) => one.slotId === from.slotId).indexOf(from);
    await seat(from.slotId, index).click();
    await inDialog('Переставить…').click();
    await page.getByText(/Куда переставить/).waitFor();
    await page.keyboard.press('Escape');
    await page.getByText(/Куда переставить/).waitFor({ state: 'detached' });
    assert.equal(await page.getByRole('grid').count(), 1);
    await seat(from.slotId, index).click();
    await inDialog('Переставить…').click();
    await seat(slotId, 1).click();
    await done(/Переставлено/);
    assert.deepEqual(edits(), [{ kind: 'move', slotId: from.slotId, volunteerId, toSlotId: slotId }]);
    await seat(from.slotId, 0).click();
    await inDialog('Переставить…').click();
    await button('Не переставлять').click();
    await page.getByText(/Куда переставить/).waitFor({ state: 'detached' });
  });

  it('swaps by dragging, asking for a reason when it goes against an answer', async () => {
    const { world, page, seat, inDialog, edits, done } = await open();
    const [one, ...rest] = world.seats;
    const other = rest.find(
      (held) =>
        held.slotId !== one?.slotId &&
        world.marks.get(one?.volunteerId ?? 0)?.includes(held.slotId) === false &&
        !world.seats.some((s) => s.slotId === held.slotId && s.volunteerId === one?.volunteerId) &&
        !world.seats.some((s) => s.slotId === one?.slotId && s.volunteerId === held.volunteerId),
    );
    assert(one && other);
    const index = world.seats.filter((held) => held.slotId === other.slotId).indexOf(other);
    await seat(one.slotId, 0).dragTo(seat(other.slotId, index));
    await page.getByLabel('Причина').fill('Сами поменялись');
    await inDialog('Всё равно назначить').click();
    await done(/Поменяны местами/);
    assert.deepEqual(edits().at(-1), {
      kind: 'swap',
      slotId: one.slotId,
      volunteerId: one.volunteerId,
      otherSlotId: other.slotId,
      otherVolunteerId: other.volunteerId,
      reason: 'Сами поменялись',
    });
  });
});
