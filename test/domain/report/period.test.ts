import assert from 'node:assert/strict';
import fc from 'fast-check';
import { DomainError } from '../../../src/domain/domain-error.ts';
import {
  daysOf,
  parsePeriod,
  periodBefore,
  periodHolding,
  periodsEndedBy,
  requireBegun,
  yearBefore,
} from '../../../src/domain/report/period.ts';
import { addDays } from '../../../src/domain/time/zone.ts';

const codeOf = (work: () => unknown): string => {
  try {
    work();
  } catch (error) {
    if (error instanceof DomainError) return error.code;
    throw error;
  }
  return 'accepted';
};

describe('period', () => {
  it('reads a month, a quarter, a year and a range whose last day is included', () => {
    assert.deepEqual(parsePeriod('2026-10'), {
      kind: 'month',
      name: '2026-10',
      from: '2026-10-01',
      until: '2026-11-01',
    });
    assert.deepEqual(parsePeriod('2026-Q4'), {
      kind: 'quarter',
      name: '2026-Q4',
      from: '2026-10-01',
      until: '2027-01-01',
    });
    assert.deepEqual(parsePeriod('2026'), {
      kind: 'year',
      name: '2026',
      from: '2026-01-01',
      until: '2027-01-01',
    });
    assert.deepEqual(parsePeriod('2026-10-05..2026-11-04'), {
      kind: 'range',
      name: '2026-10-05..2026-11-04',
      from: '2026-10-05',
      until: '2026-11-05',
    });
  });

  for (const text of [
    '',
    '2026-13',
    '2026-00',
    '2026-Q5',
    '26',
    '2026-10-05',
    '2026-02-30..2026-03-01',
    '2026-01-01..',
    'a..b..c',
    '9999',
  ])
    it(`refuses «${text}» and says what was expected`, () => {
      assert.equal(
        codeOf(() => parsePeriod(text)),
        'period.malformed',
      );
    });

  it('refuses a range that ends before it begins', () => {
    assert.equal(
      codeOf(() => parsePeriod('2026-11-04..2026-10-05')),
      'period.reversed',
    );
  });

  it('refuses more than three years', () => {
    assert.equal(
      codeOf(() => parsePeriod('2020-01-01..2026-01-01')),
      'period.too-long',
    );
  });

  it('refuses what has not begun, and takes what has begun and not ended', () => {
    assert.equal(
      codeOf(() => requireBegun(parsePeriod('2026-12'), '2026-11-30')),
      'period.in-future',
    );
    assert.equal(
      codeOf(() => requireBegun(parsePeriod('2026-12'), '2026-12-01')),
      'accepted',
    );
  });

  it('compares with the calendar’s period before and with the same a year before', () => {
    assert.equal(periodBefore(parsePeriod('2026-01')).name, '2025-12');
    assert.equal(periodBefore(parsePeriod('2026-Q1')).name, '2025-Q4');
    assert.equal(periodBefore(parsePeriod('2026')).name, '2025');
    assert.equal(yearBefore(parsePeriod('2026-Q3')).name, '2025-Q3');
    assert.equal(yearBefore(parsePeriod('2026-02')).name, '2025-02');
  });

  it('compares a range with as many days just before it', () => {
    assert.equal(periodBefore(parsePeriod('2026-10-05..2026-11-04')).name, '2026-09-04..2026-10-04');
  });

  it('takes the 28th for a 29 February a year before', () => {
    assert.equal(yearBefore(parsePeriod('2024-02-29..2024-02-29')).name, '2023-02-28..2023-02-28');
  });

  it('tells which periods ended when a month began', () => {
    const names = (day: string) => periodsEndedBy(day).map(({ name }) => name);
    assert.deepEqual(names('2026-12-01'), ['2026-11']);
    assert.deepEqual(names('2026-10-01'), ['2026-09', '2026-Q3']);
    assert.deepEqual(names('2027-01-01'), ['2026-12', '2026-Q4', '2026']);
  });

  it('holds the day it was asked for, and its name reads back as itself', () => {
    const day = fc.integer({ min: 0, max: 20_000 }).map((days) => addDays('2000-01-01', days));
    fc.assert(
      fc.property(day, fc.constantFrom('month', 'quarter', 'year' as const), (date, kind) => {
        const period = periodHolding(kind, date);
        assert.ok(period.from <= date && date < period.until);
        assert.deepEqual(parsePeriod(period.name), period);
        assert.equal(periodBefore(period).until, period.from);
      }),
    );
  });

  it('keeps the length of a range when it goes back', () => {
    const range = fc
      .tuple(fc.integer({ min: 0, max: 9000 }), fc.integer({ min: 0, max: 400 }))
      .map(([start, length]) => {
        const from = addDays('2001-01-01', start);
        return parsePeriod(`${from}..${addDays(from, length)}`);
      });
    fc.assert(
      fc.property(range, (period) => {
        assert.equal(daysOf(periodBefore(period)), daysOf(period));
        assert.deepEqual(parsePeriod(period.name), period);
      }),
    );
  });
});
