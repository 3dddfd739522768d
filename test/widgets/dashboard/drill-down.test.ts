import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { calendarWords } from '../../../widgets/kit/i18n/calendar.ts';
import { everythingLately } from '../../../widgets/dashboard/consultations/filter.ts';
import { foundChosen, foundRoute } from '../../../widgets/dashboard/consultations/found-route.ts';
import { drillDown } from '../../../widgets/dashboard/drill-down.ts';
import { tellReports } from '../../../widgets/dashboard/figures/tell-lists.ts';
import { tellPeople } from '../../../widgets/dashboard/figures/tell-loads.ts';
import { tellSeries } from '../../../widgets/dashboard/figures/tell-series.ts';
import { tellTopics } from '../../../widgets/dashboard/figures/tell-topics.ts';
import { telling } from '../../../widgets/dashboard/figures/telling.ts';
import type { Telling } from '../../../widgets/dashboard/figures/telling.ts';
import { ru } from '../../../widgets/dashboard/i18n/figures.ru.ts';
import type { RoleName } from '../../../src/adapters/http/contract/primitives.ts';
import type { Bench } from '../host/bench.ts';
import { openDashboard } from '../host/dashboard-bench.ts';
import { figuresOf, VOLUNTEER_FIGURES } from '../host/dashboard-figures.ts';
import { dashboardWorld } from '../host/dashboard-world.ts';

const NOVEMBER = { from: '2026-11-01', until: '2026-12-01' };
const everywhere = (): boolean => true;

describe('filters in an address', () => {
  const today = '2026-12-01';

  it('come back as they were said', () => {
    const chosen = {
      from: '2026-11-01',
      to: '2026-11-30',
      topicId: 3,
      volunteerId: 101,
      report: 'missing',
      outcome: 'answered',
      scoreAtMost: 2,
      risk: true,
    } as const;
    const route = foundRoute(chosen);
    assert.match(route, /^consultations\/found\/[^/]+$/);
    assert.deepEqual(foundChosen(route.split('/')[2] ?? '', today), chosen);
  });

  it('that say nothing a person could choose are anything of the last days', () => {
    const lately = everythingLately(today);
    assert.deepEqual(
      foundChosen('from=2026-12-01&to=2026-11-01&topic=x&report=any&risk=no&score=-1', today),
      lately,
    );
    assert.deepEqual(foundChosen('', today), lately);
  });
});

describe('what a figure leads to', () => {
  const of = (roles: readonly RoleName[], reaches: (route: string) => boolean = everywhere) =>
    drillDown(roles, NOVEMBER, reaches);

  it('are conversations for supervisors, their own work for administrators, nothing for directors', () => {
    const days = 'from=2026-11-01&to=2026-11-30';
    assert.equal(of(['supervisor']).missingReports(), `consultations/found/${days}&report=missing`);
    assert.equal(of(['supervisor']).volunteer(101), `consultations/found/${days}&volunteer=101`);
    assert.equal(of(['administrator']).missingReports(), 'volunteers');
    assert.equal(of(['administrator']).conversations({ risk: true }), null);
    assert.equal(of(['administrator']).unsafeJoins(), 'joins');
    const director = of(['director']);
    assert.deepEqual(
      [
        director.conversations({}),
        director.missingReports(),
        director.volunteer(101),
        director.unsafeJoins(),
        director.looseReports(),
        director.administrators('today'),
      ],
      [null, null, null, null, null, null],
    );
  });

  it('is nothing where this page has no such section', () => {
    const without = of(['administrator'], (route) => route !== 'volunteers');
    assert.equal(without.missingReports(), null);
    assert.equal(without.administrators('today'), 'today');
  });

  it('stays within the period when its first week begins before', () => {
    assert.equal(
      of(['supervisor']).conversations({}, { from: '2026-10-26', until: '2026-11-02' }),
      'consultations/found/from=2026-11-01&to=2026-11-01',
    );
  });

  const tell = (role: RoleName): Telling => telling('ru', ru, calendarWords('ru'), of([role]));
  const november = figuresOf('2026-11');
  const alone = { figures: november, others: [] };

  it('stands by its row and its bar', () => {
    const topics = tellTopics(alone, tell('supervisor'));
    assert.equal(topics.table.routes?.length, topics.table.rows.length);
    assert.deepEqual(topics.bars?.routes, topics.table.routes?.slice(0, topics.bars?.labels.length));
    const [first] = [...november.topics].sort((a, b) => (b.count ?? 0) - (a.count ?? 0));
    assert.match(topics.table.routes?.[0] ?? '', new RegExp(`topic=${first?.topicId}$`));
    assert.match(
      tellSeries(november, tell('supervisor')).table.routes?.[7] ?? '',
      /from=2026-11-08&to=2026-11-08$/,
    );
    const people = tellPeople(VOLUNTEER_FIGURES, tell('supervisor'));
    assert.equal(
      people.table.routes?.every((route) => /&volunteer=\d+$/.test(route ?? '')),
      true,
    );
  });

  it('is nothing for a count that no filter lists whole: those asked to be discussed, discussed or not', () => {
    const { table } = tellReports(alone, tell('supervisor'));
    const leads = (name: string): string | null | undefined =>
      table.routes?.[table.rows.findIndex(([first]) => first === name)];
    assert.equal(leads(ru.reports.rows.toDiscuss), null);
    assert.match(leads(ru.reports.rows.discussed) ?? '', /&report=discussed$/);
  });

  it('is nowhere in a director’s tables', () => {
    for (const told of [tellTopics(alone, tell('director')), tellSeries(november, tell('director'))])
      assert.deepEqual(
        [...(told.table.routes ?? []), ...(told.bars?.routes ?? [])].filter((route) => route !== null),
        [],
      );
  });
});

describe('a figure of the overview', () => {
  let bench: Bench;
  let page: Page;
  const open = async (role: 'supervisor' | 'director'): Promise<void> => {
    bench = await openDashboard(dashboardWorld(role), 'dashboard');
    page = bench.page;
    await page.locator('.smena-cards').waitFor();
  };
  const asked = () => bench.backend.calls.filter((call) => call.name === 'findConsultations').at(-1)?.body;

  afterEach(() => bench.end());

  it('opens its conversations for a supervisor, and the way back keeps the filters', async () => {
    await open('supervisor');
    await page
      .locator('[data-card="reports-missing"]')
      .getByRole('link', { name: 'Отчётов не хватает' })
      .click();
    await page.getByRole('heading', { level: 1, name: 'Консультации' }).waitFor();
    await page.getByRole('status').filter({ hasText: 'Нашлось' }).waitFor();
    assert.equal(await page.getByLabel('Отчёт', { exact: true }).inputValue(), 'missing');
    assert.partialDeepStrictEqual(asked(), { from: '2026-11-01', to: '2026-11-30', report: 'missing' });
    await page.getByRole('list', { name: 'Найденные звонки' }).getByRole('link').first().click();
    await page.getByRole('dialog', { name: /^Разговор/ }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog', { name: /^Разговор/ }).waitFor({ state: 'detached' });
    assert.equal(await page.getByLabel('Отчёт', { exact: true }).inputValue(), 'missing');
  });

  it('leads from a topic’s row, once the table is seen', async () => {
    await open('supervisor');
    const topics = page.getByRole('region', { name: 'Темы: Темы по числу отчётов' });
    assert.equal(await topics.getByRole('link').count(), 0);
    await page.getByRole('button', { name: 'Темы: таблица' }).click();
    await topics.getByRole('link').first().click();
    await page.getByRole('heading', { level: 1, name: 'Консультации' }).waitFor();
    await page.getByRole('status').filter({ hasText: 'Нашлось' }).waitFor();
    assert.notEqual(await page.getByLabel('Тема', { exact: true }).inputValue(), '');
  });

  it('is only a figure for a director', async () => {
    await open('director');
    await page.getByRole('button', { name: 'Темы: таблица' }).click();
    assert.equal(await page.locator('.smena-cards, .smena-charts').getByRole('link').count(), 0);
  });
});
