import assert from 'node:assert/strict';
import fc from 'fast-check';
import { seededRandom } from '../../../bench/generation/random.ts';
import { canonicalise } from '../../../src/domain/generation/canonical-input.ts';
import { generate } from '../../../src/domain/generation/generate.ts';
import type { GenerationInput, Pair } from '../../../src/domain/generation/generation-input.ts';
import { solveCore } from '../../../src/domain/generation/solve-core.ts';
import { settleTies } from '../../../src/domain/generation/tie-layer.ts';
import { validateGenerationInput } from '../../../src/domain/generation/validation.ts';
import { verifySchedule } from '../../../src/domain/generation/verify.ts';
import { anyInput, legalPins } from '../../builders/generation/random-input.ts';

const MONTH = { slots: 10, volunteers: 7, need: 3, pins: 3 };
const RUNS = { seed: 10, numRuns: 400 };

describe('regeneration', () => {
  it('returns the draft when nothing has changed, whatever the seed', () => {
    fc.assert(
      fc.property(anyInput(MONTH), (input) => {
        const draft = generate({
          ...input,
          previous: [],
          habits: [],
          priority: 'stability-first',
        }).assignments;
        for (const priority of ['stability-first', 'spread-first'] as const) {
          const again = generate({ ...input, previous: draft, habits: [], priority, seed: input.seed + 1 });
          assert.deepEqual(again.assignments, draft);
        }
      }),
      RUNS,
    );
  });

  it('returns the draft when a mark it does not use is withdrawn', () => {
    fc.assert(
      fc.property(anyInput(MONTH), fc.nat(), (input, choice) => {
        const draft = generate(input).assignments;
        const used = new Set(draft.map(String));
        const unused = input.volunteers.flatMap(({ id, available }) =>
          available.filter((slot) => !used.has(String([id, slot]))).map((slot): Pair => [id, slot]),
        );
        fc.pre(unused.length > 0);
        const [who, gone] = unused[choice % unused.length]!;
        const volunteers = input.volunteers.map((volunteer) =>
          volunteer.id === who
            ? { ...volunteer, available: volunteer.available.filter((slot) => slot !== gone) }
            : volunteer,
        );
        const again = generate({ ...input, volunteers, previous: draft, priority: 'stability-first' });
        assert.deepEqual(again.assignments, draft);
      }),
      RUNS,
    );
  });

  it('puts the least change first after publishing and the spread first before', () => {
    // Both slots of one day were Anna's; the draft can stay or be spread by exchanging one with Boris.
    const input: GenerationInput = {
      slots: [
        { id: 'mon-10', day: '2026-12-07', need: 1 },
        { id: 'mon-12', day: '2026-12-07', need: 1 },
        { id: 'tue-10', day: '2026-12-08', need: 1 },
        { id: 'tue-12', day: '2026-12-08', need: 1 },
      ],
      volunteers: ['anna', 'boris'].map((id) => ({
        id,
        available: ['mon-10', 'mon-12', 'tue-10', 'tue-12'],
      })),
      previous: [
        ['anna', 'mon-10'],
        ['anna', 'mon-12'],
        ['boris', 'tue-10'],
        ['boris', 'tue-12'],
      ],
      priority: 'stability-first',
      seed: 0,
    };
    const stable = generate(input);
    assert.deepEqual(stable.assignments, input.previous);
    assert.equal(stable.preferences.daySpread, 8);
    const spread = generate({ ...input, priority: 'spread-first' });
    assert.equal(spread.preferences.daySpread, 4);
    assert.equal(spread.preferences.kept, 2);
  });

  it('changes neither seats nor loads nor fillings by its preferences', () => {
    fc.assert(
      fc.property(anyInput({ ...MONTH, slots: 16 }), (input) => {
        const canonical = canonicalise(input);
        const search = solveCore(canonical);
        const sorted = () => [search.network.load.slice().sort(), search.network.people.slice().sort()];
        const before = sorted();
        settleTies(canonical, search.network, input.priority);
        assert.deepEqual(sorted(), before);
      }),
      RUNS,
    );
  });

  it('keeps pins and stays optimal through any sequence of pinning, unpinning and regenerating', () => {
    fc.assert(
      fc.property(anyInput(MONTH), fc.nat(), (first, seed) => {
        const random = seededRandom(seed);
        let input = first;
        for (let step = 0; step < 8; step++) {
          const { assignments } = generate(input);
          const verdict = verifySchedule(input, assignments);
          assert.deepEqual(verdict, { problems: [], improvements: [], optimal: true });
          const held = new Set(assignments.map(String));
          for (const pin of input.pins ?? []) assert.ok(held.has(String(pin)));
          const kept = (input.pins ?? []).filter(() => random.chance(0.7));
          const added = assignments.filter(() => random.chance(0.2));
          const pins = legalPins(input.slots, [...kept, ...added]);
          input = { ...input, pins, previous: assignments, seed: step };
          input = {
            ...input,
            excluded: (input.excluded ?? []).filter(
              (pair) => !pins.some((pin) => String(pin) === String(pair)),
            ),
          };
          assert.deepEqual(validateGenerationInput(input), []);
        }
      }),
      { ...RUNS, numRuns: 100 },
    );
  });
});
