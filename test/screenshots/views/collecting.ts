import type { Page } from 'playwright-core';
import type { View } from '../view.ts';

const VOLUNTEER = 107;
const ADMINISTRATOR = 1;

const press = (name: string | RegExp) => async (page: Page) =>
  page
    .getByRole('button', { name, exact: typeof name === 'string' })
    .first()
    .click();

/** The 22nd of the month: availability of the next one is being collected. */
export const COLLECTING: readonly View[] = [
  { name: 'volunteer-availability', person: VOLUNTEER, route: 'availability' },
  {
    name: 'volunteer-availability-marked',
    person: VOLUNTEER,
    route: 'availability',
    act: press('Как в прошлом месяце'),
    guide: 'volunteer-availability-phone',
  },
  { name: 'volunteer-patterns', person: VOLUNTEER, route: 'availability', act: press('По неделям…') },
  { name: 'volunteer-cannot', person: VOLUNTEER, route: 'availability', act: press(/^Не смогу в/) },
  { name: 'volunteer-shifts', person: VOLUNTEER, route: 'shifts', guide: 'volunteer-shifts-phone' },
  {
    name: 'volunteer-cannot-come',
    person: VOLUNTEER,
    route: 'shifts',
    act: press(/^Не смогу выйти/),
    guide: 'volunteer-cannot-come-phone',
  },
  { name: 'volunteer-reports', person: VOLUNTEER, route: 'reports', guide: 'volunteer-reports-phone' },
  { name: 'today', person: ADMINISTRATOR, route: 'today', guide: 'administrator-today' },
  { name: 'month-collecting', person: ADMINISTRATOR, route: 'month', guide: 'administrator-collecting' },
  { name: 'requests', person: ADMINISTRATOR, route: 'requests' },
  { name: 'volunteers', person: ADMINISTRATOR, route: 'volunteers', guide: 'administrator-volunteers' },
  { name: 'settings', person: ADMINISTRATOR, route: 'settings', guide: 'administrator-settings' },
  { name: 'own-settings-page', person: ADMINISTRATOR, route: '/settings/widgets/smena_administrator/' },
  { name: 'card', person: VOLUNTEER, route: '/leads/detail/1' },
  { name: 'dashboard-as-administrator', person: ADMINISTRATOR, route: 'dashboard' },
  { name: 'dashboard-as-director', person: 4, route: 'dashboard', guide: 'director-dashboard' },
  { name: 'dashboard-as-supervisor', person: 3, route: 'dashboard', guide: 'supervisor-dashboard' },
  { name: 'dashboard-of-a-year', person: 4, route: 'dashboard/2025' },
  { name: 'consultations', person: 3, route: 'consultations', guide: 'supervisor-consultations' },
  {
    name: 'consultation',
    person: 3,
    route: 'consultations',
    act: async (page) =>
      page
        .locator('.smena-consultation', { hasText: 'есть отчёт' })
        .first()
        .getByRole('link')
        .first()
        .click(),
    guide: 'supervisor-consultation',
  },
  { name: 'joins', person: 3, route: 'joins', guide: 'supervisor-joins' },
  { name: 'period-reports', person: 4, route: 'period-reports', guide: 'director-reports' },
  { name: 'data', person: ADMINISTRATOR, route: 'data', guide: 'administrator-data' },
  { name: 'data-as-director', person: 4, route: 'data' },
];
