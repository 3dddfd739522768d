import assert from 'node:assert/strict';
import { makeEditSchedule } from '../../src/app/edit-schedule.ts';
import { makeSaveSettings } from '../../src/app/settings/save-settings.ts';
import { makeShowSettings } from '../../src/app/settings/show-settings.ts';
import { makeShowScheduleHistory } from '../../src/app/show-schedule-history.ts';
import { makeApplyHours } from '../../src/app/working-hours/apply-hours.ts';
import { makePreviewHours } from '../../src/app/working-hours/preview-hours.ts';
import { EMPTY_OFFER } from '../../src/domain/availability/availability.ts';
import { DEFAULT_SETTINGS } from '../../src/domain/settings/settings.ts';
import { layOutSlots } from '../../src/domain/time/working-hours.ts';
import { anAnswered } from '../builders/availability.ts';
import { aChangeRequest } from '../builders/change-request.ts';
import { aCreatedCrmTask } from '../builders/crm-task.ts';
import { aCycle } from '../builders/cycle.ts';
import { anAdministrator, aPerson, people } from '../builders/person.ts';
import { aPublishedSchedule, aShift, aWorkingSchedule } from '../builders/schedule.ts';
import { createFakeWorld } from '../fakes/world.ts';

const ADMINISTRATOR = { id: 100, name: 'Администратор', roles: ['administrator' as const] };
const HOLIDAY = { days: [{ date: '2026-12-31', note: 'Новый год', slots: [] }] };
const NEW_YEARS_EVE = '2026-12-31T18:00';

async function publishedDecember() {
  const world = createFakeWorld({
    now: new Date('2026-12-10T12:00:00+03:00'),
    people: [...people(3), anAdministrator()],
  });
  const { repositories } = world;
  await repositories.settings.save(
    'roles',
    { ...DEFAULT_SETTINGS.roles, volunteer: { groupIds: [10], roleIds: [] } },
    0,
  );
  await repositories.cycles.save(aCycle({ state: 'published', version: 7 }));
  await repositories.slots.replaceMonth(
    '2026-12',
    layOutSlots('2026-12', DEFAULT_SETTINGS.workingHours, [], 'Europe/Moscow'),
  );
  const offer = { ...EMPTY_OFFER, marks: ['2026-12-30T18:00', NEW_YEARS_EVE] };
  await repositories.availability.save({
    month: '2026-12',
    volunteerId: 1,
    version: 1,
    draft: offer,
    submitted: null,
    timely: null,
  });
  await repositories.schedules.saveWorking(
    aWorkingSchedule({ version: 3, shifts: [aShift(NEW_YEARS_EVE, 1), aShift('2026-12-30T18:00', 1)] }),
  );
  await repositories.schedules.publish(
    aPublishedSchedule({
      shifts: [
        { slotId: NEW_YEARS_EVE, volunteerId: 1 },
        { slotId: '2026-12-30T18:00', volunteerId: 1 },
      ],
    }),
  );
  return {
    world,
    save: makeSaveSettings(world),
    preview: makePreviewHours(world),
    apply: makeApplyHours(world),
  };
}

describe('Changing working hours of a month already laid out', () => {
  it('stores the exception, names the month it touches and changes nothing in it', async () => {
    const { world, save } = await publishedDecember();
    assert.deepEqual(await save({ section: 'exceptions', value: HOLIDAY, version: 0 }), {
      version: 1,
      affectedMonths: ['2026-12'],
    });
    assert.equal(
      (await world.repositories.slots.ofMonth('2026-12')).filter((slot) => slot.day === '2026-12-31').length,
      6,
    );
  });

  it('shows what would fall away and who would be told', async () => {
    const { save, preview } = await publishedDecember();
    await save({ section: 'exceptions', value: HOLIDAY, version: 0 });
    const view = await preview('2026-12');
    assert.equal(view.removed.length, 6);
    assert.equal(view.marksLost, 1);
    assert.deepEqual(
      view.shiftsLost.map((lost) => [lost.volunteer.id, lost.slot.id]),
      [[1, NEW_YEARS_EVE]],
    );
  });

  it('takes marks, shifts and published seats off after confirmation, and tells those concerned', async () => {
    const { world, save, preview, apply } = await publishedDecember();
    await save({ section: 'exceptions', value: HOLIDAY, version: 0 });
    await apply(ADMINISTRATOR, { month: '2026-12', version: (await preview('2026-12')).version });
    const { repositories } = world;
    assert.equal(
      (await repositories.slots.ofMonth('2026-12')).some((slot) => slot.day === '2026-12-31'),
      false,
    );
    assert.deepEqual((await repositories.availability.find('2026-12', 1))?.draft.marks, ['2026-12-30T18:00']);
    assert.deepEqual(
      (await repositories.schedules.working('2026-12'))?.shifts.map((shift) => shift.slotId),
      ['2026-12-30T18:00'],
    );
    const published = await repositories.schedules.published('2026-12');
    assert.deepEqual([published?.number, published?.shifts.length], [2, 1]);
    const told = await repositories.crmTasks.list({ kind: 'shift-changed' });
    assert.deepEqual(
      told.map((task) => task.personId),
      [1],
    );
    assert.match(told[0]?.text ?? '', /Снято: чт, 31 декабря, 18:00–20:00/);
    const start = new Date('2026-12-31T18:00:00+03:00');
    assert.deepEqual([told[0]?.due, told[0]?.endsAt, told[0]?.endResult], [start, start, 'Смена началась']);
  });

  it('tells nobody who is a volunteer no more', async () => {
    const { world, save, preview, apply } = await publishedDecember();
    await world.repositories.people.saveAll([aPerson({ id: 1, groupId: 77 })]);
    await save({ section: 'exceptions', value: HOLIDAY, version: 0 });
    await apply(ADMINISTRATOR, { month: '2026-12', version: (await preview('2026-12')).version });
    assert.deepEqual(await world.repositories.crmTasks.list({ kind: 'shift-changed' }), []);
  });

  it('refuses a confirmation of something else than what was shown', async () => {
    const { world, save, apply } = await publishedDecember();
    await save({ section: 'exceptions', value: HOLIDAY, version: 0 });
    await assert.rejects(apply(ADMINISTRATOR, { month: '2026-12', version: 6 }), { code: 'cycle.stale' });
    assert.equal(
      (await world.repositories.slots.ofMonth('2026-12')).filter((slot) => slot.day === '2026-12-31').length,
      6,
    );
  });

  it('takes marks off the answers that were sent, the one in time as well as the last', async () => {
    const { world, save, preview, apply } = await publishedDecember();
    const sent = anAnswered(2, ['2026-12-30T18:00', NEW_YEARS_EVE]);
    await world.repositories.availability.save(sent);
    await save({ section: 'exceptions', value: HOLIDAY, version: 0 });
    await apply(ADMINISTRATOR, { month: '2026-12', version: (await preview('2026-12')).version });
    const left = await world.repositories.availability.find('2026-12', 2);
    assert.deepEqual(
      [left?.draft.marks, left?.submitted?.marks, left?.timely?.marks],
      [['2026-12-30T18:00'], ['2026-12-30T18:00'], ['2026-12-30T18:00']],
    );
  });

  it('ends requests about shifts that went, the search for a replacement, and their reminders', async () => {
    const { world, save, preview, apply } = await publishedDecember();
    const { requests, crmTasks } = world.repositories;
    const request = aChangeRequest({ slotId: NEW_YEARS_EVE, volunteerId: 1 });
    await requests.save(request);
    const id = (last: number) => `a0000000-0000-4000-8000-00000000000${last}`;
    await crmTasks.add([
      aCreatedCrmTask(5, { id: id(5), kind: 'find-replacement', personId: 100, subject: request.id }),
      aCreatedCrmTask(6, { id: id(6), kind: 'shift-tomorrow', personId: 1, subject: NEW_YEARS_EVE }),
    ]);
    await save({ section: 'exceptions', value: HOLIDAY, version: 0 });
    await apply(ADMINISTRATOR, { month: '2026-12', version: (await preview('2026-12')).version });
    assert.equal((await requests.find(request.id))?.state, 'left-gap');
    assert.deepEqual(
      (await crmTasks.list({ kind: ['find-replacement', 'shift-tomorrow'] })).map((task) => task.completion),
      ['wanted', 'wanted'],
    );
  });

  it('is refused for a month that is closed', async () => {
    const { world, save, apply } = await publishedDecember();
    await world.repositories.cycles.save(aCycle({ state: 'closed', version: 8 }));
    await save({ section: 'exceptions', value: HOLIDAY, version: 0 });
    await assert.rejects(apply(ADMINISTRATOR, { month: '2026-12', version: 8 }), {
      code: 'cycle.wrong-state',
    });
  });

  it('lets nobody undo an edit of a slot that went, and everybody the others', async () => {
    const { world, save, preview, apply } = await publishedDecember();
    const edit = makeEditSchedule(world);
    const there = { kind: 'assign', volunteerId: 2, reason: 'Просила' } as const;
    const { version } = await edit(ADMINISTRATOR, {
      month: '2026-12',
      version: 3,
      edit: { ...there, slotId: '2026-12-31T10:00' },
    });
    await edit(ADMINISTRATOR, { month: '2026-12', version, edit: { ...there, slotId: '2026-12-30T10:00' } });
    await save({ section: 'exceptions', value: HOLIDAY, version: 0 });
    await apply(ADMINISTRATOR, { month: '2026-12', version: (await preview('2026-12')).version });
    assert.deepEqual(
      (await world.repositories.schedules.edits('2026-12')).map((one) => one.standing),
      ['final', 'done'],
    );
  });

  it('keeps in the month’s history who applied them and when', async () => {
    const { world, save, preview, apply } = await publishedDecember();
    await save({ section: 'exceptions', value: HOLIDAY, version: 0 });
    await apply(ADMINISTRATOR, { month: '2026-12', version: (await preview('2026-12')).version });
    const history = makeShowScheduleHistory(world);
    const steps = (await history({ month: '2026-12' })).entries.filter((entry) => entry.kind === 'state');
    assert.deepEqual(
      steps.map(({ at, by, state }) => [at, by?.id, state]),
      [[world.clock.now(), 100, { from: 'published', to: 'published', why: 'hours-changed' }]],
    );
  });

  it('asks for another look when the hours were changed once more after they were shown', async () => {
    const { world, save, preview, apply } = await publishedDecember();
    await save({ section: 'exceptions', value: HOLIDAY, version: 0 });
    const { version } = await preview('2026-12');
    const closed = { ...DEFAULT_SETTINGS.workingHours, 1: [], 2: [], 3: [], 4: [], 5: [], 6: [], 7: [] };
    await save({ section: 'workingHours', value: closed, version: 0 });
    await assert.rejects(apply(ADMINISTRATOR, { month: '2026-12', version }), { code: 'cycle.stale' });
    assert.equal((await world.repositories.schedules.published('2026-12'))?.number, 1);
  });

  it('leaves slots that have begun as they were', async () => {
    const { save, preview } = await publishedDecember();
    const closed = { ...DEFAULT_SETTINGS.workingHours, 1: [], 2: [], 3: [], 4: [], 5: [], 6: [], 7: [] };
    await save({ section: 'workingHours', value: closed, version: 0 });
    const { removed } = await preview('2026-12');
    assert.equal(removed[0]?.id, '2026-12-10T14:00');
  });
});

describe('Changing settings', () => {
  it('refuses the second of two who changed the same section', async () => {
    const { world, save } = await publishedDecember();
    await save({ section: 'duty', value: { administratorId: 100 }, version: 0 });
    await assert.rejects(save({ section: 'duty', value: { administratorId: null }, version: 0 }), {
      code: 'settings.stale',
    });
    assert.equal((await world.repositories.settings.load()).duty.administratorId, 100);
  });

  for (const [remark, timetable, field] of [
    ['a deadline before the opening', { deadline: { day: 19, time: '21:00' } }, 'deadline'],
    ['publishing before the deadline', { publishing: { day: 25, time: '20:00' } }, 'publishing'],
    ['a negative number of days', { reminderDaysBefore: -1 }, 'reminderDaysBefore'],
    ['half a day', { readScheduleDays: 1.5 }, 'readScheduleDays'],
    ['an hour that no clock shows', { shiftReminderTime: '25:00' }, 'shiftReminderTime'],
  ] as const) {
    it(`refuses ${remark} and stores nothing`, async () => {
      const { world, save } = await publishedDecember();
      const value = { ...DEFAULT_SETTINGS.timetable, ...timetable };
      await assert.rejects(
        save({ section: 'timetable', value, version: 0 }),
        (error: { code?: string; details?: { field?: string } }) =>
          error.code === 'settings.invalid' && error.details?.field === field,
      );
      assert.equal((await world.repositories.settings.versions()).timetable, 0);
    });
  }

  it('refuses slots that overlap', async () => {
    const { save } = await publishedDecember();
    const value = {
      ...DEFAULT_SETTINGS.workingHours,
      3: [
        { start: '10:00', need: 2 },
        { start: '11:00', need: 2 },
      ],
    };
    await assert.rejects(save({ section: 'workingHours', value, version: 0 }), {
      code: 'working-hours.invalid',
    });
  });

  it('says who is on duty: the chosen administrator, else the one with the lowest id', async () => {
    const { world, save } = await publishedDecember();
    const show = makeShowSettings(world);
    assert.equal((await show()).onDuty?.id, 100);
    await world.repositories.people.saveAll([anAdministrator({ id: 101 })]);
    await save({ section: 'duty', value: { administratorId: 101 }, version: 0 });
    assert.equal((await show()).onDuty?.id, 101);
    await world.repositories.people.saveAll([anAdministrator({ id: 101, isActive: false })]);
    assert.equal((await show()).onDuty?.id, 100);
  });
});
