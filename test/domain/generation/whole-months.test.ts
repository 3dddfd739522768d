import assert from 'node:assert/strict';
import { generate } from '../../../src/domain/generation/generate.ts';
import type {
  GenerationInput,
  GenerationSlot,
  GenerationVolunteer,
} from '../../../src/domain/generation/generation-input.ts';

const slot = (id: string, need = 2, day = '2026-12-01'): GenerationSlot => ({ id, need, day });
const person = (
  id: string,
  available: string[],
  limits: Partial<GenerationVolunteer> = {},
): GenerationVolunteer => ({
  id,
  available,
  ...limits,
});
const month = (
  slots: GenerationSlot[],
  volunteers: GenerationVolunteer[],
  more: Partial<GenerationInput> = {},
): GenerationInput => ({ slots, volunteers, priority: 'spread-first', seed: 0, ...more });

describe('whole months', () => {
  for (const days of [28, 29, 30, 31]) {
    it(`a month of ${days} days, everybody free: loads differ by one at most`, () => {
      const slots = Array.from({ length: days }, (_, d) =>
        slot(`s${d}`, 2, `2026-12-${String(d + 1).padStart(2, '0')}`),
      );
      const volunteers = ['a', 'b', 'c', 'd', 'e'].map((id) =>
        person(
          id,
          slots.map((one) => one.id),
        ),
      );
      const { loads, fairness, seats } = generate(month(slots, volunteers));
      assert.equal(seats.filled, 2 * days);
      assert.equal(fairness.max - fairness.min <= 1, true);
      assert.equal(loads.length, 5);
    });
  }

  it('volunteers who are all alike take turns by the seed, whatever their ids', () => {
    const volunteers = Array.from({ length: 8 }, (_, v) => person(`v${v}`, ['s1']));
    const served = Array.from({ length: 8 }, () => 0);
    for (let seed = 0; seed < 800; seed++) {
      const { assignments } = generate(month([slot('s1', 1)], volunteers, { seed }));
      served[Number(assignments[0]![0].slice(1))]!++;
    }
    // 100 each on average; 60 and 140 are four standard deviations away.
    for (const times of served) assert.ok(times > 60 && times < 140, served.join(' '));
  });

  it('spreads a first draft over days, then over weeks, then to the hours people are used to', () => {
    const slots = ['2026-12-05', '2026-12-06', '2026-12-07'].flatMap((day) =>
      [10, 12].map((hour) => ({ id: `${day}T${hour}`, day, need: 1, habit: String(hour) })),
    );
    const ids = slots.map(({ id }) => id);
    const volunteers = ['a', 'b', 'c'].map((id) => person(id, ids, { maxShifts: 2 }));
    const result = generate(
      month(slots, volunteers, {
        habits: [
          ['a', '12'],
          ['b', '10'],
        ],
      }),
    );
    // Six shifts, two each, never two on a day; one of the six weekend-and-Monday pairs must share a week.
    assert.equal(result.preferences.daySpread, 6);
    assert.equal(result.preferences.weekSpread, 8);
    assert.equal(result.preferences.habitual, 4);
  });

  it('warns of those with more than twice the average', () => {
    const slots = Array.from({ length: 9 }, (_, s) => slot(`s${s}`, 1));
    const volunteers = [
      person(
        'hero',
        slots.map(({ id }) => id),
      ),
      ...['a', 'b'].map((id) => person(id, ['s0', 's1'])),
      person('away', []),
    ];
    const { fairness } = generate(month(slots, volunteers));
    assert.deepEqual(fairness, {
      sumOfSquares: 51,
      min: 0,
      max: 7,
      participants: 3,
      average: 3,
      overloaded: ['hero'],
    });
  });
});
