import assert from 'node:assert/strict';
import { makePreviewBulkEdit } from '../../src/app/preview-bulk-edit.ts';
import { makeShowScheduleHistory } from '../../src/app/show-schedule-history.ts';
import { makeUndoEdit } from '../../src/app/undo-edit.ts';
import {
  bulkPreviewSchema,
  historySchema,
  schedulePageSchema,
} from '../../src/adapters/http/contract/schedule.ts';
import { aShift } from '../builders/schedule.ts';
import {
  ADMINISTRATOR,
  assertShape,
  COLLEAGUE,
  FIRST,
  MONTH,
  scheduleWorld,
  SECOND,
  SINGLE,
} from './schedule-world.ts';

const SHIFTS = [aShift(FIRST, 1), aShift(FIRST, 2, { pinned: true }), aShift(SECOND, 1), aShift(SINGLE, 3)];
const CLEAR = { kind: 'clear-day', day: '2026-12-01', pinned: false } as const;

describe('A bulk edit', () => {
  it('tells beforehand what it will do and what it passes over, and does just that', async () => {
    const setup = await scheduleWorld({ shifts: SHIFTS });
    const preview = await makePreviewBulkEdit(setup.world)({ month: MONTH, edit: CLEAR });
    assertShape(bulkPreviewSchema, preview);
    assert.deepEqual(preview, {
      version: await setup.version(),
      changes: [
        { slotId: FIRST, volunteerId: 1, change: 'removed' },
        { slotId: SECOND, volunteerId: 1, change: 'removed' },
      ],
      skipped: [{ slotId: FIRST, volunteerId: 2, reason: 'pinned' }],
    });
    const page = await setup.edit(CLEAR);
    assertShape(schedulePageSchema, page);
    const held = page.slots.map((slot) => slot.seats.map((seat) => seat.volunteerId));
    assert.deepEqual(held, [[2], [], [3], []]);
  });

  it('is one entry of the history and one step of undo, whoever takes it back', async () => {
    const setup = await scheduleWorld({ shifts: SHIFTS });
    const page = await setup.edit(CLEAR);
    assert.deepEqual(page.undoes, {
      kind: 'clear-day',
      changes: [
        { slotId: FIRST, volunteerId: 1, before: true, after: false },
        { slotId: SECOND, volunteerId: 1, before: true, after: false },
      ],
    });
    const history = await makeShowScheduleHistory(setup.world)({ month: MONTH });
    assertShape(historySchema, history);
    assert.deepEqual(
      history.entries.map(({ kind, by, changes }) => [kind, by?.id, changes.length]),
      [['clear-day', ADMINISTRATOR.id, 2]],
    );
    const version = await setup.version();
    const undone = await makeUndoEdit(setup.world)(COLLEAGUE, { month: MONTH, version });
    assert.deepEqual([undone.undoes, undone.redoes], [null, page.undoes]);
    assert.deepEqual((await setup.repositories.schedules.working(MONTH))?.shifts, SHIFTS);
  });

  it('is foreseen only while the schedule is being edited', async () => {
    const setup = await scheduleWorld({ shifts: SHIFTS, state: 'closed' });
    await assert.rejects(makePreviewBulkEdit(setup.world)({ month: MONTH, edit: CLEAR }), {
      code: 'cycle.wrong-state',
    });
  });
});
