import type { Page } from 'playwright-core';
import { ADMINISTRATOR, DIRECTOR } from '../people.ts';
import type { View } from '../view.ts';
import { press } from './acts.ts';

async function makeCalendarLink(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Подписаться в календаре' }).click();
  await page.getByRole('button', { name: /^Создать (новую )?ссылку$/ }).click();
  await page.getByRole('textbox', { name: 'Ссылка на календарь' }).waitFor();
}

/** The schedule is out, somebody can't come, one seat was changed and not published. @param month that was published, YYYY-MM @param asker who asked for a change */
export function publishedViews(month: string, asker: number): readonly View[] {
  return [
    { name: 'today-published', person: ADMINISTRATOR, route: 'today' },
    { name: 'month-published', person: ADMINISTRATOR, route: `month/${month}` },
    {
      name: 'month-compared',
      person: ADMINISTRATOR,
      route: `month/${month}`,
      act: press('Сравнить…'),
    },
    { name: 'requests-open', person: ADMINISTRATOR, route: 'requests', guide: 'administrator-requests' },
    { name: 'request-decline', person: ADMINISTRATOR, route: 'requests', act: press('Отклонить…') },
    { name: 'volunteer-shifts-published', person: asker, route: `shifts/${month}` },
    { name: 'volunteer-calendar', person: asker, route: `shifts/${month}`, act: makeCalendarLink },
    { name: 'sandbox-tasks', person: asker, route: '/' },
    { name: 'dashboard-published', person: DIRECTOR, route: `dashboard/${month}` },
  ];
}
