import assert from 'node:assert/strict';
import { makeListColleagues } from '../../src/app/list-colleagues.ts';
import { makeSaveMyPreferences, makeShowMyPreferences } from '../../src/app/my-preferences.ts';
import { makeReadSchedule } from '../../src/app/read-schedule.ts';
import { makeShowMyMonth } from '../../src/app/show-my-month.ts';
import { ROUTES } from '../../src/adapters/http/contract/routes.ts';
import { generate } from '../../src/domain/generation/generate.ts';
import { anAnswer, anAvailability } from '../builders/availability.ts';
import { aCreatedCrmTask } from '../builders/crm-task.ts';
import { aPerson, anAdministrator, people } from '../builders/person.ts';
import { publishedWorld } from './requests-world.ts';
import {
  assertShape,
  FIRST,
  glance,
  LAST,
  MONTH,
  scheduleWorld,
  SECOND,
  SINGLE,
  SLOTS,
  volunteer,
} from './schedule-world.ts';

type Setup = Awaited<ReturnType<typeof scheduleWorld>>;

async function monthOf(setup: Setup, id: number) {
  const view = await makeShowMyMonth(setup.world)(volunteer(id), { month: MONTH });
  assertShape(ROUTES.myMonth.response, view);
  return view;
}

/** What generation makes of these marks, stored as made for `by` at that instant. */
async function storeGeneration(setup: Setup, marks: Record<number, string[]>, by: number | null, at: Date) {
  const result = generate({
    slots: SLOTS.map(({ id, day, need }) => ({ id, day, need })),
    volunteers: Object.entries(marks).map(([id, available]) => ({ id, available })),
    priority: 'spread-first',
    seed: 0,
  });
  await setup.repositories.schedules.saveGeneration({ month: MONTH, at, by, seed: 0, result });
}

describe('My month', () => {
  it('shows own published shifts with partners, and nothing of others', async () => {
    const setup = await publishedWorld();
    const view = await monthOf(setup, 1);
    assert.deepEqual(
      view.shifts.map((shift) => [shift.slot.id, shift.partners.map((one) => one.name), shift.past]),
      [[FIRST, ['Волонтёр 2'], false]],
    );
    assert.deepEqual([view.state, view.publishedNumber, view.slots.length], ['published', 1, 4]);
    assert.equal((await monthOf(setup, 4)).shifts.length, 0);
  });

  it('shows no draft and no unpublished edit', async () => {
    const draft = await scheduleWorld();
    const before = await monthOf(draft, 1);
    assert.deepEqual([before.shifts, before.fairness, before.publishedNumber], [[], null, null]);
    const setup = await publishedWorld();
    await setup.edit({ kind: 'assign', slotId: LAST, volunteerId: 1 });
    assert.deepEqual((await monthOf(setup, 1)).shifts.length, 1);
  });

  it('shows the newest request of each shift, and when a shift has begun', async () => {
    const setup = await publishedWorld();
    const first = await setup.ask(1);
    await setup.decide(first.id, { outcome: 'declined', answer: 'Некому' });
    await setup.world.clock.advance(1000);
    const second = await setup.ask(1);
    assert.equal((await monthOf(setup, 1)).shifts[0]?.request?.id, second.id);
    assert.equal((await monthOf(setup, 2)).shifts[0]?.request, null);
    setup.world.clock.set(SLOTS[0]!.startsAt);
    assert.equal((await monthOf(setup, 1)).shifts[0]?.past, true);
  });

  it('is refused for a month nobody planned', async () => {
    const setup = await publishedWorld();
    await assert.rejects(makeShowMyMonth(setup.world)(volunteer(1), { month: '2031-01' }), {
      code: 'month.not-found',
    });
  });
});

describe('Why I have so many shifts', () => {
  it('is said by the answers generation used, not by those that came too late', async () => {
    const setup = await publishedWorld();
    const marks = { 1: [FIRST], 2: [FIRST], 3: [SINGLE], 4: [SECOND] };
    for (const [id, own] of Object.entries(marks)) await setup.offer(Number(id), own);
    await storeGeneration(setup, marks, null, setup.world.clock.now());
    assert.equal((await monthOf(setup, 1)).fairness?.whyNotFewer, 'nobody-else-available');
    const timely = (await setup.repositories.availability.find(MONTH, 4))?.timely ?? null;
    const late = anAnswer([FIRST], { by: 4, late: true, at: setup.world.clock.now() });
    await setup.repositories.availability.save(
      anAvailability({ volunteerId: 4, version: 2, submitted: late, timely }),
    );
    assert.equal((await monthOf(setup, 1)).fairness?.whyNotFewer, 'nobody-else-available');
  });

  it('counts late answers when an administrator asked for the draft after they came', async () => {
    const setup = await publishedWorld();
    const marks = { 1: [FIRST, SECOND], 2: [FIRST], 3: [SINGLE], 4: [FIRST] };
    for (const [id, own] of Object.entries(marks)) await setup.offer(Number(id), own);
    const at = setup.world.clock.now();
    const late = anAnswer([FIRST], { by: 4, late: true, at: new Date(at.getTime() - 1000) });
    await setup.repositories.availability.save(
      anAvailability({ volunteerId: 4, version: 2, submitted: late }),
    );
    await storeGeneration(setup, marks, 100, at);
    assert.equal((await monthOf(setup, 2)).fairness?.whyNotFewer, 'others-hold-as-many');
    const later = anAnswer([], { by: 4, late: true, at: new Date(at.getTime() + 1000) });
    await setup.repositories.availability.save(
      anAvailability({ volunteerId: 4, version: 3, submitted: later }),
    );
    assert.equal((await monthOf(setup, 2)).fairness?.whyNotFewer, 'others-hold-as-many');
  });

  it('names a hand where the answers do not explain it', async () => {
    const setup = await publishedWorld();
    const marks = { 1: [SECOND], 2: [SECOND] };
    for (const id of [1, 2, 3, 4]) await setup.offer(id, [SECOND]);
    await storeGeneration(setup, marks, null, setup.world.clock.now());
    const { fairness } = await monthOf(setup, 1);
    assert.deepEqual([fairness?.shifts, fairness?.offered, fairness?.whyNotMore], [1, 1, 'edited-by-hand']);
  });
});

describe('Opening the published schedule', () => {
  it('ends the tasks that asked to, of that month and that person only', async () => {
    const setup = await publishedWorld();
    const { id } = await setup.ask(1);
    await setup.decide(id, { outcome: 'replaced', volunteerId: 4, answer: '' });
    const other = '10000000-0000-4000-8000-000000000077';
    await setup.repositories.crmTasks.add([
      aCreatedCrmTask(1, { id: other, kind: 'request-answered', personId: 1, subject: other }),
    ]);
    const read = makeReadSchedule(setup.world);
    assertShape(ROUTES.readSchedule.response, await read(volunteer(1), { month: MONTH }));
    assert.deepEqual(glance(await setup.tasks('read-schedule')), [
      '1 2026-12 dropped',
      '2 2026-12 open',
      '3 2026-12 open',
      '4 2026-12 open',
    ]);
    assert.deepEqual(glance(await setup.tasks('request-answered')), [`1 ${other} open`, `1 ${id} dropped`]);
    assert.deepEqual(glance(await setup.tasks('shift-changed')), ['4 2026-12#2 open']);
    await read(volunteer(4), { month: MONTH });
    assert.deepEqual(glance(await setup.tasks('shift-changed')), ['4 2026-12#2 dropped']);
  });

  it('says in amoCRM that it was read, once', async () => {
    const setup = await publishedWorld();
    const [task] = await setup.tasks('read-schedule');
    await setup.repositories.crmTasks.modify([task!.id], (one) => ({
      ...one,
      delivery: 'created',
      crmId: 7,
    }));
    const read = makeReadSchedule(setup.world);
    await read(volunteer(1), { month: MONTH });
    setup.world.jobs.take();
    await read(volunteer(1), { month: MONTH });
    const [ended] = await setup.tasks('read-schedule');
    assert.deepEqual([ended?.completion, ended?.result], ['wanted', 'Расписание открыто']);
    assert.deepEqual(setup.world.jobs.take(), []);
  });
});

describe('A volunteer’s colleagues and preferences', () => {
  it('are the active volunteers but me', async () => {
    const setup = await scheduleWorld({
      people: [...people(3), aPerson({ id: 4, isActive: false }), anAdministrator({ id: 100 })],
    });
    const view = await makeListColleagues(setup.world)(volunteer(2));
    assertShape(ROUTES.colleagues.response, view);
    assert.deepEqual(
      view.colleagues.map((one) => one.id),
      [1, 3],
    );
  });

  it('are kept without touching the telephone extension', async () => {
    const setup = await scheduleWorld();
    assert.deepEqual(await makeShowMyPreferences(setup.world)(volunteer(1)), { shiftReminder: true });
    await setup.repositories.people.savePreferences({
      personId: 1,
      shiftReminder: true,
      telephoneExtension: '12',
    });
    const saved = await makeSaveMyPreferences(setup.world)(volunteer(1), { shiftReminder: false });
    assertShape(ROUTES.savePreferences.response, saved);
    assert.deepEqual(await setup.repositories.people.preferences([1]), [
      { personId: 1, shiftReminder: false, telephoneExtension: '12' },
    ]);
    assert.deepEqual(await makeShowMyPreferences(setup.world)(volunteer(1)), { shiftReminder: false });
  });
});
