import assert from 'node:assert/strict';
import {
  historyOf,
  painted,
  redo,
  remarked,
  sameOffer,
  step,
  undo,
  EMPTY_OFFER,
} from '../../../widgets/kit/availability/offer.ts';
import { patternOf, patternSlots, weeksOf } from '../../../widgets/kit/availability/weekly-pattern.ts';
import { placeAfter } from '../../../widgets/kit/grid/keys.ts';
import { isCrowded, rectangle, slotLayout } from '../../../widgets/kit/grid/layout.ts';
import { daysOf } from '../../../widgets/kit/i18n/calendar.ts';
import { slotsOf } from '../host/volunteer-answers.ts';

const slots = slotsOf('2027-01');
const days = daysOf('2027-01');

describe('a grid of slots', () => {
  it('lies either way round with the same slots', () => {
    const tall = slotLayout(slots, days, 'rows');
    const wide = slotLayout(slots, days, 'columns');
    assert.equal(tall.rows.length, 31);
    assert.equal(wide.columns.length, 31);
    assert.equal(tall.idAt(4, 2), '2027-01-05T14:00');
    assert.equal(wide.idAt(2, 4), '2027-01-05T14:00');
    assert.equal(tall.columns[2]?.ids.length, 31);
  });

  it('leaves a hole where a day has no slot at that time', () => {
    const without = slots.filter((slot) => slot.id !== '2027-01-05T14:00');
    const layout = slotLayout(without, days, 'rows');
    assert.equal(layout.idAt(4, 2), null);
    assert.equal(layout.rows[4]?.ids.length, 5);
    assert.equal(rectangle(layout, { row: 4, column: 0 }, { row: 4, column: 5 }).length, 5);
  });

  it('is crowded when a phone has no room for its times', () => {
    const twelve = slots.flatMap((slot) => [
      slot,
      { ...slot, id: `${slot.id}+`, time: slot.time.replace(':00', ':30') },
    ]);
    assert.equal(isCrowded(slotLayout(slots, days, 'rows')), false);
    assert.equal(isCrowded(slotLayout(twelve, days, 'rows')), true);
    assert.equal(isCrowded(slotLayout(twelve, days, 'columns')), false);
  });

  it('paints a rectangle from either corner', () => {
    const layout = slotLayout(slots, days, 'rows');
    const ids = rectangle(layout, { row: 3, column: 4 }, { row: 2, column: 3 });
    assert.deepEqual(ids, ['2027-01-03T16:00', '2027-01-03T18:00', '2027-01-04T16:00', '2027-01-04T18:00']);
  });

  it('moves with arrows to headers but never into the corner or out', () => {
    const layout = slotLayout(slots, days, 'rows');
    const go = (key: string, row: number, column: number, ctrl = false) =>
      placeAfter(key, { ctrl }, { row, column }, layout);
    assert.deepEqual(go('ArrowUp', 0, 0), { row: -1, column: 0 });
    assert.deepEqual(go('ArrowLeft', -1, 0), { row: -1, column: 0 });
    assert.deepEqual(go('ArrowDown', 30, 2), { row: 30, column: 2 });
    assert.deepEqual(go('PageDown', 1, 2), { row: 8, column: 2 });
    assert.deepEqual(go('PageUp', 3, 2), { row: 0, column: 2 });
    assert.deepEqual(go('End', 3, 2), { row: 3, column: 5 });
    assert.deepEqual(go('Home', 3, 2, true), { row: 0, column: 0 });
    assert.equal(go('a', 3, 2), null);
  });
});

describe('an offer on the screen', () => {
  it('marks and unmarks, sorted, each once', () => {
    const offer = painted(painted(EMPTY_OFFER, ['b', 'a', 'b'], true), ['b'], false);
    assert.deepEqual(offer.marks, ['a']);
  });

  it('is the same whatever the order of marks, and another with another wish', () => {
    assert.ok(sameOffer({ ...EMPTY_OFFER, marks: ['a', 'b'] }, { ...EMPTY_OFFER, marks: ['b', 'a'] }));
    assert.ok(!sameOffer({ ...EMPTY_OFFER, maxPerDay: 1 }, EMPTY_OFFER));
  });

  it('goes back and forth over steps, and forgets the way forward after a new one', () => {
    const one = painted(EMPTY_OFFER, ['a'], true);
    const two = painted(one, ['b'], true);
    const history = step(step(historyOf(EMPTY_OFFER), one), two);
    assert.deepEqual(undo(history).present, one);
    assert.deepEqual(redo(undo(history)).present, two);
    assert.equal(step(history, two), history);
    assert.equal(redo(step(undo(history), EMPTY_OFFER)).present, EMPTY_OFFER);
    assert.equal(undo(historyOf(one)).present, one);
  });

  it('changes marks only within what was meant', () => {
    const offer = { ...EMPTY_OFFER, marks: ['a', 'b', 'c'] };
    assert.deepEqual(remarked(offer, ['b2'], ['b', 'b2']).marks, ['a', 'b2', 'c']);
  });
});

describe('a weekly pattern', () => {
  it('knows the calendar weeks a month touches', () => {
    assert.deepEqual(
      weeksOf(days).map((week) => week.length),
      [3, 7, 7, 7, 7],
    );
    assert.equal(weeksOf(days)[1]?.[0], '2027-01-04');
  });

  it('goes to its weekdays in the chosen days only', () => {
    const ids = patternSlots(slots, new Set(['1 18:00']), new Set(weeksOf(days)[1]));
    assert.deepEqual(ids, ['2027-01-05T18:00']);
  });

  it('is found again in marks that mostly follow it', () => {
    const marks = new Set(['2027-01-05T18:00', '2027-01-12T18:00', '2027-01-06T10:00']);
    assert.deepEqual([...patternOf(slots, marks)], ['1 18:00']);
  });
});
