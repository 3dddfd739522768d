import assert from 'node:assert/strict';
import { comparisonOf } from '../../../widgets/administrator/month/schedule/comparison.ts';
import { senseless } from '../../../widgets/administrator/month/schedule/sense.ts';
import { mondaysOf, weekInWords } from '../../../widgets/administrator/month/schedule/weeks.ts';
import { calendarWords } from '../../../widgets/kit/i18n/calendar.ts';
import { apply, monthWorld } from '../host/month-world.ts';
import { pageOf } from '../host/month-page.ts';

describe('the comparison of a draft with what is published', () => {
  it('is empty where nothing differs', () => {
    const page = pageOf(monthWorld('published'));
    const { days, people, filled, least, most } = comparisonOf(page);
    assert.deepEqual([days, people], [[], []]);
    assert.deepEqual(filled, [page.fairness.seatsFilled, page.fairness.seatsFilled]);
    assert.deepEqual([least, most].flat(), [
      page.fairness.least,
      page.fairness.least,
      page.fairness.most,
      page.fairness.most,
    ]);
  });

  it('tells who leaves and who comes by day, and everybody’s shifts before and after', () => {
    const world = monthWorld('published');
    const before = pageOf(world);
    const [one] = world.seats;
    const slot = before.slots.find(({ id }) => id === one?.slotId);
    assert(one && slot);
    const by = before.loads.find(
      ({ volunteer }) => !slot.seats.some((seat) => seat.volunteerId === volunteer.id),
    );
    assert(by);
    const edit = {
      kind: 'replace',
      slotId: one.slotId,
      volunteerId: one.volunteerId,
      byVolunteerId: by.volunteer.id,
    } as const;
    apply(world, { ...edit, reason: 'договорились' });
    const { days, people, filled } = comparisonOf(pageOf(world));
    assert.deepEqual(
      days.map(({ day, slots }) => [day, slots.map((found) => [found.slot.id, found.out, found.into])]),
      [[slot.day, [[slot.id, [one.volunteerId], [by.volunteer.id]]]]],
    );
    assert.deepEqual(
      new Map(people.map((person) => [person.volunteerId, person.after - person.before])),
      new Map([
        [one.volunteerId, -1],
        [by.volunteer.id, 1],
      ]),
    );
    assert.deepEqual(filled, [before.fairness.seatsFilled, before.fairness.seatsFilled]);
  });
});

describe('an attempt made on an older version', () => {
  it('makes sense while nothing it needs has changed', () => {
    const world = monthWorld('review');
    const [one, two] = world.seats;
    assert(one && two);
    const here = { slotId: one.slotId, volunteerId: one.volunteerId };
    const why = (edit: Parameters<typeof apply>[1]) => senseless({ kind: 'edit', edit }, pageOf(world));
    assert.equal(why({ kind: 'remove', ...here }), null);
    assert.equal(why({ kind: 'assign', ...here }), 'already');
    assert.equal(why({ kind: 'assign', slotId: two.slotId, volunteerId: 50 }), 'no-room');
    assert.equal(senseless({ kind: 'undo' }, pageOf(world)), 'nothing');
    apply(world, { kind: 'remove', ...here });
    assert.equal(why({ kind: 'remove', ...here }), 'already');
    assert.equal(why({ kind: 'pin', ...here }), 'gone');
    assert.equal(why({ kind: 'replace', ...here, byVolunteerId: 50 }), 'gone');
    assert.equal(why({ kind: 'clear-day', day: '2027-01-04', pinned: false }), null);
    assert.equal(senseless({ kind: 'undo' }, pageOf(world)), null);
    assert.equal(senseless({ kind: 'undo' }, { ...pageOf(world), readOnly: true }), 'read-only');
  });
});

describe('the weeks of a month', () => {
  it('are named by their days in it', () => {
    assert.deepEqual(mondaysOf('2027-01'), [
      '2026-12-28',
      '2027-01-04',
      '2027-01-11',
      '2027-01-18',
      '2027-01-25',
    ]);
    const ru = calendarWords('ru');
    assert.equal(weekInWords('2026-12-28', '2027-01', ru), '1–3\u00a0января');
    assert.equal(weekInWords('2027-02-01', '2027-02', ru), '1–7\u00a0февраля');
  });
});
