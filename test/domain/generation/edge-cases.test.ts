import assert from 'node:assert/strict';
import { generate } from '../../../src/domain/generation/generate.ts';
import type {
  GenerationInput,
  GenerationSlot,
  GenerationVolunteer,
  Pair,
} from '../../../src/domain/generation/generation-input.ts';
import { validateGenerationInput } from '../../../src/domain/generation/validation.ts';
import { verifySchedule } from '../../../src/domain/generation/verify.ts';

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

interface Case {
  readonly input: GenerationInput;
  readonly assignments: readonly Pair[] | null;
  readonly reasons?: readonly string[];
  readonly loads?: readonly number[];
}

const two = [slot('s1'), slot('s2')];
const CASES: Readonly<Record<string, Case>> = {
  'no slots': { input: month([], [person('a', [])]), assignments: [], loads: [0] },
  'no volunteers': {
    input: month(two, []),
    assignments: [],
    reasons: ['nobody-available', 'nobody-available'],
  },
  'nothing at all': { input: month([], []), assignments: [] },
  'need 0': { input: month([slot('s1', 0)], [person('a', ['s1'])]), assignments: [], loads: [0] },
  'need far above the number of people': {
    input: month([slot('s1', 1_000_000_000)], [person('a', ['s1'])]),
    assignments: [['a', 's1']],
    reasons: ['nobody-else-available'],
  },
  'a slot nobody can do': {
    input: month(two, [person('a', ['s1']), person('b', ['s1'])]),
    assignments: [
      ['a', 's1'],
      ['b', 's1'],
    ],
    reasons: ['nobody-available'],
  },
  'nobody marked anything': {
    input: month(two, [person('a', []), person('b', [])]),
    assignments: [],
    reasons: ['nobody-available', 'nobody-available'],
  },
  'maxShifts 0': {
    input: month([slot('s1', 1)], [person('a', ['s1'], { maxShifts: 0 })]),
    assignments: [],
    reasons: ['at-own-limits'],
  },
  'maxPerDay 0': {
    input: month([slot('s1', 1)], [person('a', ['s1'], { maxPerDay: 0 })]),
    assignments: [],
    reasons: ['at-own-limits'],
  },
  'limits above the marks': {
    input: month([slot('s1', 1)], [person('a', ['s1'], { maxShifts: 99, maxPerDay: 99 })]),
    assignments: [['a', 's1']],
  },
  'one hero for everything': {
    input: month(
      [slot('s1', 1), slot('s2', 1), slot('s3', 1)],
      [person('a', ['s1', 's2', 's3']), person('b', [])],
    ),
    assignments: [
      ['a', 's1'],
      ['a', 's2'],
      ['a', 's3'],
    ],
    loads: [3, 0],
  },
  'a mark said three times': {
    input: month([slot('s1')], [person('a', ['s1', 's1', 's1'])]),
    assignments: [['a', 's1']],
    reasons: ['nobody-else-available'],
  },
  'a pin without a mark': {
    input: month([slot('s1', 1)], [person('a', []), person('b', ['s1'])], { pins: [['a', 's1']] }),
    assignments: [['a', 's1']],
    loads: [1, 0],
  },
  'pins above the monthly limit lift no more than themselves': {
    input: month(
      [slot('s1', 1), slot('s2', 1), slot('s3', 1)],
      [person('a', ['s1', 's2', 's3'], { maxShifts: 1 })],
      {
        pins: [
          ['a', 's1'],
          ['a', 's2'],
        ],
      },
    ),
    assignments: [
      ['a', 's1'],
      ['a', 's2'],
    ],
    reasons: ['at-own-limits'],
  },
  'a pin above the daily limit leaves other days alone': {
    input: month(
      [slot('s1', 1), slot('s2', 1), slot('s3', 1, '2026-12-02')],
      [person('a', ['s1', 's2', 's3'], { maxPerDay: 0 })],
      {
        pins: [['a', 's1']],
      },
    ),
    assignments: [['a', 's1']],
    reasons: ['at-own-limits', 'at-own-limits'],
  },
  'a pin within the limit counts in it': {
    input: month([slot('s1', 1), slot('s2', 1)], [person('a', ['s1', 's2'], { maxShifts: 1 })], {
      pins: [['a', 's2']],
    }),
    assignments: [['a', 's2']],
    reasons: ['at-own-limits'],
  },
  'a pinned volunteer who is no longer active has no marks but stays': {
    input: month([slot('s1', 2)], [person('gone', [], { maxShifts: 0 }), person('b', ['s1'])], {
      pins: [['gone', 's1']],
    }),
    assignments: [
      ['b', 's1'],
      ['gone', 's1'],
    ],
  },
  'pins that make loads uneven count in the load': {
    input: month(
      [slot('s1', 1), slot('s2', 1), slot('s3', 1), slot('s4', 1)],
      ['a', 'b'].map((id) => person(id, ['s1', 's2', 's3', 's4'])),
      {
        pins: [
          ['a', 's1'],
          ['a', 's2'],
        ],
      },
    ),
    assignments: [
      ['a', 's1'],
      ['a', 's2'],
      ['b', 's3'],
      ['b', 's4'],
    ],
    loads: [2, 2],
  },
  'a person kept out by hand': {
    input: month([slot('s1', 1)], [person('a', ['s1'])], { excluded: [['a', 's1']] }),
    assignments: [],
    reasons: ['nobody-available'],
  },
  'one seat a slot': {
    input: month([slot('s1', 1), slot('s2', 1)], [person('a', ['s1', 's2']), person('b', ['s1'])]),
    assignments: [
      ['a', 's2'],
      ['b', 's1'],
    ],
  },
  'needs that differ by slot': {
    input: month(
      [slot('s1', 3), slot('s2', 1)],
      [person('a', ['s1', 's2']), person('b', ['s1']), person('c', ['s1'])],
    ),
    assignments: [
      ['a', 's1'],
      ['a', 's2'],
      ['b', 's1'],
      ['c', 's1'],
    ],
  },
  'one in each of two slots rather than two in one': {
    input: month(two, [person('a', ['s1', 's2'], { maxShifts: 1 }), person('b', ['s1'], { maxShifts: 1 })]),
    assignments: [
      ['a', 's2'],
      ['b', 's1'],
    ],
    reasons: ['at-own-limits', 'nobody-else-available'],
  },
  'a volunteer who joins in the middle of the month': {
    input: month(
      [slot('s1', 1), slot('s2', 1), slot('s3', 1), slot('s4', 1)],
      [person('a', ['s1', 's2', 's3', 's4']), person('late', ['s3', 's4'])],
    ),
    assignments: [
      ['a', 's1'],
      ['a', 's2'],
      ['late', 's3'],
      ['late', 's4'],
    ],
    loads: [2, 2],
  },
  'two daily limits around midnight: the day is that of the start': {
    input: month(
      [slot('d1T22', 1, '2026-12-01'), slot('d2T00', 1, '2026-12-02')],
      [person('a', ['d1T22', 'd2T00'], { maxPerDay: 1 })],
    ),
    assignments: [
      ['a', 'd1T22'],
      ['a', 'd2T00'],
    ],
  },
  'a day of 25 hours has one slot more and one limit': {
    input: month(
      Array.from({ length: 13 }, (_, i) => slot(`s${String(i).padStart(2, '0')}`, 1, '2026-10-25')),
      [
        person(
          'a',
          Array.from({ length: 13 }, (_, i) => `s${String(i).padStart(2, '0')}`),
          { maxPerDay: 12 },
        ),
      ],
    ),
    assignments: null,
    reasons: ['at-own-limits'],
  },
  'ids that look like numbers or properties': {
    input: month(
      [slot('10', 1), slot('9', 1), slot('__proto__', 1)],
      ['constructor', '__proto__', '7'].map((id) => person(id, ['10', '9', '__proto__'], { maxShifts: 1 })),
    ),
    assignments: null,
    loads: [1, 1, 1],
    reasons: [],
  },
  'slots without days': {
    input: month(
      [
        { id: 's1', need: 1 },
        { id: 's2', need: 1 },
      ],
      [person('a', ['s1', 's2'])],
    ),
    assignments: [
      ['a', 's1'],
      ['a', 's2'],
    ],
  },
};

describe('unusual months', () => {
  for (const [name, { input, assignments, reasons, loads }] of Object.entries(CASES)) {
    it(name, () => {
      assert.deepEqual(validateGenerationInput(input), []);
      const result = generate(input);
      assert.deepEqual(verifySchedule(input, result.assignments), {
        problems: [],
        improvements: [],
        optimal: true,
      });
      if (assignments !== null) assert.deepEqual(result.assignments, assignments);
      if (reasons !== undefined)
        assert.deepEqual(
          result.gaps.map(({ reason }) => reason),
          reasons,
        );
      if (loads !== undefined)
        assert.deepEqual(
          result.loads.map(({ shifts }) => shifts),
          loads,
        );
    });
  }
});
