import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { ru } from '../../../widgets/dashboard/i18n/notes.ru.ts';
import { leftOutNotes, marksOn, notedOn } from '../../../widgets/dashboard/notes/told-notes.ts';
import { withoutDays } from '../../../widgets/dashboard/notes/without-days.ts';
import { accessibilityProblems } from '../host/bench.ts';
import type { Bench } from '../host/bench.ts';
import { openDashboard } from '../host/dashboard-bench.ts';
import { figuresOf } from '../host/dashboard-figures.ts';
import { dashboardWorld } from '../host/dashboard-world.ts';
import type { DashboardWorld } from '../host/dashboard-world.ts';

const plain = (text: string): string => text.replaceAll('\u00a0', ' ').replaceAll('\u2060', '');
const note = (from: string, until: string, text: string, leftOut = true) => ({ from, until, text, leftOut });
const step = (from: string) => ({ from, consultations: 1, missed: 0, scoreAnswers: 0, averageScore: null });

describe('notes on the axis of time', () => {
  const days = ['2026-11-01', '2026-11-02', '2026-11-03'].map(step);
  const weeks = ['2026-11-01', '2026-11-02', '2026-11-09'].map(step);

  it('stand over the days, weeks or months they touch, by their number in the list', () => {
    const notes = [note('2026-10-20', '2026-10-21', 'раньше'), note('2026-11-02', '2026-11-04', 'сбой')];
    assert.deepEqual(marksOn(days, notes.slice(1)), [{ first: 1, last: 2, label: '1' }]);
    assert.deepEqual(marksOn(weeks, notes), [{ first: 1, last: 1, label: '2' }]);
    assert.deepEqual(marksOn(weeks, [note('2026-11-08', '2026-11-12', 'сбой')]), [
      { first: 1, last: 2, label: '1' },
    ]);
    assert.deepEqual(marksOn(days, [note('2026-11-01', '2026-11-02', 'утро')]), [
      { first: 0, last: 0, label: '1' },
    ]);
  });

  it('are said in the row of their step', () => {
    const notes = [
      note('2026-11-02', '2026-11-04', 'сбой'),
      note('2026-11-02', '2026-11-03', 'статья', false),
    ];
    assert.deepEqual(
      days.map((_, place) => notedOn(days, place, notes)),
      ['', 'сбой; статья', 'сбой'],
    );
  });

  it('say which days averages are without, here and in what they are compared with', () => {
    const notes = [
      note('2026-11-14', '2026-11-16', 'линия не работала'),
      note('2026-11-20', '2026-11-21', 'иное', false),
    ];
    assert.equal(plain(leftOutNotes(notes, 'ru')), '14–15 ноя 2026 — линия не работала');
    const figures = { ...figuresOf('2026-11'), leftOut: ['2026-11-14', '2026-11-15'] };
    const others = [{ name: 'Октябрь 2026', figures: { ...figures, leftOut: ['2026-10-01'] } }];
    assert.deepEqual(withoutDays({ figures, notes }, others, ru, 'ru').map(plain), [
      'Средние и оценки — без 2 дней: 14–15 ноя 2026 — линия не работала.',
      'Средние и оценки для сравнения (Октябрь 2026) — без 1 дня.',
    ]);
    assert.deepEqual(withoutDays({ figures: figuresOf('2026-11'), notes: [] }, [], ru, 'ru'), []);
  });
});

describe('noting a day', () => {
  let world: DashboardWorld;
  let bench: Bench;
  let page: Page;
  const list = () => page.getByRole('list', { name: 'Пометки на днях' });
  const open = async (role: 'supervisor' | 'director'): Promise<void> => {
    const { notes } = world;
    world = { ...dashboardWorld(role), notes };
    bench = await openDashboard(world, 'dashboard');
    page = bench.page;
    await page.locator('.smena-cards').waitFor();
  };
  beforeEach(() => {
    world = dashboardWorld('supervisor');
  });
  afterEach(() => bench.end());

  it('is done by keyboard, changed, taken away and brought back, and stands in the table', async () => {
    await open('supervisor');
    const add = page.getByRole('button', { name: 'Отметить день…' });
    await add.press('Enter');
    await page.getByLabel('Первый день', { exact: true }).fill('14.11.2026');
    await page.getByLabel('Последний день', { exact: true }).fill('13.11.2026');
    await page.getByRole('button', { name: 'Сохранить' }).press('Enter');
    await page.getByText('Последний день не может быть раньше первого.').waitFor();
    assert.deepEqual(await accessibilityProblems(page), []);
    await page.getByLabel('Последний день', { exact: true }).fill('15112026');
    await page.getByLabel('Что случилось', { exact: true }).fill('линия не работала');
    await page.getByLabel('Не считать эти дни').press('Space');
    await page.getByRole('button', { name: 'Сохранить' }).press('Enter');
    await list().getByText('линия не работала').waitFor();
    const [saved] = world.notes;
    assert.deepEqual([saved?.from, saved?.until, saved?.leftOut], ['2026-11-14', '2026-11-16', true]);
    assert.equal(await add.evaluate((button) => button === document.activeElement), true);
    assert.equal(await page.getByRole('cell', { name: 'линия не работала' }).count(), 2);
    await list().getByRole('button', { name: 'Изменить: линия не работала' }).press('Enter');
    await page.getByRole('button', { name: 'Убрать' }).press('Enter');
    await page.getByText('Пометка убрана.').waitFor();
    assert.deepEqual(world.notes, []);
    await page.getByRole('button', { name: 'Отменить' }).press('Enter');
    await list().getByText('линия не работала').waitFor();
    assert.deepEqual(await accessibilityProblems(page), []);
  });

  it('is for those who may; a director reads the notes', async () => {
    const id = '00000000-0000-4000-8000-000000000001';
    world.notes = [{ ...note('2026-11-02', '2026-11-03', 'статья в газете', false), id, version: 1 }];
    await open('director');
    assert.match(plain(await list().innerText()), /2 ноя 2026 статья в газете$/);
    assert.equal(await page.getByRole('button', { name: /Отметить день|Изменить/ }).count(), 0);
  });
});
