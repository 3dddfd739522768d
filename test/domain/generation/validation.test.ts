import assert from 'node:assert/strict';
import type { GenerationInput } from '../../../src/domain/generation/generation-input.ts';
import { validateGenerationInput } from '../../../src/domain/generation/validation.ts';

const GOOD: GenerationInput = {
  slots: [
    { id: 's1', day: '2026-12-01', need: 1 },
    { id: 's2', day: '2026-12-01', need: 2 },
  ],
  volunteers: [
    { id: 'a', available: ['s1'], maxShifts: 3, maxPerDay: 1 },
    { id: 'b', available: [] },
  ],
  pins: [['a', 's1']],
  excluded: [['b', 's1']],
  previous: [['b', 's2']],
  habits: [['a', 'Mon']],
  priority: 'spread-first',
  seed: 0,
};

const [s1, s2] = GOOD.slots as [GenerationInput['slots'][0], GenerationInput['slots'][0]];
const [a, b] = GOOD.volunteers as [GenerationInput['volunteers'][0], GenerationInput['volunteers'][0]];

const FAULTS: readonly [
  name: string,
  change: object,
  code: string,
  path: (string | number)[],
  value: unknown,
][] = [
  [
    'an empty slot id',
    { slots: [s1, s2, { id: '', day: '2026-12-01', need: 1 }] },
    'bad-id',
    ['slots', 2, 'id'],
    '',
  ],
  [
    'a slot id that is a number',
    { slots: [s1, s2, { id: 7, day: '2026-12-01', need: 1 }] },
    'bad-id',
    ['slots', 2, 'id'],
    7,
  ],
  ['a repeated slot id', { slots: [s1, s2, { ...s1 }] }, 'repeated-id', ['slots', 2, 'id'], 's1'],
  ['a need below 0', { slots: [s1, { ...s2, need: -1 }] }, 'bad-number', ['slots', 1, 'need'], -1],
  [
    'a need that is not whole',
    { slots: [s1, { ...s2, need: 1.5 }] },
    'bad-number',
    ['slots', 1, 'need'],
    1.5,
  ],
  [
    'a day that does not exist',
    { slots: [s1, { ...s2, day: '2026-02-29' }] },
    'bad-day',
    ['slots', 1, 'day'],
    '2026-02-29',
  ],
  [
    'an empty volunteer id',
    { volunteers: [a, b, { id: '', available: [] }] },
    'bad-id',
    ['volunteers', 2, 'id'],
    '',
  ],
  ['a repeated volunteer id', { volunteers: [a, b, a] }, 'repeated-id', ['volunteers', 2, 'id'], 'a'],
  [
    'maxShifts below 0',
    { volunteers: [{ ...a, maxShifts: -2 }, b] },
    'bad-number',
    ['volunteers', 0, 'maxShifts'],
    -2,
  ],
  [
    'maxPerDay that is not whole',
    { volunteers: [{ ...a, maxPerDay: 0.5 }, b] },
    'bad-number',
    ['volunteers', 0, 'maxPerDay'],
    0.5,
  ],
  [
    'maxPerDay without days',
    { slots: [s1, { id: 's2', need: 2 }] },
    'day-missing',
    ['volunteers', 0, 'maxPerDay'],
    1,
  ],
  [
    'a mark for an unknown slot',
    { volunteers: [a, { id: 'b', available: ['s2', 'no'] }] },
    'unknown-slot',
    ['volunteers', 1, 'available', 1],
    'no',
  ],
  ['a pin of an unknown volunteer', { pins: [['no', 's1']] }, 'unknown-volunteer', ['pins', 0, 0], 'no'],
  [
    'a pin in an unknown slot',
    {
      pins: [
        ['a', 's1'],
        ['a', 'no'],
      ],
    },
    'unknown-slot',
    ['pins', 1, 1],
    'no',
  ],
  [
    'the same pin twice',
    {
      pins: [
        ['b', 's2'],
        ['b', 's2'],
      ],
    },
    'repeated-pin',
    ['pins', 1],
    ['b', 's2'],
  ],
  [
    'more pins than the need',
    {
      pins: [
        ['a', 's1'],
        ['b', 's1'],
      ],
      excluded: [],
    },
    'too-many-pins',
    ['pins', 1],
    ['b', 's1'],
  ],
  ['a pair both pinned and excluded', { excluded: [['a', 's1']] }, 'pin-excluded', ['pins', 0], ['a', 's1']],
  [
    'an exclusion of an unknown volunteer',
    { excluded: [['no', 's1']] },
    'unknown-volunteer',
    ['excluded', 0, 0],
    'no',
  ],
  [
    'a previous pair of an unknown slot',
    { previous: [['a', 'no']] },
    'unknown-slot',
    ['previous', 0, 1],
    'no',
  ],
  [
    'a habit of an unknown volunteer',
    { habits: [['no', 'Mon']] },
    'unknown-volunteer',
    ['habits', 0, 0],
    'no',
  ],
  ['a seed that is not whole', { seed: 0.5 }, 'bad-seed', ['seed'], 0.5],
];

describe('checks of the input of generation', () => {
  it('find nothing wrong with a good input', () => {
    assert.deepEqual(validateGenerationInput(GOOD), []);
  });

  for (const [name, change, code, path, value] of FAULTS) {
    it(`name the place and the value of ${name}`, () => {
      const errors = validateGenerationInput({ ...GOOD, ...change } as GenerationInput);
      assert.deepEqual(errors, [{ code, path, value }]);
    });
  }

  it('report all faults at once', () => {
    const input = { ...GOOD, slots: [{ ...s1, need: -1 }, s2], pins: [['no', 's1']] } as GenerationInput;
    assert.deepEqual(
      validateGenerationInput(input).map(({ code }) => code),
      ['bad-number', 'unknown-volunteer', 'too-many-pins'],
    );
  });
});
