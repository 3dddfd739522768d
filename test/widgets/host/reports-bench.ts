import type { Locator, Page } from 'playwright-core';
import { openBench } from './bench.ts';
import type { Bench, BenchOptions } from './bench.ts';
import { reportsHandlers, reportsWorld } from './reports-world.ts';
import type { ReportsWorld } from './reports-world.ts';
import { VOLUNTEER_ME } from './volunteer-answers.ts';

const WIDE = { viewport: { width: 1440, height: 900 } };

/** The packed volunteer's widget at reports, with words for its parts. */
export interface ReportsBench {
  readonly world: ReportsWorld;
  readonly bench: Bench;
  readonly page: Page;
  button(name: string | RegExp): Locator;
  /** The field for what was talked about. */
  story(): Locator;
  /** Resolves once the address names the route. */
  arrived(route: string): Promise<unknown>;
  /** Resolves once the form says that it is stored. */
  saved(): Promise<void>;
  /** Fills in whatever a report can't be sent without. */
  fill(): Promise<void>;
}

type OpenReports = (
  route?: string,
  options?: Partial<BenchOptions> & { readonly world?: ReportsWorld },
) => Promise<ReportsBench>;

/** Called in a `describe`: what its tests open reports with; each test's is ended after it. */
export function reportPages(): OpenReports {
  const opened: Bench[] = [];
  afterEach(async () => {
    for (const bench of opened.splice(0)) await bench.end();
  });
  return async (route = 'reports', { world = reportsWorld(), ...options } = {}) => {
    const bench = await openBench({
      widgets: ['volunteer'],
      handlers: reportsHandlers(world),
      userId: VOLUNTEER_ME.id,
      now: new Date(world.now),
      fragment: `#smena/${route}`,
      browser: WIDE,
      ...options,
    });
    opened.push(bench);
    const { page } = bench;
    await page.locator('.smena-reports h1').waitFor();
    const button = (name: string | RegExp): Locator =>
      page.getByRole('button', { name, exact: typeof name === 'string' });
    const story = (): Locator => page.getByRole('textbox', { name: 'Что произошло' });
    return {
      world,
      bench,
      page,
      button,
      story,
      arrived: (at) => page.waitForFunction(`location.hash === '#smena/${at}'`),
      saved: () => page.getByText('сохранено', { exact: true }).waitFor(),
      async fill() {
        await button('Одиночество').click();
        await page.getByText('Помогли', { exact: true }).click();
        await story().fill('Говорили полчаса, стало легче.');
      },
    };
  };
}
