import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import type { LooseReport } from '../../../src/adapters/http/contract/consultations.ts';
import { accessibilityProblems } from '../host/bench.ts';
import type { Bench, BenchOptions } from '../host/bench.ts';
import { dashboardHandlers } from '../host/dashboard-answers.ts';
import { openDashboard, PHONE } from '../host/dashboard-bench.ts';
import { ANNA, BORIS, dashboardWorld, PAVEL, VOLUNTEER_REPORT } from '../host/dashboard-world.ts';

const plain = (text: string): string => text.replaceAll('\u00a0', ' ');

function loose(overrides: Partial<LooseReport>): LooseReport {
  return {
    id: VOLUNTEER_REPORT.lonely,
    volunteer: BORIS,
    beganAt: '2026-11-18T17:00:00.000Z',
    sentAt: '2026-11-18T18:00:00.000Z',
    topics: [{ id: 2, name: 'Одиночество', retired: false }],
    outcome: 'helped',
    feeling: 4,
    story: 'Говорили о переезде.',
    risk: false,
    discussWithSupervisor: false,
    discussed: null,
    messages: 0,
    join: 'waiting',
    ...overrides,
  };
}

describe('reports without a call', () => {
  let reports: LooseReport[];
  let bench: Bench;
  let page: Page;
  const open = async (route = 'consultations', options: Partial<BenchOptions> = {}): Promise<void> => {
    const world = dashboardWorld('supervisor');
    const handlers: BenchOptions['handlers'] = {
      ...dashboardHandlers(world),
      looseReports: () => ({ reports }),
      markDiscussed: ({ params, body }) => {
        const discussed = body.discussed ? { by: PAVEL, at: world.now } : null;
        reports = reports.map((one) => (one.id === params.id ? { ...one, discussed } : one));
        return { done: true };
      },
    };
    bench = await openDashboard(world, route, { handlers, ...options });
    page = bench.page;
    await page.getByRole('tab', { name: 'Отчёты без звонка' }).waitFor();
  };
  const rows = () => page.locator('.smena-consultation');
  const count = (text: RegExp): Promise<void> => page.getByRole('status').filter({ hasText: text }).waitFor();

  beforeEach(() => {
    reports = [
      loose({ id: VOLUNTEER_REPORT.risky, volunteer: ANNA, risk: true, discussWithSupervisor: true }),
      loose({ messages: 2, join: 'none' }),
      loose({ id: VOLUNTEER_REPORT.unsafe, join: 'unsafe', discussWithSupervisor: true }),
    ];
  });
  afterEach(() => bench.end());

  it('are a tab beside the conversations, with what deserves a look in words', async () => {
    await open();
    await page.locator('.smena-filters').waitFor();
    assert.equal(bench.sent('looseReports').length, 0);
    await page.getByRole('tab', { name: 'Отчёты без звонка' }).click();
    await count(/^3.отчёта$/);
    assert.equal(await page.locator('.smena-filters').count(), 0);
    assert.match(plain(await rows().first().innerText()), /Анна Орлова\s+риск\s+просят обсудить/);
    assert.match(
      plain(await rows().nth(1).innerText()),
      /Борис Лебедев\s+отмечено, что звонка нет · 2 сообщения\s+Одиночество/,
    );
    assert.doesNotMatch(await page.locator('.smena-panel').innerText(), /переезде/);
    assert.deepEqual(await accessibilityProblems(page), []);
    await page.getByRole('tab', { name: 'Разговоры' }).click();
    await page.locator('.smena-filters').waitFor();
    assert.equal(await page.locator('.smena-dialog').count(), 0);
  });

  it('open with their text and thread, and are marked as discussed', async () => {
    await open(`consultations/without-call/${VOLUNTEER_REPORT.risky}`);
    const drawer = page.getByRole('dialog', { name: /^Анна Орлова: разговор/ });
    await drawer.getByText('Говорили о переезде.').waitFor();
    await drawer.getByText('звонок пока не найден').waitFor();
    assert.deepEqual(await accessibilityProblems(page), []);
    await drawer.getByRole('button', { name: 'Отметить: обсуждено' }).click();
    await drawer.getByText(/^Обсудил\(а\) Павел Громов/).waitFor();
    assert.deepEqual(bench.sent('markDiscussed'), [{ discussed: true }]);
    await page.keyboard.press('Escape');
    await page.getByLabel('Только с риском или просьбой обсудить, ещё не обсуждённые').check();
    await count(/^1.отчёт$/);
    assert.match(await rows().first().innerText(), /звонок нужно указать/);
  });

  it('lead to the page where a call is named, also on a telephone', async () => {
    await open(`consultations/without-call/${VOLUNTEER_REPORT.unsafe}`, { browser: PHONE });
    await page.getByRole('link', { name: /^звонок нужно указать/ }).click();
    await page.getByRole('heading', { level: 1, name: 'Сверка отчётов со звонками' }).waitFor();
  });

  it('say that there are none', async () => {
    reports = [];
    await open('consultations/without-call');
    await count(/^Таких отчётов нет\.$/);
  });
});
