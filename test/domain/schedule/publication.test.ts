import assert from 'node:assert/strict';
import { countSeatChanges, diffPublication } from '../../../src/domain/schedule/publication.ts';
import { FIRST, NEXT_DAY, SECOND } from './edit-facts.ts';

const shift = (slotId: string, volunteerId: number) => ({ slotId, volunteerId });
const BEFORE = [shift(FIRST, 1), shift(FIRST, 2), shift(SECOND, 1)];
const AFTER = [shift(FIRST, 2), shift(FIRST, 3), shift(NEXT_DAY, 1)];

describe('What a publication changes', () => {
  it('is said per person, and only of those whose shifts change', () => {
    assert.deepEqual(
      [...diffPublication(BEFORE, AFTER)],
      [
        [1, { added: [NEXT_DAY], removed: [FIRST, SECOND] }],
        [3, { added: [FIRST], removed: [] }],
      ],
    );
    assert.deepEqual([...diffPublication(BEFORE, BEFORE.toReversed())], []);
  });

  it('counts each seat once, whoever leaves and comes', () => {
    assert.equal(countSeatChanges(BEFORE, AFTER), 3);
    assert.equal(countSeatChanges(BEFORE, BEFORE), 0);
    assert.equal(countSeatChanges([], BEFORE), 3);
  });
});
