import assert from 'node:assert/strict';
import { makeEditSchedule } from '../../src/app/edit-schedule.ts';
import { makeRedoEdit, makeUndoEdit } from '../../src/app/undo-edit.ts';
import { ROUTES } from '../../src/adapters/http/contract/routes.ts';
import { DomainError } from '../../src/domain/domain-error.ts';
import {
  ADMINISTRATOR,
  assertShape,
  COLLEAGUE,
  FIRST,
  MONTH,
  scheduleWorld,
  SECOND,
} from './schedule-world.ts';

const ASSIGN = { kind: 'assign', slotId: SECOND, volunteerId: 3 } as const;

describe('Editing the schedule', () => {
  it('stores the edit with who made it and when, and shows the page', async () => {
    const setup = await scheduleWorld();
    const view = await setup.edit(ASSIGN);
    assertShape(ROUTES.editSchedule.response, view);
    assert.equal(view.version, 2);
    assert.deepEqual([view.canUndo, view.canRedo], [true, false]);
    const [edit, ...rest] = await setup.repositories.schedules.edits(MONTH);
    assert.deepEqual(rest, []);
    assert.deepEqual(
      [edit?.seq, edit?.kind, edit?.by, edit?.at, edit?.standing],
      [1, 'assign', 100, setup.world.clock.now(), 'done'],
    );
  });

  it('refuses a lost race with what was done since, and stores nothing', async () => {
    const setup = await scheduleWorld();
    await setup.edit(ASSIGN);
    const late = makeEditSchedule(setup.world)(COLLEAGUE, {
      month: MONTH,
      version: 1,
      edit: { kind: 'remove', slotId: FIRST, volunteerId: 1 },
    });
    await assert.rejects(late, (error) => {
      assert.ok(error instanceof DomainError);
      assert.equal(error.code, 'schedule.stale');
      assert.deepEqual(error.details, {
        expected: 1,
        version: 2,
        changes: [{ kind: 'assign', by: 100, at: '2026-11-28T09:00:00.000Z' }],
      });
      return true;
    });
    assert.equal((await setup.repositories.schedules.working(MONTH))?.shifts.length, 3);
  });

  it('lets one of two administrators at once through', async () => {
    const setup = await scheduleWorld();
    const edit = makeEditSchedule(setup.world);
    const outcomes = await Promise.allSettled(
      [ADMINISTRATOR, COLLEAGUE].map((caller) => edit(caller, { month: MONTH, version: 1, edit: ASSIGN })),
    );
    assert.deepEqual(outcomes.map((one) => one.status).sort(), ['fulfilled', 'rejected']);
    assert.equal((await setup.repositories.schedules.edits(MONTH)).length, 1);
  });

  it('is possible in review and after publishing only', async () => {
    for (const state of ['collecting', 'generating', 'closed'] as const) {
      await assert.rejects((await scheduleWorld({ state })).edit(ASSIGN), { code: 'cycle.wrong-state' });
    }
    assert.equal((await (await scheduleWorld({ state: 'published' })).edit(ASSIGN)).version, 2);
  });

  it('leaves no trace when it changes nothing', async () => {
    const setup = await scheduleWorld();
    const view = await setup.edit({ kind: 'unpin', slotId: FIRST, volunteerId: 1 });
    assert.equal(view.version, 1);
    assert.deepEqual(await setup.repositories.schedules.edits(MONTH), []);
  });

  it('does not change what volunteers see after publishing', async () => {
    const setup = await scheduleWorld();
    await setup.publish();
    const view = await setup.edit({ kind: 'replace', slotId: FIRST, volunteerId: 1, byVolunteerId: 3 });
    assert.deepEqual(
      (await setup.repositories.schedules.published(MONTH))?.shifts.map((shift) => shift.volunteerId),
      [1, 2],
    );
    assert.equal(view.unpublishedChanges, 1);
    assert.deepEqual(view.slots[0]?.removedUnpublished, [1]);
    assert.deepEqual(
      view.slots[0]?.seats.map((seat) => [seat.volunteerId, seat.unpublished]),
      [
        [2, false],
        [3, true],
      ],
    );
  });
});

describe('Undoing and redoing edits', () => {
  it('walks back and forth, each step a new version with its place in the history', async () => {
    const setup = await scheduleWorld();
    const undo = makeUndoEdit(setup.world);
    const redo = makeRedoEdit(setup.world);
    const before = await setup.repositories.schedules.working(MONTH);
    await setup.edit(ASSIGN);
    const undone = await undo(COLLEAGUE, { month: MONTH, version: 2 });
    assertShape(ROUTES.undoEdit.response, undone);
    assert.deepEqual([undone.canUndo, undone.canRedo, undone.version], [false, true, 3]);
    assert.deepEqual((await setup.repositories.schedules.working(MONTH))?.shifts, before?.shifts);
    const redone = await redo(COLLEAGUE, { month: MONTH, version: 3 });
    assertShape(ROUTES.redoEdit.response, redone);
    assert.equal(redone.slots[1]?.seats[0]?.volunteerId, 3);
    assert.deepEqual(
      (await setup.repositories.schedules.edits(MONTH)).map((edit) => [edit.kind, edit.by, edit.standing]),
      [
        ['assign', 100, 'done'],
        ['undo', 101, 'final'],
        ['redo', 101, 'final'],
      ],
    );
  });

  it('refuses a version that is not the newest, and nothing to undo or redo', async () => {
    const setup = await scheduleWorld();
    const undo = makeUndoEdit(setup.world);
    await assert.rejects(undo(ADMINISTRATOR, { month: MONTH, version: 1 }), {
      code: 'schedule.nothing-to-undo',
    });
    await assert.rejects(makeRedoEdit(setup.world)(ADMINISTRATOR, { month: MONTH, version: 1 }), {
      code: 'schedule.nothing-to-redo',
    });
    await setup.edit(ASSIGN);
    await assert.rejects(undo(ADMINISTRATOR, { month: MONTH, version: 1 }), { code: 'schedule.stale' });
  });

  it('loses what could be redone once somebody edits anew', async () => {
    const setup = await scheduleWorld();
    await setup.edit(ASSIGN);
    await makeUndoEdit(setup.world)(ADMINISTRATOR, { month: MONTH, version: 2 });
    const view = await setup.edit({ kind: 'pin', slotId: FIRST, volunteerId: 1 });
    assert.equal(view.canRedo, false);
  });

  it('is over when the month is closed', async () => {
    const setup = await scheduleWorld({ state: 'closed' });
    await assert.rejects(makeUndoEdit(setup.world)(ADMINISTRATOR, { month: MONTH, version: 1 }), {
      code: 'cycle.wrong-state',
    });
  });
});
