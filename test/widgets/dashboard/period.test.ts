import assert from 'node:assert/strict';
import {
  lastDay,
  parsePeriod,
  periodAfter,
  periodHolding,
  rangeOf,
  yearBefore,
} from '../../../widgets/dashboard/period/period.ts';
import type { Period } from '../../../widgets/dashboard/period/period.ts';
import { periodInSentence, periodTitle } from '../../../widgets/dashboard/i18n/period-words.ts';

const plain = (text: string): string => text.replaceAll('\u00a0', ' ');
const read = (name: string): Period => {
  const period = parsePeriod(name);
  assert.ok(period, name);
  return period;
};

describe('a period of the dashboard', () => {
  it('is read from its name and named again alike', () => {
    for (const [name, kind, from, until] of [
      ['2026-12', 'month', '2026-12-01', '2027-01-01'],
      ['2026-Q4', 'quarter', '2026-10-01', '2027-01-01'],
      ['2026', 'year', '2026-01-01', '2027-01-01'],
      ['2026-10-05..2026-11-04', 'range', '2026-10-05', '2026-11-05'],
      ['2026-10-05..2026-10-05', 'range', '2026-10-05', '2026-10-06'],
    ] as const)
      assert.deepEqual(parsePeriod(name), { kind, name, from, until });
  });

  it('is nothing when its name means none', () => {
    for (const name of [
      '2026-13',
      '2026-Q5',
      '26',
      '2026-11-04..2026-10-05',
      '2026-02-30..2026-03-01',
      '2026-01-01..2026-01-02..2026-01-03',
      'soon',
      undefined,
    ])
      assert.equal(parsePeriod(name), null, name);
    assert.equal(rangeOf('2026-11-04', '2026-10-05'), null);
  });

  it('steps by its own length, over the ends of years', () => {
    assert.equal(periodAfter(read('2026-12'), 1).name, '2027-01');
    assert.equal(periodAfter(read('2026-Q1'), -1).name, '2025-Q4');
    assert.equal(periodAfter(read('2026'), -1).name, '2025');
    assert.equal(periodAfter(read('2026-10-05..2026-11-04'), -1).name, '2026-09-04..2026-10-04');
    assert.equal(periodAfter(read('2026-10-05..2026-11-04'), 1).name, '2026-11-05..2026-12-05');
  });

  it('has the same days a year before, the 29th of February becoming the 28th', () => {
    assert.equal(yearBefore(read('2026-11')).name, '2025-11');
    assert.equal(yearBefore(read('2026-Q4')).name, '2025-Q4');
    assert.equal(yearBefore(read('2028-02-10..2028-02-29')).name, '2027-02-10..2027-02-28');
  });

  it('holds a day of any kind', () => {
    assert.deepEqual(
      (['month', 'quarter', 'year'] as const).map((kind) => periodHolding(kind, '2026-08-31').name),
      ['2026-08', '2026-Q3', '2026'],
    );
    assert.equal(lastDay(read('2028-02')), '2028-02-29');
  });

  it('is named as people say it', () => {
    const title = (name: string): string => plain(periodTitle(read(name), 'ru'));
    assert.deepEqual(
      [
        '2026-11',
        '2026-Q4',
        '2026',
        '2026-10-05..2026-11-04',
        '2025-12-30..2026-01-02',
        '2026-10-01..2026-10-02',
        '2026-05-01..2026-05-01',
      ].map(title),
      [
        'Ноябрь 2026',
        'IV квартал 2026',
        '2026',
        '5 окт – 4 ноя 2026',
        '30 дек 2025 – 2 янв 2026',
        '1\u2060–\u20602 окт 2026',
        '1 мая 2026',
      ],
    );
    assert.equal(plain(periodInSentence(read('2026-11'), 'ru')), 'ноябрь 2026');
    assert.equal(plain(periodTitle(read('2026-Q4'), 'en')), 'IV quarter 2026');
  });
});
