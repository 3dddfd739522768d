import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import { PHONE, WIDE, availabilities } from '../host/availability-bench.ts';
import { accessibilityProblems } from '../host/bench.ts';
import { cycle, volunteerHandlers, volunteerWorld } from '../host/volunteer-answers.ts';

describe('the month of the volunteer’s availability', () => {
  const open = availabilities();

  it('tells lateness before and after sending', async () => {
    const world = volunteerWorld();
    world.availability.wouldBeLate = true;
    const submit = volunteerHandlers(world);
    const late = submit.submitMyAvailability!;
    submit.submitMyAvailability = (input) => {
      const answer = late(input);
      world.availability = { ...answer, submitted: { ...answer.submitted!, late: true } };
      return world.availability;
    };
    const { page, cell, button } = await open({
      world,
      handlers: submit,
      now: new Date('2026-12-26T07:00:00Z'),
    });
    await page.getByText(/Срок ответа прошёл 25.декабря в.21:00/).waitFor();
    await cell(5, '18:00').click();
    await button('Отправить').click();
    await page.getByText(/Ответ пришёл после срока/).waitFor();
  });

  it('shows a month that takes no answers, and why, without tools', async () => {
    const world = volunteerWorld();
    world.availability = {
      ...world.availability,
      open: false,
      draft: { ...world.availability.draft, marks: ['2027-01-05T18:00'] },
    };
    world.page.cycle = cycle('2027-01', 'published');
    const { bench, page, cell, button, chosen } = await open({ world });
    await page.getByText(/Расписание опубликовано, ответы больше не меняются/).waitFor();
    assert.equal(await page.getByRole('toolbar').count(), 0);
    assert.equal(await button('Отправить').count(), 0);
    await cell(6, '18:00').click({ force: true });
    await button(/Весь день: среда, 6.января/).click({ force: true });
    assert.equal(await chosen(), 1);
    assert.equal(bench.sent('saveMyAvailability').length, 0);
  });

  it('goes to other months and says when collecting begins', async () => {
    const world = volunteerWorld();
    world.cycles.push(cycle('2027-02', 'planned'));
    const { page, button } = await open({ world });
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
    const { page, cell, button, chosen } = await open({ browser: PHONE });
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
      const world = volunteerWorld();
      world.availability.draft.marks = ['2027-01-04T10:00', '2027-01-09T12:00'];
      const { page } = await open({ world, browser, host: { dark } });
      assert.deepEqual(await accessibilityProblems(page), []);
    });
  }

  it('has no accessibility problem in its dialogs', async () => {
    const { page, button } = await open({ browser: PHONE });
    for (const name of ['По неделям…', /Не смогу в.январе/]) {
      await button(name).click();
      await page.locator('.smena-dialog').waitFor();
      assert.deepEqual(await accessibilityProblems(page, '.smena-dialog'), []);
      await page.keyboard.press('Escape');
      await page.locator('.smena-dialog').waitFor({ state: 'detached' });
    }
  });
});
