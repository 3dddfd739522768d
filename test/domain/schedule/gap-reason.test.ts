import assert from 'node:assert/strict';
import { gapReason } from '../../../src/domain/schedule/gap-reason.ts';
import { anAnswer } from '../../builders/availability.ts';
import { FIRST, NEXT_DAY, SECOND, SLOTS } from './edit-facts.ts';

const [first, second, , nextDay] = SLOTS as [
  (typeof SLOTS)[0],
  (typeof SLOTS)[0],
  (typeof SLOTS)[0],
  (typeof SLOTS)[0],
];
const outsider = (volunteerId: number, marks: string[], held: (typeof first)[], wishes = {}) => ({
  volunteerId,
  answer: anAnswer(marks, wishes),
  held,
});

describe('The reason of a gap', () => {
  it('is that nobody offered the slot, or nobody else', () => {
    const others = [outsider(1, [SECOND], [])];
    assert.deepEqual(gapReason(first, 0, others), { reason: 'nobody-available', limited: [] });
    assert.deepEqual(gapReason(first, 1, others), { reason: 'nobody-else-available', limited: [] });
  });

  it('is that all who offered it are at their own limits, and which', () => {
    const others = [
      outsider(1, [FIRST, NEXT_DAY], [nextDay], { maxShifts: 1 }),
      outsider(2, [FIRST, SECOND], [second], { maxPerDay: 1 }),
    ];
    assert.deepEqual(gapReason(first, 0, others), {
      reason: 'at-own-limits',
      limited: [
        { volunteerId: 1, limit: 'month', value: 1 },
        { volunteerId: 2, limit: 'day', value: 1 },
      ],
    });
  });

  it('is that somebody could still be seated, once one who offered it is below their limits', () => {
    const others = [
      outsider(1, [FIRST, NEXT_DAY], [nextDay], { maxShifts: 1 }),
      outsider(2, [FIRST, NEXT_DAY], [nextDay], { maxPerDay: 1 }),
    ];
    assert.deepEqual(gapReason(first, 0, others), { reason: 'open-candidates', limited: [] });
  });
});
