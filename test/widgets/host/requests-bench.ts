import type { Locator, Page } from 'playwright-core';
import type { AdminRequest, DecideBody } from '../../../src/adapters/http/contract/shifts.ts';
import {
  ADMINISTRATOR_ME,
  administratorHandlers,
  administratorWorld,
  REQUEST,
} from './administrator-world.ts';
import type { AdministratorWorld } from './administrator-world.ts';
import { openBench } from './bench.ts';
import type { Bench, BenchOptions } from './bench.ts';

export const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
const WIDE = { viewport: { width: 1440, height: 900 } };

/** The packed administrator's widget at change requests, with words for its parts. */
export interface RequestsBench {
  readonly world: AdministratorWorld;
  readonly bench: Bench;
  readonly page: Page;
  button(name: string | RegExp): Locator;
  /** The request that is open beside the list. */
  story(): Locator;
  dialog(): Locator;
  /** What the service has of a request. */
  stored(id: string): AdminRequest | undefined;
  /** The decision sent last. */
  decided(): DecideBody;
}

type OpenRequests = (
  options?: Partial<BenchOptions> & { readonly world?: AdministratorWorld },
) => Promise<RequestsBench>;

/** Called in a `describe`: what its tests open the requests with, the urgent one in front; each test's is ended after it. */
export function requestPages(): OpenRequests {
  let bench: Bench;
  afterEach(() => bench.end());
  return async ({ world = administratorWorld(), ...options } = {}) => {
    bench = await openBench({
      widgets: ['administrator'],
      handlers: administratorHandlers(world),
      userId: ADMINISTRATOR_ME.id,
      now: new Date(world.now),
      fragment: `#smena/requests/${REQUEST.urgent}`,
      browser: WIDE,
      ...options,
    });
    const { page } = bench;
    if (world.requests.length > 0)
      await page.locator('.smena-request-link').first().waitFor({ state: 'attached' });
    return {
      world,
      bench,
      page,
      button: (name) => page.getByRole('button', { name }),
      story: () => page.locator('.smena-request'),
      dialog: () => page.getByRole('dialog').last(),
      stored: (id) => world.requests.find((request) => request.id === id),
      decided: () => bench.sent('decideRequest').at(-1) as DecideBody,
    };
  };
}
