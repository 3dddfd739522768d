import assert from 'node:assert/strict';
import { ADMINISTRATOR_ME } from '../host/administrator-world.ts';
import { accessibilityProblems } from '../host/bench.ts';
import { monthHandlers } from '../host/month-answers.ts';
import { pageOf } from '../host/month-page.ts';
import { NOBODY_SLOT, monthWorld } from '../host/month-world.ts';
import { PHONE, schedules } from '../host/schedule-bench.ts';

describe('the month’s schedule', () => {
  const open = schedules();

  it('shows five weeks at once with every seat named aloud', async () => {
    const { page, seat, first, nameOf } = await open();
    assert.equal(await page.locator('tbody[role=rowgroup]').count(), 5);
    const held = first();
    assert.match(
      (await seat(held.slotId, 0).getAttribute('aria-label')) ?? '',
      new RegExp(`^пятница, 1.января, 10:00–12:00, место 1: ${nameOf(held.volunteerId)}$`),
    );
    assert.match((await seat(NOBODY_SLOT, 1).getAttribute('aria-label')) ?? '', /место 2: свободно$/);
    const bottom = await page
      .locator('.smena-bands')
      .evaluate((table) => table.getBoundingClientRect().bottom);
    assert.ok(bottom <= 900, `the last week ends at ${bottom}`);
  });

  it('is a list of days with large targets on a phone, no wider than it', async () => {
    const { page, seat, first } = await open('review', { browser: PHONE });
    assert.equal(await page.locator('tbody[role=rowgroup]').count(), 31);
    const box = await seat(first().slotId, 0).boundingBox();
    assert.ok((box?.height ?? 0) >= 40);
    assert.equal(await page.evaluate('document.querySelector(".smena-panel-content").scrollWidth'), 390);
    assert.deepEqual(await accessibilityProblems(page), []);
  });

  it('finds a person by name, by load and from a seat', async () => {
    const { world, page, seat, button, inDialog, first } = await open();
    const lit = page.locator('.smena-seat-chosen');
    const { shifts } = pageOf(world).loads[1] ?? { shifts: -1 };
    await page.getByRole('combobox', { name: 'Найти человека' }).selectOption({ label: 'Борис Орлов' });
    assert.equal(await lit.count(), shifts);
    assert.equal(await page.locator('.smena-bands-offered').count(), world.marks.get(12)?.length);
    await page.getByRole('combobox', { name: 'Найти человека' }).selectOption({ index: 0 });
    assert.equal(await lit.count(), 0);
    const load = button(new RegExp(`^Борис Орлов: ${shifts}.смен`));
    await load.click();
    assert.equal(await lit.count(), shifts);
    await load.click();
    assert.equal(await lit.count(), 0);
    await seat(first().slotId, 0).click();
    await inDialog('Показать все смены').click();
    assert.ok((await lit.count()) > 0);
  });

  it('shows free seats only', async () => {
    const { world, page, button } = await open();
    const gaps = pageOf(world).slots.filter((slot) => slot.gap !== null).length;
    const thrown: string[] = [];
    page.on('pageerror', (error) => thrown.push(error.message));
    const seats = page.locator('.smena-bands .smena-seat');
    const everybody = await seats.allTextContents();
    await button(/^Только свободные/).click();
    assert.equal(await page.locator('.smena-bands td:not(.smena-bands-none)').count(), gaps);
    await button(/^Только свободные/).click();
    assert.equal(await page.locator('.smena-bands td:not(.smena-bands-none)').count(), 186);
    assert.deepEqual(await seats.allTextContents(), everybody);
    assert.deepEqual(thrown, []);
  });

  it('speaks English to those who do', async () => {
    const english = { ...ADMINISTRATOR_ME, language: 'en' as const };
    const handlers = monthHandlers(monthWorld('review'));
    const session = handlers.openSession?.({ params: undefined, body: undefined });
    assert(session);
    const { page } = await open('review', {
      handlers: { ...handlers, me: () => english, openSession: () => ({ ...session, me: english }) },
    });
    const words = await page.locator('.smena-month-screen').evaluate((screen) => {
      for (const named of screen.querySelectorAll('.smena-seat, .smena-load, option')) named.remove();
      return screen.textContent;
    });
    assert.doesNotMatch(words, /[а-яё]/i);
  });

  it('can only be looked at when the month is over', async () => {
    const { bench, page, seat, button, inDialog, first } = await open('closed');
    await page.getByText('Месяц закончился: расписание можно только смотреть.').waitFor();
    await seat(first().slotId, 0).focus();
    await page.keyboard.press('Delete');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog', { name: /пт,.1.января/ }).waitFor();
    assert.equal(await inDialog('Снять').count(), 0);
    assert.equal(await page.getByRole('list', { name: 'Подходят' }).count(), 0);
    await inDialog('Закрыть').click();
    assert.ok(await button('Перегенерировать…').isDisabled());
    assert.equal(bench.sent('editSchedule').length, 0);
  });

  it('has no obstacles that axe finds, in both themes and with the drawer open', async () => {
    const { page, seat, inDialog } = await open();
    assert.deepEqual(await accessibilityProblems(page), []);
    await page.getByRole('combobox').selectOption({ label: 'Борис Орлов' });
    await seat(NOBODY_SLOT, 0).click();
    await page.getByLabel('Имя').waitFor();
    assert.deepEqual(await accessibilityProblems(page), []);
    await inDialog('Закрыть').click();
    await page.evaluate('document.documentElement.dataset.colorScheme = "dark"');
    assert.deepEqual(await accessibilityProblems(page), []);
  });
});
