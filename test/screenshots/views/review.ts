import type { Page } from 'playwright-core';
import { ADMINISTRATOR, ANSWERED } from '../people.ts';
import type { View } from '../view.ts';
import { inTurn, press } from './acts.ts';

const taken = async (page: Page): Promise<void> =>
  page.locator('.smena-seat:not(.smena-seat-free)').first().click();
const free = async (page: Page): Promise<void> => page.locator('.smena-seat-free').nth(1).click();

/** The evening of the 25th: the draft is there to be reviewed. @param month that is drafted, YYYY-MM */
export function reviewViews(month: string): readonly View[] {
  const look = (name: string, act?: View['act'], more: Partial<View> = {}): View => ({
    name: `month-${name}`,
    person: ADMINISTRATOR,
    route: `month/${month}`,
    ...(act === undefined ? {} : { act }),
    ...more,
  });
  return [
    { name: 'today-review', person: ADMINISTRATOR, route: 'today' },
    look('draft', undefined, { guide: 'administrator-month', guideSize: { width: 1440, height: 820 } }),
    look('seat', taken),
    look('free-seat', free, { guide: 'administrator-free-seat' }),
    look('gaps', press('Где нужнее…'), { guide: 'administrator-gaps' }),
    look('free-only', press(/^Только свободные/)),
    look('moving', inTurn(taken, press('Переставить…'))),
    look('clear-day', press(/^Очистить день: /)),
    look('copy-pins', press(/^Скопировать закреплённых из недели /)),
    look('proof', press(/^Почему/)),
    look('history', press('История')),
    look('files', press('Файлы и печать')),
    look('regenerate', press('Перегенерировать…')),
    look('publish', press(/^Опубликовать/), { guide: 'administrator-publish' }),
    { name: 'month-answers', person: ADMINISTRATOR, route: `month/${month}/answers` },
    { name: 'volunteer-shifts-unpublished', person: ANSWERED, route: `shifts/${month}` },
  ];
}
