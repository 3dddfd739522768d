import assert from 'node:assert/strict';
import { makeCloseCollecting } from '../../src/app/close-collecting.ts';
import { makeMakeDraft } from '../../src/app/make-draft.ts';
import { makeMakeDrafts } from '../../src/app/make-drafts.ts';
import { makePreviewGeneration } from '../../src/app/preview-generation.ts';
import { makeRemindReview } from '../../src/app/remind-review.ts';
import { makeRequestGeneration } from '../../src/app/request-generation.ts';
import { validateGenerationInput } from '../../src/domain/generation/validation.ts';
import { aShift, anEdit, aPublishedSchedule, aWorkingSchedule } from '../builders/schedule.ts';
import { aCycle } from '../builders/cycle.ts';
import { aSlot } from '../builders/slot.ts';
import { anAdministrator, aPerson, people } from '../builders/person.ts';
import type { FakeWorld } from '../fakes/world.ts';
import {
  ADMIN,
  answer,
  asTheContractHasIt,
  collecting,
  MONTH,
  moscow,
  stateOf,
  tasks,
  TestRunner,
} from './collecting-world.ts';

const FIRST = '2026-12-01T10:00';
const SECOND = '2026-12-01T18:00';
const THIRD = '2026-12-02T10:00';
const DEADLINE = moscow('2026-11-25T21:00');

/** Three have answered, the fourth has not, and the deadline has come. */
async function closed(): Promise<{
  world: FakeWorld;
  runner: TestRunner;
  makeDraft: ReturnType<typeof makeMakeDraft>;
}> {
  const world = await collecting({ volunteers: 4 });
  await answer(world, 1, [FIRST, SECOND]);
  await answer(world, 2, [FIRST]);
  await answer(world, 3, [THIRD]);
  world.clock.set(DEADLINE);
  await makeCloseCollecting(world)(MONTH);
  world.jobs.take();
  const runner = new TestRunner();
  return { world, runner, makeDraft: makeMakeDraft({ ...world, runner }) };
}

const shifts = async (world: FakeWorld) =>
  (await world.repositories.schedules.working(MONTH))?.shifts.map(
    (one) => `${one.slotId} ${one.volunteerId}`,
  );

describe('Making a draft', () => {
  it('stores it with its figures and history, and asks the administrator on duty to review', async () => {
    const { world, runner, makeDraft } = await closed();
    assert.equal(await makeDraft(MONTH), 'made');

    assert.equal(await stateOf(world), 'review');
    assert.deepEqual(await shifts(world), [`${FIRST} 1`, `${FIRST} 2`, `${SECOND} 1`, `${THIRD} 3`]);
    assert.deepEqual(runner.inputs.map(validateGenerationInput), [[]]);
    const { schedules, cycles, crmTasks, generationRequests } = world.repositories;
    const generation = await schedules.generation(MONTH);
    assert.deepEqual([generation?.at, generation?.by, generation?.seed], [DEADLINE, null, 0]);
    const edits = await schedules.edits(MONTH);
    assert.deepEqual(
      edits.map((edit) => [edit.seq, edit.kind, edit.by, edit.standing, edit.changes.length]),
      [[1, 'generate', null, 'final', 4]],
    );
    assert.equal((await cycles.transitions(MONTH)).at(-1)?.why, 'draft-ready');
    assert.equal(await generationRequests.find(MONTH), null);
    const [task] = await crmTasks.list({ kind: 'review-schedule' });
    assert.deepEqual([task?.personId, task?.subject, task?.due], [100, MONTH, moscow('2026-11-28T21:00')]);
  });

  it('makes nothing when nothing was asked, and not twice', async () => {
    const { runner, makeDraft } = await closed();
    assert.equal(await makeDraft('2027-01'), 'nothing');
    assert.equal(await makeDraft(MONTH), 'made');
    assert.equal(await makeDraft(MONTH), 'nothing');
    assert.equal(runner.inputs.length, 1);
  });

  it('leaves nothing but the request when it dies in generation or while storing, and then makes one draft', async () => {
    const { world, runner, makeDraft } = await closed();
    runner.meanwhile = () => Promise.reject(new Error('killed'));
    await assert.rejects(makeDraft(MONTH), { message: 'killed' });
    const appendEdit = world.repositories.schedules.appendEdit;
    world.repositories.schedules.appendEdit = () => Promise.reject(new Error('killed'));
    await assert.rejects(makeDraft(MONTH), { message: 'killed' });
    assert.equal(await shifts(world), undefined);
    assert.equal(await stateOf(world), 'generating');
    world.repositories.schedules.appendEdit = appendEdit;
    assert.equal(await makeDraft(MONTH), 'made');
    assert.equal((await world.repositories.schedules.edits(MONTH)).length, 1);
    assert.equal((await tasks(world, 'review-schedule')).length, 1);
  });

  it('is made again when what it was made of changed meanwhile', async () => {
    const { world, runner, makeDraft } = await closed();
    runner.meanwhile = async () => {
      await world.repositories.people.saveAll([aPerson({ id: 2, isActive: false })]);
    };
    assert.equal(await makeDraft(MONTH), 'made');
    assert.equal(runner.inputs.length, 2);
    assert.deepEqual(await shifts(world), [`${FIRST} 1`, `${SECOND} 1`, `${THIRD} 3`]);
  });

  it('is made again as asked last when somebody asks meanwhile', async () => {
    const { world, runner, makeDraft } = await closed();
    world.clock.set(new Date(DEADLINE.getTime() + 1000));
    await answer(world, 4, [SECOND]);
    runner.meanwhile = async () => {
      await makeRequestGeneration(world)(ADMIN, { month: MONTH, version: 0, seed: 5 });
    };
    assert.equal(await makeDraft(MONTH), 'made');
    assert.deepEqual(
      runner.inputs.map((input) => input.seed),
      [0, 5],
    );
    assert.ok((await shifts(world))?.includes(`${SECOND} 4`));
    assert.equal((await world.repositories.schedules.generation(MONTH))?.by, 100);
  });

  it('comes to nothing when the month closes meanwhile', async () => {
    const { world, runner, makeDraft } = await closed();
    runner.meanwhile = async () => {
      await world.repositories.cycles.save(aCycle({ state: 'closed', version: 9 }));
    };
    assert.equal(await makeDraft(MONTH), 'nothing');
    assert.equal(await shifts(world), undefined);
    assert.equal(await world.repositories.generationRequests.find(MONTH), null);
  });

  it('prefers the weekday and hour a person served in the last published month', async () => {
    const { world, runner, makeDraft } = await closed();
    const { cycles, slots, schedules } = world.repositories;
    await cycles.save(aCycle({ month: '2026-10', state: 'closed' }));
    await slots.replaceMonth('2026-10', [aSlot('2026-10-06', '18:00')]);
    const held = [{ slotId: '2026-10-06T18:00', volunteerId: 1 }];
    await schedules.publish(aPublishedSchedule({ month: '2026-10', shifts: held }));
    await makeDraft(MONTH);
    assert.deepEqual(runner.inputs[0]?.habits, [['1', '2 18:00']]);
    assert.equal(runner.inputs[0]?.slots.find((slot) => slot.id === SECOND)?.habit, '2 18:00');
  });
});

describe('An answer before the deadline after an early draft', () => {
  async function early(): Promise<Awaited<ReturnType<typeof closed>>> {
    const world = await collecting({ volunteers: 2 });
    await answer(world, 1, [FIRST]);
    await answer(world, 2, [SECOND]);
    const runner = new TestRunner();
    const makeDraft = makeMakeDraft({ ...world, runner });
    await makeDraft(MONTH);
    world.jobs.take();
    return { world, runner, makeDraft };
  }

  it('makes the draft again by itself', async () => {
    const { world, makeDraft } = await early();
    await answer(world, 2, [THIRD]);
    assert.equal(await stateOf(world), 'generating');
    assert.equal((await world.repositories.cycles.transitions(MONTH)).at(-1)?.why, 'answer-changed');
    await makeDraft(MONTH);
    assert.deepEqual(await shifts(world), [`${FIRST} 1`, `${THIRD} 2`]);
    assert.equal((await tasks(world, 'review-schedule')).length, 1);
  });

  it('is shown like a late one when an administrator has edited it', async () => {
    const { world } = await early();
    await world.repositories.schedules.appendEdit(anEdit({ seq: 2, standing: 'undone' }));
    await answer(world, 2, [THIRD]);
    assert.equal(await stateOf(world), 'review');
    const stored = await world.repositories.availability.find(MONTH, 2);
    assert.deepEqual([stored?.submitted?.late, stored?.timely?.marks], [true, [SECOND]]);
    assert.equal(await world.repositories.generationRequests.find(MONTH), null);
  });

  it('at the deadline changes nothing any more', async () => {
    const { world } = await early();
    world.clock.set(DEADLINE);
    await answer(world, 2, [THIRD]);
    await makeCloseCollecting(world)(MONTH);
    assert.equal(await stateOf(world), 'review');
    assert.deepEqual(await shifts(world), [`${FIRST} 1`, `${SECOND} 2`]);
  });
});

describe('Regenerating by hand', () => {
  it('uses late answers, keeps pins with their reasons and removals, and nobody can undo across it', async () => {
    const { world, makeDraft } = await closed();
    await makeDraft(MONTH);
    const before = await world.repositories.schedules.working(MONTH);
    const pinned = aShift(SECOND, 3, { origin: 'hand', pinned: true, against: 'по телефону' });
    const shiftsNow = [...before!.shifts.filter((one) => one.volunteerId !== 2), pinned];
    const removals = [{ slotId: FIRST, volunteerId: 2 }];
    await world.repositories.schedules.saveWorking({ ...before!, version: 2, shifts: shiftsNow, removals });
    await world.repositories.schedules.appendEdit(anEdit({ seq: 2 }));
    world.clock.set(moscow('2026-11-26T09:00'));
    await answer(world, 4, [FIRST]);
    assert.equal(await world.repositories.generationRequests.find(MONTH), null);

    const preview = await makePreviewGeneration({ ...world, runner: new TestRunner() })(ADMIN, {
      month: MONTH,
    });
    assert.deepEqual(asTheContractHasIt('previewGenerate', preview), {
      keptByHand: 1,
      keptOut: 1,
      lateAnswersUsed: 1,
      seatsNow: 4,
      seatsThen: 5,
      shiftsChanged: 1,
    });
    assert.equal((await world.repositories.schedules.working(MONTH))?.version, 2);

    const asked = await makeRequestGeneration(world)(ADMIN, { month: MONTH, version: 2 });
    assert.deepEqual(asTheContractHasIt('generate', asked), { generating: true });
    await makeDraft(MONTH);
    const after = await world.repositories.schedules.working(MONTH);
    assert.deepEqual(
      after?.shifts.find((one) => one.volunteerId === 3 && one.slotId === SECOND),
      pinned,
    );
    assert.deepEqual([after?.version, after?.removals], [3, removals]);
    assert.deepEqual(await shifts(world), [
      `${FIRST} 1`,
      `${FIRST} 4`,
      `${SECOND} 1`,
      `${SECOND} 3`,
      `${THIRD} 3`,
    ]);
    const edits = await world.repositories.schedules.edits(MONTH);
    assert.deepEqual(
      edits.map((edit) => [edit.seq, edit.kind, edit.standing]),
      [
        [1, 'generate', 'final'],
        [2, 'assign', 'final'],
        [3, 'generate', 'final'],
      ],
    );
  });

  it('makes an early draft while answers still come', async () => {
    const world = await collecting();
    await makeRequestGeneration(world)(ADMIN, { month: MONTH, version: 0, seed: 7 });
    assert.equal(await stateOf(world), 'generating');
    const step = (await world.repositories.cycles.transitions(MONTH)).at(-1);
    assert.deepEqual([step?.by, step?.why], [100, 'generated-by-hand']);
    assert.equal((await world.repositories.generationRequests.find(MONTH))?.seed, 7);
    assert.deepEqual(world.jobs.take(), ['generation']);
  });

  it('over a schedule somebody has changed is refused, saying what changed', async () => {
    const { world, makeDraft } = await closed();
    await makeDraft(MONTH);
    await assert.rejects(makeRequestGeneration(world)(ADMIN, { month: MONTH, version: 0 }), {
      code: 'schedule.stale',
      details: {
        expected: 0,
        version: 1,
        lastChange: { kind: 'generate', by: null, at: DEADLINE.toISOString() },
      },
    });
    assert.equal(await stateOf(world), 'review');
  });

  it('after publishing changes only the working copy, as little as possible, and nothing that has begun', async () => {
    const { world, runner, makeDraft } = await closed();
    await makeDraft(MONTH);
    const cycle = await world.repositories.cycles.find(MONTH);
    await world.repositories.cycles.save({ ...cycle!, state: 'published' });
    const held = (await world.repositories.schedules.working(MONTH))!.shifts;
    await world.repositories.schedules.publish(
      aPublishedSchedule({ shifts: held.map(({ slotId, volunteerId }) => ({ slotId, volunteerId })) }),
    );
    await world.repositories.people.saveAll([aPerson({ id: 2, isActive: false })]);
    world.clock.set(moscow('2026-12-01T12:00'));
    await makeRequestGeneration(world)(ADMIN, { month: MONTH, version: 1 });
    assert.equal(await makeDraft(MONTH), 'made');
    assert.equal(runner.inputs.at(-1)?.priority, 'stability-first');
    assert.equal(await stateOf(world), 'published');
    assert.ok((await shifts(world))?.includes(`${FIRST} 2`));
    assert.equal((await tasks(world, 'review-schedule')).length, 1);
    assert.equal((await world.repositories.schedules.published(MONTH))?.number, 1);
  });

  it('is refused for a month never opened, or closed', async () => {
    const world = await collecting();
    const request = makeRequestGeneration(world);
    await assert.rejects(request(ADMIN, { month: '2027-01', version: 0 }), { code: 'month.not-found' });
    await world.repositories.cycles.save(aCycle({ state: 'closed' }));
    await assert.rejects(request(ADMIN, { month: MONTH, version: 0 }), { code: 'cycle.wrong-state' });
  });
});

describe('The worker that makes drafts', () => {
  it('makes every draft asked for, and a month that fails holds up no other', async () => {
    const { world, runner } = await closed();
    await world.repositories.cycles.save(aCycle({ month: '2027-01', state: 'generating' }));
    const january = { month: '2027-01', requestedAt: DEADLINE, by: null, seed: 0, includeLate: false };
    await world.repositories.generationRequests.save(january);
    runner.meanwhile = () => Promise.reject(new Error('broken'));
    const makeDrafts = makeMakeDrafts({ ...world, runner });
    assert.deepEqual(await makeDrafts(), { outcome: 'done', failed: 1 });
    assert.deepEqual([await stateOf(world), await stateOf(world, '2027-01')], ['generating', 'review']);
    assert.equal(world.log.entries.find((entry) => entry.level === 'error')?.event, 'generation.failed');
    assert.deepEqual(await makeDrafts(), { outcome: 'done', failed: 0 });
    assert.equal(await stateOf(world), 'review');
  });

  it('leaves it to another process that is at it', async () => {
    const { world, runner } = await closed();
    const release = world.exclusive.hold('generation');
    assert.deepEqual(await makeMakeDrafts({ ...world, runner })(), { outcome: 'busy', failed: 0 });
    release();
    assert.equal(runner.inputs.length, 0);
  });
});

describe('Reminding of the review', () => {
  const publishing = moscow('2026-11-28T21:00');

  it('each day until publishing, the new reminder ending the one before', async () => {
    const { world, makeDraft } = await closed();
    await makeDraft(MONTH);
    const remind = makeRemindReview(world);
    world.clock.set(publishing);
    await remind(MONTH, publishing);
    await remind(MONTH, publishing);
    world.clock.set(moscow('2026-11-29T21:00'));
    await remind(MONTH, moscow('2026-11-29T21:00'));
    assert.deepEqual(await tasks(world, 'remind-review'), [
      'remind-review 100 2026-12#2026-11-28 dropped open',
      'remind-review 100 2026-12#2026-11-29 waiting open',
    ]);
    const [, newest] = await world.repositories.crmTasks.list({ kind: 'remind-review' });
    assert.equal(newest?.due.toISOString(), moscow('2026-11-30T21:00').toISOString());
  });

  it('makes only the newest after an outage, and none when the month is not in review', async () => {
    const { world, makeDraft } = await closed();
    const remind = makeRemindReview(world);
    world.clock.set(moscow('2026-11-30T22:00'));
    await remind(MONTH, moscow('2026-11-30T21:00'));
    assert.deepEqual(await tasks(world, 'remind-review'), []);
    await makeDraft(MONTH);
    for (const day of ['28', '29', '30']) await remind(MONTH, moscow(`2026-11-${day}T21:00`));
    assert.deepEqual(await tasks(world, 'remind-review'), [
      'remind-review 100 2026-12#2026-11-30 waiting open',
    ]);
  });

  it('goes to whoever is on duty now', async () => {
    const world = await collecting({
      people: [...people(1), anAdministrator(), anAdministrator({ id: 101 })],
    });
    await world.repositories.settings.save('duty', { administratorId: 101 }, 0);
    await world.repositories.cycles.save(aCycle({ state: 'review' }));
    await world.repositories.schedules.saveWorking(aWorkingSchedule());
    world.clock.set(publishing);
    await makeRemindReview(world)(MONTH, publishing);
    assert.deepEqual(await tasks(world, 'remind-review'), [
      'remind-review 101 2026-12#2026-11-28 waiting open',
    ]);
  });
});
