import type { Page } from 'playwright-core';
import { SETTINGS_SECTIONS } from '../../widgets/host/routes.ts';
import { ADMINISTRATOR } from '../people.ts';
import type { View } from '../view.ts';
import { press } from './acts.ts';

async function openPalette(page: Page): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog', { name: 'Перейти или сделать' }).waitFor();
}

/** The 22nd of the month, as the administrator. */
export const OFFICE_VIEWS: readonly View[] = [
  {
    name: 'today',
    person: ADMINISTRATOR,
    route: 'today',
    guide: 'administrator-today',
    guideSize: { width: 1000, height: 640 },
  },
  { name: 'palette', person: ADMINISTRATOR, route: 'today', act: openPalette },
  { name: 'keys', person: ADMINISTRATOR, route: 'month', act: async (page) => page.keyboard.press('?') },
  { name: 'month-collecting', person: ADMINISTRATOR, route: 'month', guide: 'administrator-collecting' },
  { name: 'month-remind', person: ADMINISTRATOR, route: 'month', act: press(/^Напомнить \(/) },
  { name: 'requests-none', person: ADMINISTRATOR, route: 'requests' },
  { name: 'volunteers', person: ADMINISTRATOR, route: 'volunteers' },
  ...SETTINGS_SECTIONS.map((section): View => ({
    name: `settings-${section}`,
    person: ADMINISTRATOR,
    route: `settings/${section}`,
    ...(section === 'roles' ? { guide: 'connecting-roles' } : {}),
    ...(section === 'timetable' ? { guide: 'administrator-timetable' } : {}),
  })),
];
