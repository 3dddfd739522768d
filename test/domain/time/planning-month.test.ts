import assert from 'node:assert/strict';
import {
  boundsOf,
  daysOf,
  instantInMonth,
  nextMonth,
  parsePlanningMonth,
  previousMonth,
} from '../../../src/domain/time/planning-month.ts';

describe('planning month', () => {
  it('takes YYYY-MM and refuses everything else', () => {
    assert.equal(parsePlanningMonth('2026-12'), '2026-12');
    for (const text of ['2026-13', '2026-00', '2026-1', '26-12', '2026-12-01', ' 2026-12', '__proto__', ''])
      assert.throws(() => parsePlanningMonth(text), { code: 'month.malformed' }, text);
  });

  it('knows its neighbours over the year’s end', () => {
    assert.equal(nextMonth('2026-12'), '2027-01');
    assert.equal(nextMonth('2026-01'), '2026-02');
    assert.equal(previousMonth('2027-01'), '2026-12');
    assert.equal(previousMonth('2026-03'), '2026-02');
  });

  it('has every day once', () => {
    assert.equal(daysOf('2026-02').length, 28);
    assert.equal(daysOf('2028-02').length, 29);
    assert.deepEqual([daysOf('2026-12')[0], daysOf('2026-12').at(-1)], ['2026-12-01', '2026-12-31']);
  });

  it('is a half-open range: one month ends where the next begins', () => {
    const december = boundsOf('2026-12', 'Europe/Moscow');
    assert.equal(december.from.toISOString(), '2026-11-30T21:00:00.000Z');
    assert.equal(december.until.getTime(), boundsOf('2027-01', 'Europe/Moscow').from.getTime());
  });

  it('is an hour shorter in March and longer in October where clocks change', () => {
    const hours = (month: string) => {
      const { from, until } = boundsOf(month, 'Europe/Berlin');
      return (until.getTime() - from.getTime()) / 3_600_000;
    };
    assert.equal(hours('2026-03'), 31 * 24 - 1);
    assert.equal(hours('2026-10'), 31 * 24 + 1);
  });

  it('puts day 31 on the last day of shorter months', () => {
    const at = { day: 31, time: '21:00' };
    assert.equal(instantInMonth('2026-02', at, 'Europe/Moscow').toISOString(), '2026-02-28T18:00:00.000Z');
    assert.equal(instantInMonth('2026-12', at, 'Europe/Moscow').toISOString(), '2026-12-31T18:00:00.000Z');
  });
});
