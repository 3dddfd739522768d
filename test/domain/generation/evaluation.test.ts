import assert from 'node:assert/strict';
import fc from 'fast-check';
import { evaluate } from '../../../src/domain/generation/evaluate.ts';
import { generate } from '../../../src/domain/generation/generate.ts';
import type { GenerationInput, Pair } from '../../../src/domain/generation/generation-input.ts';
import { verifySchedule } from '../../../src/domain/generation/verify.ts';
import { anyInput } from '../../builders/generation/random-input.ts';

const INPUT: GenerationInput = {
  slots: ['s1', 's2', 's3', 's4'].map((id) => ({ id, need: 1, day: '2026-12-01' })),
  volunteers: [
    { id: 'a', available: ['s1', 's2', 's3'], maxPerDay: 3 },
    { id: 'b', available: ['s2', 's3', 's4'] },
    { id: 'c', available: ['s4'] },
  ],
  excluded: [['b', 's3']],
  priority: 'spread-first',
  seed: 0,
};

describe('figures of a schedule edited by hand', () => {
  it('are those of the generator for its own schedule, with nothing to make evener', () => {
    fc.assert(
      fc.property(anyInput({ slots: 10, volunteers: 8, pins: 4 }), (input) => {
        const { seats, slotsByStaffing, proof, loads, fairness, preferences, assignments } = generate(input);
        assert.deepEqual(evaluate(input, assignments), {
          seats,
          slotsByStaffing,
          coverage: proof.coverage,
          loads,
          fairness,
          preferences,
          fairnessGap: null,
        });
      }),
      { seed: 1, numRuns: 500 },
    );
  });

  it('show a chain of handing over that makes uneven loads evener', () => {
    const uneven: Pair[] = [
      ['a', 's1'],
      ['a', 's2'],
      ['a', 's3'],
      ['b', 's4'],
    ];
    assert.deepEqual(evaluate(INPUT, uneven).fairnessGap, [
      { volunteer: 'c', gives: null, takes: 's4' },
      { volunteer: 'b', gives: 's4', takes: 's2' },
      { volunteer: 'a', gives: 's2', takes: null },
    ]);
  });

  it('apply: doing the steps of any chain lowers the sum of squares and breaks no rule', () => {
    let applied = 0;
    fc.assert(
      fc.property(anyInput({ slots: 8, volunteers: 6, pins: 2 }), fc.nat(), (input, drop) => {
        const { assignments } = generate(input);
        // A worse schedule: made for other people, some of whom may take no more than these rules allow.
        const worse = generate({
          ...input,
          volunteers: input.volunteers.filter((_, v) => v !== drop % 6),
          pins: [],
          excluded: [],
          previous: [],
          habits: [],
        });
        if (verifySchedule(input, worse.assignments).problems.length > 0) return;
        const gap = evaluate(input, worse.assignments).fairnessGap;
        if (gap === null) return;
        applied++;
        const left = new Set(worse.assignments.map(String));
        for (const { volunteer, gives } of gap)
          if (gives !== null) assert.ok(left.delete(String([volunteer, gives])));
        const after = [...left].map((pair) => pair.split(',') as [string, string]);
        for (const { volunteer, takes } of gap) if (takes !== null) after.push([volunteer, takes]);
        assert.deepEqual(verifySchedule(input, after).problems, []);
        assert.equal(after.length, worse.assignments.length);
        assert.ok(
          evaluate(input, after).fairness.sumOfSquares <
            evaluate(input, worse.assignments).fairness.sumOfSquares,
        );
        assert.ok(assignments.length >= after.length);
      }),
      { seed: 2, numRuns: 1000 },
    );
    assert.ok(applied > 100, `only ${applied} chains were tried`);
  });

  it('count what stands against availability and hand it to nobody', () => {
    const byHand: Pair[] = [
      ['a', 's1'],
      ['c', 's2'],
      ['c', 's3'],
      ['c', 's4'],
    ];
    const { loads, fairness, fairnessGap, seats } = evaluate(INPUT, byHand);
    assert.deepEqual(seats, { needed: 4, filled: 4 });
    assert.deepEqual(
      loads.map(({ shifts }) => shifts),
      [1, 0, 3],
    );
    assert.equal(fairness.sumOfSquares, 10);
    assert.deepEqual(fairnessGap, [
      { volunteer: 'b', gives: null, takes: 's4' },
      { volunteer: 'c', gives: 's4', takes: null },
    ]);
  });
});

describe('the judge of schedules', () => {
  const problems = (assignments: Pair[], change: Partial<GenerationInput> = {}) =>
    verifySchedule({ ...INPUT, ...change }, assignments).problems.map(({ code }) => code);

  it('names every broken rule', () => {
    assert.deepEqual(problems([['no', 's1']]), ['unknown-volunteer']);
    assert.deepEqual(problems([['a', 'no']]), ['unknown-slot']);
    assert.deepEqual(
      problems([
        ['a', 's1'],
        ['a', 's1'],
      ]),
      ['repeated-pair', 'above-need'],
    );
    assert.deepEqual(problems([['c', 's1']]), ['not-marked']);
    assert.deepEqual(problems([['b', 's3']]), ['kept-out']);
    assert.deepEqual(
      problems([
        ['a', 's2'],
        ['b', 's2'],
      ]),
      ['above-need'],
    );
    assert.deepEqual(problems([], { pins: [['c', 's1']] }), ['pin-missing']);
    const limited = (limits: object) => ({
      volunteers: [{ ...INPUT.volunteers[0]!, ...limits }, ...INPUT.volunteers.slice(1)],
    });
    assert.deepEqual(
      problems(
        [
          ['a', 's1'],
          ['a', 's2'],
        ],
        limited({ maxShifts: 1 }),
      ),
      ['above-month-limit'],
    );
    assert.deepEqual(
      problems(
        [
          ['a', 's1'],
          ['a', 's2'],
        ],
        limited({ maxPerDay: 1 }),
      ),
      ['above-day-limit', 'above-day-limit'],
    );
  });
});
