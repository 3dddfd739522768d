import assert from 'node:assert/strict';
import type { ReportJoin } from '../../src/domain/consultation/report-join.ts';
import { StorageConflict } from '../../src/ports/storage-conflict.ts';
import { aCall } from '../builders/call.ts';
import { aDraft, aJoin, aReport, aReportId } from '../builders/volunteer-report.ts';
import { arrange, onEachStorage } from './storages.ts';

const AT = new Date('2026-12-02T01:00:00Z');
const SETTLED = { state: 'settled', settledBy: 100, settledAt: AT } as const;

onEachStorage('VolunteerReportRepository, joins', (storage) => {
  beforeEach(() =>
    arrange(storage, async ({ calls, reports }) => {
      const ids = ['a', 'b', 'c'];
      await calls.save(
        ids.map((entryId) => aCall({ entryId })),
        AT,
      );
      // A later id begins earlier: order is by beginning.
      const begun = (n: number) => new Date(AT.getTime() - n * 60_000);
      await reports.addMany([1, 2, 3].map((n) => aReport({ id: aReportId(n), beganAt: begun(n) })));
    }),
  );

  const join = (n: number, entryId: string | null, overrides: Partial<ReportJoin> = {}) =>
    aJoin({ reportId: aReportId(n), entryId, ...overrides });
  const save = (...joins: ReportJoin[]) => storage.uow.run(({ reports }) => reports.saveJoins(joins));
  const all = () => storage.uow.read(({ reports }) => reports.joins([1, 2, 3].map(aReportId)));
  const rejection = (kind: StorageConflict['kind']) => (error: unknown) =>
    error instanceof StorageConflict && error.kind === kind;

  it('gives joins back as they were made, in order of the reports’ beginning', async () => {
    const joins = [
      join(3, 'b', { state: 'unsafe', minutesApart: 31.25, marginMinutes: 4 }),
      join(2, null, { state: 'alone', minutesApart: null }),
      join(1, 'a', { ...SETTLED, minutesApart: 85 }),
    ];
    await save(...joins);
    assert.deepEqual(await all(), joins);
    const found = await storage.uow.read(async ({ reports }) => [
      await reports.joins([aReportId(2), 'none', aReportId(9)]),
      await reports.joinsOfCalls(['b', 'a', 'none']),
      await reports.unsettled(),
      await reports.joins([]),
      await reports.joinsOfCalls([]),
    ]);
    assert.deepEqual(found, [[joins[1]], [joins[0], joins[2]], [joins[0]], [], []]);
  });

  it('replaces a join and removes those named', async () => {
    await save(join(1, 'a'), join(2, 'b'));
    const settled = join(1, null, { ...SETTLED, minutesApart: null });
    await save(settled);
    await storage.uow.run(({ reports }) => reports.removeJoins([aReportId(2), aReportId(3), 'none']));
    assert.deepEqual(await all(), [settled]);
  });

  it('lets calls pass from report to report within a call and within a transaction', async () => {
    await save(join(1, 'a'), join(2, 'b'));
    const exchanged = [join(2, 'a'), join(1, 'b')];
    await save(...exchanged);
    assert.deepEqual(await all(), exchanged);
    await storage.uow.run(async ({ reports }) => {
      await reports.saveJoins([join(1, 'a')]);
      await reports.saveJoins([join(2, 'c'), join(3, 'b')]);
    });
    assert.deepEqual(await all(), [join(3, 'b'), join(2, 'c'), join(1, 'a')]);
  });

  it('lists sent reports without a certain call, newest beginning first, with their stories', async () => {
    const begun = (n: number) => new Date(AT.getTime() - n * 60_000);
    const reports = [4, 5, 6].map((n) => aReport({ id: aReportId(n), beganAt: begun(n), topicIds: [] }));
    await storage.uow.run((repositories) =>
      repositories.reports.addMany([
        ...reports,
        aReport({ id: aReportId(7), beganAt: begun(5) }),
        aDraft({ id: aReportId(8), beganAt: begun(1) }),
      ]),
    );
    const none = { minutesApart: null };
    await save(
      join(1, 'a'),
      join(2, 'b', SETTLED),
      join(3, 'a', { state: 'unsafe' }),
      join(4, null, { state: 'alone', ...none }),
      join(6, null, { ...SETTLED, ...none }),
    );
    const listed = (from: Date) => storage.uow.read(({ reports: stored }) => stored.withoutCall(from));
    const loose = await listed(begun(6));
    assert.deepEqual(
      loose.map(({ id }) => id),
      [3, 4, 5, 7, 6].map(aReportId),
    );
    assert.deepEqual(loose[1], reports[0]);
    assert.equal((await listed(begun(5))).length, 4);
  });

  it('refuses a call with two reports when the transaction ends', async () => {
    await save(join(1, 'a'));
    await assert.rejects(save(join(2, 'a')), rejection('duplicate'));
    await assert.rejects(save(join(2, 'b'), join(3, 'b', SETTLED)), rejection('duplicate'));
    assert.deepEqual(await all(), [join(1, 'a')]);
  });

  it('lets several reports be proposed the same call, beside the one it is joined to', async () => {
    const proposals = [join(3, 'a', { state: 'unsafe' }), join(2, 'a', { state: 'unsafe' })];
    await save(...proposals, join(1, 'a'));
    const ofCall = await storage.uow.read(({ reports }) => reports.joinsOfCalls(['a']));
    assert.deepEqual(ofCall, [...proposals, join(1, 'a')]);
  });

  it('refuses what is joined to nothing known', async () => {
    await assert.rejects(save(join(9, 'a')), rejection('missing-reference'));
    await assert.rejects(save(join(1, 'none')), rejection('missing-reference'));
    await assert.rejects(save(join(1, 'a', { ...SETTLED, settledBy: 77 })), rejection('missing-reference'));
    assert.deepEqual(await all(), []);
  });

  it('lets one after another join the reports of the same volunteers', async () => {
    const order: string[] = [];
    const step = (name: string, ...volunteerIds: number[]) =>
      storage.uow.run(async ({ reports }) => {
        await reports.holdJoins(volunteerIds);
        order.push(`${name} begins`);
        await reports.joins([aReportId(1)]);
        order.push(`${name} ends`);
      });
    await Promise.all([step('one', 1, 2), step('two', 2, 1), step('three', 2), step('four', 2, 2)]);
    const names = order.filter((_, index) => index % 2 === 0).map((line) => line.split(' ')[0]);
    assert.deepEqual(
      order,
      names.flatMap((name) => [`${name} begins`, `${name} ends`]),
    );
    assert.equal(names.length, 4);
  });
});
