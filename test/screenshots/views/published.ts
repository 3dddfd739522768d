import type { Page } from 'playwright-core';
import { ADMINISTRATOR, DIRECTOR } from '../people.ts';
import type { View } from '../view.ts';
import { inTurn, press } from './acts.ts';

/** On a phone the list stands alone until one is chosen. */
async function openRequest(page: Page): Promise<void> {
  const list = page.getByRole('navigation', { name: 'Запросы' }).getByRole('button').first();
  if (await list.isVisible()) await list.click();
}

async function makeCalendarLink(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Подписаться в календаре' }).click();
  await page.getByRole('button', { name: /^Создать (новую )?ссылку$/ }).click();
  await page.getByRole('textbox', { name: 'Ссылка на календарь' }).waitFor();
}

/** The schedule is out, somebody can't come. @param month that was published, YYYY-MM @param asker who asked for a change */
export function publishedViews(month: string, asker: number): readonly View[] {
  return [
    { name: 'today-published', person: ADMINISTRATOR, route: 'today' },
    { name: 'month-published', person: ADMINISTRATOR, route: `month/${month}` },
    { name: 'requests-open', person: ADMINISTRATOR, route: 'requests', guide: 'administrator-requests' },
    {
      name: 'request-decline',
      person: ADMINISTRATOR,
      route: 'requests',
      act: inTurn(openRequest, press('Отклонить…')),
    },
    { name: 'volunteer-shifts-published', person: asker, route: `shifts/${month}` },
    { name: 'volunteer-calendar', person: asker, route: `shifts/${month}`, act: makeCalendarLink },
    { name: 'sandbox-tasks', person: asker, route: '/' },
    { name: 'dashboard-published', person: DIRECTOR, route: `dashboard/${month}` },
  ];
}

/** One seat was changed and is not published. @param month of it, YYYY-MM */
export function changedViews(month: string): readonly View[] {
  const changed = { person: ADMINISTRATOR, route: `month/${month}` };
  return [
    { name: 'month-changed', ...changed },
    { name: 'month-compared', ...changed, act: press('Сравнить…') },
    { name: 'month-publish-again', ...changed, act: press(/^Опубликовать/) },
  ];
}
