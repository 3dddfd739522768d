import { dashboardHandlers } from './dashboard-answers.ts';
import type { DashboardWorld } from './dashboard-world.ts';
import { openBench } from './bench.ts';
import type { Bench, BenchOptions } from './bench.ts';

export const WIDE = { viewport: { width: 1440, height: 900 } };
export const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

/** The packed dashboard at a route, over a world. */
export function openDashboard(
  world: DashboardWorld,
  route: string,
  options: Partial<BenchOptions> = {},
): Promise<Bench> {
  return openBench({
    widgets: ['dashboard'],
    handlers: dashboardHandlers(world),
    userId: world.me.id,
    now: new Date(world.now),
    fragment: `#smena/${route}`,
    browser: WIDE,
    ...options,
  });
}

/** Every line of the panel in Cyrillic, but for what the service itself said. */
export async function cyrillicLines(bench: Bench, said: RegExp): Promise<string[]> {
  const text = await bench.page.locator('.smena-panel').innerText();
  return text.split('\n').filter((line) => /[а-яё]/i.test(line.replaceAll(said, '')));
}
