import assert from 'node:assert/strict';
import fc from 'fast-check';
import { generate } from '../../../src/domain/generation/generate.ts';
import { ownLoad } from '../../../src/domain/schedule/own-load-reasons.ts';
import { anAnswer } from '../../builders/availability.ts';
import { FIRST, NEXT_DAY, SECOND, SLOTS, THIRD } from './edit-facts.ts';

const slots = new Map(SLOTS.map((slot) => [slot.id, slot]));
const shift = (slotId: string, volunteerId: number) => ({ slotId, volunteerId });

function loadOf(
  me: number,
  offers: Record<number, ReturnType<typeof anAnswer>>,
  shifts: readonly { slotId: string; volunteerId: number }[],
) {
  const known = new Map(Object.entries(offers).map(([id, offer]) => [Number(id), offer]));
  return ownLoad(me, { slots, shifts, offers: known });
}

describe('Why a volunteer has so many shifts', () => {
  it('counts over those who offered or serve', () => {
    const offers = { 1: anAnswer([FIRST, SECOND], { maxShifts: 4 }), 2: anAnswer([FIRST]), 3: anAnswer([]) };
    const load = loadOf(1, offers, [shift(FIRST, 1), shift(SECOND, 1), shift(FIRST, 2)]);
    assert.deepEqual(
      [load.shifts, load.offered, load.maxShifts, load.average, load.least, load.most],
      [2, 2, 4, 1.5, 1, 2],
    );
    assert.deepEqual([load.whyNotFewer, load.whyNotMore], ['nobody-else-available', 'all-offered-taken']);
  });

  it('is not fewer because others hold as many', () => {
    const offers = { 1: anAnswer([FIRST]), 2: anAnswer([FIRST, SECOND]) };
    const load = loadOf(1, offers, [shift(FIRST, 1), shift(SECOND, 2)]);
    assert.equal(load.whyNotFewer, 'others-hold-as-many');
  });

  it('is not more because of an own limit, of the month or of the day', () => {
    const held = [shift(FIRST, 1)];
    assert.equal(
      loadOf(1, { 1: anAnswer([FIRST, NEXT_DAY], { maxShifts: 1 }) }, held).whyNotMore,
      'own-limit',
    );
    assert.equal(loadOf(1, { 1: anAnswer([FIRST, SECOND], { maxPerDay: 1 }) }, held).whyNotMore, 'own-limit');
  });

  it('is not more because it would be less even, or because the seats are filled', () => {
    const offers = { 1: anAnswer([NEXT_DAY]), 2: anAnswer([NEXT_DAY, FIRST]) };
    assert.equal(loadOf(1, offers, [shift(NEXT_DAY, 2)]).whyNotMore, 'seats-filled');
    const equal = [shift(NEXT_DAY, 2), shift(THIRD, 1)];
    assert.equal(loadOf(1, offers, equal).whyNotMore, 'would-be-uneven');
  });

  it('is a hand’s doing where the answers do not explain it', () => {
    const offers = { 1: anAnswer([FIRST, SECOND, NEXT_DAY]), 2: anAnswer([FIRST, SECOND, NEXT_DAY]) };
    const uneven = [shift(FIRST, 1), shift(SECOND, 1), shift(NEXT_DAY, 1)];
    assert.equal(loadOf(1, offers, uneven).whyNotFewer, 'edited-by-hand');
    assert.equal(loadOf(2, offers, uneven).whyNotMore, 'edited-by-hand');
    const taken = [shift(FIRST, 1), shift(FIRST, 2), shift(SECOND, 2), shift(SECOND, 3), shift(NEXT_DAY, 2)];
    assert.equal(loadOf(1, offers, taken).whyNotMore, 'edited-by-hand');
  });

  it('is never said to be a hand’s doing of what generation made', () => {
    const marks = fc.subarray(SLOTS.map((slot) => slot.id));
    const offer = fc.record({
      marks,
      maxShifts: fc.option(fc.integer({ min: 0, max: 4 })),
      maxPerDay: fc.option(fc.integer({ min: 0, max: 2 })),
    });
    let explained = 0;
    fc.assert(
      fc.property(fc.array(offer, { minLength: 1, maxLength: 6 }), (given) => {
        const offers = Object.fromEntries(
          given.map((one, index) => [index + 1, anAnswer(one.marks, { ...one })]),
        );
        const { assignments } = generate({
          slots: SLOTS.map(({ id, day, need }) => ({ id, day, need })),
          volunteers: Object.entries(offers).map(([id, one]) => ({
            id,
            available: one.marks,
            ...(one.maxShifts === null ? {} : { maxShifts: one.maxShifts }),
            ...(one.maxPerDay === null ? {} : { maxPerDay: one.maxPerDay }),
          })),
          priority: 'spread-first',
          seed: 1,
        });
        const shifts = assignments.map(([volunteer, slotId]) => shift(slotId, Number(volunteer)));
        for (const me of Object.keys(offers).map(Number)) {
          const load = loadOf(me, offers, shifts);
          assert.notEqual(load.whyNotFewer, 'edited-by-hand');
          assert.notEqual(load.whyNotMore, 'edited-by-hand');
          explained += 1;
        }
      }),
      { numRuns: 500, seed: 7 },
    );
    assert.ok(explained > 500);
  });
});
