import assert from 'node:assert/strict';
import { generate } from '../../../src/domain/generation/generate.ts';
import type { GenerationInput } from '../../../src/domain/generation/generation-input.ts';
import { verifySchedule } from '../../../src/domain/generation/verify.ts';

const name = (kind: string, index: number) => `${kind}${String(index).padStart(6, '0')}`;

/** Volunteer i can do slots i and i + 1; the last slots nobody else can. One shift each. */
function stair(people: number, slots: number, maxShifts: number): GenerationInput {
  return {
    slots: Array.from({ length: slots }, (_, s) => ({ id: name('s', s), need: 1, day: '2026-12-01' })),
    volunteers: Array.from({ length: people }, (_, v) => ({
      id: name('v', v),
      available: [name('s', v), name('s', v + 1)],
      maxShifts,
    })),
    priority: 'stability-first',
    seed: 1,
  };
}

describe('chains of any length', () => {
  it('solves a stair of 2,000 volunteers over 4,464 slots', () => {
    const input = stair(2000, 4464, 9);
    const result = generate(input);
    assert.equal(result.seats.filled, 2001);
    assert.equal(result.fairness.sumOfSquares, 1999 + 4);
    assert.equal(verifySchedule(input, result.assignments).optimal, true);
  });

  it('moves 12,000 people one slot on to fill the last seat', () => {
    const people = 12_000;
    const input = stair(people, people + 1, 1);
    const kept = input.volunteers.map(({ id }, v): [string, string] => [id, name('s', v)]);
    const first = generate({ ...input, previous: kept });
    assert.deepEqual(first.assignments, kept);
    // Slot 0 closes: everybody moves on by one.
    const moved = {
      ...input,
      previous: kept,
      slots: input.slots.map((slot, s) => (s === 0 ? { ...slot, need: 0 } : slot)),
    };
    const second = generate(moved);
    assert.equal(second.seats.filled, people);
    assert.equal(second.preferences.kept, 0);
    assert.equal(verifySchedule(moved, second.assignments).optimal, true);
    const behind = kept.slice(1);
    const verdict = verifySchedule(moved, behind);
    assert.deepEqual(
      verdict.improvements.map(({ layer }) => layer),
      ['seats'],
    );
    assert.equal(verdict.improvements[0]!.steps.length, people);
  });
});
