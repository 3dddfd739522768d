import assert from 'node:assert/strict';
import { schedules } from '../host/schedule-bench.ts';

describe('the month’s schedule by keyboard', () => {
  const open = schedules();

  it('is worked by keyboard alone', async () => {
    const { world, bench, page, seat, done, first } = await open();
    const { slotId, volunteerId } = first();
    await seat(slotId, 0).focus();
    await page.keyboard.press('ArrowRight');
    assert.equal(await page.evaluate('document.activeElement.dataset.seat'), `${slotId} 1`);
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('p');
    await done(/Закреплено/);
    await page.keyboard.press('Delete');
    await done(/Снято/);
    assert.ok(!world.seats.some((held) => held.slotId === slotId && held.volunteerId === volunteerId));
    await page.keyboard.press('Control+z');
    await bench.called('undoEdit');
    await page.getByRole('button', { name: 'Вернуть', disabled: false }).waitFor();
    await page.keyboard.press('Control+Shift+z');
    await bench.called('redoEdit');
    await page.keyboard.press('?');
    await page.getByRole('dialog', { name: 'Клавиши' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog', { name: 'Клавиши' }).waitFor({ state: 'detached' });
    await seat(slotId, 0).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('dialog', { name: /пт,.1.января/ }).waitFor();
    await page.keyboard.press('Escape');
    assert.equal(await page.evaluate('document.activeElement.dataset.seat'), `${slotId} 0`);
    await page.keyboard.press('End');
    assert.match(String(await page.evaluate('document.activeElement.dataset.seat')), /^2027-01-03T10:00/);
  });

  it('loses no key that comes before the answer to the last one, and takes a held key for one press', async () => {
    const { bench, page, seat, edits, first } = await open();
    const { slotId } = first();
    await seat(slotId, 0).focus();
    await page.evaluate(`{
      const press = (key, code) => document.activeElement.dispatchEvent(new KeyboardEvent('keydown', { key, code, bubbles: true, cancelable: true }));
      press('p', 'KeyP');
      press('p', 'KeyP');
      press('Delete', 'Delete');
    }`);
    await bench.called('editSchedule', 2);
    assert.deepEqual(
      edits().map(({ kind }) => kind),
      ['pin', 'remove'],
    );
  });

  it('is moved about by keyboard alone', async () => {
    const { page, seat, inDialog, edits, done, first } = await open();
    const { slotId, volunteerId } = first();
    await seat(slotId, 0).focus();
    await page.keyboard.press('Enter');
    await inDialog('Переставить…').focus();
    await page.keyboard.press('Enter');
    await page.getByText(/Куда переставить/).waitFor();
    assert.equal(await page.evaluate('document.activeElement.dataset.seat'), `${slotId} 0`);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByLabel('Причина').fill('Попросили');
    await inDialog('Всё равно назначить').click();
    await done(/Переставлено/);
    assert.deepEqual(edits().at(-1), {
      kind: 'move',
      slotId,
      volunteerId,
      toSlotId: '2027-01-01T12:00',
      reason: 'Попросили',
    });
  });
});
