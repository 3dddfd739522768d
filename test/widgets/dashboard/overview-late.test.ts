import type { Page } from 'playwright-core';
import type { Bench } from '../host/bench.ts';
import { openDashboard } from '../host/dashboard-bench.ts';
import { dashboardWorld } from '../host/dashboard-world.ts';
import type { DashboardWorld } from '../host/dashboard-world.ts';
import { cycle } from '../host/volunteer-answers.ts';

describe('the overview when something is late', () => {
  let world: DashboardWorld;
  let bench: Bench;
  let page: Page;
  const open = async (): Promise<void> => {
    bench = await openDashboard(world, 'dashboard');
    page = bench.page;
    await page.locator('.smena-cards').waitFor();
  };

  beforeEach(() => {
    world = dashboardWorld('director');
  });
  afterEach(() => bench.end());

  it('says that calls were not read for long only where nothing failed', async () => {
    world.freshness = { ...world.freshness, calls: 'stale', callsProblem: null };
    await open();
    await page.getByText(/Звонки давно не читались: данные на./).waitFor();
  });

  it('says that the last reading failed, and why', async () => {
    world.freshness = { ...world.freshness, calls: 'stale', callsProblem: 'unreachable' };
    await open();
    await page.getByText(/Последнее чтение звонков не удалось: данные на.*\(Mango не отвечает\)/).waitFor();
  });

  it('says that the time to publish is over', async () => {
    const make = world.dashboard;
    world.dashboard = (name) => ({
      ...make(name),
      stages: [cycle('2026-11', 'review'), cycle('2026-12', 'review')],
    });
    await open();
    await page
      .getByText(/: черновик проверяют; срок публикации уже прошёл: ср,.28.октября в.21:00/)
      .waitFor();
    await page.getByText(/: черновик проверяют, опубликовать до срока: сб,.28.ноября в.21:00/).waitFor();
  });
});
