import assert from 'node:assert/strict';
import { makeCloseCollecting } from '../../src/app/close-collecting.ts';
import { makeMoveDeadline } from '../../src/app/move-deadline.ts';
import { makeRemindAvailability, makeRemindUnanswered } from '../../src/app/remind-availability.ts';
import { makeRequestGeneration } from '../../src/app/request-generation.ts';
import { makeSaveAvailability } from '../../src/app/save-availability.ts';
import { makeShowProgress } from '../../src/app/show-progress.ts';
import {
  ADMIN,
  answer,
  asTheContractHasIt,
  collecting,
  deliverAll,
  MONTH,
  moscow,
  stateOf,
  tasks,
  volunteer,
} from './collecting-world.ts';

const FIRST = '2026-12-01T10:00';

describe('Reminding of availability', () => {
  it('makes a second task, due at the deadline, for those who never sent an answer', async () => {
    const world = await collecting();
    await answer(world, 1, [FIRST]);
    const strokes = {
      month: MONTH,
      volunteerId: 2,
      marks: [FIRST],
      maxShifts: null,
      maxPerDay: null,
      version: 0,
    };
    await makeSaveAvailability(world)(volunteer(2), strokes);
    world.clock.set(moscow('2026-11-23T10:00'));
    const remind = makeRemindAvailability(world);
    await remind(MONTH);
    await remind(MONTH);
    const reminders = await world.repositories.crmTasks.list({ kind: 'remind-availability' });
    assert.deepEqual(
      reminders.map((task) => [task.personId, task.due.toISOString()]),
      [2, 3].map((id) => [id, '2026-11-25T18:00:00.000Z']),
    );
    assert.match(reminders[0]?.text ?? '', /1 отметка, но ответ не отправлен/u);
    assert.doesNotMatch(reminders[1]?.text ?? '', /не отправлен/u);
  });

  it('says that a changed answer is not sent and that the earlier one counts', async () => {
    const world = await collecting();
    await answer(world, 1, [FIRST]);
    const { version } = (await world.repositories.availability.find(MONTH, 1)) ?? { version: 0 };
    const changed = { month: MONTH, volunteerId: 1, marks: [], maxShifts: null, maxPerDay: null, version };
    await makeSaveAvailability(world)(volunteer(1), changed);
    world.clock.set(moscow('2026-11-23T10:00'));
    await makeRemindAvailability(world)(MONTH);
    const [reminder] = await world.repositories.crmTasks.list({ kind: 'remind-availability', personId: 1 });
    assert.match(reminder?.text ?? '', /изменили ответ, но не отправили его: пока считается прежний/u);
  });

  it('sending completes both tasks', async () => {
    const world = await collecting();
    await makeRemindAvailability(world)(MONTH);
    await deliverAll(world);
    await answer(world, 1, [FIRST]);
    const own = await world.repositories.crmTasks.list({ personId: 1 });
    assert.deepEqual(
      own.map((task) => [task.kind, task.completion]),
      [
        ['mark-availability', 'wanted'],
        ['remind-availability', 'wanted'],
      ],
    );
  });

  it('does nothing once the deadline has come, nor for a month that is not open', async () => {
    const world = await collecting();
    world.clock.set(moscow('2026-11-25T21:00'));
    await makeRemindAvailability(world)(MONTH);
    await makeCloseCollecting(world)(MONTH);
    await makeRemindAvailability(world)(MONTH);
    await makeRemindAvailability(world)('2027-01');
    assert.deepEqual(await tasks(world, 'remind-availability'), []);
  });

  it('reminds the silent also when there is an early draft', async () => {
    const world = await collecting();
    await makeRequestGeneration(world)(ADMIN, { month: MONTH, version: 0 });
    await makeRemindAvailability(world)(MONTH);
    assert.equal((await tasks(world, 'remind-availability')).length, 3);
  });

  it('by hand reminds each time anew, ending the reminder before, with words of its own', async () => {
    const world = await collecting();
    await makeRemindAvailability(world)(MONTH);
    await deliverAll(world);
    await answer(world, 1, [FIRST]);
    const remind = makeRemindUnanswered(world);
    assert.deepEqual(asTheContractHasIt('remindUnanswered', await remind(ADMIN, { month: MONTH })), {
      reminded: 2,
    });
    await deliverAll(world);
    assert.deepEqual(await remind(ADMIN, { month: MONTH }), { reminded: 2 });
    const all = await world.repositories.crmTasks.list({ kind: 'remind-availability', personId: 2 });
    assert.deepEqual(
      all.map((task) => task.completion),
      ['wanted', 'wanted', 'open'],
    );
    assert.equal(new Set(all.map((task) => task.text)).size, 3);
  });

  it('by hand is refused when nobody is asked any more', async () => {
    const world = await collecting();
    const remind = makeRemindUnanswered(world);
    await assert.rejects(remind(ADMIN, { month: '2027-01' }), { code: 'month.not-found' });
    world.clock.set(moscow('2026-11-25T21:00'));
    await assert.rejects(remind(ADMIN, { month: MONTH }), { code: 'cycle.deadline-past' });
    const cycle = await world.repositories.cycles.find(MONTH);
    await world.repositories.cycles.save({ ...cycle!, state: 'published' });
    await assert.rejects(remind(ADMIN, { month: MONTH }), { code: 'cycle.wrong-state' });
  });
});

describe('Moving the deadline', () => {
  it('keeps collecting open, and reminders carry the new one', async () => {
    const world = await collecting();
    await makeRemindAvailability(world)(MONTH);
    const deadline = moscow('2026-11-27T12:00');
    const view = await makeMoveDeadline(world)(ADMIN, { month: MONTH, deadline, version: 1 });
    asTheContractHasIt('moveDeadline', view);
    world.clock.set(moscow('2026-11-25T21:00'));
    await makeCloseCollecting(world)(MONTH);
    assert.equal(await stateOf(world), 'collecting');
    await makeRemindAvailability(world)(MONTH);
    const open = await world.repositories.crmTasks.list({ kind: 'remind-availability', delivery: 'waiting' });
    assert.deepEqual(
      open.map((task) => task.due.toISOString()),
      [deadline, deadline, deadline].map((one) => one.toISOString()),
    );
    world.clock.set(deadline);
    await makeCloseCollecting(world)(MONTH);
    assert.equal(await stateOf(world), 'generating');
  });

  it('stands in the month’s history with who moved it', async () => {
    const world = await collecting();
    world.clock.set(moscow('2026-11-21T12:00'));
    const input = { month: MONTH, deadline: moscow('2026-11-27T12:00'), version: 1 };
    await makeMoveDeadline(world)(ADMIN, input);
    const { month: _, ...last } = (await world.repositories.cycles.transitions(MONTH)).at(-1)!;
    const step = { from: 'collecting', to: 'collecting', why: 'deadline-moved' };
    assert.deepEqual(last, { ...step, at: moscow('2026-11-21T12:00'), by: 100 });
  });

  it('is refused over somebody else’s change', async () => {
    const world = await collecting();
    const move = makeMoveDeadline(world);
    await move(ADMIN, { month: MONTH, deadline: moscow('2026-11-27T12:00'), version: 1 });
    await assert.rejects(move(ADMIN, { month: MONTH, deadline: moscow('2026-11-28T12:00'), version: 1 }), {
      code: 'cycle.stale',
    });
    await assert.rejects(
      move(ADMIN, { month: '2027-01', deadline: moscow('2026-12-28T12:00'), version: 0 }),
      { code: 'month.not-found' },
    );
  });
});

describe('Closing collecting', () => {
  it('asks for the draft, once, with the answers in time', async () => {
    const world = await collecting();
    world.clock.set(moscow('2026-11-25T21:00'));
    const close = makeCloseCollecting(world);
    await close(MONTH);
    await close(MONTH);
    const steps = await world.repositories.cycles.transitions(MONTH);
    assert.deepEqual(
      steps.map((step) => step.why),
      ['timetable', 'deadline'],
    );
    const request = await world.repositories.generationRequests.find(MONTH);
    assert.equal(request?.includeLate, false);
    assert.deepEqual(world.jobs.take(), ['generation']);
  });
});

describe('Progress of collecting', () => {
  it('shows who answered, what was not sent, and tasks ended by hand', async () => {
    const world = await collecting();
    await answer(world, 1, [FIRST, '2026-12-01T18:00']);
    const strokes = {
      month: MONTH,
      volunteerId: 2,
      marks: [FIRST],
      maxShifts: 4,
      maxPerDay: null,
      version: 0,
    };
    await makeSaveAvailability(world)(volunteer(2), strokes);
    const [task] = await world.repositories.crmTasks.list({ personId: 3 });
    await world.repositories.crmTasks.modify([task!.id], (one) => ({
      ...one,
      delivery: 'created',
      completion: 'gone',
    }));
    const view = await makeShowProgress(world)({ month: MONTH });
    asTheContractHasIt('progress', view);
    assert.deepEqual([view.answered, view.volunteers, view.offers[FIRST]], [1, 3, 1]);
    assert.deepEqual(
      view.rows.map((row) => [row.status, row.marks, row.unsentMarks, row.maxShifts, row.taskEndedByHand]),
      [
        ['answered', 2, 0, null, false],
        ['unsent', 0, 1, 4, false],
        ['none', 0, 0, null, true],
      ],
    );
  });
});
