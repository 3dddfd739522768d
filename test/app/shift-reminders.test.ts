import assert from 'node:assert/strict';
import { makeEndEndedTasks } from '../../src/app/end-ended-tasks.ts';
import { makeRemindShifts } from '../../src/app/remind-shifts.ts';
import { DEFAULT_SETTINGS } from '../../src/domain/settings/settings.ts';
import { aCycle } from '../builders/cycle.ts';
import { aPerson } from '../builders/person.ts';
import { aPublishedSchedule } from '../builders/schedule.ts';
import { aSlot } from '../builders/slot.ts';
import { createFakeWorld } from '../fakes/world.ts';

const EVENING = new Date('2026-12-05T20:00:00+03:00');
const SLOTS = ['10:00', '12:00', '18:00'].map((time) => aSlot('2026-12-06', time));

async function eveningBefore(held: readonly [string, number][], now = EVENING) {
  const world = createFakeWorld({
    now,
    people: [aPerson({ id: 1 }), aPerson({ id: 2 }), aPerson({ id: 9, isAdmin: true, groupId: null })],
  });
  await world.repositories.settings.save(
    'roles',
    { ...DEFAULT_SETTINGS.roles, volunteer: { groupIds: [10], roleIds: [] } },
    0,
  );
  await world.repositories.cycles.save(aCycle({ state: 'published' }));
  await world.repositories.slots.replaceMonth('2026-12', [...SLOTS, aSlot('2026-12-07', '10:00')]);
  await world.repositories.schedules.publish(
    aPublishedSchedule({
      publishedBy: 9,
      shifts: held.map(([slotId, volunteerId]) => ({ slotId, volunteerId })),
    }),
  );
  const remind = makeRemindShifts(world);
  const reminders = () => world.repositories.crmTasks.list({ kind: 'shift-tomorrow' });
  return { world, remind, reminders };
}

describe('Reminding of tomorrow’s shifts', () => {
  it('tells only those who serve tomorrow, due at the start', async () => {
    const { remind, reminders } = await eveningBefore([
      ['2026-12-06T10:00', 1],
      ['2026-12-07T10:00', 2],
    ]);
    await remind(EVENING);
    const tasks = await reminders();
    assert.deepEqual(
      tasks.map((task) => [task.personId, task.subject]),
      [[1, '2026-12-06T10:00']],
    );
    assert.deepEqual(tasks[0]?.due, SLOTS[0]?.startsAt);
    assert.match(tasks[0]?.text ?? '', /вс, 6 декабря, 10:00–12:00/);
  });

  it('makes one reminder of shifts in a row and two of shifts apart', async () => {
    const { remind, reminders } = await eveningBefore([
      ['2026-12-06T10:00', 1],
      ['2026-12-06T12:00', 1],
      ['2026-12-06T18:00', 1],
    ]);
    await remind(EVENING);
    assert.deepEqual(
      (await reminders()).map((task) => task.subject),
      ['2026-12-06T10:00', '2026-12-06T18:00'],
    );
  });

  it('is silent for a volunteer who switched it off', async () => {
    const { world, remind, reminders } = await eveningBefore([
      ['2026-12-06T10:00', 1],
      ['2026-12-06T10:00', 2],
    ]);
    await world.repositories.people.savePreferences({
      personId: 1,
      shiftReminder: false,
      telephoneExtension: null,
    });
    await remind(EVENING);
    assert.deepEqual(
      (await reminders()).map((task) => task.personId),
      [2],
    );
  });

  it('is silent for somebody who is a volunteer no more', async () => {
    const { world, remind, reminders } = await eveningBefore([
      ['2026-12-06T10:00', 1],
      ['2026-12-06T10:00', 2],
    ]);
    await world.repositories.people.saveAll([aPerson({ id: 1, groupId: 77 })]);
    await remind(EVENING);
    assert.deepEqual(
      (await reminders()).map((task) => task.personId),
      [2],
    );
  });

  it('says nothing twice when it runs again', async () => {
    const { remind, reminders } = await eveningBefore([['2026-12-06T10:00', 1]]);
    await remind(EVENING);
    await remind(EVENING);
    assert.equal((await reminders()).length, 1);
  });

  it('passes over shifts that began while the service was down', async () => {
    const { remind, reminders } = await eveningBefore(
      [
        ['2026-12-06T10:00', 1],
        ['2026-12-06T18:00', 2],
      ],
      new Date('2026-12-06T13:00:00+03:00'),
    );
    await remind(EVENING);
    assert.deepEqual(
      (await reminders()).map((task) => task.personId),
      [2],
    );
  });

  it('ends the reminder at the start of the shift with a result', async () => {
    const { world, remind, reminders } = await eveningBefore([['2026-12-06T10:00', 1]]);
    await remind(EVENING);
    const [sent] = await reminders();
    await world.repositories.crmTasks.modify([sent?.id ?? ''], (task) => ({
      ...task,
      delivery: 'created',
      crmId: 77,
    }));
    const end = makeEndEndedTasks(world);
    world.clock.set(new Date((SLOTS[0]?.startsAt.getTime() ?? 0) - 1));
    await end();
    assert.equal((await reminders())[0]?.completion, 'open');
    world.clock.set(SLOTS[0]?.startsAt ?? EVENING);
    await end();
    assert.deepEqual(
      (await reminders()).map((task) => [task.completion, task.result]),
      [['wanted', 'Смена началась']],
    );
  });
});
