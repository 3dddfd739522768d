import type { Page } from 'playwright-core';
import { ADMINISTRATOR, ANSWERED, DIRECTOR } from '../people.ts';
import type { View } from '../view.ts';
import { read } from './acts.ts';

async function openSettingsWindow(page: Page): Promise<void> {
  await page.locator('[data-widget-settings="administrator"]').click();
  await read(/^Связь есть: /)(page);
}

/** As the guide's readers will see it: by a charity's own address, whatever port the service of the pictures has. */
const EXAMPLE = 'https://smena.example.ru';

async function checkAnAddress(page: Page): Promise<void> {
  await openSettingsWindow(page);
  const field = page.locator('input[name="backend_url"]');
  const service = new URL(await field.inputValue()).origin;
  await page.route(`${EXAMPLE}/**`, async (route) => {
    const url = route.request().url().replace(EXAMPLE, service);
    await route.fulfill({ response: await route.fetch({ url }) });
  });
  await field.fill(EXAMPLE);
  const answered = page.waitForResponse((response) => response.url().startsWith(EXAMPLE));
  await page.getByRole('button', { name: 'Проверить связь' }).click();
  await answered;
  await read(/^Связь есть: /)(page);
  await page.unroute(`${EXAMPLE}/**`);
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
      act: checkAnAddress,
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
