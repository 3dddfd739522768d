import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { accessibilityProblems, contrastProblems, openBench } from '../host/bench.ts';
import type { Bench } from '../host/bench.ts';
import { drawn, TOURS } from '../host/every-view.ts';
import { lostContent } from '../host/lost-content.ts';
import { Refusal } from '../host/fake-backend.ts';
import type { Handlers } from '../host/fake-backend.ts';

const WIDE = { width: 1440, height: 900 };
/** What 200 % leaves of it. */
const ZOOMED = { width: 720, height: 450 };
const WALK_LIMIT_MS = 120_000;

/** Answers with nothing in their lists: a charity's first day. */
const LISTS = [
  'myMonths',
  'myReports',
  'myRequests',
  'months',
  'requests',
  'volunteers',
  'findConsultations',
  'unsafeJoins',
  'looseReports',
  'periodReports',
] as const;

function emptied(said: unknown): unknown {
  if (Array.isArray(said)) return [];
  if (typeof said !== 'object' || said === null) return said;
  return Object.fromEntries(Object.entries(said).map(([key, inside]) => [key, emptied(inside)]));
}

function withEmptyLists(handlers: Handlers): Handlers {
  const empty = LISTS.filter((name) => handlers[name as keyof Handlers] !== undefined).map((name) => {
    const answer = handlers[name as keyof Handlers] as (input: never) => unknown;
    return [name, (input: never) => emptied(answer(input))];
  });
  return { ...handlers, ...(Object.fromEntries(empty) as Handlers) };
}

for (const tour of TOURS) {
  describe(`each section of the ${tour.widget}’s widget`, () => {
    const sections = [...new Set(tour.stops.map(({ route }) => route.split('/')[0] ?? ''))];
    let bench: Bench;
    let page: Page;

    before(async () => {
      bench = await openBench({
        widgets: [tour.widget],
        handlers: withEmptyLists(tour.handlers()),
        userId: tour.userId,
        now: new Date(tour.now),
        browser: { viewport: WIDE, reducedMotion: 'reduce' },
      });
      page = bench.page;
      await page.locator('.smena-launch').waitFor();
    });
    after(() => bench.end());

    /** @param thorough also in the dark and at 200 %; a skeleton has no words to lose */
    const problems = async (ready: string, thorough = true): Promise<string[]> => {
      const found: string[] = [];
      for (const section of sections) {
        await page.goto(`about:blank`);
        await page.goto(`${bench.site.url}#smena/${section}`, { waitUntil: 'domcontentloaded' });
        await page.locator(ready).first().waitFor();
        found.push(...(await accessibilityProblems(page)).map((problem) => `${section}: ${problem}`));
        if (!thorough) continue;
        await page.emulateMedia({ colorScheme: 'dark' });
        found.push(...(await contrastProblems(page)).map((problem) => `${section}, dark: ${problem}`));
        await page.emulateMedia({ colorScheme: 'light' });
        await page.setViewportSize(ZOOMED);
        await drawn(page);
        found.push(...(await lostContent(page)).map((lost) => `${section} at 200 %: ${lost}`));
        await page.setViewportSize(WIDE);
      }
      return found;
    };

    it('is clear to everybody before anybody opened it', async () => {
      assert.deepEqual(await accessibilityProblems(page), []);
    });

    it('is clear to everybody when there is nothing in it', async function () {
      this.timeout(WALK_LIMIT_MS);
      assert.deepEqual(
        await problems('.smena-screen:not(:has(.smena-skeleton)) :is(h1, h2, p, [role=grid])'),
        [],
      );
    });

    it('is clear to everybody while it is loading', async function () {
      this.timeout(WALK_LIMIT_MS);
      await page.route('**/api/v1/**', (route) =>
        /\/(session|me)$/.test(route.request().url()) ? route.continue() : undefined,
      );
      assert.deepEqual(await problems('.smena-skeleton', false), []);
      await page.unroute('**/api/v1/**');
    });

    it('is clear to everybody once the session is over', async function () {
      this.timeout(WALK_LIMIT_MS);
      const { backend } = bench;
      const { openSession } = backend.handlers;
      backend.trouble = 'unauthorized';
      backend.handlers.openSession = () => {
        throw new Refusal(401, 'session.expired');
      };
      assert.deepEqual(await problems('.smena-panel .smena-banner'), []);
      backend.trouble = 'none';
      if (openSession !== undefined) backend.handlers.openSession = openSession;
    });

    it('is clear to everybody while the service is down', async function () {
      this.timeout(WALK_LIMIT_MS);
      bench.backend.trouble = 'down';
      assert.deepEqual(await problems('.smena-screen .smena-banner'), []);
      bench.backend.trouble = 'none';
    });
  });
}
