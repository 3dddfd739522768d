import assert from 'node:assert/strict';
import { DomainError } from '../../../src/domain/domain-error.ts';
import { applyEdit } from '../../../src/domain/schedule/apply-edit.ts';
import type { ScheduleEdit, ScheduleErrorCode } from '../../../src/domain/schedule/schedule.ts';
import { anAnswer } from '../../builders/availability.ts';
import { aShift, aWorkingSchedule } from '../../builders/schedule.ts';
import { editFacts, FIRST, NEXT_DAY, SECOND, SLOTS, THIRD } from './edit-facts.ts';

const ALL = SLOTS.map((slot) => slot.id);
const ONE = aWorkingSchedule({ shifts: [aShift(FIRST, 1)] });

function refuses(
  code: ScheduleErrorCode,
  field: string,
  working: typeof ONE,
  edit: ScheduleEdit,
  facts = editFacts(),
) {
  assert.throws(
    () => applyEdit(working, edit, facts),
    (error) => {
      assert.ok(error instanceof DomainError);
      assert.equal(error.code, code);
      assert.equal(error.details['field'], field);
      return true;
    },
  );
}

describe('An edit of the working copy', () => {
  it('seats by hand, pinned, and counts the version on', () => {
    const { working } = applyEdit(ONE, { kind: 'assign', slotId: FIRST, volunteerId: 2 }, editFacts());
    assert.deepEqual(working.shifts, [aShift(FIRST, 1), aShift(FIRST, 2, { origin: 'hand', pinned: true })]);
    assert.equal(working.version, 2);
  });

  it('keeps out of the slot whom a hand took out, until a hand seats them again', () => {
    const removed = applyEdit(ONE, { kind: 'remove', slotId: FIRST, volunteerId: 1 }, editFacts()).working;
    assert.deepEqual(removed.shifts, []);
    assert.deepEqual(removed.removals, [{ slotId: FIRST, volunteerId: 1 }]);
    const back = applyEdit(removed, { kind: 'assign', slotId: FIRST, volunteerId: 1 }, editFacts()).working;
    assert.deepEqual(back.removals, []);
    assert.deepEqual(back.shifts, [aShift(FIRST, 1, { origin: 'hand', pinned: true })]);
  });

  it('replaces one by another in a full slot', () => {
    const full = aWorkingSchedule({ shifts: [aShift(FIRST, 1), aShift(FIRST, 2)] });
    const edit = { kind: 'replace', slotId: FIRST, volunteerId: 1, byVolunteerId: 3 } as const;
    const { working } = applyEdit(full, edit, editFacts());
    assert.deepEqual(
      working.shifts.map((shift) => shift.volunteerId),
      [2, 3],
    );
    assert.deepEqual(working.removals, [{ slotId: FIRST, volunteerId: 1 }]);
  });

  it('moves a shift to another slot', () => {
    const edit = { kind: 'move', slotId: FIRST, volunteerId: 1, toSlotId: NEXT_DAY } as const;
    const { working } = applyEdit(ONE, edit, editFacts());
    assert.deepEqual(working.shifts, [aShift(NEXT_DAY, 1, { origin: 'hand', pinned: true })]);
  });

  it('swaps two shifts of full slots', () => {
    const working = aWorkingSchedule({ shifts: [aShift(FIRST, 1), aShift(FIRST, 2), aShift(NEXT_DAY, 3)] });
    const edit = {
      kind: 'swap',
      slotId: FIRST,
      volunteerId: 1,
      otherSlotId: NEXT_DAY,
      otherVolunteerId: 3,
    } as const;
    assert.deepEqual(
      applyEdit(working, edit, editFacts()).working.shifts.map((shift) => [shift.slotId, shift.volunteerId]),
      [
        [FIRST, 2],
        [FIRST, 3],
        [NEXT_DAY, 1],
      ],
    );
  });

  it('pins and unpins, and pinning twice changes nothing', () => {
    const pin = { kind: 'pin', slotId: FIRST, volunteerId: 1 } as const;
    const pinned = applyEdit(ONE, pin, editFacts()).working;
    assert.deepEqual(pinned.shifts, [aShift(FIRST, 1, { pinned: true })]);
    assert.deepEqual(applyEdit(pinned, pin, editFacts()), { working: pinned, changes: [] });
    assert.deepEqual(
      applyEdit(pinned, { kind: 'unpin', slotId: FIRST, volunteerId: 1 }, editFacts()).working.shifts,
      ONE.shifts,
    );
  });

  it('refuses a slot that is not there or has begun', () => {
    const unknown = { kind: 'assign', slotId: '2026-12-31T23:00', volunteerId: 1 } as const;
    refuses('schedule.unknown-slot', 'edit.slotId', ONE, unknown);
    const now = SLOTS[0]!.startsAt;
    const remove = { kind: 'remove', slotId: FIRST, volunteerId: 1 } as const;
    refuses('schedule.past-slot', 'edit.slotId', ONE, remove, editFacts({}, { now }));
    const move = { kind: 'move', slotId: FIRST, volunteerId: 1, toSlotId: 'nowhere' } as const;
    refuses('schedule.unknown-slot', 'edit.toSlotId', ONE, move);
    const justBefore = editFacts({}, { now: new Date(now.getTime() - 1) });
    assert.equal(applyEdit(ONE, remove, justBefore).working.shifts.length, 0);
  });

  it('refuses whom nobody knows and who is no volunteer any more', () => {
    const assign = (volunteerId: number) => ({ kind: 'assign', slotId: FIRST, volunteerId }) as const;
    refuses('schedule.unknown-volunteer', 'edit.volunteerId', ONE, assign(77));
    refuses('schedule.inactive-volunteer', 'edit.volunteerId', ONE, assign(5));
    const replace = { kind: 'replace', slotId: FIRST, volunteerId: 1, byVolunteerId: 5 } as const;
    refuses('schedule.inactive-volunteer', 'edit.byVolunteerId', ONE, replace);
  });

  it('takes out somebody who is no volunteer any more', () => {
    const working = aWorkingSchedule({ shifts: [aShift(FIRST, 5)] });
    const edit = { kind: 'remove', slotId: FIRST, volunteerId: 5 } as const;
    assert.deepEqual(applyEdit(working, edit, editFacts()).working.shifts, []);
  });

  it('refuses a person twice in a slot, by whatever edit', () => {
    refuses('schedule.already-in-slot', 'edit.volunteerId', ONE, {
      kind: 'assign',
      slotId: FIRST,
      volunteerId: 1,
    });
    refuses('schedule.already-in-slot', 'edit.volunteerId', ONE, {
      kind: 'move',
      slotId: FIRST,
      volunteerId: 1,
      toSlotId: FIRST,
    });
    const both = aWorkingSchedule({ shifts: [aShift(FIRST, 1), aShift(SECOND, 1), aShift(SECOND, 2)] });
    refuses('schedule.already-in-slot', 'edit.volunteerId', both, {
      kind: 'swap',
      slotId: FIRST,
      volunteerId: 1,
      otherSlotId: SECOND,
      otherVolunteerId: 2,
    });
  });

  it('refuses more people than the slot needs', () => {
    const working = aWorkingSchedule({ shifts: [aShift(NEXT_DAY, 1), aShift(FIRST, 2)] });
    refuses('schedule.slot-full', 'edit.slotId', working, {
      kind: 'assign',
      slotId: NEXT_DAY,
      volunteerId: 3,
    });
    refuses('schedule.slot-full', 'edit.toSlotId', working, {
      kind: 'move',
      slotId: FIRST,
      volunteerId: 2,
      toSlotId: NEXT_DAY,
    });
  });

  it('refuses what concerns a shift that is not there', () => {
    for (const kind of ['remove', 'pin', 'unpin'] as const) {
      refuses('schedule.no-such-shift', 'edit.volunteerId', ONE, { kind, slotId: FIRST, volunteerId: 2 });
    }
    refuses('schedule.no-such-shift', 'edit.otherVolunteerId', ONE, {
      kind: 'swap',
      slotId: FIRST,
      volunteerId: 1,
      otherSlotId: SECOND,
      otherVolunteerId: 4,
    });
  });

  it('wants a reason against the answer or its wishes, and keeps it', () => {
    const cases = [
      ['no-answer', null],
      ['cannot-this-month', anAnswer([], { cannot: true })],
      ['not-marked', anAnswer([FIRST])],
      ['month-limit', anAnswer(ALL, { maxShifts: 1 })],
      ['day-limit', anAnswer(ALL, { maxPerDay: 1 })],
    ] as const;
    for (const [against, answer] of cases) {
      const facts = editFacts({ 1: answer });
      const edit = { kind: 'assign', slotId: SECOND, volunteerId: 1 } as const;
      assert.throws(
        () => applyEdit(ONE, { ...edit, reason: '  ' }, facts),
        (error) =>
          error instanceof DomainError &&
          error.code === 'schedule.reason-needed' &&
          error.details['field'] === 'edit.reason' &&
          (error.details['against'] as string[]).join() === against,
      );
      const { working } = applyEdit(ONE, { ...edit, reason: ' договорились ' }, facts);
      assert.equal(working.shifts.find((shift) => shift.slotId === SECOND)?.against, 'договорились');
    }
  });

  it('measures wishes without the shift that is given up in the same edit', () => {
    const facts = editFacts({ 1: anAnswer(ALL, { maxShifts: 1, maxPerDay: 1 }) });
    const edit = { kind: 'move', slotId: FIRST, volunteerId: 1, toSlotId: THIRD } as const;
    assert.deepEqual(applyEdit(ONE, edit, facts).working.shifts, [
      aShift(THIRD, 1, { origin: 'hand', pinned: true }),
    ]);
  });

  it('notes no reason where none was needed', () => {
    const edit = { kind: 'assign', slotId: SECOND, volunteerId: 1, reason: 'на всякий случай' } as const;
    assert.equal(applyEdit(ONE, edit, editFacts()).working.shifts[1]?.against, null);
  });
});
