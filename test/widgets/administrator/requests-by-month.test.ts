import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import {
  ADMINISTRATOR_ME,
  administratorHandlers,
  administratorWorld,
  REQUEST,
} from '../host/administrator-world.ts';
import type { AdministratorWorld } from '../host/administrator-world.ts';
import { accessibilityProblems, openBench } from '../host/bench.ts';
import type { Bench } from '../host/bench.ts';

describe('decided requests', () => {
  let world: AdministratorWorld;
  let bench: Bench;
  let page: Page;
  const open = async (): Promise<void> => {
    bench = await openBench({
      widgets: ['administrator'],
      handlers: administratorHandlers(world),
      userId: ADMINISTRATOR_ME.id,
      now: new Date(world.now),
      fragment: '#smena/requests',
      browser: { viewport: { width: 1440, height: 900 } },
    });
    page = bench.page;
  };

  beforeEach(() => {
    world = administratorWorld();
  });
  afterEach(() => bench.end());

  it('of many months stand folded by the month they were decided in', async () => {
    const old = world.requests.find((request) => request.id === REQUEST.old)!;
    world.requests = [
      ...world.requests,
      ...Array.from({ length: 57 }, (_, index) => {
        const day = new Date(Date.UTC(2026, 10, 29) - index * 86_400_000).toISOString();
        const id = `1f8f2f34-3d5c-4b5e-9d10-2b6ce5a6c1${String(index).padStart(2, '0')}`;
        return { ...old, id, createdAt: day, decidedAt: day };
      }),
    ];
    await open();
    await page.getByText('Решённые (58)').click();
    const folds = page.locator('.smena-requests-month > summary');
    assert.deepEqual(
      (await folds.allInnerTexts()).map((text) => text.replaceAll('\u00a0', ' ')),
      ['Декабрь 2026 (1)', 'Ноябрь 2026 (29)', 'Октябрь 2026 (28)'],
    );
    assert.equal(await page.locator('.smena-requests-month .smena-request-link:visible').count(), 1);
    await folds.nth(1).click();
    assert.equal(await page.locator('.smena-requests-month .smena-request-link:visible').count(), 30);
    assert.deepEqual(await accessibilityProblems(page), []);
  });
});
