import assert from 'node:assert/strict';
import { makeCloseCollecting } from '../../src/app/close-collecting.ts';
import { makeMakeDraft } from '../../src/app/make-draft.ts';
import { makeMakeDrafts } from '../../src/app/make-drafts.ts';
import { makeRequestGeneration } from '../../src/app/request-generation.ts';
import { validateGenerationInput } from '../../src/domain/generation/validation.ts';
import { aCycle } from '../builders/cycle.ts';
import { aPerson } from '../builders/person.ts';
import { anEdit, aPublishedSchedule } from '../builders/schedule.ts';
import { aSlot } from '../builders/slot.ts';
import { closed, DEADLINE, FIRST, SECOND, shifts, THIRD } from './closed-month.ts';
import type { ClosedMonth } from './closed-month.ts';
import { ADMIN, answer, collecting, MONTH, moscow, stateOf, tasks, TestRunner } from './collecting-world.ts';

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
  async function early(): Promise<ClosedMonth> {
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
