import assert from 'node:assert/strict';
import fc from 'fast-check';
import { generate } from '../../../src/domain/generation/generate.ts';
import type { GenerationInput, Pair } from '../../../src/domain/generation/generation-input.ts';
import type { GenerationResult } from '../../../src/domain/generation/generation-result.ts';
import { verifySchedule } from '../../../src/domain/generation/verify.ts';
import { anyInput } from '../../builders/generation/random-input.ts';
import { shuffled } from '../../builders/generation/reordered-input.ts';

const MONTH = { slots: 10, volunteers: 7, need: 3, pins: 3 };
const RUNS = { seed: 5, numRuns: 300 };

/** What every optimal schedule of an input has in common. */
function profile({ seats, proof, fairness }: GenerationResult) {
  return {
    filled: seats.filled,
    levels: proof.levels.map((level) => level.seats),
    coverage: proof.coverage.map((level) => level.seats),
    sumOfSquares: fairness.sumOfSquares,
  };
}

function check(input: fc.Arbitrary<GenerationInput>, property: (input: GenerationInput) => void): void {
  fc.assert(fc.property(input, property), RUNS);
}

/** Each id with something before it: the order stays. */
function renamed(input: GenerationInput): GenerationInput {
  const pairs = (list: readonly Pair[] | undefined) =>
    (list ?? []).map(([v, s]): Pair => [`person ${v}`, `slot ${s}`]);
  return {
    ...input,
    slots: input.slots.map((slot) => ({ ...slot, id: `slot ${slot.id}` })),
    volunteers: input.volunteers.map((volunteer) => ({
      ...volunteer,
      id: `person ${volunteer.id}`,
      available: volunteer.available.map((slot) => `slot ${slot}`),
    })),
    pins: pairs(input.pins),
    excluded: pairs(input.excluded),
    previous: pairs(input.previous),
    habits: (input.habits ?? []).map(([volunteer, habit]) => [`person ${volunteer}`, habit] as const),
  };
}

describe('what the schedule depends on', () => {
  it('is the same for the same input and seed, however the lists are ordered', () => {
    check(anyInput(MONTH), (input) => {
      const once = JSON.stringify(generate(input));
      assert.equal(JSON.stringify(generate(structuredClone(input))), once);
      assert.equal(JSON.stringify(generate(shuffled(input, input.seed))), once);
    });
  });

  it('keeps seats, loads and coverage with another seed', () => {
    check(anyInput(MONTH), (input) => {
      assert.deepEqual(profile(generate({ ...input, seed: input.seed + 1 })), profile(generate(input)));
    });
  });

  it('renames the schedule and nothing else when ids are renamed in the same order', () => {
    check(anyInput(MONTH), (input) => {
      const expected = generate(input).assignments.map(([v, s]): Pair => [`person ${v}`, `slot ${s}`]);
      assert.deepEqual(generate(renamed(input)).assignments, expected);
    });
  });

  it('does not change by a volunteer without marks or a slot that wants nobody', () => {
    check(anyInput(MONTH), (input) => {
      const grown = {
        ...input,
        slots: [{ id: 'a slot', day: '2026-11-01', need: 0 }, ...input.slots],
        volunteers: [{ id: 'a newcomer', available: [] }, ...input.volunteers],
      };
      assert.deepEqual(generate(grown).assignments, generate(input).assignments);
    });
  });

  it('adds up when two charities that share nothing are put together', () => {
    fc.assert(
      fc.property(anyInput(MONTH), anyInput(MONTH), (one, other) => {
        const second = renamed(other);
        const both: GenerationInput = {
          ...one,
          slots: [...one.slots, ...second.slots],
          volunteers: [...one.volunteers, ...second.volunteers],
          pins: [...one.pins!, ...second.pins!],
          excluded: [...one.excluded!, ...second.excluded!],
        };
        fc.pre(
          both.volunteers.every(({ maxPerDay }) => maxPerDay === undefined) ||
            both.slots.every(({ day }) => day !== undefined),
        );
        const [together, apart, rest] = [generate(both), generate(one), generate(second)];
        const loads = (...results: GenerationResult[]) =>
          results.flatMap((result) => result.loads.map(({ shifts }) => shifts)).sort((a, b) => a - b);
        assert.deepEqual(loads(together), loads(apart, rest));
        assert.equal(together.seats.filled, apart.seats.filled + rest.seats.filled);
        assert.equal(
          together.fairness.sumOfSquares,
          apart.fairness.sumOfSquares + rest.fairness.sumOfSquares,
        );
        const coverage = (j: number, { proof }: GenerationResult) =>
          (proof.coverage[j] ?? proof.coverage.at(-1))?.seats ?? 0;
        for (const j of [0, 1, 2])
          assert.equal(coverage(j, together), coverage(j, apart) + coverage(j, rest));
      }),
      RUNS,
    );
  });

  it('makes a month inside a year as it makes the month alone, when nobody serves in two months', () => {
    const inMonth = (input: GenerationInput, month: string): GenerationInput => ({
      ...renamedBy(input, `${month} `),
      slots: renamedBy(input, `${month} `).slots.map((slot) => ({
        ...slot,
        day: `${month}-${(slot.day ?? '2026-11-29').slice(8)}`,
      })),
    });
    fc.assert(
      fc.property(fc.array(anyInput(MONTH), { minLength: 3, maxLength: 3 }), (drafts) => {
        const months = drafts.map((draft, index) => inMonth(draft, `2027-0${2 * index + 1}`));
        const year: GenerationInput = {
          ...months[0]!,
          slots: months.flatMap(({ slots }) => slots),
          volunteers: months.flatMap(({ volunteers }) => volunteers),
          pins: months.flatMap(({ pins }) => pins ?? []),
          excluded: months.flatMap(({ excluded }) => excluded ?? []),
        };
        const ofYear = generate(year);
        for (const month of months) {
          const own = new Set(month.slots.map(({ id }) => id));
          const part = ofYear.assignments.filter(([, slot]) => own.has(slot));
          assert.equal(verifySchedule(month, part).optimal, true);
          assert.equal(part.length, generate(month).seats.filled);
        }
      }),
      { ...RUNS, numRuns: 100 },
    );
  });
});

function renamedBy(input: GenerationInput, prefix: string): GenerationInput {
  const rename = (_key: string, value: unknown) =>
    typeof value === 'string' && /^[sv]\d+$/.test(value) ? prefix + value : value;
  return JSON.parse(JSON.stringify(input), rename) as GenerationInput;
}

describe('what a change of the input can do', () => {
  it('never lowers seats or coverage by one more mark, a wider limit or one more volunteer', () => {
    check(anyInput(MONTH), (input) => {
      const before = profile(generate(input));
      const slots = input.slots.map(({ id }) => id);
      const [first, ...others] = input.volunteers;
      const grown = [
        [{ id: 'a newcomer', available: slots }, ...input.volunteers],
        first === undefined ? [] : [{ ...first, available: slots }, ...others],
        first === undefined ? [] : [{ ...first, maxShifts: (first.maxShifts ?? 99) + 1 }, ...others],
        first?.maxPerDay === undefined ? [] : [{ ...first, maxPerDay: first.maxPerDay + 1 }, ...others],
      ];
      for (const volunteers of grown.filter((list) => list.length > 0)) {
        const after = profile(generate({ ...input, volunteers }));
        assert.ok(after.filled >= before.filled);
        for (const [j, seats] of before.coverage.entries())
          assert.ok((after.coverage[j] ?? after.filled) >= seats);
      }
    });
  });

  it('never lowers the seats filled by a greater need', () => {
    check(anyInput(MONTH), (input) => {
      const slots = input.slots.map((slot, index) =>
        index % 2 === 0 ? { ...slot, need: slot.need + 1 } : slot,
      );
      assert.ok(generate({ ...input, slots }).seats.filled >= generate(input).seats.filled);
    });
  });

  it('keeps seats, coverage and fairness when a pair of the schedule is pinned', () => {
    check(anyInput(MONTH), (input) => {
      const result = generate(input);
      for (const pair of result.assignments.slice(0, 5)) {
        if (input.pins!.some((pin) => String(pin) === String(pair))) continue;
        const pinned = generate({ ...input, pins: [...input.pins!, pair] });
        assert.deepEqual(profile(pinned), profile(result));
        assert.equal(
          verifySchedule({ ...input, pins: [...input.pins!, pair] }, result.assignments).optimal,
          true,
        );
      }
    });
  });

  it('returns the schedule unchanged when all of it is pinned', () => {
    check(anyInput(MONTH), (input) => {
      const { assignments } = generate(input);
      assert.deepEqual(generate({ ...input, pins: assignments }).assignments, assignments);
    });
  });
});
