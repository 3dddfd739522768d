import type { Page } from 'playwright-core';
import type { View } from '../view.ts';

const ADMINISTRATOR = 1;

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
      act: async (page: Page) => page.getByRole('button', { name: 'Отклонить…' }).first().click(),
    },
    { name: 'volunteer-shifts-published', person: asker, route: `shifts/${month}` },
    {
      name: 'volunteer-calendar',
      person: asker,
      route: `shifts/${month}`,
      act: async (page: Page) => {
        await page.getByRole('button', { name: 'Подписаться в календаре' }).click();
        await page.getByRole('button', { name: /^Создать/ }).click();
      },
      guide: 'volunteer-calendar-phone',
    },
    { name: 'sandbox-tasks', person: asker, route: '/' },
  ];
}
