import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { availabilities, PHONE } from '../host/availability-bench.ts';
import { volunteerWorld } from '../host/volunteer-answers.ts';

describe('the volunteer’s availability', () => {
  const open = availabilities();

  it('is painted by mouse as a rectangle, saved by itself, and sent', async () => {
    const { world, bench, page, cell, button, chosen, marks } = await open();
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

  it('looks the same before and after the hand lets go', async () => {
    const { page, cell, chosen } = await open();
    await cell(4, '10:00').hover();
    await page.mouse.down();
    await cell(24, '18:00').hover();
    assert.equal(await chosen(), 21 * 5);
    const changes = await changesOfCells(page);
    await page.mouse.up();
    assert.equal(await chosen(), 21 * 5);
    await page.getByText(/Отмечено 105/).waitFor();
    assert.deepEqual(await changes(), []);
  });

  it('draws many cells over several frames, so that none takes long', async () => {
    const { page, button, chosen } = await open();
    const changes = await changesOfCells(page);
    await button('Каждый день в 18:00–20:00').click();
    assert.equal(await chosen(), 31);
    assert.deepEqual(await changes(), [16, 15]);
  });

  it('reads each cell aloud with its day, time and state', async () => {
    const { page } = await open();
    const tuesday = page.getByRole('gridcell', { name: /вторник, 5.января, 18:00–20:00, не отмечено/ });
    await tuesday.click();
    await page
      .getByRole('gridcell', { name: /вторник, 5.января, 18:00–20:00, отмечено/, selected: true })
      .waitFor();
  });

  it('chooses a whole day, time or weekday by its header, and takes it back', async () => {
    const { button, chosen } = await open();
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
    const { page, button, chosen } = await open({ fragment: '' });
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
    const world = volunteerWorld();
    world.availability.draft.marks = ['2027-01-04T10:00'];
    const { page, button, chosen, saved } = await open({ world });
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
    const { page, button, chosen, saved } = await open();
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
    const { world, bench, page } = await open();
    const month = page.getByRole('spinbutton', { name: 'Смен в месяц, не больше' });
    await month.fill('2.5');
    await month.blur();
    await page.getByText(/Нужно целое число/).waitFor();
    await month.fill('6');
    await month.blur();
    await page.getByRole('spinbutton', { name: 'Смен в день, не больше' }).fill('1');
    await page.getByRole('spinbutton', { name: 'Смен в день, не больше' }).blur();
    await page.getByText(/· сохранено/).waitFor();
    await bench.called('saveMyAvailability');
    while (world.availability.draft.maxPerDay !== 1) await bench.backend.nextCall();
    assert.deepEqual([world.availability.draft.maxShifts, world.availability.draft.maxPerDay], [6, 1]);
    assert.equal(await page.getByText(/Нужно целое число/).count(), 0);
  });

  it('answers «cannot» after asking by name, and nothing marked leads there too', async () => {
    const world = volunteerWorld();
    world.availability.draft.marks = ['2027-01-04T10:00'];
    const { page, cell, button, chosen } = await open({ world });
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

  it('leaves a phone to the days once it is sent: thanks stand below them', async () => {
    const { page, cell, button } = await open({ browser: PHONE });
    await cell(4, '10:00').click();
    await page.getByText('Отмечено 1 · сохранено · не отправлено').waitFor();
    await button('Отправить').click();
    const thanks = page.locator('.smena-banner').filter({ hasText: 'Спасибо!' });
    await thanks.waitFor();
    const [grid, said, wishes] = await Promise.all(
      [page.getByRole('grid'), thanks, page.locator('.smena-wishes')].map((part) => part.boundingBox()),
    );
    assert.ok(grid!.y + grid!.height <= said!.y, 'below the days');
    assert.ok(said!.y + said!.height <= wishes!.y, 'above the wishes');
  });
});

/** From here on: how many cells came to look different at once, each time some did. */
async function changesOfCells(page: Page): Promise<() => Promise<readonly number[]>> {
  await page.evaluate(`(() => {
    window.changesOfCells = [];
    new MutationObserver((changes) => window.changesOfCells.push(changes.length))
      .observe(document.querySelector('.smena-grid'), { subtree: true, attributeFilter: ['aria-selected'] });
  })()`);
  return () => page.evaluate<readonly number[]>('window.changesOfCells');
}
