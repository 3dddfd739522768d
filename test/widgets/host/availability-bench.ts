import type { Locator, Page } from 'playwright-core';
import { openBench } from './bench.ts';
import type { Bench, BenchOptions } from './bench.ts';
import { volunteerHandlers, volunteerWorld, VOLUNTEER_ME } from './volunteer-answers.ts';
import type { VolunteerWorld } from './volunteer-answers.ts';

export const WIDE = { viewport: { width: 1440, height: 900 } };
export const PHONE = { viewport: { width: 320, height: 720 }, hasTouch: true, isMobile: true };

/** The packed volunteer's widget at January's availability, with words for its parts. */
export interface AvailabilityBench {
  readonly world: VolunteerWorld;
  readonly bench: Bench;
  readonly page: Page;
  cell(day: number, time: string): Locator;
  button(name: string | RegExp): Locator;
  /** How many slots are marked on the page. */
  chosen(): Promise<number>;
  saved(): Promise<void>;
  /** The marks the service has. */
  marks(): readonly string[];
}

/** Counted when no frame changes it any more: a whole month is drawn over several. */
const CHOSEN = `(async () => {
  const frame = () => new Promise(requestAnimationFrame);
  const count = () => document.querySelectorAll('.smena-month td[aria-selected=true]').length;
  for (let before = -1, still = 0; still < 3; before = count()) {
    await frame();
    still = count() === before ? still + 1 : 0;
  }
  return count();
})()`;

type OpenAvailability = (
  options?: Partial<BenchOptions> & { readonly world?: VolunteerWorld },
) => Promise<AvailabilityBench>;

/** Called in a `describe`: what its tests open the availability with; each test's is ended after it. */
export function availabilities(): OpenAvailability {
  let bench: Bench;
  afterEach(() => bench.end());
  return async ({ world = volunteerWorld(), ...options } = {}) => {
    bench = await openBench({
      widgets: ['volunteer'],
      handlers: volunteerHandlers(world),
      userId: VOLUNTEER_ME.id,
      now: new Date('2026-12-22T07:00:00Z'),
      fragment: '#smena/availability',
      browser: WIDE,
      ...options,
    });
    const { page } = bench;
    if (options.fragment !== '') await page.getByRole('grid').waitFor();
    return {
      world,
      bench,
      page,
      cell: (day, time) => page.locator(`[data-slot="2027-01-${String(day).padStart(2, '0')}T${time}"]`),
      button: (name) => page.getByRole('button', { name, exact: typeof name === 'string' }),
      chosen: () => page.evaluate<number>(CHOSEN),
      saved: () => page.getByText(/сохранено/).waitFor(),
      marks: () => world.availability.draft.marks,
    };
  };
}
