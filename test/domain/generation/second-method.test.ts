import assert from 'node:assert/strict';
import fc from 'fast-check';
import { generate } from '../../../src/domain/generation/generate.ts';
import { verifySchedule } from '../../../src/domain/generation/verify.ts';
import { hasImprovingExchange } from '../../builders/generation/improving-exchange.ts';
import { coverageLevels, fairnessLevels, greatestSeats } from '../../builders/generation/max-flow.ts';
import { anyInput } from '../../builders/generation/random-input.ts';

const MONTHS = { slots: 14, volunteers: 8, need: 3, pins: 12 };

describe('generation against a second method', () => {
  it('attains every F(L), every C(j) and the most seats of a plain maximum flow at once', () => {
    fc.assert(
      fc.property(anyInput(MONTHS), (input) => {
        const { seats, proof, fairness } = generate(input);
        assert.equal(seats.filled, greatestSeats(input));
        const limits = proof.levels.map(({ limit }) => limit);
        assert.deepEqual(
          limits,
          Array.from({ length: fairness.max }, (_, index) => index + 1),
        );
        const levels = proof.levels.map((level) => level.seats);
        assert.deepEqual(levels, fairnessLevels(input, levels.length));
        assert.equal(levels.at(-1) ?? 0, seats.filled);
        const coverage = proof.coverage.map((level) => level.seats);
        assert.deepEqual(coverage, coverageLevels(input, coverage.length));
        assert.equal(coverage.at(-1) ?? 0, seats.filled);
      }),
      { seed: 18, numRuns: 10_000 },
    );
  });

  it('says with "the most seats if nobody had more than N" what limiting everybody to N gives', () => {
    fc.assert(
      fc.property(anyInput(MONTHS), (input) => {
        for (const { maxShifts, seats } of generate(input).curve) {
          const volunteers = input.volunteers.map((volunteer) => ({
            ...volunteer,
            maxShifts: Math.min(volunteer.maxShifts ?? Infinity, maxShifts),
          }));
          assert.equal(seats, greatestSeats({ ...input, volunteers }));
        }
      }),
      { seed: 19, numRuns: 300 },
    );
  });

  it('leaves no exchange that would meet the preferences better', () => {
    fc.assert(
      fc.property(anyInput({ ...MONTHS, previous: true, habits: true }), (input) => {
        assert.equal(hasImprovingExchange(input, generate(input).assignments), false);
      }),
      { seed: 20, numRuns: 1000 },
    );
  });

  it('is found optimal by the certificates, which share no search with it', () => {
    fc.assert(
      fc.property(anyInput({ slots: 30, volunteers: 15, need: 4, pins: 6, excluded: 6 }), (input) => {
        assert.deepEqual(verifySchedule(input, generate(input).assignments), {
          problems: [],
          improvements: [],
          optimal: true,
        });
      }),
      { seed: 21, numRuns: 1000 },
    );
  });
});
