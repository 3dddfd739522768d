import assert from 'node:assert/strict';
import { openHouse } from '../house.ts';
import type { OpenHouse } from '../house.ts';
import { Keyboard } from '../../widgets/host/keyboard.ts';
import { Desk } from '../month/desk.ts';

/**
 * `npm run scenario:keyboard`: a month of the sandbox lived with nothing but a keyboard against the service itself: a volunteer answers, an
 * administrator reviews and publishes, a shift is given away and taken over, a report is written, a director looks. After every key the
 * focus must be somewhere, be seen and not lie under anything. Ends with 0 only when all of it was done.
 */
const MONTH = '2026-12';
const PEOPLE = { volunteer: 107, administrator: 1, director: 4 };

/** Somebody at the keyboard, in front of amoCRM's page with the panel open at one of its sections. */
async function seat(house: OpenHouse, desk: Desk, person: number, section: string): Promise<Keyboard> {
  await desk.become(person);
  await desk.page.goto(`${house.origin}/dashboard/`, { waitUntil: 'domcontentloaded' });
  await desk.page.locator('.smena-launch').waitFor();
  const keys = new Keyboard(desk.page);
  await keys.to('Смена');
  await keys.press('Enter');
  await desk.panel().waitFor();
  await keys.to(section);
  await keys.press('Enter');
  return keys;
}

async function main(): Promise<void> {
  const house = await openHouse('2026-11-22T10:00:00+03:00');
  try {
    const desk = await Desk.open(house.origin);
    try {
      await live(house, desk);
    } catch (error) {
      throw new Error(await desk.seen(), { cause: error });
    } finally {
      await desk.close();
    }
  } finally {
    await house.close();
  }
}

async function live(house: OpenHouse, desk: Desk): Promise<void> {
  const { page } = desk;
  const says = (said: string | RegExp): Promise<void> => page.getByText(said).first().waitFor();
  const heading = (name: string | RegExp): Promise<void> =>
    page.getByRole('heading', { name }).first().waitFor();
  const tell = (done: string): void => console.log(`✔ ${done}`);

  let keys = await seat(house, desk, PEOPLE.volunteer, 'Доступность');
  await page.getByRole('grid').waitFor();
  await keys.to(/декабря, \d\d:00–\d\d:00, (не )?отмечено/);
  await keys.press('Home', 'Space', 'ArrowDown', 'Shift+ArrowRight', 'Shift+ArrowRight', 'Space');
  await keys.to(/Смен в месяц, не больше/);
  await keys.press('Control+a');
  await keys.type('6');
  await says(/· сохранено/);
  await keys.to(/^Отправить/);
  await keys.press('Enter');
  await says(/Спасибо!/);
  tell('a volunteer marks availability, wishes and sends');

  await house.sandbox.move('2026-11-25T21:30:00+03:00');
  await house.sandbox.settle();
  keys = await seat(house, desk, PEOPLE.administrator, 'Месяц');
  await page.getByRole('grid', { name: /Расписание/ }).waitFor();
  await keys.to(/, место 1: /);
  /** Every step is seen to be saved before the next. */
  const saved = async (...pressed: readonly string[]): Promise<void> => {
    const answer = page.waitForResponse(
      (response) => response.request().method() === 'POST' && /\/schedule\//.test(response.url()),
    );
    await keys.press(...pressed);
    assert.equal((await answer).status(), 200);
  };
  await saved('p');
  await says(/Закреплено/);
  await saved('ArrowDown', 'Delete');
  await says(/Снято/);
  await saved('Control+z');
  await saved('Control+Shift+z');
  await page.getByRole('button', { name: /вторник, 1.декабря, 12:00–14:00, место 2: свободно/ }).waitFor();
  await keys.press('ArrowRight');
  await keys.arrived(/свободно/);
  await keys.press('Enter');
  await keys.to(/^Поставить: /);
  await saved('Enter');
  tell('an administrator pins, takes off, undoes, redoes and assigns');

  await house.sandbox.move('2026-11-28T12:00:00+03:00');
  keys = await seat(house, desk, PEOPLE.administrator, 'Месяц');
  await page.getByRole('grid', { name: /Расписание/ }).waitFor();
  await keys.to(/^Опубликовать/);
  await keys.press('Enter');
  await heading(/Опубликовать расписание/);
  await keys.to('Опубликовать');
  await keys.press('Enter');
  await page.locator('.smena-dialog').waitFor({ state: 'detached' });
  await house.sandbox.settle();
  tell('and publishes');

  keys = await seat(house, desk, PEOPLE.volunteer, 'Мои смены');
  await keys.to(/^Не смогу выйти: /);
  await keys.press('Enter');
  await heading('Не сможете выйти?');
  await keys.press('Escape');
  await keys.arrived(/^Не смогу выйти: /);
  await keys.press('Enter');
  await keys.to('Болезнь');
  await keys.press('Space');
  await keys.to('Попросить о замене');
  await keys.press('Enter');
  await says(/Просьба о замене у администратора/);
  tell('the volunteer reads the shifts and asks to be replaced');

  keys = await seat(house, desk, PEOPLE.administrator, 'Запросы');
  await page
    .getByRole('button', { name: /^Заменить: / })
    .first()
    .waitFor();
  await keys.to(/^Заменить: /);
  await keys.press('Enter');
  await page.locator('.smena-dialog').waitFor();
  await keys.to(/^Заменить/);
  await keys.press('Enter');
  await page.locator('.smena-dialog').waitFor({ state: 'detached' });
  tell('the administrator replaces');

  keys = await seat(house, desk, PEOPLE.volunteer, 'Отчёты');
  await page
    .getByRole('button', { name: /^(Написать|Продолжить) отчёт/ })
    .first()
    .waitFor();
  await keys.to(/^(Написать|Продолжить) отчёт/);
  await keys.press('Enter');
  await heading('Отчёт о разговоре');
  await keys.to('Одиночество');
  await keys.press('Space');
  await keys.to('Помогли');
  await keys.press('Space');
  await keys.to('Что произошло');
  await keys.type('Говорили полчаса.');
  await keys.to(/^Отправить/);
  await keys.press('Enter');
  await says(/Отчёт отправлен/);
  tell('the volunteer writes a report');

  keys = await seat(house, desk, PEOPLE.director, 'Обзор');
  await heading(/Ноябрь/);
  await keys.to('Предыдущий период');
  await keys.press('Enter');
  await heading(/Октябрь/);
  await page
    .getByRole('button', { name: /: таблица$/ })
    .first()
    .waitFor();
  await keys.to(/: таблица$/);
  await keys.press('Enter');
  await page.locator('.smena-chart-table:not(.smena-hidden) table').first().waitFor();
  await keys.to('Отчёты за период', 'Shift+Tab');
  await keys.press('Enter');
  await heading('Отчёты за период');
  tell(
    `a director looks at the dashboard of ${MONTH.slice(0, 4)}, a chart’s table, another period and the reports`,
  );
  assert.deepEqual(desk.thrown, []);
}

await main();
