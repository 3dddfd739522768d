import assert from 'node:assert/strict';
import type { BrowserContextOptions, Page } from 'playwright-core';
import type { PackedWidget } from '../../../widgets/amocrm/pack/descriptions.ts';
import { ADMINISTRATOR_ME, administratorHandlers, administratorWorld } from './administrator-world.ts';
import { openBench } from './bench.ts';
import type { Bench } from './bench.ts';
import { dashboardHandlers } from './dashboard-answers.ts';
import { dashboardWorld, REPORT as PERIOD_REPORT } from './dashboard-world.ts';
import { inLatin } from './in-latin.ts';
import type { Handlers } from './fake-backend.ts';
import { monthHandlers } from './month-answers.ts';
import { monthWorld } from './month-world.ts';
import { CALL, reportsHandlers, reportsWorld } from './reports-world.ts';
import { SETTINGS_SECTIONS } from './routes.ts';

/** A place of a widget that is looked at, and what in it opens something over it. */
interface Stop {
  readonly route: string;
  /** Whatever opens a dialog or a drawer and is no button with «…», by selector; the first of each is pressed. */
  readonly openers?: readonly string[];
  /** Answers that are other than before from here on. */
  readonly handlers?: () => Handlers;
}

interface Tour {
  readonly widget: PackedWidget;
  readonly userId: number;
  readonly now: string;
  readonly handlers: () => Handlers;
  readonly stops: readonly Stop[];
}

/** Every section of every widget, with whatever opens over it. */
export const TOURS: readonly Tour[] = [
  {
    widget: 'volunteer',
    userId: 11,
    now: '2026-12-22T07:00:00Z',
    handlers: () => reportsHandlers(reportsWorld()),
    stops: [
      { route: 'availability', openers: ['.smena-month [role=gridcell], .smena-month td'] },
      { route: 'shifts', openers: ['.smena-shift button'] },
      { route: 'reports' },
      { route: `reports/call/${encodeURIComponent(CALL.first)}` },
    ],
  },
  {
    widget: 'administrator',
    userId: ADMINISTRATOR_ME.id,
    now: '2026-12-26T07:00:00Z',
    handlers: () => ({
      ...administratorHandlers(administratorWorld()),
      ...monthHandlers(monthWorld('review')),
      desktopLink: () => ({ url: null, createdAt: '2026-12-20T07:00:00.000Z' }),
    }),
    stops: [
      { route: 'today' },
      { route: 'month/2027-01', openers: ['.smena-seat:not(.smena-seat-free)', '.smena-seat-free'] },
      { route: 'month/2027-01/answers' },
      { route: 'requests' },
      { route: 'volunteers' },
      ...SETTINGS_SECTIONS.map((section) => ({ route: `settings/${section}` })),
      { route: 'month', handlers: () => monthHandlers(monthWorld('collecting')) },
      { route: 'month/2027-01', handlers: () => monthHandlers(monthWorld('published')) },
    ],
  },
  {
    widget: 'dashboard',
    userId: 3,
    now: '2026-11-21T07:00:00Z',
    handlers: () => dashboardHandlers(dashboardWorld('director', 'administrator', 'supervisor')),
    stops: [
      { route: 'dashboard' },
      { route: 'consultations', openers: ['.smena-consultation a'] },
      { route: 'joins' },
      { route: 'period-reports' },
      { route: `period-reports/${PERIOD_REPORT.october}` },
      { route: 'data' },
    ],
  },
];

export interface OpenTour {
  readonly bench: Bench;
  /** Goes everywhere and looks; `where` is the route and what was pressed there. */
  walk(look: (where: string, page: Page) => Promise<void>): Promise<void>;
}

/** Opens a widget for a walk through all of it. In English everything the service says is in Latin letters. */
export async function openTour(
  tour: Tour,
  language: 'ru' | 'en' = 'ru',
  browser: BrowserContextOptions = { viewport: { width: 1440, height: 900 } },
): Promise<OpenTour> {
  const spoken = (handlers: Handlers): Handlers => (language === 'en' ? inLatin(handlers) : handlers);
  const bench = await openBench({
    widgets: [tour.widget],
    handlers: spoken(tour.handlers()),
    userId: tour.userId,
    now: new Date(tour.now),
    fragment: `#smena/${tour.stops[0]?.route ?? ''}`,
    browser: { reducedMotion: 'reduce', ...browser },
  });
  const { page } = bench;
  const go = async (route: string): Promise<void> => {
    await page.evaluate((hash) => {
      location.hash = hash;
    }, `#smena/${route}`);
    await settled(page);
  };
  return {
    bench,
    async walk(look) {
      for (const { route, openers = [], handlers } of tour.stops) {
        if (handlers !== undefined) Object.assign(bench.backend.handlers, spoken(handlers()));
        await go(route);
        await look(route, page);
        const dialogs = await page.evaluate(() =>
          [...document.querySelectorAll<HTMLButtonElement>('.smena-screen button:enabled')]
            .map((button) => button.textContent?.trim() ?? '')
            .filter((text) => text.endsWith('…')),
        );
        const pressed = [
          ...[...new Set(dialogs)].map((text) => page.getByRole('button', { name: text, exact: true })),
          ...openers.map((selector) => page.locator(selector)),
        ];
        for (const [index, opener] of pressed.entries()) {
          if ((await opener.count()) === 0) continue;
          await opener.first().click();
          await settled(page);
          if ((await page.locator('.smena-dialog').count()) === 0) {
            await go(route);
            continue;
          }
          const name = await page.locator('.smena-dialog h2').last().textContent();
          await look(`${route} ${index} ${name ?? ''}`, page);
          await page.keyboard.press('Escape');
          await page.locator('.smena-dialog').waitFor({ state: 'detached' });
        }
      }
      assert.deepEqual(bench.thrown, []);
    },
  };
}

/** Nothing is being loaded any more, and what came is drawn. */
export async function settled(page: Page): Promise<void> {
  await page.waitForFunction(
    () =>
      document.querySelector('.smena-screen .smena-skeleton, .smena [aria-busy="true"]') === null &&
      (document.querySelector('.smena-screen')?.textContent ?? '') !== '',
  );
  await drawn(page);
}

/** Whatever was changed is on the screen. */
export async function drawn(page: Page): Promise<void> {
  await page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(null)))),
  );
}
