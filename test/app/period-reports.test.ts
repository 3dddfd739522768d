import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { makeMakePeriodReport } from '../../src/app/period-reports/make-period-report.ts';
import { makeMakePeriodicReports } from '../../src/app/period-reports/make-periodic-reports.ts';
import {
  makeListPeriodReports,
  makeOpenedPeriodReport,
  makeShowPeriodReport,
  makeShowReportFile,
} from '../../src/app/period-reports/show-period-reports.ts';
import { aCall } from '../builders/call.ts';
import { aConsultation } from '../builders/consultation.ts';
import { someFigures } from '../builders/figures.ts';
import { DIRECTOR, SUPERVISOR, readUntil, reportsWorld } from './period-reports-world.ts';
import type { ReportsWorld } from './period-reports-world.ts';

const moscow = (text: string) => new Date(`${text}:00+03:00`);
const caller = { ...DIRECTOR, roles: ['director'] as const };

async function storedPeriods(world: ReportsWorld): Promise<string[]> {
  return (await world.repositories.periodReports.list()).map(({ period }) => period).sort();
}

async function runOn(world: ReportsWorld, local: string): Promise<void> {
  world.clock.set(moscow(local));
  await makeMakePeriodicReports(world.deps)(moscow(local));
}

/** A consultation of October's last evening whose report may be written until the evening of the third. */
async function withoutReport(world: ReportsWorld): Promise<void> {
  const beganAt = moscow('2026-10-31T21:00');
  await world.repositories.calls.save([aCall({ entryId: 'late', startedAt: beganAt })], beganAt);
  const consultation = aConsultation({
    entryId: 'late',
    startedAt: beganAt,
    beganAt,
    volunteerId: 101,
    scoreVolunteerId: 101,
  });
  await world.repositories.consultations.save([consultation], 'Europe/Moscow');
}

describe('period reports made by themselves', () => {
  it('are made on the first day whose data are complete', async () => {
    const world = await reportsWorld(moscow('2026-11-01T06:00'), moscow('2026-10-31T00:00'));
    await runOn(world, '2026-11-01T06:00');
    assert.deepEqual(await storedPeriods(world), []);
    await readUntil(world, moscow('2026-11-01T00:00'));
    await runOn(world, '2026-11-02T06:00');
    assert.deepEqual(await storedPeriods(world), ['2026-10']);
  });

  it('wait for reports that may still be written, and no longer than the fourth', async () => {
    const world = await reportsWorld(moscow('2026-11-01T06:00'));
    await withoutReport(world);
    for (const day of ['01', '02', '03']) await runOn(world, `2026-11-${day}T06:00`);
    assert.deepEqual(await storedPeriods(world), []);
    await runOn(world, '2026-11-04T06:00');
    assert.deepEqual(await storedPeriods(world), ['2026-10']);
  });

  it('are made on the fourth even when calls do not arrive, and say how complete they are', async () => {
    const world = await reportsWorld(moscow('2026-11-04T06:00'), moscow('2026-10-17T00:00'));
    world.analytics.give('2026-10', someFigures({ reports: { expected: 100, joined: 50 } }));
    await runOn(world, '2026-11-04T06:00');
    const [report] = await world.repositories.periodReports.list();
    assert.equal(report?.completeness, (16 / 31) * 0.5);
  });

  it('are of month, quarter and year when the year ends', async () => {
    const world = await reportsWorld(moscow('2027-01-01T06:00'));
    await runOn(world, '2027-01-01T06:00');
    assert.deepEqual(await storedPeriods(world), ['2026', '2026-12', '2026-Q4']);
  });

  it('exist once, however often the job runs', async () => {
    const world = await reportsWorld(moscow('2026-11-02T06:00'));
    await runOn(world, '2026-11-02T06:00');
    await runOn(world, '2026-11-02T06:00');
    await runOn(world, '2026-11-03T06:00');
    assert.deepEqual(await storedPeriods(world), ['2026-10']);
    assert.equal((await world.repositories.crmTasks.list({ kind: 'period-report' })).length, 1);
  });

  it('are not made of a time in which there was nothing', async () => {
    const world = await reportsWorld(moscow('2026-11-04T06:00'));
    const nothing = { incoming: 0, outgoing: 0 };
    world.analytics.give('2026-10', someFigures({ calls: nothing, coverage: { slots: 0 } }));
    await runOn(world, '2026-11-04T06:00');
    assert.deepEqual(await storedPeriods(world), []);
  });

  it('are made of figures brought up to date first', async () => {
    const world = await reportsWorld(moscow('2026-11-02T06:00'));
    await runOn(world, '2026-11-02T06:00');
    assert.equal(world.refreshes.length, 1);
  });

  it('give every director a task of a week with the link, which ends when they open it', async () => {
    const world = await reportsWorld(moscow('2026-11-02T06:00'));
    await runOn(world, '2026-11-02T06:00');
    const [report] = await world.repositories.periodReports.list();
    const [task, ...more] = await world.repositories.crmTasks.list({ kind: 'period-report' });
    assert.equal(more.length, 0);
    assert.equal(task?.personId, DIRECTOR.id);
    assert.match(task.text, new RegExp(`октябрь 2026.*#smena/period-reports/${report?.id}`));
    assert.deepEqual(task.due, moscow('2026-11-09T06:00'));
    await makeOpenedPeriodReport(world.deps)({ ...SUPERVISOR, roles: ['supervisor'] }, { id: report!.id });
    assert.equal((await world.repositories.crmTasks.list({ completion: 'open' })).length, 1);
    await makeOpenedPeriodReport(world.deps)(caller, { id: report!.id });
    const [ended] = await world.repositories.crmTasks.list({ kind: 'period-report' });
    assert.equal(ended?.delivery, 'dropped');
  });
});

describe('period reports on demand', () => {
  it('are made of any period that has begun, by whoever asks, and tell nobody', async () => {
    const world = await reportsWorld(moscow('2026-11-20T09:00'));
    const row = await makeMakePeriodReport(world.deps)(caller, { period: '2026-10-05..2026-11-04' });
    assert.equal(row.period.name, '2026-10-05..2026-11-04');
    assert.equal(row.madeBy?.id, DIRECTOR.id);
    assert.deepEqual(await world.repositories.crmTasks.list({ kind: 'period-report' }), []);
  });

  for (const [period, code] of [
    ['2026-13', 'period.malformed'],
    ['2026-11-04..2026-10-05', 'period.reversed'],
    ['2027-Q1', 'period.in-future'],
  ] as const)
    it(`are refused for ${period}, and nothing is stored`, async () => {
      const world = await reportsWorld(moscow('2026-11-20T09:00'));
      await assert.rejects(makeMakePeriodReport(world.deps)(caller, { period }), { code });
      assert.deepEqual(await storedPeriods(world), []);
    });

  it('compare a period that is not over with as many days of those before as its calls are known of', async () => {
    const world = await reportsWorld(moscow('2026-11-20T09:00'), moscow('2026-11-20T00:00'));
    await makeMakePeriodReport(world.deps)(caller, { period: '2026-11' });
    assert.deepEqual(world.analytics.asked, ['2026-11', '2026-10-01..2026-10-19', '2025-11-01..2025-11-19']);
  });

  it('compare a period whose first day is not known yet with nothing, and one that is over with the whole', async () => {
    const world = await reportsWorld(moscow('2026-11-01T09:00'), moscow('2026-10-29T00:00'));
    await makeMakePeriodReport(world.deps)(caller, { period: '2026-11' });
    await makeMakePeriodReport(world.deps)(caller, { period: '2026-10' });
    assert.deepEqual(world.analytics.asked, ['2026-11', '2026-10', '2026-09', '2025-10']);
  });

  it('compare with nothing before the first day that is known', async () => {
    const world = await reportsWorld(moscow('2026-11-20T09:00'));
    await makeMakePeriodReport(world.deps)(caller, { period: '2026-04' });
    assert.deepEqual(world.analytics.asked, ['2026-04', '2026-03']);
  });
});

describe('a stored period report', () => {
  it('stays as it was made, and says when late data have changed the figures', async () => {
    const world = await reportsWorld(moscow('2026-11-02T06:00'));
    await runOn(world, '2026-11-02T06:00');
    const [{ id } = { id: '' }] = await world.repositories.periodReports.list();
    const show = makeShowPeriodReport(world.deps);
    const before = await show({ id });
    assert.equal(before.differs, false);
    world.analytics.give('2026-10', someFigures({ calls: { consultations: 136 } }));
    const after = await show({ id });
    assert.equal(after.differs, true);
    assert.deepEqual(after.figures, before.figures);
    assert.equal(after.dataHash, before.dataHash);
  });

  it('has files with the hash of their bytes', async () => {
    const world = await reportsWorld(moscow('2026-11-02T06:00'));
    await runOn(world, '2026-11-02T06:00');
    const [{ id } = { id: '' }] = await world.repositories.periodReports.list();
    for (const format of ['xlsx', 'pdf'] as const) {
      const { file, period } = await makeShowReportFile(world.deps)({ id, format });
      assert.equal(period.name, '2026-10');
      assert.equal(file.hash, createHash('sha256').update(file.bytes).digest('hex'));
    }
  });

  it('is not found by another id', async () => {
    const world = await reportsWorld(moscow('2026-11-02T06:00'));
    const unknown = { id: '00000000-0000-4000-8000-000000000000' };
    await assert.rejects(makeShowPeriodReport(world.deps)(unknown), { code: 'period.report-not-found' });
  });

  it('is awaited on the list until the fourth', async () => {
    const world = await reportsWorld(moscow('2026-11-01T07:00'), moscow('2026-10-31T00:00'));
    const list = makeListPeriodReports(world.deps);
    assert.deepEqual(
      (await list()).awaited.map(({ period, latestOn }) => [period.name, latestOn]),
      [['2026-10', '2026-11-04']],
    );
    world.clock.set(moscow('2026-11-05T07:00'));
    assert.deepEqual((await list()).awaited, []);
  });
});
