import assert from 'node:assert/strict';
import { generate } from '../../../src/domain/generation/generate.ts';
import { validateGenerationInput } from '../../../src/domain/generation/validation.ts';
import { draftInput } from '../../../src/domain/planning-cycle/draft-input.ts';
import type { DraftFacts } from '../../../src/domain/planning-cycle/draft-input.ts';
import { takeOverDraft } from '../../../src/domain/planning-cycle/take-over-draft.ts';
import { anAnswered } from '../../builders/availability.ts';
import { aShift, aWorkingSchedule } from '../../builders/schedule.ts';
import { aSlot } from '../../builders/slot.ts';

const A = '2026-12-01T10:00';
const B = '2026-12-02T10:00';

function facts(overrides: Partial<DraftFacts> = {}): DraftFacts {
  return {
    slots: [aSlot('2026-12-01'), aSlot('2026-12-02')],
    volunteers: [1, 2],
    answers: [],
    includeLate: false,
    working: null,
    isPublished: false,
    habits: [],
    seed: 0,
    now: new Date('2026-11-25T18:00:00Z'),
    ...overrides,
  };
}

const marksOf = (input: ReturnType<typeof draftInput>, id: string) =>
  input.volunteers.find((one) => one.id === id)?.available;

describe('what generation is asked', () => {
  const late = { ...anAnswered(1, [A]), submitted: { ...anAnswered(1, [B], { late: true }).submitted! } };

  it('uses the last answer in time, and late ones only on request', () => {
    assert.deepEqual(marksOf(draftInput(facts({ answers: [late] })), '1'), [A]);
    assert.deepEqual(marksOf(draftInput(facts({ answers: [late], includeLate: true })), '1'), [B]);
  });

  it('carries wishes, and none where none were given', () => {
    const answers = [anAnswered(1, [A], { maxShifts: 3, maxPerDay: 0 }), anAnswered(2, [A])];
    const [first, second] = draftInput(facts({ answers })).volunteers;
    assert.deepEqual([first?.maxShifts, first?.maxPerDay], [3, 0]);
    assert.deepEqual([second?.maxShifts, second?.maxPerDay], [undefined, undefined]);
  });

  it('spreads first before publishing and changes least after', () => {
    assert.equal(draftInput(facts()).priority, 'spread-first');
    assert.equal(draftInput(facts({ isPublished: true })).priority, 'stability-first');
  });

  it('keeps pins, removals and the draft before, and drops unpinned shifts of people who left', () => {
    const working = aWorkingSchedule({
      shifts: [aShift(A, 1, { pinned: true }), aShift(B, 2), aShift(A, 8), aShift(B, 9, { pinned: true })],
      removals: [
        { slotId: B, volunteerId: 1 },
        { slotId: B, volunteerId: 8 },
      ],
    });
    const input = draftInput(facts({ working }));
    assert.deepEqual(input.pins, [
      ['1', A],
      ['9', B],
    ]);
    assert.deepEqual(input.excluded, [['1', B]]);
    assert.deepEqual(input.previous, [
      ['1', A],
      ['2', B],
      ['9', B],
    ]);
    assert.deepEqual(
      input.volunteers.map((one) => one.id),
      ['1', '2', '9'],
    );
    assert.deepEqual(validateGenerationInput(input), []);
  });

  it('leaves slots that have begun as they are', () => {
    const working = aWorkingSchedule({ shifts: [aShift(A, 9)] });
    const input = draftInput(
      facts({ working, answers: [anAnswered(1, [A, B])], now: aSlot('2026-12-01').startsAt }),
    );
    assert.deepEqual(input.pins, [['9', A]]);
    assert.deepEqual(marksOf(input, '1'), [B]);
  });

  it('is never invalid: pins beyond the need, marks and shifts of slots that are gone', () => {
    const working = aWorkingSchedule({
      shifts: [1, 2, 3]
        .map((id) => aShift(A, id, { pinned: true }))
        .concat(aShift('2026-12-09T10:00', 1, { pinned: true })),
      removals: [
        { slotId: '2026-12-09T10:00', volunteerId: 1 },
        { slotId: A, volunteerId: 1 },
      ],
    });
    const input = draftInput(
      facts({ working, answers: [anAnswered(1, ['2026-12-09T10:00'])], habits: [[77, '2 10:00']] }),
    );
    assert.deepEqual(validateGenerationInput(input), []);
    assert.equal(input.slots.find((slot) => slot.id === A)?.need, 3);
  });
});

describe('the working copy after generation', () => {
  it('keeps what a hand did with all its words, and takes the rest from generation', () => {
    const pinned = aShift(A, 1, { origin: 'hand', pinned: true, against: 'asked by telephone' });
    const before = aWorkingSchedule({
      version: 4,
      shifts: [pinned, aShift(A, 2)],
      removals: [{ slotId: B, volunteerId: 1 }],
    });
    const { working, changes } = takeOverDraft(
      '2026-12',
      before,
      [
        ['1', A],
        ['2', B],
      ],
      [['1', A]],
    );
    assert.deepEqual(working, {
      month: '2026-12',
      version: 5,
      shifts: [pinned, aShift(B, 2)],
      removals: [{ slotId: B, volunteerId: 1 }],
    });
    assert.deepEqual(changes, [
      {
        slotId: A,
        volunteerId: 2,
        before: { shift: aShift(A, 2), removed: false },
        after: { shift: null, removed: false },
      },
      {
        slotId: B,
        volunteerId: 2,
        before: { shift: null, removed: false },
        after: { shift: aShift(B, 2), removed: false },
      },
    ]);
  });

  it('makes a shift that is pinned no more a generated one', () => {
    const unpinned = aShift(A, 1, { origin: 'hand', against: 'asked by telephone' });
    const { working } = takeOverDraft('2026-12', aWorkingSchedule({ shifts: [unpinned] }), [['1', A]], []);
    assert.deepEqual(working.shifts, [aShift(A, 1)]);
  });

  it('seats nobody twice and nobody new where somebody was removed', () => {
    const working = aWorkingSchedule({ removals: [{ slotId: A, volunteerId: 1 }] });
    const input = draftInput(facts({ working, answers: [anAnswered(1, [A, B]), anAnswered(2, [A, B])] }));
    const result = takeOverDraft('2026-12', working, generate(input).assignments, input.pins ?? []);
    assert.deepEqual(result.working.shifts, [aShift(A, 2), aShift(B, 1), aShift(B, 2)]);
  });
});
