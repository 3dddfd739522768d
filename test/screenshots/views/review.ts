import type { Page } from 'playwright-core';
import type { View } from '../view.ts';

const ADMINISTRATOR = 1;
const taken = (page: Page) => page.locator('.smena-seat:not(.smena-seat-free)').first();
const free = (page: Page) => page.locator('.smena-seat-free').first();
const press = (name: string | RegExp) => async (page: Page) =>
  page
    .getByRole('button', { name, exact: typeof name === 'string' })
    .first()
    .click();

/** The evening of the 25th: the draft is there to be reviewed. @param month that is drafted, YYYY-MM */
export function reviewViews(month: string): readonly View[] {
  const route = `month/${month}`;
  const look = (name: string, act?: (page: Page) => Promise<void>, guide?: string): View => ({
    name: `month-${name}`,
    person: ADMINISTRATOR,
    route,
    ...(act === undefined ? {} : { act }),
    ...(guide === undefined ? {} : { guide }),
  });
  return [
    { name: 'today-review', person: ADMINISTRATOR, route: 'today' },
    look('draft', undefined, 'administrator-month'),
    look('seat', (page) => taken(page).click(), 'administrator-seat'),
    look('free-seat', (page) => free(page).click(), 'administrator-free-seat'),
    look('proof', press(/^Почему/)),
    look('history', press('История')),
    look('regenerate', press('Перегенерировать…')),
    look('publish', press(/^Опубликовать/), 'administrator-publish'),
    { name: 'volunteer-shifts-unpublished', person: 104, route: `shifts/${month}` },
  ];
}
