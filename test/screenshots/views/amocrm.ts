import type { Page } from 'playwright-core';
import { ADMINISTRATOR, ANSWERED, DIRECTOR } from '../people.ts';
import type { View } from '../view.ts';
import { read } from './acts.ts';

async function openSettingsWindow(page: Page): Promise<void> {
  await page.locator('[data-widget-settings="administrator"]').click();
  await read(/^Связь есть: /)(page);
}

async function writeWrongAddress(page: Page): Promise<void> {
  await openSettingsWindow(page);
  await page.locator('input[name="backend_url"]').fill('смена.рф');
  await page.getByRole('button', { name: 'Проверить связь' }).click();
  await read(/^Это не адрес|^Адрес /)(page);
}

/** Our own page, which the panel opens in a new tab. */
async function openNewTab(page: Page): Promise<Page> {
  const [tab] = await Promise.all([
    page.context().waitForEvent('page'),
    page.getByRole('button', { name: 'Открыть в новой вкладке' }).click(),
  ]);
  tab.setDefaultTimeout(15_000);
  await tab.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  const size = page.viewportSize();
  if (size !== null) await tab.setViewportSize(size);
  await tab.locator('.smena-screen').waitFor();
  return tab;
}

/** Where amoCRM shows something of ours beside the panel. @param desktopAddress of the report for amoCRM's desktop */
export function amocrmViews(desktopAddress: string): readonly View[] {
  const report = new URLSearchParams({ report: desktopAddress, period: 'month' });
  return [
    { name: 'own-settings-page', person: ADMINISTRATOR, route: '/settings/widgets/smena_administrator/' },
    {
      name: 'settings-window',
      person: ADMINISTRATOR,
      route: '/settings/widgets/',
      act: openSettingsWindow,
      guide: 'connecting-window',
      guidePart: '.modal-body',
    },
    {
      name: 'settings-window-wrong',
      person: ADMINISTRATOR,
      route: '/settings/widgets/',
      act: writeWrongAddress,
    },
    { name: 'own-page-volunteer', person: ANSWERED, route: 'availability', act: openNewTab },
    {
      name: 'own-page-administrator',
      person: ADMINISTRATOR,
      route: 'month',
      act: openNewTab,
    },
    {
      name: 'desktop-report',
      person: DIRECTOR,
      route: `/dashboard/?${report}`,
      act: async (page) => page.frameLocator('iframe').locator('main').waitFor(),
      guide: 'director-desktop',
      guideSize: { width: 1100, height: 880 },
      guidePart: '.report-frame',
    },
  ];
}
