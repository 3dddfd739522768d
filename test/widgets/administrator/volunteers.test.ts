import assert from 'node:assert/strict';
import type { Locator, Page } from 'playwright-core';
import { askedMonth } from '../../../widgets/administrator/volunteers/filter.ts';
import {
  ADMINISTRATOR_ME,
  administratorHandlers,
  administratorWorld,
  BORIS,
} from '../host/administrator-world.ts';
import type { AdministratorWorld } from '../host/administrator-world.ts';
import { accessibilityProblems, openBench } from '../host/bench.ts';
import type { Bench, BenchOptions } from '../host/bench.ts';
import { Refusal } from '../host/fake-backend.ts';
import { cycle } from '../host/volunteer-answers.ts';

const WIDE = { viewport: { width: 1440, height: 900 } };
const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

describe('the volunteers as the administrator sees them', () => {
  let world: AdministratorWorld;
  let bench: Bench;
  let page: Page;
  const open = async (options: Partial<BenchOptions> = {}): Promise<void> => {
    bench = await openBench({
      widgets: ['administrator'],
      handlers: administratorHandlers(world),
      userId: ADMINISTRATOR_ME.id,
      now: new Date(world.now),
      fragment: '#smena/volunteers',
      browser: WIDE,
      ...options,
    });
    page = bench.page;
    await page.getByRole('heading', { name: 'Волонтёры', level: 1 }).waitFor();
  };
  const names = async (): Promise<string[]> =>
    (await page.getByRole('rowheader').allInnerTexts()).map((text) => text.split('\n')[0]?.trim() ?? '');
  const extension = (name: string): Locator => page.getByLabel(`Добавочный номер: ${name}`, { exact: true });
  const border = (name: string): Promise<unknown> =>
    page.evaluate(
      `getComputedStyle(document.querySelector('[aria-label="Добавочный номер: ${name}"]')).borderTopStyle`,
    );
  const extensionStored = (id: number): string | null | undefined =>
    world.volunteers.find((row) => row.volunteer.id === id)?.telephoneExtension;

  beforeEach(() => {
    world = administratorWorld();
  });
  afterEach(() => bench.end());

  it('stand in a table with answers, four months of shifts and requests', async () => {
    await open();
    await page.getByRole('columnheader', { name: /Ответ на.январь/ }).waitFor();
    await page.getByRole('columnheader', { name: /Смены, декабрь 2026/ }).waitFor();
    const anna = page.getByRole('row', { name: /Анна Орлова/ });
    assert.deepEqual(await anna.locator('.smena-number').allInnerTexts(), ['5', '4', '3', '2', '12', '0']);
    await anna.getByText('4,6 (31)').waitFor();
    const vera = page.getByRole('row', { name: /Вера Соколова/ });
    assert.deepEqual(await vera.locator('.smena-number').allInnerTexts(), ['5', '4', '3', '2', '3', '2']);
    await vera.getByText('мало оценок').waitFor();
    await page.getByText(/меньше пяти ответов не показываем/).waitFor();
    await anna.getByText('ответил(а)', { exact: true }).waitFor();
    await page
      .getByRole('row', { name: /Борис Лебедев/ })
      .getByText(/без напоминаний накануне/)
      .waitFor();
    assert.deepEqual(await accessibilityProblems(page), []);
    await anna.getByRole('button', { name: /1.запрос/ }).click();
    await page.waitForFunction(`location.hash === '#smena/requests'`);
  });

  it('name free users and what to do about them, and leave them out of the table', async () => {
    await open();
    await page
      .getByRole('status')
      .getByText(/Дина Волкова\. Бесплатные пользователи не видят задач/)
      .waitFor();
    assert.deepEqual(await names(), ['Анна Орлова', 'Борис Лебедев', 'Вера Соколова', 'Глеб Ёлкин']);
  });

  it('are found by name whatever ё and case, by address, and by what is missing', async () => {
    await open();
    const search = page.getByLabel('Найти по имени или почте');
    await search.fill('елкин');
    assert.deepEqual(await names(), ['Глеб Ёлкин']);
    await search.fill('V12@');
    assert.deepEqual(await names(), ['Борис Лебедев']);
    await search.fill('никто');
    await page.getByText(/Никого не нашлось/).waitFor();
    await search.fill('');
    const show = page.getByLabel('Показать');
    await show.selectOption({ label: 'Не ответили (1)' });
    assert.deepEqual(await names(), ['Борис Лебедев']);
    await show.selectOption({ label: 'Без добавочного (1)' });
    assert.deepEqual(await names(), ['Борис Лебедев']);
    await show.selectOption({ label: 'С запросами (1)' });
    assert.deepEqual(await names(), ['Анна Орлова']);
    await show.selectOption({ label: 'Без отчётов (1)' });
    assert.deepEqual(await names(), ['Вера Соколова']);
    await show.selectOption({ label: 'Все (4)' });
    assert.equal((await names()).length, 4);
  });

  it('get their extension in place; a missing one stands out', async () => {
    await open();
    const field = extension('Борис Лебедев');
    assert.equal(await field.getAttribute('placeholder'), 'не указан');
    assert.equal(await border('Борис Лебедев'), 'dashed');
    await field.fill('217');
    await page.getByRole('button', { name: 'Сохранить добавочный: Борис Лебедев' }).click();
    await page.getByText('сохранено', { exact: true }).waitFor();
    assert.equal(extensionStored(BORIS.id), '217');
    assert.equal(await border('Борис Лебедев'), 'solid');
    await field.fill('');
    await field.press('Enter');
    await bench.called('saveVolunteer', 2);
    assert.equal(extensionStored(BORIS.id), null);
  });

  it('say what is wrong with an extension, take it back with Esc, and keep it when nobody answers', async () => {
    await open();
    const field = extension('Анна Орлова');
    await field.fill('12а');
    await field.press('Enter');
    await page.getByText('Только цифры, не больше десяти.').waitFor();
    assert.equal(bench.sent('saveVolunteer').length, 0);
    assert.deepEqual(await accessibilityProblems(page), []);
    await field.press('Escape');
    assert.equal(await field.inputValue(), '111');
    bench.backend.handlers.saveVolunteer = () => {
      throw new Refusal(404, 'person.not-found', 'Такого человека нет.');
    };
    await field.fill('500');
    await field.press('Enter');
    await page.getByText('Такого человека нет.').waitFor();
    assert.equal(await field.inputValue(), '500');
    await page.getByText('не сохранено', { exact: true }).waitFor();
  });

  it('stand with their missing reports alone when a link leads there', async () => {
    await open({ fragment: '#smena/volunteers/reports-missing' });
    await page.getByRole('row', { name: /Вера Соколова/ }).waitFor();
    assert.deepEqual(await names(), ['Вера Соколова']);
    assert.equal(await page.getByLabel('Показать').inputValue(), 'reports-missing');
  });

  it('lead to the roles when there are none', async () => {
    world.volunteers = [];
    await open();
    await page.getByRole('button', { name: 'Открыть роли' }).click();
    await page.getByRole('tab', { name: 'Роли', selected: true }).waitFor();
  });

  it('are cards on a phone, still a table to those who listen', async () => {
    await open({ browser: PHONE });
    await page.getByRole('table').waitFor();
    await page.getByRole('rowheader', { name: /Анна Орлова/ }).waitFor();
    const fits = await page.evaluate(
      'document.querySelector(".smena-panel-content").scrollWidth <= innerWidth',
    );
    assert.ok(fits);
    assert.deepEqual(await accessibilityProblems(page), []);
  });
});

describe('the month volunteers are asked about', () => {
  it('is the last one that still takes answers', () => {
    assert.equal(askedMonth([cycle('2027-01', 'collecting'), cycle('2026-12', 'published')]), '2027-01');
    assert.equal(askedMonth([cycle('2027-02', 'collecting'), cycle('2027-01', 'review')]), '2027-02');
    assert.equal(askedMonth([cycle('2026-12', 'published')]), null);
  });
});
