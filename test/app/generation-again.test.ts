import assert from 'node:assert/strict';
import { makePreviewGeneration } from '../../src/app/preview-generation.ts';
import { makeRequestGeneration } from '../../src/app/request-generation.ts';
import { aCycle } from '../builders/cycle.ts';
import { aPerson } from '../builders/person.ts';
import { anEdit, aPublishedSchedule, aShift } from '../builders/schedule.ts';
import { closed, DEADLINE, FIRST, SECOND, shifts, THIRD } from './closed-month.ts';
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
