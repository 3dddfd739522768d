import assert from 'node:assert/strict';
import fc from 'fast-check';
import { applyEdit } from '../../../src/domain/schedule/apply-edit.ts';
import { planBulkEdit } from '../../../src/domain/schedule/bulk-edit.ts';
import { redo, undo } from '../../../src/domain/schedule/edit-history.ts';
import type { EditFacts } from '../../../src/domain/schedule/possible-changes.ts';
import type { BulkEdit, Shift, WorkingSchedule } from '../../../src/domain/schedule/schedule.ts';
import type { OfferedTime } from '../../../src/domain/schedule/standing-against.ts';
import { addDays } from '../../../src/domain/time/zone.ts';
import { anAnswer } from '../../builders/availability.ts';
import { aShift, anEdit, aWorkingSchedule } from '../../builders/schedule.ts';
import { aSlot } from '../../builders/slot.ts';

/** Mondays and Tuesdays of three weeks from 7 December 2026, twice a day; the last Tuesday has no second slot. */
const MONDAYS = ['2026-12-07', '2026-12-14', '2026-12-21'] as const;
const SLOTS = MONDAYS.flatMap((monday) =>
  [monday, addDays(monday, 1)].flatMap((day) => [
    aSlot(day, '10:00'),
    aSlot(day, '18:00', { need: day === monday ? 2 : 1 }),
  ]),
).slice(0, -1);
const ALL = SLOTS.map((slot) => slot.id);
const [MONDAY, EVENING, TUESDAY] = ALL as [string, string, string];
const NEXT_MONDAY = `${MONDAYS[1]}T10:00`;
const COPY = { kind: 'copy-pins', fromWeek: MONDAYS[0], toWeek: MONDAYS[1] } as const;

/** Volunteers 1…5, of whom 5 has left; all offered everything unless said otherwise. */
function factsOf(
  overrides: Partial<EditFacts> = {},
  answers: Readonly<Record<number, OfferedTime>> = {},
): EditFacts {
  const people = [1, 2, 3, 4, 5];
  return {
    now: new Date('2026-12-01T09:00:00Z'),
    slots: new Map(SLOTS.map((slot) => [slot.id, slot])),
    people: new Map(people.map((id) => [id, { isVolunteer: id !== 5 }])),
    answers: new Map(people.map((id) => [id, answers[id] ?? anAnswer(ALL)])),
    ...overrides,
  };
}

const pinned = (slotId: string, volunteerId: number): Shift => aShift(slotId, volunteerId, { pinned: true });
const byHand = (slotId: string, volunteerId: number): Shift =>
  aShift(slotId, volunteerId, { origin: 'hand', pinned: true });
const heldIn = ({ shifts }: WorkingSchedule, slotId: string): Shift[] =>
  shifts.filter((shift) => shift.slotId === slotId);
const content = ({ shifts, removals }: WorkingSchedule) => ({ shifts, removals });

describe('Clearing a day', () => {
  const working = aWorkingSchedule({
    shifts: [aShift(MONDAY, 1), pinned(MONDAY, 2), aShift(EVENING, 3), aShift(TUESDAY, 1)],
  });
  const clear = { kind: 'clear-day', day: MONDAYS[0], pinned: false } as const;

  it('empties every seat of that day but the pinned ones, and keeps those people out', () => {
    const done = applyEdit(working, clear, factsOf()).working;
    assert.deepEqual(done.shifts, [pinned(MONDAY, 2), aShift(TUESDAY, 1)]);
    assert.deepEqual(done.removals, [
      { slotId: MONDAY, volunteerId: 1 },
      { slotId: EVENING, volunteerId: 3 },
    ]);
    assert.equal(done.version, working.version + 1);
    assert.deepEqual(planBulkEdit(working, clear, factsOf()).skipped, [
      { slotId: MONDAY, volunteerId: 2, reason: 'pinned' },
    ]);
  });

  it('empties the pinned ones, too, when told so', () => {
    assert.deepEqual(applyEdit(working, { ...clear, pinned: true }, factsOf()).working.shifts, [
      aShift(TUESDAY, 1),
    ]);
  });

  it('leaves what has begun', () => {
    const facts = factsOf({ now: SLOTS[0]!.startsAt });
    const { working: done } = applyEdit(working, { ...clear, pinned: true }, facts);
    assert.deepEqual(heldIn(done, MONDAY).length, 2);
    assert.deepEqual(heldIn(done, EVENING), []);
  });

  it('leaves no trace where nobody sits', () => {
    assert.deepEqual(applyEdit(working, { ...clear, day: '2026-12-15' }, factsOf()), {
      working,
      changes: [],
    });
  });
});

describe('Copying the pins of a week', () => {
  it('seats the same people at the same weekdays and times, pinned by hand; who is not pinned stays behind', () => {
    const working = aWorkingSchedule({ shifts: [pinned(MONDAY, 1), aShift(MONDAY, 2), pinned(TUESDAY, 3)] });
    const done = applyEdit(working, COPY, factsOf()).working;
    assert.deepEqual(heldIn(done, NEXT_MONDAY), [byHand(NEXT_MONDAY, 1)]);
    assert.deepEqual(heldIn(done, '2026-12-15T10:00'), [byHand('2026-12-15T10:00', 3)]);
    assert.equal(done.shifts.length, 5);
  });

  it('pins who sits there already and passes over who is pinned there', () => {
    const working = aWorkingSchedule({
      shifts: [pinned(MONDAY, 1), pinned(MONDAY, 2), aShift(NEXT_MONDAY, 1), pinned(NEXT_MONDAY, 2)],
    });
    const plan = planBulkEdit(working, COPY, factsOf());
    assert.deepEqual(
      plan.changes.map((change) => change.after.shift),
      [pinned(NEXT_MONDAY, 1)],
    );
    assert.deepEqual(plan.skipped, [{ slotId: NEXT_MONDAY, volunteerId: 2, reason: 'there' }]);
  });

  it('tells whom it passes over and why', () => {
    const skipped = (working: Partial<WorkingSchedule>, facts = factsOf(), edit: BulkEdit = COPY): string[] =>
      planBulkEdit(aWorkingSchedule(working), edit, facts).skipped.map(({ reason }) => reason);
    const one = [pinned(MONDAY, 1)];
    assert.deepEqual(skipped({ shifts: one }, factsOf({ now: new Date('2026-12-15T00:00:00Z') })), ['past']);
    assert.deepEqual(skipped({ shifts: [...one, aShift(NEXT_MONDAY, 2), aShift(NEXT_MONDAY, 3)] }), ['full']);
    assert.deepEqual(skipped({ shifts: [pinned(MONDAY, 5)] }), ['gone']);
    assert.deepEqual(skipped({ shifts: one, removals: [{ slotId: NEXT_MONDAY, volunteerId: 1 }] }), [
      'kept-out',
    ]);
    assert.deepEqual(skipped({ shifts: one }, factsOf({}, { 1: anAnswer([MONDAY]) })), ['against']);
    assert.deepEqual(skipped({ shifts: one }, factsOf({}, { 1: anAnswer(ALL, { maxShifts: 1 }) })), [
      'against',
    ]);
    const last = { ...COPY, toWeek: MONDAYS[2] };
    assert.deepEqual(skipped({ shifts: [pinned('2026-12-08T18:00', 1)] }, factsOf(), last), ['no-slot']);
  });

  it('counts what it has copied when it measures the next by their own wishes', () => {
    const working = aWorkingSchedule({ shifts: [pinned(MONDAY, 1), pinned(EVENING, 1)] });
    const plan = planBulkEdit(working, COPY, factsOf({}, { 1: anAnswer(ALL, { maxPerDay: 1 }) }));
    assert.deepEqual(
      plan.changes.map((change) => change.slotId),
      [NEXT_MONDAY],
    );
    assert.deepEqual(plan.skipped, [{ slotId: `${MONDAYS[1]}T18:00`, volunteerId: 1, reason: 'against' }]);
  });

  it('takes any day for its week', () => {
    const working = aWorkingSchedule({ shifts: [pinned(MONDAY, 1)] });
    const edit = { ...COPY, fromWeek: '2026-12-13', toWeek: '2026-12-16' } as const;
    assert.deepEqual(planBulkEdit(working, edit, factsOf()), planBulkEdit(working, COPY, factsOf()));
  });
});

describe('Any bulk edit', () => {
  const pair = fc.record({
    slotId: fc.constantFrom(...ALL),
    volunteerId: fc.integer({ min: 1, max: 5 }),
    pinned: fc.boolean(),
    kept: fc.integer({ min: 1, max: 6 }).map((die) => die === 1),
  });
  const anyWorking = fc
    .uniqueArray(pair, {
      minLength: 8,
      maxLength: 24,
      size: 'max',
      selector: (one) => `${one.slotId} ${one.volunteerId}`,
    })
    .map((pairs) => {
      const shifts: Shift[] = [];
      const removals: { slotId: string; volunteerId: number }[] = [];
      for (const { slotId, volunteerId, pinned: pin, kept } of pairs) {
        const { need } = SLOTS.find((slot) => slot.id === slotId)!;
        if (kept) removals.push({ slotId, volunteerId });
        else if (shifts.filter((shift) => shift.slotId === slotId).length < need)
          shifts.push(aShift(slotId, volunteerId, { pinned: pin }));
      }
      const inOrder = <T extends { slotId: string; volunteerId: number }>(list: T[]): T[] =>
        list.sort((a, b) =>
          a.slotId < b.slotId ? -1 : a.slotId > b.slotId ? 1 : a.volunteerId - b.volunteerId,
        );
      return aWorkingSchedule({ shifts: inOrder(shifts), removals: inOrder(removals) });
    });
  const anyBulk: fc.Arbitrary<BulkEdit> = fc.oneof(
    fc.record({
      kind: fc.constant('clear-day' as const),
      day: fc.constantFrom(...SLOTS.map((slot) => slot.day)),
      pinned: fc.boolean(),
    }),
    fc.record({
      kind: fc.constant('copy-pins' as const),
      fromWeek: fc.constantFrom(...MONDAYS),
      toWeek: fc.constantFrom(...MONDAYS),
    }),
  );
  const anyNow = fc.constantFrom(...SLOTS.map((slot) => slot.startsAt), new Date('2026-12-01T09:00:00Z'));
  const anyFacts = fc
    .record({ now: anyNow, most: fc.integer({ min: 0, max: 4 }) })
    .map(({ now, most }) =>
      factsOf({ now }, { 1: anAnswer(ALL, { maxShifts: most }), 2: anAnswer(ALL.slice(0, 7)) }),
    );

  it('is one step of undo, keeps to needs and wishes, and touches nothing that has begun', () => {
    let changed = 0;
    fc.assert(
      fc.property(anyWorking, anyBulk, anyFacts, (working, edit, facts) => {
        const { working: done, changes } = applyEdit(working, edit, facts);
        changed += changes.length;
        assert.equal(done.version, working.version + (changes.length > 0 ? 1 : 0));
        const pairs = done.shifts.map((shift) => `${shift.slotId} ${shift.volunteerId}`);
        assert.equal(new Set(pairs).size, pairs.length);
        for (const { id, need, startsAt } of SLOTS) {
          assert.ok(heldIn(done, id).length <= need);
          if (startsAt <= facts.now) assert.deepEqual(heldIn(done, id), heldIn(working, id));
        }
        for (const { slotId, volunteerId, before, after } of changes) {
          if (before.shift !== null || after.shift === null) continue;
          assert.ok(!before.removed);
          assert.ok(facts.answers.get(volunteerId)?.marks.includes(slotId));
        }
        if (changes.length === 0) return;
        // Whoever has left can be taken out for good only, as by any edit.
        if (changes.some((change) => change.volunteerId === 5)) return;
        const record = anEdit({ seq: 1, kind: edit.kind, changes });
        const undone = undo(done, [record], facts).working;
        assert.deepEqual(content(undone), content(working));
        const again = redo(undone, [{ ...record, standing: 'undone' }], facts).working;
        assert.deepEqual(content(again), content(done));
      }),
      { numRuns: 500, seed: 20261121 },
    );
    assert.ok(changed > 200, `only ${changed} seats were changed`);
  });
});
