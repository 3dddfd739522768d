import assert from 'node:assert/strict';
import { ADMINISTRATOR_ME, administratorHandlers, administratorWorld } from './host/administrator-world.ts';
import { openBench } from './host/bench.ts';
import type { Bench, BenchOptions } from './host/bench.ts';
import { dashboardHandlers } from './host/dashboard-answers.ts';
import { dashboardWorld } from './host/dashboard-world.ts';
import { Keyboard } from './host/keyboard.ts';
import { monthHandlers } from './host/month-answers.ts';
import { monthWorld, REVIEW_NOW } from './host/month-world.ts';
import { reportsHandlers, reportsWorld } from './host/reports-world.ts';

const WIDE = { viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' } as const;

describe('a month by keyboard alone', () => {
  let bench: Bench;
  let keys: Keyboard;
  afterEach(() => bench.end());

  /** The page of amoCRM with the launcher in it: from here on nothing but keys. */
  const open = async (options: Omit<BenchOptions, 'browser'>): Promise<void> => {
    bench = await openBench({ ...options, browser: WIDE });
    keys = new Keyboard(bench.page);
    await bench.page.locator('.smena-launch').waitFor();
    await keys.to('Смена');
    await keys.press('Enter');
  };
  const heading = (name: string | RegExp): Promise<void> =>
    bench.page.getByRole('heading', { name }).first().waitFor();
  const text = (said: string | RegExp): Promise<void> => bench.page.getByText(said).first().waitFor();
  const section = async (title: string): Promise<void> => {
    await keys.to(title, 'Shift+Tab');
    await keys.press('Enter');
  };

  it('is lived by a volunteer: availability, wishes, shifts, a request, a report', async () => {
    const world = reportsWorld();
    await open({
      widgets: ['volunteer'],
      handlers: reportsHandlers(world),
      userId: 11,
      now: new Date(world.now),
    });
    await heading(/Январь/);
    await keys.to(/января, 10:00–12:00/);
    const before = world.availability.draft.marks.length;
    await keys.press('ArrowDown', 'ArrowRight', 'Space');
    await keys.press('ArrowDown', 'Shift+ArrowDown', 'Shift+ArrowDown', 'Space');
    await keys.to(/Смен в месяц, не больше/);
    await keys.type('6');
    await keys.to('Отправить');
    await keys.press('Enter');
    await text(/Спасибо! Расписание появится/);
    assert.ok(world.availability.draft.marks.length >= before + 4);
    assert.equal(world.availability.submitted?.maxShifts, 6);

    await section('Мои смены');
    await keys.to(/^Не смогу выйти: чт, 24 декабря/);
    await keys.press('Enter');
    await heading('Не сможете выйти?');
    await keys.press('Escape');
    await keys.arrived(/^Не смогу выйти: чт, 24 декабря/);
    await keys.press('Enter');
    await keys.to(/Болезнь/);
    await keys.press('Space');
    await keys.to('Попросить о замене');
    await keys.press('Enter');
    await text(/просьб/i);
    await heading('Мои смены');
    assert.equal(world.requests.length, 1);

    await section('Отчёты');
    await keys.to(/^(Написать|Продолжить) отчёт: /);
    await keys.press('Enter');
    await heading('Отчёт о разговоре');
    await keys.to('Одиночество');
    await keys.press('Space');
    await keys.to(/Помогли/);
    await keys.press('Space');
    await keys.to('Что произошло');
    await keys.type('Говорили полчаса.');
    await keys.to('Отправить');
    await keys.press('Enter');
    await text(/Отчёт отправлен/);
  });

  it('is lived by an administrator: a seat is filled, pinned, moved, taken back, a request answered, the month published', async () => {
    const world = monthWorld('review');
    const own = administratorWorld();
    await open({
      widgets: ['administrator'],
      handlers: { ...administratorHandlers(own), ...monthHandlers(world) },
      userId: ADMINISTRATOR_ME.id,
      now: REVIEW_NOW,
    });
    await heading('Сегодня');
    await section('Месяц');
    await bench.page.getByRole('grid', { name: /Расписание, январь/ }).waitFor();
    const edits = (): string[] =>
      bench.sent('editSchedule').map((body) => (body as { edit: { kind: string } }).edit.kind);
    await keys.to(/^пятница, 1 января, 10:00–12:00, место 1/);
    await keys.press('p');
    await text(/Закреплено/);
    await keys.press('p');
    await bench.called('editSchedule', 2);
    await keys.press('ArrowRight', 'Delete');
    await text(/Снято/);
    await keys.press('Enter');
    await keys.to(/^Поставить: /);
    await keys.press('Enter');
    await text(/Поставлено/);
    await keys.press('Control+z');
    await bench.called('undoEdit');
    await keys.press('Control+Shift+z');
    await bench.called('redoEdit');
    await keys.press('Home', 'Enter');
    await keys.to('Переставить…');
    await keys.press('Enter');
    await text(/Куда переставить/);
    await keys.press('ArrowDown', 'Enter');
    await keys.to('Причина');
    await keys.type('Попросили');
    await keys.to(/^Всё равно/);
    await keys.press('Enter');
    await text(/Переставлено|Поменялись/);
    assert.deepEqual(edits().slice(0, 4), ['pin', 'unpin', 'remove', 'assign']);
    assert.match(edits()[4] ?? '', /^(move|swap)$/);
    await keys.to(/^Опубликовать/, 'Shift+Tab');
    await keys.press('Enter');
    await heading(/Опубликовать расписание/);
    await keys.to('Опубликовать');
    await keys.press('Enter');
    await bench.called('publish');
    await text(/Опубликовано/);

    await section('Запросы');
    await keys.to(/^Заменить: /);
    await keys.press('Enter');
    await keys.to(/^Заменить/);
    await keys.press('Enter');
    await bench.called('decideRequest');
  });

  it('is looked at by a director: a chart’s table, another period, a report', async () => {
    const world = dashboardWorld('director');
    await open({
      widgets: ['dashboard'],
      handlers: dashboardHandlers(world),
      userId: world.me.id,
      now: new Date(world.now),
    });
    await heading(/Ноябрь/);
    await keys.to('Консультации и пропущенные: таблица');
    await keys.press('Enter');
    await bench.page.locator('.smena-chart-table:not(.smena-hidden) table').first().waitFor();
    await keys.to('Предыдущий период', 'Shift+Tab');
    await keys.press('Enter');
    await heading(/Октябрь/);
    await section('Отчёты за период');
    await keys.to(/Октябрь/);
    await keys.press('Enter');
    await heading(/Отчёт: октябрь/);
  });

  it('goes round the panel also while its screen is still empty', async () => {
    const world = administratorWorld();
    await open({
      widgets: ['administrator'],
      handlers: administratorHandlers(world),
      userId: ADMINISTRATOR_ME.id,
      now: new Date(world.now),
    });
    await heading('Сегодня');
    await bench.page.route('**/api/v1/change-requests', () => undefined);
    await section('Запросы');
    await bench.page.locator('.smena-requests .smena-skeleton').waitFor();
    await keys.to('Закрыть «Смену»');
    await keys.to('Запросы');
  });
});
