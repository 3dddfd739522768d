import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { ru } from '../../../widgets/dashboard/i18n/overview.ru.ts';
import { periodNotes, unknownBefore } from '../../../widgets/dashboard/overview/period-notes.ts';
import { parsePeriod } from '../../../widgets/dashboard/period/period.ts';
import type { Period } from '../../../widgets/dashboard/period/period.ts';
import { nearDay } from '../../../widgets/kit/i18n/near-day.ts';
import type { Bench } from '../host/bench.ts';
import { openDashboard } from '../host/dashboard-bench.ts';
import { dashboardWorld } from '../host/dashboard-world.ts';
import type { DashboardWorld } from '../host/dashboard-world.ts';

const plain = (text: string): string => text.replaceAll('\u00a0', ' ').replaceAll('\u2060', '');
const read = (name: string): Period => {
  const period = parsePeriod(name);
  assert.ok(period !== null);
  return period;
};

describe('what is said beside the figures of a period', () => {
  const notes = (name: string, compared: string | null, from: string | null = '2025-04-01') =>
    periodNotes(
      { period: read(name), known: { from, to: '2026-10-22' } },
      compared === null ? null : read(compared),
      ru,
      'ru',
    ).map(plain);

  it('is which days it is compared with while it goes on', () => {
    assert.deepEqual(notes('2026-10', '2026-09-01..2026-09-21'), [
      'Период ещё идёт, поэтому сравниваем его с такими же первыми днями: 1–21 сен 2026.',
    ]);
    assert.equal(notes('2026-10-05..2026-11-04', '2026-09-04..2026-09-20').length, 1);
  });

  it('is nothing when whole periods stand against each other', () => {
    assert.deepEqual(notes('2026-09', '2026-08'), []);
    assert.deepEqual(notes('2026-09', null), []);
    assert.deepEqual(notes('2026-09-05..2026-10-04', '2026-08-06..2026-09-04'), []);
    assert.deepEqual(notes('2026-09', '2026-08', null), []);
  });

  it('is from when anything is known, where the period or the one compared with begins before', () => {
    assert.deepEqual(notes('2025', null), [
      'Звонки и смены известны с 1 апреля 2025: цифры за этот период неполные.',
    ]);
    assert.deepEqual(notes('2026-Q1', '2025-Q1'), [
      'Звонки и смены известны с 1 апреля 2025: сравнение неполное.',
    ]);
  });

  it('is left to one sentence where nothing is known at all', () => {
    const before = { period: read('2019-05'), known: { from: '2025-04-01', to: '2026-10-22' } };
    assert.equal(unknownBefore(before), '2025-04-01');
    assert.deepEqual(notes('2019-05', null), []);
    assert.equal(unknownBefore({ ...before, period: read('2025-04') }), null);
  });
});

describe('days far away', () => {
  it('have their year, near ones do not', () => {
    assert.equal(plain(nearDay('ru', '2025-10-07', '2026-10-22')), 'вт, 7 октября 2025');
    assert.equal(plain(nearDay('ru', '2026-10-07', '2026-10-22')), 'ср, 7 октября');
    assert.equal(plain(nearDay('en', '2027-06-01', '2026-10-22')), 'Tue, 1 June 2027');
  });
});

describe('the overview of an unusual period', () => {
  let world: DashboardWorld;
  let bench: Bench;
  let page: Page;
  const open = async (route: string): Promise<void> => {
    bench = await openDashboard(world, route);
    page = bench.page;
  };

  beforeEach(() => {
    world = dashboardWorld('director');
  });
  afterEach(() => bench.end());

  it('says that a future one has not begun, asks for nothing and leads back', async () => {
    await open('dashboard/2030-05');
    await page.getByText('Этот период ещё не начался.').waitFor();
    assert.deepEqual(
      bench.backend.calls.filter((call) => call.name === 'dashboard'),
      [],
    );
    await page.getByRole('link', { name: 'Показать текущий месяц' }).click();
    await page.getByRole('heading', { level: 1, name: /Ноябрь.2026/ }).waitFor();
    await page.locator('.smena-cards').waitFor();
  });

  it('compares a year with the year before only once', async () => {
    await open('dashboard/2026');
    await page.locator('.smena-cards').waitFor();
    assert.equal(await page.getByLabel('С чем сравнить').locator('option').count(), 1);
  });

  it('says that calls are read for the first time, and compares none of them yet', async () => {
    world.freshness = {
      ...world.freshness,
      calls: 'reading',
      callsReadAt: null,
      progress: { done: 2, of: 20 },
    };
    await open('dashboard');
    await page.getByText(/Звонки читаются впервые/).waitFor();
    const card = (key: string) => page.locator(`[data-card="${key}"]`);
    await card('consultations').getByText('сравним, когда прочитаем звонки').waitFor();
    assert.doesNotMatch(await card('consultations').innerText(), /к\sоктябрю/);
    assert.match(await card('coverage').innerText(), /к\sоктябрю/);
  });
});
