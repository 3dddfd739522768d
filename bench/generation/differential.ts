import fc from 'fast-check';
import { generate } from '../../src/domain/generation/generate.ts';
import { verifySchedule } from '../../src/domain/generation/verify.ts';
import { hasImprovingExchange } from '../../test/builders/generation/improving-exchange.ts';
import { coverageLevels, fairnessLevels, greatestSeats } from '../../test/builders/generation/max-flow.ts';
import { anyInput } from '../../test/builders/generation/random-input.ts';

/**
 * Generation against plain maximum flows, F(L) for every L and C(j) for every j, and against a search for negative
 * cycles over all preferences, on random months. `node bench/generation/differential.ts [count] [seed]`
 */
const count = Number(process.argv[2] ?? 10_000);
const seed = Number(process.argv[3] ?? 20261121);
const SIZES = [
  { slots: 6, volunteers: 4, need: 2 },
  { slots: 14, volunteers: 8, need: 3, pins: 8 },
  { slots: 24, volunteers: 14, need: 4, pins: 6, excluded: 6 },
  { slots: 40, volunteers: 12, need: 2, pins: 10 },
];

const seen = { months: 0, marks: 0, withGaps: 0, withCaps: 0, withPins: 0, withPrevious: 0, levels: 0 };
const wrong = { seats: 0, fairness: 0, coverage: 0, preferences: 0, certificates: 0 };

for (const [index, size] of SIZES.entries()) {
  for (const input of fc.sample(anyInput(size), { numRuns: count / SIZES.length, seed: seed + index })) {
    const result = generate(input);
    const levels = result.proof.levels.map((level) => level.seats);
    const coverage = result.proof.coverage.map((level) => level.seats);
    if (result.seats.filled !== greatestSeats(input)) wrong.seats++;
    if (String(levels) !== String(fairnessLevels(input, levels.length))) wrong.fairness++;
    if (String(coverage) !== String(coverageLevels(input, coverage.length))) wrong.coverage++;
    if (hasImprovingExchange(input, result.assignments)) wrong.preferences++;
    if (!verifySchedule(input, result.assignments).optimal) wrong.certificates++;
    seen.months++;
    seen.levels += levels.length + coverage.length;
    seen.marks += input.volunteers.reduce((sum, { available }) => sum + available.length, 0);
    if (result.gaps.length > 0) seen.withGaps++;
    if (
      input.volunteers.some(({ maxShifts, maxPerDay }) => maxShifts !== undefined || maxPerDay !== undefined)
    )
      seen.withCaps++;
    if (input.pins!.length > 0) seen.withPins++;
    if (input.previous!.length > 0) seen.withPrevious++;
  }
}

console.log('compared:', seen);
console.log('different:', wrong);
process.exitCode = Object.values(wrong).some((times) => times > 0) ? 1 : 0;
