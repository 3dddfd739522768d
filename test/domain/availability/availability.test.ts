import assert from 'node:assert/strict';
import {
  checkOffer,
  emptyAvailability,
  requireVersion,
  saveDraft,
  statusOf,
  submitAnswer,
} from '../../../src/domain/availability/availability.ts';
import type { Availability, AvailabilityStatus } from '../../../src/domain/availability/availability.ts';
import { everybodyAnswered } from '../../../src/domain/availability/everybody.ts';
import { likeLastMonth } from '../../../src/domain/availability/like-last-month.ts';
import { anAnswered, anAvailability, anOffer } from '../../builders/availability.ts';
import { aSlot } from '../../builders/slot.ts';

const FIRST = '2026-12-01T10:00';
const SECOND = '2026-12-01T12:00';
const slots = new Map(
  [aSlot('2026-12-01', '10:00'), aSlot('2026-12-01', '12:00')].map((slot) => [slot.id, slot]),
);
const NOW = new Date('2026-11-21T09:00:00Z');
const step = { cannot: false, at: NOW, by: 1, late: false };

describe('an offer', () => {
  const refused: readonly (readonly [remark: string, marks: string[], code: string, field: string])[] = [
    ['a slot of another month', ['2027-01-01T10:00'], 'availability.unknown-slot', 'marks.0'],
    ['what is no slot at all', ['__proto__'], 'availability.unknown-slot', 'marks.0'],
    ['the same slot twice', [FIRST, FIRST], 'availability.duplicate-slot', 'marks.1'],
    ['more marks than slots', [FIRST, SECOND, FIRST], 'availability.too-many-marks', 'marks'],
    [
      'more marks than slots, an unknown one first',
      ['x', FIRST, SECOND],
      'availability.unknown-slot',
      'marks.0',
    ],
  ];
  for (const [remark, marks, code, field] of refused)
    it(`refuses ${remark} and says where`, () => {
      assert.throws(
        () => checkOffer(anOffer([], { marks }), slots, [], NOW),
        (error: { code: string; details: Record<string, unknown> }) => {
          assert.equal(error.code, code);
          assert.equal(error.details['field'], field);
          return true;
        },
      );
    });

  it('refuses a slot from the instant it begins, but keeps one marked before', () => {
    const begins = slots.get(FIRST)!.startsAt;
    assert.doesNotThrow(() => checkOffer(anOffer([FIRST]), slots, [], new Date(begins.getTime() - 1)));
    assert.throws(() => checkOffer(anOffer([FIRST]), slots, [], begins), { code: 'availability.past-slot' });
    assert.doesNotThrow(() => checkOffer(anOffer([FIRST]), slots, [FIRST], begins));
  });

  for (const wish of [-1, 1.5, 1001, Number.NaN, Number.POSITIVE_INFINITY])
    it(`refuses ${wish} as a wish`, () => {
      assert.throws(() => checkOffer(anOffer([], { maxShifts: wish }), slots, [], NOW), {
        code: 'availability.bad-wish',
      });
      assert.throws(() => checkOffer(anOffer([], { maxPerDay: wish }), slots, [], NOW), {
        code: 'availability.bad-wish',
      });
    });

  it('comes out in order', () => {
    assert.deepEqual(checkOffer(anOffer([], { marks: [SECOND, FIRST] }), slots, [], NOW).marks, [
      FIRST,
      SECOND,
    ]);
  });
});

describe('an answer', () => {
  it('counts only when sent: strokes after it change nothing of it', () => {
    const sent = submitAnswer(emptyAvailability('2026-12', 1), anOffer([FIRST]), step);
    const scribbled = saveDraft(sent, anOffer([FIRST, SECOND]));
    assert.deepEqual(scribbled.submitted?.marks, [FIRST]);
    assert.equal(scribbled.version, 2);
    assert.equal(statusOf(scribbled), 'changed-unsent');
  });

  it('that is late stands beside the one in time', () => {
    const timely = submitAnswer(emptyAvailability('2026-12', 1), anOffer([FIRST]), step);
    const late = submitAnswer(timely, anOffer([SECOND]), { ...step, late: true });
    assert.deepEqual(late.timely?.marks, [FIRST]);
    assert.deepEqual(late.submitted?.marks, [SECOND]);
  });

  it('"cannot" is empty whatever was marked, and an answer', () => {
    const cannot = submitAnswer(anAvailability({ draft: anOffer([FIRST]) }), anOffer([FIRST]), {
      ...step,
      cannot: true,
    });
    assert.deepEqual(cannot.timely?.marks, []);
    assert.equal(statusOf(cannot), 'cannot');
  });

  const statuses: readonly (readonly [
    remark: string,
    availability: Availability,
    status: AvailabilityStatus,
  ])[] = [
    ['nothing at all', anAvailability(), 'none'],
    ['strokes only', anAvailability({ draft: anOffer([FIRST]) }), 'unsent'],
    ['a wish only', anAvailability({ draft: anOffer([], { maxShifts: 3 }) }), 'unsent'],
    ['sent', anAnswered(1, [FIRST]), 'answered'],
    ['an empty answer sent', anAnswered(1, []), 'answered'],
    ['sent and changed', { ...anAnswered(1, [FIRST]), draft: anOffer([]) }, 'changed-unsent'],
    ['cannot', anAnswered(1, [], { cannot: true }), 'cannot'],
  ];
  for (const [remark, availability, status] of statuses)
    it(`with ${remark} is "${status}"`, () => assert.equal(statusOf(availability), status));

  it('of another version is refused, saying what differs', () => {
    const stored = anAvailability({ version: 4, draft: anOffer([FIRST]) });
    assert.doesNotThrow(() => requireVersion(stored, 4));
    assert.throws(() => requireVersion(stored, 3, anOffer([SECOND])), {
      code: 'availability.stale',
      details: { expected: 3, version: 4, onlyStored: [FIRST], onlyYours: [SECOND], sentBy: null },
    });
  });
});

describe('everybody has answered', () => {
  it('when each volunteer has an answer in time, "cannot" included', () => {
    const answers = [anAnswered(1, [FIRST]), anAnswered(2, [], { cannot: true })];
    assert.equal(everybodyAnswered([1, 2], answers), true);
    assert.equal(everybodyAnswered([1, 2, 3], answers), false);
  });

  it('but not by a late answer, nor when there is nobody', () => {
    assert.equal(everybodyAnswered([1], [anAnswered(1, [FIRST], { late: true })]), false);
    assert.equal(everybodyAnswered([], []), false);
  });
});

describe('like last month', () => {
  const november = [aSlot('2026-11-03', '18:00'), aSlot('2026-11-04', '18:00'), aSlot('2026-11-10', '18:00')];
  const december = ['2026-12-01', '2026-12-02', '2026-12-08'].map((day) => aSlot(day, '18:00'));

  it('carries a weekday and hour over, once marked', () => {
    assert.deepEqual(likeLastMonth(['2026-11-03T18:00'], november, december, NOW), [
      '2026-12-01T18:00',
      '2026-12-08T18:00',
    ]);
  });

  it('leaves out slots that have begun and hours that are no more', () => {
    const now = new Date('2026-12-02T00:00:00Z');
    assert.deepEqual(likeLastMonth(['2026-11-03T18:00', '2026-11-05T08:00'], november, december, now), [
      '2026-12-08T18:00',
    ]);
  });
});
