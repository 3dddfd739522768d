import assert from 'node:assert/strict';
import type { MyMonth } from '../../../src/adapters/http/contract/shifts.ts';
import { ru } from '../../../widgets/volunteer/i18n/ru.ts';
import { monthToMark, monthToServe } from '../../../widgets/volunteer/months.ts';
import { fairnessSentences } from '../../../widgets/volunteer/shifts/fairness-sentences.ts';
import { nextShift, shiftWeeks } from '../../../widgets/volunteer/shifts/weeks.ts';
import { cycle, volunteerWorld } from '../host/volunteer-answers.ts';

const plain = (text: string): string => text.replaceAll('\u00a0', ' ');

describe('which month a volunteer sees first', () => {
  const cycles = [
    cycle('2027-02', 'planned'),
    cycle('2026-12', 'published'),
    cycle('2027-01', 'collecting'),
    cycle('2026-11', 'closed'),
  ];

  it('is the one that takes answers', () => {
    assert.equal(monthToMark(cycles), '2027-01');
    assert.equal(monthToMark([cycle('2026-12', 'published'), cycle('2027-01', 'review')]), '2027-01');
    assert.equal(monthToMark([cycle('2026-12', 'published'), cycle('2027-01', 'planned')]), '2027-01');
    assert.equal(monthToMark([cycle('2026-12', 'published')]), '2026-12');
    assert.equal(monthToMark([]), null);
  });

  it('is the running one for shifts, else the next published', () => {
    assert.equal(monthToServe(cycles, '2026-12-22'), '2026-12');
    assert.equal(monthToServe([cycle('2027-01', 'published')], '2026-12-31'), '2027-01');
    assert.equal(monthToServe([cycle('2026-11', 'closed')], '2026-12-31'), '2026-11');
    assert.equal(monthToServe([cycle('2027-01', 'collecting')], '2026-12-31'), '2027-01');
  });
});

describe('a volunteer’s shifts', () => {
  const shifts = volunteerWorld().months['2026-12']?.shifts ?? [];

  it('stand by calendar weeks', () => {
    assert.deepEqual(
      shiftWeeks(shifts.toReversed()).map((week) => [week.from, week.to, week.shifts.length]),
      [
        ['2026-11-30', '2026-12-06', 1],
        ['2026-12-14', '2026-12-20', 1],
        ['2026-12-21', '2026-12-27', 2],
        ['2026-12-28', '2027-01-03', 1],
      ],
    );
  });

  it('have a next one, which is the one running until it ends', () => {
    const at = (instant: string) => nextShift(shifts, Date.parse(instant))?.slot.id;
    assert.equal(at('2026-12-22T07:00:00Z'), '2026-12-24T18:00');
    assert.equal(at('2026-12-24T16:59:00Z'), '2026-12-24T18:00');
    assert.equal(at('2026-12-24T17:00:00Z'), '2026-12-24T20:00');
    assert.equal(at('2027-01-01T00:00:00Z'), undefined);
  });
});

describe('why so many shifts', () => {
  type Fairness = NonNullable<MyMonth['fairness']>;
  const facts: Fairness = {
    shifts: 5,
    offered: 18,
    maxShifts: 5,
    average: 4.55,
    least: 2,
    most: 5,
    whyNotFewer: 'others-hold-as-many',
    whyNotMore: 'own-limit',
  };
  const said = (change: Partial<Fairness>): string[] =>
    fairnessSentences({ ...facts, ...change }, ru, 'ru').map(plain);

  it('names what I offered, the average, why not fewer and why not more', () => {
    const [summary, fewer, more] = said({});
    assert.match(summary ?? '', /5 смен; вы отметили 18 слотов\. В среднем у волонтёра 4,6 смены/);
    assert.match(fewer ?? '', /не меньше 4 смен/);
    assert.match(more ?? '', /не больше 5 смен/);
  });

  it('has a sentence for every reason', () => {
    const fewer = ['no-shifts', 'others-hold-as-many', 'nobody-else-available', 'edited-by-hand'] as const;
    const more = [
      'all-offered-taken',
      'own-limit',
      'seats-filled',
      'would-be-uneven',
      'edited-by-hand',
    ] as const;
    const sentences = new Set([
      ...fewer.map((whyNotFewer) => said({ whyNotFewer })[1]),
      ...more.map((whyNotMore) => said({ whyNotMore })[2]),
    ]);
    assert.equal(sentences.size, 9);
    assert.ok(!sentences.has(undefined));
  });
});
