import assert from 'node:assert/strict';
import fc from 'fast-check';
import { DomainError } from '../../../src/domain/domain-error.ts';
import { applyEdit } from '../../../src/domain/schedule/apply-edit.ts';
import {
  editToUndo,
  redo,
  standingsAfterBarrier,
  standingsAfterNewEdit,
  undo,
} from '../../../src/domain/schedule/edit-history.ts';
import type { Standing } from '../../../src/domain/schedule/edit-history.ts';
import type {
  EditRecord,
  PairChange,
  ScheduleEdit,
  WorkingSchedule,
} from '../../../src/domain/schedule/schedule.ts';
import { aShift, aWorkingSchedule, anEdit } from '../../builders/schedule.ts';
import { editFacts, FIRST, NEXT_DAY, SECOND, SLOTS, THIRD } from './edit-facts.ts';

const START = aWorkingSchedule({ shifts: [aShift(FIRST, 1), aShift(FIRST, 2), aShift(SECOND, 1)] });
const content = ({ shifts, removals }: WorkingSchedule) => ({ shifts, removals });

/** A month's history, kept as the use cases keep it. */
class History {
  working: WorkingSchedule = START;
  edits: EditRecord[] = [];

  #stand(standings: readonly Standing[]): void {
    const bySeq = new Map(standings.map((one) => [one.seq, one.standing]));
    this.edits = this.edits.map((edit) => ({ ...edit, standing: bySeq.get(edit.seq) ?? edit.standing }));
  }

  #append(kind: EditRecord['kind'], changes: readonly PairChange[], standing: EditRecord['standing']): void {
    this.edits.push(anEdit({ seq: this.edits.length + 1, kind, changes, standing }));
  }

  edit(edit: ScheduleEdit): void {
    const { working, changes } = applyEdit(this.working, edit, editFacts());
    if (changes.length === 0) return;
    this.working = working;
    this.#stand(standingsAfterNewEdit(this.edits));
    this.#append(edit.kind, changes, 'done');
  }

  step(kind: 'undo' | 'redo'): void {
    const step = (kind === 'undo' ? undo : redo)(this.working, this.edits, editFacts());
    this.working = step.working;
    this.#stand([step.standing]);
    this.#append(kind, step.changes, 'final');
  }

  /** True if the world allowed it. */
  try(work: () => void): boolean {
    try {
      work();
      return true;
    } catch (error) {
      assert.ok(error instanceof DomainError);
      return false;
    }
  }
}

const slot = fc.constantFrom(...SLOTS.map((one) => one.id));
const person = fc.integer({ min: 1, max: 5 });
const anyEdit: fc.Arbitrary<ScheduleEdit> = fc.oneof(
  fc.record({ kind: fc.constant('assign'), slotId: slot, volunteerId: person }),
  fc.record({ kind: fc.constantFrom('assign', 'remove', 'pin', 'unpin'), slotId: slot, volunteerId: person }),
  fc.record({ kind: fc.constant('replace'), slotId: slot, volunteerId: person, byVolunteerId: person }),
  fc.record({ kind: fc.constant('move'), slotId: slot, volunteerId: person, toSlotId: slot }),
  fc.record({
    kind: fc.constant('swap'),
    slotId: slot,
    volunteerId: person,
    otherSlotId: slot,
    otherVolunteerId: person,
  }),
  fc.record({
    kind: fc.constant('clear-day'),
    day: fc.constantFrom(...SLOTS.map((one) => one.day)),
    pinned: fc.boolean(),
  }),
);
const anyStep = fc.oneof(
  { weight: 3, arbitrary: anyEdit },
  { weight: 1, arbitrary: fc.constantFrom('undo' as const, 'redo' as const) },
);

describe('Undo and redo', () => {
  it('leave everything as it was, edit by edit, after any sequence of edits', () => {
    let undone = 0;
    fc.assert(
      fc.property(fc.array(anyEdit, { maxLength: 40, size: 'max' }), (edits) => {
        const history = new History();
        const stages = [content(history.working)];
        for (const edit of edits) {
          if (history.try(() => history.edit(edit)) && history.edits.length === stages.length) {
            stages.push(content(history.working));
          }
        }
        for (let stage = stages.length - 2; stage >= 0; stage--) {
          history.step('undo');
          undone += 1;
          assert.deepEqual(content(history.working), stages[stage]);
        }
        for (let stage = 1; stage < stages.length; stage++) {
          history.step('redo');
          assert.deepEqual(content(history.working), stages[stage]);
        }
      }),
      { numRuns: 300, seed: 20261121 },
    );
    assert.ok(undone > 500, `only ${undone} edits were undone`);
  });

  it('never seat anybody twice, more than needed, or a removed person, in any order with edits', () => {
    let allowed = 0;
    fc.assert(
      fc.property(fc.array(anyStep, { maxLength: 40, size: 'max' }), (steps) => {
        const history = new History();
        for (const step of steps) {
          const before = history.working;
          const done = history.try(() =>
            typeof step === 'string' ? history.step(step) : history.edit(step),
          );
          if (done) allowed += 1;
          else assert.equal(history.working, before);
          const { shifts, removals, version } = history.working;
          const pairs = shifts.map((shift) => `${shift.slotId} ${shift.volunteerId}`);
          assert.equal(new Set(pairs).size, pairs.length);
          for (const { id, need } of SLOTS) {
            assert.ok(shifts.filter((shift) => shift.slotId === id).length <= need);
          }
          assert.ok(removals.every((one) => !pairs.includes(`${one.slotId} ${one.volunteerId}`)));
          assert.equal(version, START.version + history.edits.length);
        }
      }),
      { numRuns: 300, seed: 20261121 },
    );
    assert.ok(allowed > 1000, `only ${allowed} steps were allowed`);
  });

  it('lose what was undone once somebody edits anew', () => {
    const history = new History();
    history.edit({ kind: 'remove', slotId: FIRST, volunteerId: 1 });
    history.step('undo');
    history.edit({ kind: 'remove', slotId: FIRST, volunteerId: 2 });
    assert.throws(() => history.step('redo'), { code: 'schedule.nothing-to-redo' });
    history.step('undo');
    assert.throws(() => history.step('undo'), { code: 'schedule.nothing-to-undo' });
  });

  it('stop at a generation', () => {
    const edits = [
      anEdit({ seq: 1, standing: 'final' }),
      anEdit({ seq: 2, kind: 'generate', standing: 'final' }),
    ];
    assert.throws(() => undo(START, edits, editFacts()), { code: 'schedule.nothing-to-undo' });
  });

  it('refuse what the world no longer allows', () => {
    const history = new History();
    history.edit({ kind: 'remove', slotId: FIRST, volunteerId: 1 });
    const refused = (facts: ReturnType<typeof editFacts>, code: string) =>
      assert.throws(() => undo(history.working, history.edits, facts), { code });
    refused(editFacts({}, { now: SLOTS[0]!.startsAt }), 'schedule.past-slot');
    refused(editFacts({}, { people: new Map([[1, { isVolunteer: false }]]) }), 'schedule.inactive-volunteer');
    const smaller = new Map(SLOTS.map((one) => [one.id, { ...one, need: 1 }]));
    refused(editFacts({}, { slots: smaller }), 'schedule.slot-full');
    const elsewhere = { ...history.working, removals: [] };
    assert.throws(() => undo(elsewhere, history.edits, editFacts()), { code: 'schedule.no-such-shift' });
  });

  it('stay possible around a decided request for edits it has nothing to do with', () => {
    const history = new History();
    history.edit({ kind: 'remove', slotId: SECOND, volunteerId: 1 });
    history.edit({ kind: 'remove', slotId: FIRST, volunteerId: 1 });
    history.edit({ kind: 'assign', slotId: NEXT_DAY, volunteerId: 3 });
    history.edit({ kind: 'assign', slotId: THIRD, volunteerId: 3 });
    history.step('undo');
    const first = standingsAfterBarrier(history.edits, new Set([FIRST]));
    assert.deepEqual(
      first.map((one) => one.seq),
      [1, 2],
    );
    const third = standingsAfterBarrier(history.edits, new Set([THIRD]));
    assert.deepEqual(
      third.map((one) => one.seq),
      [4],
    );
    assert.deepEqual(standingsAfterBarrier(history.edits, new Set(['2026-12-09T10:00'])), []);
    assert.equal(editToUndo(history.edits)?.seq, 3);
  });
});
