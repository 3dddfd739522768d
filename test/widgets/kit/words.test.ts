import assert from 'node:assert/strict';
import { hashOfRoute, parseRoute, routeOfHash } from '../../../widgets/kit/app/route.ts';
import { timeLeft } from '../../../widgets/kit/availability/time-left.ts';
import { calendarWords, daysBetween, daysOf, weekdayOf } from '../../../widgets/kit/i18n/calendar.ts';
import { ru as kitRu } from '../../../widgets/kit/i18n/ru.ts';
import { countEn, countRu } from '../../../widgets/kit/i18n/words.ts';
import { zoneTime } from '../../../widgets/kit/i18n/zone.ts';

const plain = (text: string): string => text.replaceAll('\u00a0', ' ');

describe('words of dates and numbers', () => {
  it('says days, months and times as people do', () => {
    const ru = calendarWords('ru');
    assert.equal(plain(ru.day('2026-12-06')), 'вс, 6 декабря');
    assert.equal(plain(ru.monthTitle('2027-01')), 'Январь 2027');
    assert.equal(plain(ru.inMonth('2027-01')), 'в январе');
    assert.equal(plain(ru.dayInFull('2026-12-08')), 'вторник, 8 декабря');
    assert.equal(ru.span('10:00', '12:00'), '10:00–12:00');
    assert.equal(plain(calendarWords('en').day('2026-12-06')), 'Sun, 6 December');
    assert.ok(ru.day('2026-12-06').includes('\u00a0'));
  });

  it('picks the form of a Russian noun', () => {
    const said = [0, 1, 2, 5, 11, 12, 21, 22, 25, 111, 112, 121].map((count) =>
      plain(countRu(count, 'смена', 'смены', 'смен')),
    );
    assert.deepEqual(said, [
      '0 смен',
      '1 смена',
      '2 смены',
      '5 смен',
      '11 смен',
      '12 смен',
      '21 смена',
      '22 смены',
      '25 смен',
      '111 смен',
      '112 смен',
      '121 смена',
    ]);
    assert.equal(plain(countEn(1, 'shift', 'shifts')), '1 shift');
  });

  it('counts days across the ends of months and years', () => {
    assert.equal(daysOf('2028-02').length, 29);
    assert.equal(weekdayOf('2027-01-04'), 0);
    assert.equal(daysBetween('2026-12-30', '2027-01-02'), 3);
  });

  it('says how long is left, rounded down but never nothing', () => {
    const left = (minutes: number): string => plain(timeLeft(minutes * 60_000, kitRu));
    assert.deepEqual(
      [left(0.2), left(59), left(60), left(60 * 25), left(60 * 24 * 3 + 100)],
      ['1 минута', '59 минут', '1 час', '1 день', '3 дня'],
    );
  });

  it('shows instants by the charity’s clocks, whatever the device’s zone', () => {
    const moscow = zoneTime('Europe/Moscow');
    assert.equal(moscow.day('2026-12-25T21:30:00Z'), '2026-12-26');
    assert.equal(moscow.time('2026-12-25T21:30:00Z'), '00:30');
    const berlin = zoneTime('Europe/Berlin');
    assert.equal(berlin.time('2026-07-01T10:00:00Z'), '12:00');
    assert.equal(berlin.time('2026-12-01T10:00:00Z'), '11:00');
  });
});

describe('routes in links', () => {
  it('are read from our fragments only', () => {
    assert.equal(routeOfHash('#smena/requests/5f'), 'requests/5f');
    assert.equal(routeOfHash('#smena/'), null);
    assert.equal(routeOfHash('#contacts'), null);
    assert.equal(hashOfRoute('shifts/2026-12'), '#smena/shifts/2026-12');
    assert.deepEqual(parseRoute('availability/2027-01'), { name: 'availability', rest: ['2027-01'] });
    assert.deepEqual(parseRoute('x/%E0%A4%A'), { name: 'x', rest: ['%E0%A4%A'] });
  });
});
