import assert from 'node:assert/strict';
import { renewShiftReminders } from '../../src/app/schedule/renew-shift-reminders.ts';
import { shiftReminder } from '../../src/app/schedule/shift-reminder.ts';
import { addTasks } from '../../src/app/crm-tasks/write-tasks.ts';
import { runsOfSlots } from '../../src/domain/schedule/runs-of-slots.ts';
import { DEFAULT_SETTINGS } from '../../src/domain/settings/settings.ts';
import { aPerson } from '../builders/person.ts';
import { aPublishedSchedule } from '../builders/schedule.ts';
import { aSlot } from '../builders/slot.ts';
import { createFakeWorld } from '../fakes/world.ts';
import { moscow } from './collecting-world.ts';

const ROW = ['10:00', '12:00', '14:00'].map((time) => aSlot('2026-12-06', time));
const APART = aSlot('2026-12-06', '18:00');
const SLOTS = new Map([...ROW, APART].map((slot) => [slot.id, slot]));
const LATE_EVENING = moscow('2026-12-05T22:00');

/** The evening's reminders of volunteer 1's row and of the shift apart are written; then only `kept` stay theirs. */
async function keeping(kept: readonly string[], now = LATE_EVENING) {
  const person = aPerson({ id: 1 });
  const world = createFakeWorld({ now: moscow('2026-12-05T20:00'), people: [person, aPerson({ id: 2 })] });
  const { repositories } = world;
  const people = new Map([1, 2].map((id) => [id, aPerson({ id })]));
  const tasks = [1, 2].flatMap((id) =>
    runsOfSlots([...SLOTS.values()]).map((run) =>
      shiftReminder(world, people.get(id)!, run, DEFAULT_SETTINGS, null),
    ),
  );
  await addTasks(world, repositories, tasks);
  world.clock.set(now);
  const shifts = (slots: readonly string[]) => slots.map((slotId) => ({ slotId, volunteerId: 1 }));
  const others = [...SLOTS.keys()].map((slotId) => ({ slotId, volunteerId: 2 }));
  await renewShiftReminders(world, repositories, {
    before: aPublishedSchedule({ number: 1, shifts: [...shifts([...SLOTS.keys()]), ...others] }),
    after: aPublishedSchedule({ number: 2, shifts: [...shifts(kept), ...others] }),
    slots: SLOTS,
    people,
    settings: DEFAULT_SETTINGS,
  });
  const open = await repositories.crmTasks.list({ kind: 'shift-tomorrow', completion: 'open' });
  return open
    .filter((task) => task.delivery !== 'dropped')
    .map((task) => `${task.personId} ${task.subject} ${task.text.match(/\d\d:\d\d–\d\d:\d\d/g)?.join(' ')}`)
    .toSorted();
}

const OTHER = ['2 2026-12-06T10:00 10:00–12:00 12:00–14:00 14:00–16:00', '2 2026-12-06T18:00 18:00–20:00'];
const UNTOUCHED = '1 2026-12-06T18:00 18:00–20:00';

describe('Evening reminders of a row of shifts of which one goes', () => {
  it('the first: what is left of the row is reminded of, at its own start', async () => {
    assert.deepEqual(await keeping([ROW[1]!.id, ROW[2]!.id, APART.id]), [
      '1 2026-12-06T12:00#2 12:00–14:00 14:00–16:00',
      UNTOUCHED,
      ...OTHER,
    ]);
  });

  it('the last: no reminder names it any more', async () => {
    assert.deepEqual(await keeping([ROW[0]!.id, ROW[1]!.id, APART.id]), [
      '1 2026-12-06T10:00#2 10:00–12:00 12:00–14:00',
      UNTOUCHED,
      ...OTHER,
    ]);
  });

  it('the middle one: two shifts apart make two reminders', async () => {
    assert.deepEqual(await keeping([ROW[0]!.id, ROW[2]!.id, APART.id]), [
      '1 2026-12-06T10:00#2 10:00–12:00',
      '1 2026-12-06T14:00#2 14:00–16:00',
      UNTOUCHED,
      ...OTHER,
    ]);
  });

  it('all: nothing is left to remind of', async () => {
    assert.deepEqual(await keeping([APART.id]), [UNTOUCHED, ...OTHER]);
  });

  it('writes none for a shift that has begun meanwhile', async () => {
    const kept = [ROW[0]!.id, ROW[2]!.id, APART.id];
    assert.deepEqual(await keeping(kept, moscow('2026-12-06T10:00')), [
      '1 2026-12-06T14:00#2 14:00–16:00',
      UNTOUCHED,
      ...OTHER,
    ]);
  });
});
