import assert from 'node:assert/strict';
import fc from 'fast-check';
import { generate } from '../../../src/domain/generation/generate.ts';
import { validateGenerationInput } from '../../../src/domain/generation/validation.ts';
import { verifySchedule } from '../../../src/domain/generation/verify.ts';
import {
  allSchedules,
  bestByBruteForce,
  compareRanks,
  rank,
  worthOf,
} from '../../builders/generation/brute-force.ts';
import { anyInput } from '../../builders/generation/random-input.ts';

const RUNS = { seed: 20261121, numRuns: Number(process.env['GENERATION_RUNS'] ?? 5000) };
const TINY = { slots: 5, volunteers: 4, marks: 12 };

describe('generation against brute force on tiny months', () => {
  for (const [shape, bounds] of Object.entries({
    'of few people': { slots: 8, volunteers: 3, marks: 13, need: 2, pins: 3 },
    'of many people': { slots: 3, volunteers: 7, marks: 13, need: 4 },
    'of all sorts': TINY,
  })) {
    it(`fills seats, covers slots, shares evenly and meets every preference as well as can be, ${shape}`, () => {
      fc.assert(
        fc.property(anyInput(bounds), (input) => {
          assert.deepEqual(validateGenerationInput(input), []);
          assert.deepEqual(worthOf(input, generate(input).assignments), bestByBruteForce(input));
        }),
        RUNS,
      );
    });
  }

  it('judges every allowed schedule as brute force does', () => {
    fc.assert(
      fc.property(anyInput({ ...TINY, marks: 7 }), (input) => {
        const core = (worth: ReturnType<typeof worthOf>) =>
          rank(input, { ...worth, daySpread: 0, weekSpread: 0, kept: 0, habitual: 0 });
        const best = core(bestByBruteForce(input));
        for (const schedule of allSchedules(input)) {
          const verdict = verifySchedule(input, schedule);
          assert.deepEqual(verdict.problems, []);
          assert.equal(verdict.optimal, compareRanks(core(worthOf(input, schedule)), best) === 0);
        }
      }),
      { ...RUNS, numRuns: RUNS.numRuns / 5 },
    );
  });
});
