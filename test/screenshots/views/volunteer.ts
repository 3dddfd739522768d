import type { Page } from 'playwright-core';
import { VOLUNTEER } from '../people.ts';
import type { View } from '../view.ts';
import { inTurn, loseTheService, press, read } from './acts.ts';

/** Written, not sent: saved as typed, so the next time it is gone on with. */
async function writeReport(page: Page): Promise<void> {
  await press(/^(Написать|Продолжить) отчёт: /)(page);
  const topic = page.getByRole('group', { name: 'Темы' }).getByRole('button').first();
  if ((await topic.getAttribute('aria-pressed')) === 'false') await topic.click();
  await page.getByText('Помогли', { exact: true }).click();
  await page
    .getByRole('textbox', { name: 'Что произошло' })
    .fill('Говорили о ссоре с сыном. Успокоился, решил сам ему позвонить.');
  await read('сохранено')(page);
}

async function loseTheSaving(page: Page): Promise<void> {
  await page.route('**/api/v1/**', (call) =>
    call.request().method() === 'GET' ? call.fallback() : call.abort(),
  );
  await page.locator('[data-slot]').last().click();
  await read(/^Не удалось сохранить/)(page);
}

/** The 22nd of the month, as a volunteer: availability of the next one is being collected. */
export const VOLUNTEER_VIEWS: readonly View[] = [
  { name: 'volunteer-availability', person: VOLUNTEER, route: 'availability' },
  { name: 'volunteer-cannot', person: VOLUNTEER, route: 'availability', act: press(/^Не смогу в/) },
  { name: 'volunteer-patterns', person: VOLUNTEER, route: 'availability', act: press('По неделям…') },
  { name: 'volunteer-not-saved', person: VOLUNTEER, route: 'availability', act: loseTheSaving },
  {
    name: 'volunteer-availability-marked',
    person: VOLUNTEER,
    route: 'availability',
    act: inTurn(press('Как в прошлом месяце'), read('сохранено')),
    guide: 'volunteer-availability-phone',
  },
  { name: 'volunteer-service-down', person: VOLUNTEER, route: 'availability', act: loseTheService },
  { name: 'volunteer-shifts', person: VOLUNTEER, route: 'shifts', guide: 'volunteer-shifts-phone' },
  {
    name: 'volunteer-why',
    person: VOLUNTEER,
    route: 'shifts',
    act: async (page) => page.locator('summary', { hasText: 'Почему столько смен?' }).click(),
  },
  {
    name: 'volunteer-cannot-come',
    person: VOLUNTEER,
    route: 'shifts',
    act: press(/^Не смогу выйти/),
    guide: 'volunteer-cannot-come-phone',
  },
  { name: 'volunteer-reports', person: VOLUNTEER, route: 'reports' },
  {
    name: 'volunteer-report-form',
    person: VOLUNTEER,
    route: 'reports',
    act: writeReport,
    guide: 'volunteer-report-phone',
  },
  { name: 'card', person: VOLUNTEER, route: '/leads/detail/1' },
];
