import assert from 'node:assert/strict';
import type { Locator, Page } from 'playwright-core';
import type { EditBody } from '../../../src/adapters/http/contract/schedule.ts';
import { ADMINISTRATOR_ME } from '../host/administrator-world.ts';
import { accessibilityProblems, openBench } from '../host/bench.ts';
import type { Bench, BenchOptions } from '../host/bench.ts';
import { Refusal } from '../host/fake-backend.ts';
import { monthHandlers } from '../host/month-answers.ts';
import {
  apply,
  finishGenerating,
  januaryOf,
  monthWorld,
  NOBODY_SLOT,
  PEOPLE,
  REVIEW_NOW,
} from '../host/month-world.ts';
import { pageOf } from '../host/month-page.ts';
import type { HeldSeat, MonthWorld } from '../host/month-world.ts';

const WIDE = { viewport: { width: 1440, height: 900 } };
const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

describe('the month’s schedule', () => {
  let world: MonthWorld;
  let bench: Bench;
  let page: Page;

  const open = async (
    state: 'review' | 'published' | 'closed' | 'generating' = 'review',
    options: Partial<BenchOptions> = {},
    prepare: (made: MonthWorld) => void = () => {},
  ): Promise<void> => {
    world = monthWorld(state);
    prepare(world);
    bench = await openBench({
      widgets: ['administrator'],
      handlers: monthHandlers(world),
      userId: 1,
      now: REVIEW_NOW,
      fragment: '#smena/month/2027-01',
      browser: WIDE,
      ...options,
    });
    page = bench.page;
    await page.getByRole('grid', { name: /Расписание, январь.2027/ }).waitFor();
  };
  const seat = (slotId: string, index: number): Locator => page.locator(`[data-seat="${slotId} ${index}"]`);
  const button = (name: string | RegExp): Locator =>
    page.getByRole('button', { name, exact: typeof name === 'string' });
  const inDialog = (name: string | RegExp): Locator =>
    page.getByRole('dialog').last().getByRole('button', { name });
  const edits = (): EditBody['edit'][] => (bench.sent('editSchedule') as EditBody[]).map((body) => body.edit);
  const done = (text: string | RegExp): Promise<void> =>
    page.locator('.smena-undo').filter({ hasText: text }).waitFor();
  /** The first seat of the draft and whoever holds it. */
  const first = (): HeldSeat => {
    const [held] = world.seats;
    assert(held);
    return held;
  };
  const nameOf = (id: number): string => PEOPLE.find((one) => one.id === id)?.name ?? '';
  /** A slot with a free seat that this person marked and does not hold; the test's world has one for somebody. */
  const freeFor = (): { slotId: string; volunteerId: number } => {
    for (const slot of pageOf(world).slots)
      for (const { id } of PEOPLE)
        if (slot.gap?.reason === 'open-candidates' && world.marks.get(id)?.includes(slot.id) === true)
          if (!slot.seats.some((one) => one.volunteerId === id)) return { slotId: slot.id, volunteerId: id };
    throw new Error('expected an open candidate');
  };
  afterEach(() => bench.end());

  it('shows five weeks at once with every seat named aloud', async () => {
    await open();
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
    await open('review', { browser: PHONE });
    assert.equal(await page.locator('tbody[role=rowgroup]').count(), 31);
    const box = await seat(first().slotId, 0).boundingBox();
    assert.ok((box?.height ?? 0) >= 40);
    assert.equal(await page.evaluate('document.querySelector(".smena-panel-content").scrollWidth'), 390);
    assert.deepEqual(await accessibilityProblems(page), []);
  });

  it('tells who sits in a seat and why, pins, unpins and takes out', async () => {
    await open();
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

  it('replaces with a candidate after telling the effect on evenness', async () => {
    await open();
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
    await open();
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
    await open('review', {}, (made) => {
      made.marks.get(12)?.push(NOBODY_SLOT);
      made.caps.set(12, 1);
    });
    await seat(NOBODY_SLOT, 1).click();
    await page.getByText('Борис Орлов: не больше 1 смены в месяц').waitFor();
  });

  it('moves to a free seat by clicks, and stops moving on Escape', async () => {
    await open('review', {}, (made) => {
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
    await open();
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

  it('is worked by keyboard alone', async () => {
    await open();
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

  it('is moved about by keyboard alone', async () => {
    await open();
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

  it('speaks English to those who do', async () => {
    const english = { ...ADMINISTRATOR_ME, language: 'en' as const };
    world = monthWorld('review');
    const handlers = monthHandlers(world);
    const session = handlers.openSession?.({ params: undefined, body: undefined });
    assert(session);
    bench = await openBench({
      widgets: ['administrator'],
      handlers: { ...handlers, me: () => english, openSession: () => ({ ...session, me: english }) },
      userId: 1,
      now: REVIEW_NOW,
      fragment: '#smena/month/2027-01',
      browser: WIDE,
    });
    page = bench.page;
    await page.getByRole('grid', { name: /Schedule, January.2027/ }).waitFor();
    const words = await page.locator('.smena-month-screen').evaluate((screen) => {
      for (const named of screen.querySelectorAll('.smena-seat, .smena-load, option')) named.remove();
      return screen.textContent;
    });
    assert.doesNotMatch(words, /[а-яё]/i);
  });

  it('undoes and redoes with buttons', async () => {
    await open();
    const { slotId } = first();
    await seat(slotId, 0).focus();
    await page.keyboard.press('Delete');
    await done(/Снято/);
    const tools = page.getByRole('toolbar', { name: 'Действия с расписанием' });
    await tools.getByRole('button', { name: 'Отменить' }).click();
    await tools.getByRole('button', { name: 'Вернуть', disabled: false }).click();
    await bench.called('redoEdit');
    await tools.getByRole('button', { name: 'Клавиши' }).click();
    await inDialog('Закрыть').click();
  });

  it('finds a person by name, by load and from a seat', async () => {
    await open();
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
    await open();
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

  it('says how good the whole is, proves it, and shows the curve', async () => {
    await open();
    const panel = page.getByRole('region', { name: 'Нагрузка и ровность' });
    await panel
      .getByText(/Заполнено \d+ из 372.мест — больше невозможно.*Ровнее распределить нельзя\./)
      .waitFor();
    assert.equal(await panel.getByRole('row').count(), 6);
    await panel.getByRole('button', { name: 'Почему?' }).click();
    const proof = page.getByRole('dialog', { name: 'Почему лучше нельзя' });
    await proof.getByText(/Узкое место: 2.слота и 2.человека/).waitFor();
    await proof.getByText('Эти слоты', { exact: true }).click();
    await proof.getByText(/вт,.5.января, 20:00/).waitFor();
    await proof.getByText('Эти люди', { exact: true }).click();
    await proof.getByText('Борис Орлов, Дина Орлова', { exact: true }).waitFor();
    assert.deepEqual(await accessibilityProblems(page), []);
    await inDialog('Закрыть').click();
    await seat(first().slotId, 0).focus();
    await page.keyboard.press('Delete');
    await panel.getByText(/Программа могла бы заполнить на 1.место больше/).waitFor();
  });

  it('warns of one person who carries too much', async () => {
    await open('review', {
      handlers: {
        ...monthHandlers(monthWorld('review')),
        schedule: () => {
          const plain = pageOf(world);
          return { ...plain, fairness: { ...plain.fairness, heavyVolunteerId: 13 } };
        },
      },
    });
    await page.getByText(/Вера Орлова: \d+.смен — больше чем вдвое против среднего/).waitFor();
  });

  it('shows what somebody else did meanwhile, names the lost edit and repeats it', async () => {
    await open();
    const [mine, theirs] = world.seats;
    assert(mine && theirs);
    apply(world, { kind: 'remove', slotId: theirs.slotId, volunteerId: theirs.volunteerId });
    await seat(mine.slotId, 0).focus();
    await page.keyboard.press('p');
    const banner = page
      .locator('.smena-banner')
      .filter({ hasText: 'Расписание изменили одновременно с вами' });
    await banner.getByText(new RegExp(`Не сохранено: закрепить: ${nameOf(mine.volunteerId)}`)).waitFor();
    await banner.getByText(new RegExp(`− ${nameOf(theirs.volunteerId)}`)).waitFor();
    assert.match((await seat(theirs.slotId, 1).textContent()) ?? '', /свободно/);
    await banner.getByRole('button', { name: 'Повторить' }).click();
    await done(/Закреплено/);
    assert.ok(world.seats.find((held) => held.volunteerId === mine.volunteerId && held.pinned));
    await banner.waitFor({ state: 'detached' });
    assert.equal(await page.evaluate('document.activeElement.dataset.seat'), `${mine.slotId} 0`);
    apply(world, { kind: 'pin', slotId: mine.slotId, volunteerId: mine.volunteerId });
    await page.keyboard.press('p');
    await button('Не нужно').click();
    await banner.waitFor({ state: 'detached' });
  });

  it('names what was refused and tries it again', async () => {
    await open();
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

  it('previews making it again, then waits until it is made', async () => {
    await open();
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
    await open();
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

  it('tells who changed what', async () => {
    await open();
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

  it('can only be looked at when the month is over', async () => {
    await open('closed');
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
    await open();
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
