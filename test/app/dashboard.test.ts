import assert from 'node:assert/strict';
import { makeShowDashboard } from '../../src/app/dashboard/show-dashboard.ts';
import type { DashboardView } from '../../src/app/dashboard/show-dashboard.ts';
import { makeShowCallSync } from '../../src/app/dashboard/show-call-sync.ts';
import { makeMakePeriodicReports } from '../../src/app/period-reports/make-periodic-reports.ts';
import type { Role } from '../../src/domain/volunteer/person.ts';
import { someFigures } from '../builders/figures.ts';
import { asTheContractHasIt } from './collecting-world.ts';
import { reportsWorld } from './period-reports-world.ts';
import type { ReportsWorld } from './period-reports-world.ts';

const moscow = (text: string) => new Date(`${text}:00+03:00`);
const NOW = moscow('2026-11-20T09:00');

async function shown(world: ReportsWorld, role: Role, period = '2026-10'): Promise<DashboardView> {
  const caller = { id: 1, name: 'Кто-то', roles: [role] };
  const view = await makeShowDashboard(world.deps)(caller, { period });
  asTheContractHasIt('dashboard', view);
  return view;
}

describe('the dashboard', () => {
  it('shows names and what each did to administrators and supervisors, and to no director', async () => {
    const world = await reportsWorld(NOW);
    for (const role of ['administrator', 'supervisor'] as const)
      assert.deepEqual(
        (await shown(world, role)).volunteers?.map(({ volunteer, shiftsCount }) => [
          volunteer.id,
          shiftsCount,
        ]),
        [[101, 9]],
      );
    const directors = await shown(world, 'director');
    assert.equal(directors.volunteers, null);
    assert.doesNotMatch(JSON.stringify(directors), /Волонтёр/);
  });

  it('shows a person’s few scores to supervisors alone', async () => {
    const world = await reportsWorld(NOW);
    const scores = async (role: Role) => {
      const [row] = (await shown(world, role)).volunteers ?? [];
      return [row?.scoreAnswers, row?.averageClientScoring];
    };
    assert.deepEqual(await scores('supervisor'), [3, 5]);
    assert.deepEqual(await scores('administrator'), [null, null]);
  });

  it('counts a few risks not discussed for those who see reports, and no director', async () => {
    const world = await reportsWorld(NOW);
    world.analytics.give('2026-10', someFigures({ reports: { risk: 9, riskNotDiscussed: 2 } }));
    const counted = async (role: Role) =>
      (await shown(world, role)).attention.find(({ code }) => code === 'risk-not-discussed')?.facts;
    assert.deepEqual(await counted('administrator'), { reports: 2 });
    assert.deepEqual(await counted('supervisor'), { reports: 2 });
    assert.deepEqual(await counted('director'), { reports: null });
  });

  it('shows what waits to administrators alone', async () => {
    const world = await reportsWorld(NOW);
    assert.notEqual((await shown(world, 'administrator')).waiting, null);
    assert.equal((await shown(world, 'supervisor')).waiting, null);
    assert.equal((await shown(world, 'director')).waiting, null);
  });

  it('shows the same suppressed figures to everybody', async () => {
    const world = await reportsWorld(NOW);
    world.analytics.give('2026-10', someFigures({ scores: { answers: 3, outOfScale: 0, average: 5 } }));
    for (const role of ['administrator', 'supervisor', 'director'] as const) {
      const { figures, cards } = await shown(world, role);
      assert.equal(figures.scores.average, null);
      const card = cards.find(({ key }) => key === 'score');
      assert.deepEqual([card?.value, card?.of, card?.suppressed], [null, null, true]);
    }
  });

  it('puts five figures first, each beside those it is compared with', async () => {
    const world = await reportsWorld(NOW);
    world.analytics.give('2026-09', someFigures({ calls: { consultations: 100 } }));
    world.analytics.give('2025-10', someFigures({ calls: { consultations: 80 } }));
    const { cards } = await shown(world, 'director');
    assert.deepEqual(
      cards.map(({ key }) => key),
      ['consultations', 'answered-share', 'score', 'coverage', 'reports-missing'],
    );
    const [consultations] = cards;
    assert.deepEqual(
      [consultations?.value, consultations?.previous, consultations?.yearBefore],
      [135, 100, 80],
    );
  });

  it('draws twelve periods in a spark line and leaves out scores of a few', async () => {
    const world = await reportsWorld(NOW);
    const past = {
      period: someFigures({}).period,
      consultations: 90,
      incoming: 100,
      answeredIncoming: 80,
      scoreAnswers: 4,
      averageScore: 5,
      seats: 0,
      filled: 0,
      reportsMissing: 2,
    };
    world.analytics.past = Array.from({ length: 11 }, () => past);
    const sparks = new Map((await shown(world, 'director')).cards.map(({ key, spark }) => [key, spark]));
    assert.equal(sparks.get('consultations')?.length, 12);
    assert.equal(sparks.get('answered-share')?.[0], 0.8);
    assert.equal(sparks.get('score')?.[0], null);
    assert.equal(sparks.get('coverage')?.[0], null);
  });

  it('says when the stored report of the period has other figures than now', async () => {
    const world = await reportsWorld(moscow('2026-11-02T06:00'));
    await makeMakePeriodicReports(world.deps)(moscow('2026-11-02T06:00'));
    assert.equal((await shown(world, 'director')).stored?.differs, false);
    world.analytics.give('2026-10', someFigures({ calls: { consultations: 136 } }));
    assert.equal((await shown(world, 'director')).stored?.differs, true);
  });

  for (const [period, code] of [
    ['2026-13', 'period.malformed'],
    ['2026-12', 'period.in-future'],
    ['2026-11-04..2026-10-05', 'period.reversed'],
  ] as const)
    it(`refuses the period ${period}`, async () => {
      const world = await reportsWorld(NOW);
      await assert.rejects(shown(world, 'director', period), { code });
    });
});

describe('how fresh calls are', () => {
  const stateOf = async (world: ReportsWorld, hasTelephony = true) => {
    const view = await makeShowCallSync({ ...world.deps, hasTelephony })();
    asTheContractHasIt('callSync', view);
    return view.freshness.calls;
  };

  it('is off without a telephony and never before the first reading', async () => {
    const world = await reportsWorld(NOW, null);
    assert.equal(await stateOf(world, false), 'off');
    assert.equal(await stateOf(world), 'never');
  });

  it('is fresh until a reading is six hours late', async () => {
    const world = await reportsWorld(NOW, moscow('2026-11-20T04:00'));
    assert.equal(await stateOf(world), 'fresh');
    world.clock.set(moscow('2026-11-21T10:00'));
    assert.equal(await stateOf(world), 'fresh');
    world.clock.set(moscow('2026-11-21T10:01'));
    assert.equal(await stateOf(world), 'stale');
  });
});
