import assert from 'node:assert/strict';
import fc from 'fast-check';
import { LEAST_GROUP, hiddenCells, isSmall, suppress } from '../../../src/domain/report/suppress.ts';
import { someFigures } from '../../builders/figures.ts';

const sumOf = (counts: readonly number[], at: ReadonlySet<number>) =>
  counts.reduce((sum, count, index) => sum + (at.has(index) ? count : 0), 0);

describe('suppression of small groups', () => {
  it('hides a topic of fewer than five consultations and the next smallest, which the sum would reveal', () => {
    const topics = [30, 2, 9, 0].map((count, index) => ({ topicId: index + 1, name: `${index}`, count }));
    const { topics: told } = suppress(someFigures({ topics }));
    assert.deepEqual(
      told.map(({ topicId, count }) => [topicId, count]),
      [
        [1, 30],
        [4, 0],
        [2, null],
        [3, null],
      ],
    );
  });

  it('tells of every topic when all have five or more', () => {
    const topics = [30, 5, 9].map((count, index) => ({ topicId: index + 1, name: `${index}`, count }));
    assert.deepEqual(suppress(someFigures({ topics })).topics, topics);
  });

  it('tells nothing of fewer than five scores, not even how many were not given', () => {
    const { scores } = suppress(someFigures({ scores: { answers: 4, average: 4.5, outOfScale: 0 } }));
    assert.equal(scores.suppressed, true);
    for (const key of [
      'answers',
      'average',
      'halfWidth',
      'noAnswer',
      'notReached',
      'unavailable',
      'responseRate',
    ] as const)
      assert.equal(scores[key], null, key);
    assert.ok(scores.distribution.every(({ count }) => count === null));
  });

  it('hides four values of the scale at least, as number, average and interval give three away', () => {
    const shown = (counts: readonly number[]) => {
      const distribution = counts.map((count, index) => ({ value: index + 1, count }));
      const answers = counts.reduce((sum, count) => sum + count, 0);
      const { scores } = suppress(
        someFigures({ scores: { answers, average: 4.4, outOfScale: 0, distribution } }),
      );
      assert.equal(scores.answers, answers);
      return scores.distribution.map(({ count }) => count);
    };
    assert.deepEqual(shown([1, 9, 6, 20, 40]), [null, null, null, null, 40]);
    assert.deepEqual(shown([1, 0, 6, 20, 40]), [null, 0, null, null, null]);
    assert.deepEqual(shown([0, 0, 0, 1, 7]), [null, null, null, null, null]);
    assert.deepEqual(shown([0, 0, 5, 6, 7]), [0, 0, 5, 6, 7]);
  });

  it('hides a few values out of the scale with everything they follow from', () => {
    const { scores } = suppress(someFigures({ scores: { answers: 60, outOfScale: 2, responseRate: 0.5 } }));
    assert.deepEqual(
      [scores.outOfScale, scores.noAnswer, scores.notReached, scores.unavailable, scores.responseRate],
      [null, null, null, null, null],
    );
  });

  it('hides repeat callers whose calls are fewer than five, and how many clients there were', () => {
    const { callers } = suppress(
      someFigures({
        callers: { recognised: true, clients: 50, repeatClients: 1, callsOfRepeatClients: 2, withheld: 9 },
      }),
    );
    assert.equal(callers.suppressed, true);
    assert.deepEqual([callers.clients, callers.repeatClients, callers.withheld], [null, null, null]);
  });

  it('never hides counts of work', () => {
    const figures = someFigures({ calls: { incoming: 3, missed: 1, consultations: 2 } });
    const told = suppress(figures);
    assert.deepEqual(told.calls, figures.calls);
    assert.deepEqual(told.coverage, figures.coverage);
    assert.deepEqual(told.changes, figures.changes);
    assert.deepEqual(told.hours, figures.hours);
    assert.equal(told.reports.missing, figures.reports.missing);
  });

  it('leaves no cell alone, and no hidden group under five while others could join it', () => {
    const counts = fc.array(fc.integer({ min: 0, max: 40 }), { maxLength: 12 });
    fc.assert(
      fc.property(counts, fc.constantFrom(2, 3), (cells, least) => {
        const hidden = hiddenCells(cells, least);
        const existing = cells.filter((count) => count > 0).length;
        cells.forEach((count, index) => {
          if (isSmall(count)) assert.ok(hidden.has(index));
          if (count === 0) assert.ok(!hidden.has(index));
        });
        if (hidden.size === 0) return;
        assert.ok(hidden.size >= Math.min(least, existing));
        assert.ok(hidden.size === existing || sumOf(cells, hidden) >= LEAST_GROUP);
      }),
    );
  });

  it('tells nothing per person', () => {
    assert.ok(!('volunteers' in suppress(someFigures({}))));
  });
});
