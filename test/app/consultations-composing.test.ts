import assert from 'node:assert/strict';
import { makeComposeConsultations } from '../../src/app/consultations/compose-consultations.ts';
import { makeRecomposeAll, recomposeMonth } from '../../src/app/consultations/recompose.ts';
import { DEFAULT_SETTINGS } from '../../src/domain/settings/settings.ts';
import { aCall, aLeg, aMissedCall } from '../builders/call.ts';
import { anEmployee } from '../builders/consultation.ts';
import { aPublishedSchedule } from '../builders/schedule.ts';
import { arrivals, callOf, consultationWorld, joinsOf, LATER, on, reportOf } from './consultations-world.ts';
import { FIRST, MONTH, scheduleWorld, SECOND } from './schedule-world.ts';

describe('Records of consultations', () => {
  it('come of calls, one each, with volunteer and shift', async () => {
    const { repositories, calls } = await consultationWorld();
    await calls(callOf('a', 1, '10:30'), aMissedCall({ entryId: 'b' }));
    const found = await repositories.consultations.find(['a', 'b']);
    assert.deepEqual(
      found.map((one) => [one.entryId, one.outcome, one.volunteerId, one.slotId, one.shiftSlotId]),
      [
        ['a', 'answered', 1, FIRST, FIRST],
        ['b', 'missed', null, FIRST, null],
      ],
    );
  });

  it('are not made of calls among employees, and go when a call turns out to be one', async () => {
    const { repositories, calls, world } = await consultationWorld();
    await calls(callOf('a', 1, '10:30'), callOf('b', 1, '11:30', { direction: 'internal' }));
    assert.equal((await repositories.consultations.find(['a', 'b'])).length, 1);
    world.analytics.clear();
    await calls(callOf('a', 1, '10:30', { direction: 'internal' }));
    assert.deepEqual(await repositories.consultations.find(['a']), []);
    assert.deepEqual(world.analytics.days, ['2026-12-01']);
  });

  it('mark the day of the call’s start in the charity’s zone, and the one it left', async () => {
    const { calls, world } = await consultationWorld();
    await calls(callOf('a', 1, '23:58'));
    assert.deepEqual(world.analytics.days, ['2026-12-01']);
    world.analytics.clear();
    await calls(callOf('a', 1, '10:00', { startedAt: new Date('2026-12-03T21:30:00Z') }));
    assert.deepEqual(world.analytics.days, ['2026-12-01', '2026-12-04']);
  });

  it('of a call over midnight belong to the day it came, and to the shift of its answer', async () => {
    const { repositories, calls, world } = await consultationWorld();
    await calls(callOf('a', 1, '00:00', { startedAt: new Date('2026-11-30T20:59:50Z') }));
    assert.deepEqual(world.analytics.days, ['2026-11-30']);
    const [made] = await repositories.consultations.find(['a']);
    assert.deepEqual([made?.beganAt, made?.waitSeconds, made?.placement], [on('00:00'), 10, 'outside']);
  });

  it('are left alone when nothing about them changed', async () => {
    const { repositories, calls, world } = await consultationWorld();
    await calls(callOf('a', 1, '10:30'));
    world.analytics.clear();
    await world.uow.run((all) => makeComposeConsultations(world)(all, ['a', 'unknown']));
    assert.deepEqual(world.analytics.days, []);
    assert.equal((await repositories.consultations.find(['a'])).length, 1);
  });

  it('find the shift of the neighbouring month at a month’s end', async () => {
    const { repositories, calls } = await consultationWorld();
    const legs = [aLeg({ employeeId: 501, answeredAt: new Date('2026-11-30T20:55:00Z') })];
    const night = { id: '2026-12-01T00:00', time: '00:00', startsAt: on('00:00'), endsAt: on('02:00') };
    const slots = await repositories.slots.ofMonth(MONTH);
    const [first] = slots;
    assert.ok(first);
    await repositories.slots.replaceMonth(MONTH, [{ ...first, ...night }, ...slots]);
    const shifts = [{ slotId: night.id, volunteerId: 1 }];
    await repositories.schedules.publish(aPublishedSchedule({ number: 2, shifts }));
    await calls(aCall({ entryId: 'a', startedAt: new Date('2026-11-30T20:54:00Z'), legs }));
    const [made] = await repositories.consultations.find(['a']);
    assert.deepEqual([made?.placement, made?.shiftSlotId], ['near', night.id]);
  });

  it('move to another shift when a change of the month is published', async () => {
    const { repositories, calls, world } = await consultationWorld();
    await calls(callOf('a', 1, '12:30'));
    const shifts = [{ slotId: SECOND, volunteerId: 2 }];
    await repositories.schedules.publish(aPublishedSchedule({ number: 2, shifts }));
    world.analytics.clear();
    await world.uow.run((all) => recomposeMonth(world, all, DEFAULT_SETTINGS, MONTH));
    const [made] = await repositories.consultations.find(['a']);
    assert.deepEqual([made?.placement, made?.shiftSlotId], ['outside', null]);
    assert.deepEqual([world.analytics.days[0], world.analytics.days.length], ['2026-12-01', 31]);
  });

  it('move with the publishing itself', async () => {
    const { world, repositories, publish } = await scheduleWorld({ now: LATER });
    await repositories.employees.save([anEmployee()]);
    await arrivals(world).calls(callOf('a', 1, '10:30'));
    assert.equal((await repositories.consultations.find(['a']))[0]?.placement, 'outside');
    await publish();
    assert.equal((await repositories.consultations.find(['a']))[0]?.placement, 'own');
  });

  it('pass to the other volunteer with the shift where two share a telephone', async () => {
    const { repositories, calls, report, world } = await consultationWorld();
    await repositories.employees.save([1, 2].map((personId) => anEmployee({ employeeId: 501, personId })));
    await calls(callOf('a', 1, '12:30'));
    await report(reportOf(1, '12:30'));
    await report(reportOf(2, '12:30', { volunteerId: 2 }));
    assert.deepEqual(await joinsOf(repositories, 1, 2), ['1 safe a', '2 alone -']);
    const shifts = [{ slotId: SECOND, volunteerId: 2 }];
    await repositories.schedules.publish(aPublishedSchedule({ number: 2, shifts }));
    await world.uow.run((all) => recomposeMonth(world, all, DEFAULT_SETTINGS, MONTH));
    assert.deepEqual(await joinsOf(repositories, 1, 2), ['1 alone -', '2 safe a']);
  });

  describe('made anew, all of them', () => {
    it('follow a new grace, a new joining window and people found later', async () => {
      const { repositories, calls, report, world } = await consultationWorld();
      await repositories.employees.save([anEmployee({ employeeId: 503, personId: null })]);
      await calls(callOf('a', 1, '14:10'), callOf('b', 3, '15:00'));
      await report(reportOf(1, '15:30'));
      assert.deepEqual(await joinsOf(repositories, 1), ['1 unsafe a']);
      const consultations = {
        ...DEFAULT_SETTINGS.consultations,
        shiftGraceMinutes: 5,
        joinWindowMinutes: 60,
      };
      await repositories.settings.save('consultations', consultations, 0);
      await repositories.employees.save([anEmployee({ employeeId: 503, personId: 3 })]);
      const steps: number[] = [];
      assert.equal(await makeRecomposeAll(world)((done) => steps.push(done)), 2);
      const found = await repositories.consultations.find(['a', 'b']);
      assert.deepEqual(
        found.map((one) => [one.entryId, one.volunteerId, one.placement]),
        [
          ['a', 1, 'outside'],
          ['b', 3, 'outside'],
        ],
      );
      assert.deepEqual([steps, await joinsOf(repositories, 1)], [[2], ['1 alone -']]);
    });

    it('are every call’s, in batches', async () => {
      const { repositories, world } = await consultationWorld();
      const many = Array.from({ length: 2300 }, (_, index) =>
        callOf(`c${String(index).padStart(4, '0')}`, 1, '12:30', {
          startedAt: new Date(LATER.getTime() + (index % 700) * 1000),
        }),
      );
      await repositories.calls.save(many, LATER);
      assert.equal(await makeRecomposeAll(world)(), 2300);
      const ids = many.map((call) => call.entryId);
      assert.equal((await repositories.consultations.find(ids)).length, 2300);
    });
  });
});
