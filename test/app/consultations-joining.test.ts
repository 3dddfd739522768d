import assert from 'node:assert/strict';
import fc from 'fast-check';
import { unsafeJoinSchema } from '../../src/adapters/http/contract/reports.ts';
import { makeListUnsafeJoins } from '../../src/app/consultations/list-unsafe-joins.ts';
import { makeRecomposeAll } from '../../src/app/consultations/recompose.ts';
import { makeSettleJoin } from '../../src/app/consultations/settle-join.ts';
import { DomainError } from '../../src/domain/domain-error.ts';
import { aCrmTask } from '../builders/crm-task.ts';
import { aReportId } from '../builders/volunteer-report.ts';
import { callOf, consultationWorld, joinsOf, on, reportOf } from './consultations-world.ts';
import { ADMINISTRATOR, assertShape } from './schedule-world.ts';

const SUPERVISOR = ADMINISTRATOR;

async function refusal(work: Promise<unknown>): Promise<string> {
  const error = await work.then(
    () => null,
    (reason: unknown) => reason,
  );
  assert.ok(error instanceof DomainError);
  return error.code;
}

describe('Joining reports as data come', () => {
  it('waits for the call, and joins by itself when it comes', async () => {
    const { repositories, calls, report } = await consultationWorld();
    await report(reportOf(1, '10:35'));
    assert.deepEqual(await joinsOf(repositories, 1), ['1 alone -']);
    await calls(callOf('a', 1, '10:30'));
    assert.deepEqual(await joinsOf(repositories, 1), ['1 safe a']);
  });

  it('makes an unsafe one safe when the other call comes', async () => {
    const { repositories, calls, report } = await consultationWorld();
    await calls(callOf('a', 1, '10:30'));
    await report(reportOf(1, '10:30'));
    await report(reportOf(2, '10:37'));
    assert.deepEqual(await joinsOf(repositories, 1, 2), ['1 unsafe a', '2 unsafe -']);
    await calls(callOf('b', 1, '10:45'));
    assert.deepEqual(await joinsOf(repositories, 1, 2), ['1 safe a', '2 safe b']);
  });

  it('leaves the old place when a report is moved, and others take it', async () => {
    const { repositories, calls, report } = await consultationWorld();
    await calls(callOf('a', 1, '10:30'), callOf('b', 1, '20:00'));
    await report(reportOf(1, '10:30'));
    await report(reportOf(2, '10:45'));
    assert.deepEqual(await joinsOf(repositories, 1, 2), ['1 safe a', '2 alone -']);
    await report(reportOf(1, '20:05', { version: 2 }), [on('10:30')]);
    assert.deepEqual(await joinsOf(repositories, 1, 2), ['1 safe b', '2 safe a']);
  });

  it('follows a call to another volunteer', async () => {
    const { repositories, calls, report } = await consultationWorld();
    await calls(callOf('a', 1, '10:30'));
    await report(reportOf(1, '10:30'));
    await report(reportOf(2, '10:31', { volunteerId: 2 }));
    await calls(callOf('a', 2, '10:30'));
    assert.deepEqual(await joinsOf(repositories, 1, 2), ['1 alone -', '2 safe a']);
  });

  it('joins a report begun from a call to it, far away as it may say to have begun, and lets another go', async () => {
    const { repositories, calls, report } = await consultationWorld();
    await calls(callOf('a', 1, '10:30'));
    await report(reportOf(1, '10:35'));
    await report(reportOf(2, '20:00', { entryId: 'a' }));
    assert.deepEqual(await joinsOf(repositories, 1, 2), ['1 alone -', '2 safe a']);
    await calls(callOf('b', 1, '10:40'));
    assert.deepEqual(await joinsOf(repositories, 1, 2), ['1 safe b', '2 safe a']);
    await calls(callOf('a', 2, '10:30'));
    assert.deepEqual(await joinsOf(repositories, 1, 2), ['1 safe b', '2 alone -']);
  });

  it('takes a chain of neighbours whole', async () => {
    const { repositories, calls, report } = await consultationWorld();
    for (const [index, time] of ['10:00', '11:20', '12:40', '14:00'].entries())
      await report(reportOf(index + 1, time));
    await calls(callOf('b', 1, '12:39'), callOf('c', 1, '13:59'), callOf('d', 1, '15:19'));
    assert.deepEqual(await joinsOf(repositories, 1, 2, 3, 4), [
      '1 alone -',
      '2 unsafe b',
      '3 unsafe c',
      '4 unsafe d',
    ]);
    await calls(callOf('a', 1, '11:19'));
    assert.deepEqual(await joinsOf(repositories, 1, 2, 3, 4), [
      '1 unsafe a',
      '2 unsafe b',
      '3 unsafe c',
      '4 unsafe d',
    ]);
  });

  it('writes and marks nothing when nothing came out otherwise', async () => {
    const { repositories, calls, report, world } = await consultationWorld();
    await calls(callOf('a', 1, '10:30'), callOf('b', 2, '10:30'));
    await report(reportOf(1, '10:30'));
    assert.deepEqual(world.analytics.days, ['2026-12-01']);
    world.analytics.clear();
    const before = await repositories.reports.joins([aReportId(1)]);
    await report(reportOf(1, '10:30', { version: 2 }));
    assert.deepEqual([world.analytics.days, await repositories.reports.joins([aReportId(1)])], [[], before]);
  });

  it('forgets the join of a report that counts no more', async () => {
    const { repositories, calls, report, world } = await consultationWorld();
    await calls(callOf('a', 1, '10:30'));
    await report(reportOf(1, '10:30'));
    await repositories.reports.save(reportOf(1, '10:30', { state: 'draft', sentAt: null, version: 2 }));
    await report(reportOf(2, '10:31'));
    assert.deepEqual(await joinsOf(repositories, 1, 2), ['2 safe a']);
    assert.equal(world.analytics.days.length, 1);
  });

  it('ends the reminder of the call whose report came, and no other', async () => {
    const { repositories, calls, report } = await consultationWorld();
    await calls(callOf('a', 1, '10:30'), callOf('b', 1, '12:30'));
    const reminder = (subject: string) =>
      aCrmTask({
        id: `50000000-0000-4000-9000-00000000000${subject === 'a' ? 1 : 2}`,
        kind: 'write-report',
        personId: 1,
        subject,
      });
    await repositories.crmTasks.add([reminder('a'), reminder('b')]);
    await report(reportOf(1, '10:31'));
    const tasks = await repositories.crmTasks.list({ kind: 'write-report' });
    assert.deepEqual(
      tasks.map((task) => [task.subject, task.delivery === 'dropped' || task.completion !== 'open']),
      [
        ['a', true],
        ['b', false],
      ],
    );
  });

  it('comes out the same whatever came first', async () => {
    const moment = fc.record({
      volunteerId: fc.integer({ min: 1, max: 2 }),
      minute: fc.integer({ min: 0, max: 300 }),
    });
    const scene = fc.record({
      calls: fc.array(moment, { maxLength: 5 }),
      reports: fc.array(moment, { maxLength: 5 }),
      keys: fc.infiniteStream(fc.nat()),
    });
    const time = (minute: number) =>
      `${String(10 + Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
    await fc.assert(
      fc.asyncProperty(scene, async ({ calls, reports, keys }) => {
        const world = await consultationWorld();
        const steps = [
          ...calls.map(
            (one, index) => () => world.calls(callOf(`c${index}`, one.volunteerId, time(one.minute))),
          ),
          ...reports.map(
            (one, index) => () =>
              world.report(reportOf(index + 1, time(one.minute), { volunteerId: one.volunteerId })),
          ),
        ];
        const mixed = steps
          .map((step) => ({ step, key: keys.next().value ?? 0 }))
          .toSorted((a, b) => a.key - b.key);
        for (const { step } of mixed) await step();
        const ns = reports.map((_, index) => index + 1);
        const came = await joinsOf(world.repositories, ...ns);
        await world.repositories.reports.removeJoins(ns.map((n) => aReportId(n)));
        if (calls.length > 0) await makeRecomposeAll(world.world)();
        else
          for (const [index, one] of reports.entries())
            await world.report(
              reportOf(index + 1, time(one.minute), { volunteerId: one.volunteerId, version: 2 }),
            );
        assert.deepEqual(await joinsOf(world.repositories, ...ns), came);
      }),
      { numRuns: 60 },
    );
  });
});

describe('Settling what cannot be joined safely', () => {
  /** Two calls as near as each other, and the report of one. */
  async function unsafeWorld() {
    const made = await consultationWorld();
    await made.calls(callOf('a', 1, '10:30'), callOf('b', 1, '10:40'), callOf('x', 2, '10:36'));
    await made.report(reportOf(1, '10:36'));
    const settle = makeSettleJoin(made.world);
    return {
      ...made,
      settle: (n: number, entryId: string | null) => settle(SUPERVISOR, { id: aReportId(n), entryId }),
      list: makeListUnsafeJoins(made.world),
    };
  }

  it('lists the report with the volunteer’s calls near it, nearest first', async () => {
    const { list } = await unsafeWorld();
    const { joins } = await list();
    for (const join of joins) assertShape(unsafeJoinSchema, join);
    assert.deepEqual(
      joins.map((join) => [join.reportId, join.volunteer.id, join.candidates.map((one) => one.entryId)]),
      [[aReportId(1), 1, ['b', 'a']]],
    );
    assert.deepEqual(
      joins[0]?.candidates.map((one) => [one.minutesApart, one.proposed, one.takenByAnotherReport]),
      [
        [4, true, false],
        [6, false, false],
      ],
    );
  });

  it('joins it to the call a person names, and it stays so when nearer ones come', async () => {
    const { repositories, settle, calls, list } = await unsafeWorld();
    await settle(1, 'a');
    assert.deepEqual(await joinsOf(repositories, 1), ['1 settled a']);
    assert.deepEqual((await list()).joins, []);
    await calls(callOf('c', 1, '10:36'));
    assert.deepEqual(await joinsOf(repositories, 1), ['1 settled a']);
    const [join] = await repositories.reports.joins([aReportId(1)]);
    assert.deepEqual([join?.settledBy, join?.minutesApart], [SUPERVISOR.id, 6]);
  });

  it('joins the neighbours anew', async () => {
    const { repositories, settle, report } = await unsafeWorld();
    await report(reportOf(2, '10:34'));
    assert.deepEqual(await joinsOf(repositories, 1, 2), ['1 unsafe b', '2 unsafe a']);
    await settle(1, 'a');
    assert.deepEqual(await joinsOf(repositories, 1, 2), ['1 settled a', '2 safe b']);
  });

  it('says that it has none, and gives the call it was proposed to another', async () => {
    const { repositories, settle, report } = await unsafeWorld();
    await settle(1, null);
    await report(reportOf(2, '10:41'));
    assert.deepEqual(await joinsOf(repositories, 1, 2), ['1 settled -', '2 safe b']);
  });

  it('can be settled otherwise later', async () => {
    const { repositories, settle } = await unsafeWorld();
    await settle(1, 'a');
    await settle(1, 'b');
    assert.deepEqual(await joinsOf(repositories, 1), ['1 settled b']);
  });

  it('marks the days it counts on', async () => {
    const { settle, world } = await unsafeWorld();
    world.analytics.clear();
    await settle(1, 'a');
    assert.deepEqual(world.analytics.days, ['2026-12-01']);
  });

  it('refuses what cannot be', async () => {
    const { repositories, settle, report, list } = await unsafeWorld();
    await report(reportOf(2, '10:30', { entryId: 'a' }));
    assert.equal(await refusal(settle(1, 'a')), 'join.call-taken');
    assert.equal(await refusal(settle(1, 'x')), 'join.another-volunteers-call');
    assert.equal(await refusal(settle(1, 'nothing')), 'join.call-not-found');
    assert.equal(await refusal(settle(9, 'b')), 'join.not-found');
    await repositories.reports.save(reportOf(3, '10:36', { state: 'draft', sentAt: null }));
    assert.equal(await refusal(settle(3, 'b')), 'join.not-found');
    assert.deepEqual((await list()).joins, []);
  });
});
