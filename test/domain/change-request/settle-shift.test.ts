import assert from 'node:assert/strict';
import { settleShift } from '../../../src/domain/change-request/settle-shift.ts';
import { aShift, aWorkingSchedule } from '../../builders/schedule.ts';
import { aSlot } from '../../builders/slot.ts';

const slot = aSlot();
const other = aSlot('2026-12-02');
const published = [
  { slotId: slot.id, volunteerId: 1 },
  { slotId: slot.id, volunteerId: 2 },
  { slotId: other.id, volunteerId: 2 },
];
const sameAsPublished = aWorkingSchedule({
  shifts: [aShift(slot.id, 1), aShift(slot.id, 2), aShift(other.id, 2)],
});
const replacement = { volunteerId: 3, against: null };

describe('Settling a shift that somebody cannot come to', () => {
  it('publishes the one change and carries it over to the working copy', () => {
    const settled = settleShift(published, sameAsPublished, { slot, volunteerId: 1, replacement });
    assert.deepEqual(settled.published, [published[1], published[2], { slotId: slot.id, volunteerId: 3 }]);
    assert.deepEqual(settled.working.shifts, [
      aShift(slot.id, 2),
      aShift(slot.id, 3, { origin: 'hand', pinned: true }),
      aShift(other.id, 2),
    ]);
    assert.deepEqual(settled.working.removals, [{ slotId: slot.id, volunteerId: 1 }]);
  });

  it('leaves a gap when nobody replaces', () => {
    const settled = settleShift(published, sameAsPublished, { slot, volunteerId: 1, replacement: null });
    assert.deepEqual(settled.published, [published[1], published[2]]);
    assert.deepEqual(settled.working.shifts, [aShift(slot.id, 2), aShift(other.id, 2)]);
  });

  it('leaves other unpublished edits unpublished', () => {
    const working = aWorkingSchedule({
      shifts: [aShift(slot.id, 1), aShift(slot.id, 2), aShift(other.id, 4)],
    });
    const settled = settleShift(published, working, { slot, volunteerId: 1, replacement });
    assert.deepEqual(settled.published.slice(1), [
      { slotId: other.id, volunteerId: 2 },
      { slotId: slot.id, volunteerId: 3 },
    ]);
    assert.deepEqual(settled.working.shifts.at(-1), aShift(other.id, 4));
  });

  it('wins over an unpublished edit that gave the seat to somebody else', () => {
    const working = aWorkingSchedule({
      shifts: [aShift(slot.id, 2), aShift(slot.id, 4)],
      removals: [{ slotId: slot.id, volunteerId: 1 }],
    });
    const settled = settleShift(published, working, { slot, volunteerId: 1, replacement });
    assert.deepEqual(
      settled.working.shifts.map((shift) => shift.volunteerId),
      [2, 3],
    );
    assert.deepEqual(
      settled.changes.map((change) => [change.volunteerId, change.after.shift !== null]),
      [
        [3, true],
        [4, false],
      ],
    );
  });

  it('keeps a replacement whom an unpublished edit had already seated there', () => {
    const seated = aShift(slot.id, 3, { origin: 'hand', pinned: true, against: 'просила сама' });
    const working = aWorkingSchedule({ shifts: [aShift(slot.id, 2), seated] });
    const settled = settleShift(published, working, { slot, volunteerId: 1, replacement });
    assert.deepEqual(settled.working.shifts, [aShift(slot.id, 2), seated]);
  });

  it('refuses when the shift is gone or the replacement is already there', () => {
    assert.throws(() => settleShift(published, sameAsPublished, { slot, volunteerId: 9, replacement }), {
      code: 'request.shift-gone',
    });
    const taken = { volunteerId: 2, against: null };
    assert.throws(
      () => settleShift(published, sameAsPublished, { slot, volunteerId: 1, replacement: taken }),
      { code: 'request.replacement-taken' },
    );
  });
});
