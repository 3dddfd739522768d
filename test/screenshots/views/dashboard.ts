import type { Page } from 'playwright-core';
import { ADMINISTRATOR, DIRECTOR, SUPERVISOR } from '../people.ts';
import type { View } from '../view.ts';
import { inTurn, loseTheService, press, read } from './acts.ts';

/** Those of a report, most of which are of answered calls. */
const choose =
  (report: 'present' | 'to-discuss') =>
  async (page: Page): Promise<void> => {
    await page.getByRole('combobox', { name: 'Отчёт', exact: true }).selectOption(report);
    const ours = page.locator('.smena-consultation');
    await ours.filter({ hasNotText: 'пропущен' }).first().waitFor();
    await ours.filter({ hasText: 'пропущен' }).first().waitFor({ state: 'detached' });
  };

/** Nobody of the sandbox has marked any. */
const chooseDiscussed = async (page: Page): Promise<void> => {
  await page.getByRole('combobox', { name: 'Отчёт', exact: true }).selectOption('discussed');
  await read(/^Ничего не нашлось/)(page);
};

const openFirst = async (page: Page): Promise<void> => {
  await page.locator('.smena-consultation').getByRole('link').first().click();
  await page.getByText('Что рассказал волонтёр').first().waitFor();
};

const compareWithYearBefore = async (page: Page): Promise<void> => {
  await page.getByRole('combobox', { name: 'С чем сравнить' }).selectOption('year');
};
const chartOfCalls = async (page: Page): Promise<void> =>
  page
    .locator('.smena-notes')
    .first()
    .evaluate((notes) => {
      notes.scrollIntoView({ block: 'end' });
    });

/** The 22nd of the month, for those who look at figures. */
export const DASHBOARD_VIEWS: readonly View[] = [
  { name: 'dashboard-as-administrator', person: ADMINISTRATOR, route: 'dashboard' },
  { name: 'dashboard-note', person: ADMINISTRATOR, route: 'dashboard', act: press('Отметить день…') },
  { name: 'dashboard-as-supervisor', person: SUPERVISOR, route: 'dashboard' },
  { name: 'dashboard-as-director', person: DIRECTOR, route: 'dashboard', guide: 'director-dashboard' },
  { name: 'dashboard-year-before', person: DIRECTOR, route: 'dashboard/2026-10', act: compareWithYearBefore },
  {
    name: 'dashboard-noted',
    person: DIRECTOR,
    route: 'dashboard/2026-10',
    act: chartOfCalls,
    guide: 'director-notes',
  },
  { name: 'dashboard-of-a-year', person: DIRECTOR, route: 'dashboard/2025' },
  { name: 'dashboard-before-all', person: DIRECTOR, route: 'dashboard/2019-05' },
  { name: 'dashboard-service-down', person: DIRECTOR, route: 'dashboard', act: loseTheService },
  { name: 'consultations', person: SUPERVISOR, route: 'consultations' },
  {
    name: 'consultations-with-report',
    person: SUPERVISOR,
    route: 'consultations',
    act: choose('present'),
    guide: 'supervisor-consultations',
  },
  {
    name: 'consultation',
    person: SUPERVISOR,
    route: 'consultations',
    act: inTurn(choose('to-discuss'), openFirst),
    guide: 'supervisor-consultation',
  },
  { name: 'loose-reports', person: SUPERVISOR, route: 'consultations/without-call' },
  { name: 'consultations-none', person: SUPERVISOR, route: 'consultations', act: chooseDiscussed },
  { name: 'joins', person: SUPERVISOR, route: 'joins', guide: 'supervisor-joins' },
  { name: 'period-reports', person: DIRECTOR, route: 'period-reports' },
  { name: 'period-report-ask', person: DIRECTOR, route: 'period-reports', act: press('Составить отчёт') },
  { name: 'data', person: ADMINISTRATOR, route: 'data' },
  { name: 'data-as-director', person: DIRECTOR, route: 'data' },
];
