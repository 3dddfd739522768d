import assert from 'node:assert/strict';
import {
  addDays,
  instantAt,
  isLocalDate,
  isLocalTime,
  isoWeekdayOf,
  localDateOf,
  localTimeOf,
} from '../../../src/domain/time/zone.ts';

const iso = (date: string, time: string, zone: string) => instantAt(date, time, zone).toISOString();

describe('zone: instants of local times', () => {
  const rows: readonly (readonly [
    remark: string,
    date: string,
    time: string,
    zone: string,
    instant: string,
  ])[] = [
    [
      'Moscow is three hours ahead all year',
      '2026-12-01',
      '10:00',
      'Europe/Moscow',
      '2026-12-01T07:00:00.000Z',
    ],
    ['and in summer too', '2026-07-01', '10:00', 'Europe/Moscow', '2026-07-01T07:00:00.000Z'],
    [
      'the first instant of a day is of the day',
      '2026-12-01',
      '00:00',
      'Europe/Moscow',
      '2026-11-30T21:00:00.000Z',
    ],
    ['Berlin in winter', '2026-03-28', '10:00', 'Europe/Berlin', '2026-03-28T09:00:00.000Z'],
    ['Berlin in summer', '2026-03-30', '10:00', 'Europe/Berlin', '2026-03-30T08:00:00.000Z'],
    [
      'the last minute before Berlin’s clocks jump',
      '2026-03-29',
      '01:59',
      'Europe/Berlin',
      '2026-03-29T00:59:00.000Z',
    ],
    [
      'a time at the gap’s beginning is its end',
      '2026-03-29',
      '02:00',
      'Europe/Berlin',
      '2026-03-29T01:00:00.000Z',
    ],
    [
      'a time inside the gap is its end too',
      '2026-03-29',
      '02:30',
      'Europe/Berlin',
      '2026-03-29T01:00:00.000Z',
    ],
    ['the first time after the gap', '2026-03-29', '03:00', 'Europe/Berlin', '2026-03-29T01:00:00.000Z'],
    ['a time shown twice is the earlier', '2026-10-25', '02:30', 'Europe/Berlin', '2026-10-25T00:30:00.000Z'],
    ['the time after the repeated hour', '2026-10-25', '03:00', 'Europe/Berlin', '2026-10-25T02:00:00.000Z'],
    [
      'a midnight that does not exist (Santiago)',
      '2026-09-06',
      '00:00',
      'America/Santiago',
      '2026-09-06T04:00:00.000Z',
    ],
    [
      'half an hour of change (Lord Howe), shown twice',
      '2026-04-05',
      '01:45',
      'Australia/Lord_Howe',
      '2026-04-04T14:45:00.000Z',
    ],
  ];
  for (const [remark, date, time, zone, instant] of rows)
    it(remark, () => assert.equal(iso(date, time, zone), instant));

  it('reads back, from every hour of a year in Berlin, the date and time the clocks show', () => {
    const from = Date.UTC(2026, 0, 1);
    const words = new Intl.DateTimeFormat('sv-SE', {
      timeZone: 'Europe/Berlin',
      dateStyle: 'short',
      timeStyle: 'short',
    });
    for (let hour = 0; hour < 365 * 24; hour++) {
      const instant = new Date(from + hour * 3_600_000);
      const shown = `${localDateOf(instant, 'Europe/Berlin')} ${localTimeOf(instant, 'Europe/Berlin')}`;
      assert.equal(shown, words.format(instant));
    }
  });
});

describe('zone: there and back', () => {
  for (const zone of [
    'Europe/Moscow',
    'Europe/Berlin',
    'America/Santiago',
    'Australia/Lord_Howe',
    'Asia/Kathmandu',
  ])
    it(`is the earliest instant that shows the time, over a year in ${zone}`, () => {
      for (let day = '2026-01-01'; day < '2027-01-01'; day = addDays(day, 1))
        for (const time of ['00:00', '01:45', '02:00', '23:30']) {
          const instant = instantAt(day, time, zone);
          const shown = `${localDateOf(instant, zone)} ${localTimeOf(instant, zone)}`;
          const minuteBefore = new Date(instant.getTime() - 60_000);
          assert.ok(shown >= `${day} ${time}`, shown);
          assert.ok(
            `${localDateOf(minuteBefore, zone)} ${localTimeOf(minuteBefore, zone)}` < `${day} ${time}`,
            shown,
          );
        }
    });
});

describe('zone: days', () => {
  it('adds days over months, leap days and clock changes', () => {
    assert.equal(addDays('2026-12-31', 1), '2027-01-01');
    assert.equal(addDays('2028-02-28', 1), '2028-02-29');
    assert.equal(addDays('2026-03-29', 1), '2026-03-30');
    assert.equal(addDays('2026-01-01', -1), '2025-12-31');
  });

  it('counts weekdays from Monday', () => {
    assert.deepEqual(['2026-11-23', '2026-11-28', '2026-11-29'].map(isoWeekdayOf), [1, 6, 7]);
  });

  it('knows real days and times from text that only looks like them', () => {
    assert.deepEqual(['2028-02-29', '2027-02-29', '2026-13-01', '2026-1-1'].map(isLocalDate), [
      true,
      false,
      false,
      false,
    ]);
    assert.deepEqual(['00:00', '23:59', '24:00', '9:00'].map(isLocalTime), [true, true, false, false]);
  });
});
