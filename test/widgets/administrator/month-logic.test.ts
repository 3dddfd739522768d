import assert from 'node:assert/strict';
import { instantAt } from '../../../widgets/kit/i18n/instant.ts';
import { monthToRun, nearestFirst } from '../../../widgets/administrator/month/months.ts';
import { rowsOf } from '../../../widgets/administrator/month/collecting/answers.ts';
import { bandsOf, seatNow, seatsOf } from '../../../widgets/administrator/month/schedule/bands.ts';
import { transfer } from '../../../widgets/administrator/month/schedule/edits.ts';
import { effectInWords, wholeInWords } from '../../../widgets/administrator/month/schedule/fairness.ts';
import {
  firstStand,
  linesOf,
  seatAt,
  standAfter,
} from '../../../widgets/administrator/month/schedule/seat-keys.ts';
import { ru as fairnessRu } from '../../../widgets/administrator/i18n/fairness.ru.ts';
import { ru as scheduleRu } from '../../../widgets/administrator/i18n/schedule.ru.ts';
import { zoneTime } from '../../../widgets/kit/i18n/zone.ts';
import { pageOf } from '../host/month-page.ts';
import { MONTH, monthWorld, PEOPLE } from '../host/month-world.ts';
import { cycle } from '../host/volunteer-answers.ts';

const plain = (text: string): string => text.replaceAll('\u00a0', ' ');

describe('the month’s logic', () => {
  it('opens the month that needs the administrator most', () => {
    assert.equal(monthToRun([]), null);
    assert.equal(
      monthToRun([
        cycle('2027-02', 'planned'),
        cycle('2027-01', 'collecting'),
        cycle('2026-12', 'published'),
      ]),
      '2027-01',
    );
    assert.equal(monthToRun([cycle('2027-01', 'review'), cycle('2026-12', 'generating')]), '2027-01');
    assert.equal(monthToRun([cycle('2026-10', 'closed'), cycle('2026-11', 'closed')]), '2026-11');
  });

  it('offers this month and those after it before what is past', () => {
    const months = ['2027-02', '2026-10', '2026-12', '2026-11', '2027-01'].map((one) =>
      cycle(one, 'planned'),
    );
    assert.deepEqual(
      nearestFirst(months, '2026-12').map(({ month }) => month),
      ['2026-12', '2027-01', '2027-02', '2026-11', '2026-10'],
    );
  });

  it('follows a seat that was looked at while its slot changes', () => {
    const slot = pageOf(monthWorld('review')).slots.find((one) => one.seats.length === 2);
    const [first, second] = slot === undefined ? [] : seatsOf(slot);
    assert(slot && first?.held && second?.held);
    assert.deepEqual(seatNow({ ...slot, seats: [second.held] }, second), { ...second, index: 0 });
    assert.equal(
      seatNow({ ...slot, seats: [second.held] }, first).held?.volunteerId,
      second.held.volunteerId,
    );
    assert.deepEqual(seatNow({ ...slot, seats: [] }, first), { ...first, held: null });
    assert.equal(seatNow(undefined, first), first);
  });

  it('finds the instant at which a zone’s clocks show a time, on both sides of a clock change', () => {
    assert.equal(instantAt(zoneTime('Europe/Moscow'), '2026-12-25', '21:00'), '2026-12-25T18:00:00.000Z');
    const berlin = zoneTime('Europe/Berlin');
    assert.equal(instantAt(berlin, '2026-03-28', '12:00'), '2026-03-28T11:00:00.000Z');
    assert.equal(instantAt(berlin, '2026-03-29', '12:00'), '2026-03-29T10:00:00.000Z');
    assert.equal(instantAt(berlin, '2026-10-25', '12:00'), '2026-10-25T11:00:00.000Z');
  });

  it('lays weeks as bands with nothing outside the month, and days as a list', () => {
    const { slots } = pageOf(monthWorld('review'));
    const weeks = bandsOf(MONTH, slots, 'weeks');
    assert.equal(weeks.length, 5);
    assert.deepEqual(weeks[0]?.columns.slice(0, 5), [null, null, null, null, '2027-01-01']);
    assert.equal(weeks[0]?.lines.length, 6);
    const days = bandsOf(MONTH, slots, 'days');
    assert.equal(days.length, 31);
    assert.deepEqual(days[0]?.columns, ['2027-01-01']);
    assert.deepEqual(bandsOf(MONTH, slots.slice(0, 1), 'days').length, 1);
  });

  it('leads the keyboard over seats, days, times and weeks, and stops at the edges', () => {
    const lines = linesOf(bandsOf(MONTH, pageOf(monthWorld('review')).slots, 'weeks'));
    const first = firstStand(lines);
    assert.deepEqual(first, { line: 0, column: 4, seat: 0 });
    const go = (keys: readonly string[]) =>
      keys.reduce((at, key) => standAfter(key, at, lines) ?? at, first ?? { line: 0, column: 0, seat: 0 });
    assert.deepEqual(go(['ArrowRight']), { line: 0, column: 4, seat: 1 });
    assert.deepEqual(go(['ArrowRight', 'ArrowRight']), { line: 0, column: 5, seat: 0 });
    assert.deepEqual(go(['ArrowRight', 'ArrowRight', 'ArrowLeft']), { line: 0, column: 4, seat: 1 });
    assert.deepEqual(go(['ArrowLeft']), { line: 0, column: 4, seat: 0 });
    assert.deepEqual(go(['ArrowUp']), { line: 0, column: 4, seat: 0 });
    assert.deepEqual(go(Array.from({ length: 6 }, () => 'ArrowDown')), { line: 6, column: 4, seat: 0 });
    assert.deepEqual(go(['End']), { line: 0, column: 6, seat: 1 });
    assert.deepEqual(go(['End', 'Home']), { line: 0, column: 4, seat: 0 });
    assert.equal(seatAt(lines, { line: 0, column: 4, seat: 0 })?.slotId, '2027-01-01T10:00');
    assert.equal(seatAt(lines, { line: 0, column: 4, seat: 9 }), null);
  });

  it('moves to a free seat, swaps with a taken one, and does nothing in the same slot', () => {
    const { slots } = pageOf(monthWorld('review'));
    const seats = slots.flatMap(seatsOf);
    const [from, beside] = seats;
    const free = seats.find((seat) => seat.held === null);
    const other = seats.find((seat) => seat.held !== null && seat.slotId !== from?.slotId);
    assert(from?.held && beside && free && other?.held);
    assert.equal(transfer(from, beside), null);
    assert.equal(transfer(free, from), null);
    assert.deepEqual(transfer(from, free), {
      kind: 'move',
      slotId: from.slotId,
      volunteerId: from.held.volunteerId,
      toSlotId: free.slotId,
    });
    assert.equal(transfer(from, other)?.kind, 'swap');
  });

  it('says truly how full and how even a schedule is', () => {
    const world = monthWorld('review');
    const page = pageOf(world);
    const say = (part: Partial<typeof page.fairness>): string =>
      plain(wholeInWords({ ...page, fairness: { ...page.fairness, ...part } }, fairnessRu).join(' '));
    assert.match(say({}), /^Заполнено \d+ из 372 мест — больше невозможно: .*Ровнее распределить нельзя\.$/);
    assert.match(say({ optimal: false, bestSeats: page.fairness.seatsFilled + 2 }), /на 2 места больше/);
    assert.match(
      say({ optimal: false, sumOfSquares: 512, bestSumOfSquares: 500 }),
      /512 против 500 .* на 12 больше .* 6 смен/,
    );
    assert.match(
      say({ optimal: false, bestSeats: null }),
      /программа расписания не составляла, сравнить не с чем/,
    );
    assert.doesNotMatch(say({ optimal: false }), /нельзя\.$|невозможно/);
    assert.match(say({ seatsFilled: 372 }), /^Заполнены все 372 места\./);
  });

  it('tells what a choice does to evenness', () => {
    const say = (change: number, best: number, relief: number | null): string =>
      effectInWords({ fairnessChange: change }, best, relief, scheduleRu.effect);
    assert.equal(say(5, 5, null), 'ровнее всего');
    assert.equal(plain(say(9, 5, null)), 'менее ровно: у лучшего выбора на 2 смены меньше');
    assert.equal(say(5, 5, -9), 'станет ровнее');
    assert.equal(say(9, 5, -9), 'ровность не изменится');
    assert.equal(say(11, 5, -9), 'станет менее ровно');
  });

  it('puts those we wait for first', () => {
    const { progress } = monthWorld('collecting');
    assert.equal(rowsOf(progress, 'all')[0]?.volunteer.id, PEOPLE[3]?.id);
    assert.equal(rowsOf(progress, 'waiting').length, 13);
    assert.equal(rowsOf(progress, 'answered').length, 27);
  });
});
