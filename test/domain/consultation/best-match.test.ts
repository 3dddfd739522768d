import assert from 'node:assert/strict';
import fc from 'fast-check';
import { bestMatch } from '../../../src/domain/consultation/best-match.ts';

const NO = Infinity;

/** Every match of rows with columns, as the column of each row. */
function* everyMatch(
  costs: number[][],
  row = 0,
  taken: readonly number[] = [],
): Generator<(number | null)[]> {
  if (row === costs.length) return yield [];
  for (const rest of everyMatch(costs, row + 1, taken)) yield [null, ...rest];
  for (const [column, cost] of (costs[row] ?? []).entries()) {
    if (cost === NO || taken.includes(column)) continue;
    for (const rest of everyMatch(costs, row + 1, [...taken, column])) yield [column, ...rest];
  }
}

function worth(costs: number[][], match: readonly (number | null)[]): { pairs: number; cost: number } {
  const chosen = match.flatMap((column, row) => (column === null ? [] : [costs[row]?.[column] ?? NO]));
  return { pairs: chosen.length, cost: chosen.reduce((sum, cost) => sum + cost, 0) };
}

function bestOf(costs: number[][], matches: (number | null)[][]): { pairs: number; cost: number } {
  return matches
    .map((match) => worth(costs, match))
    .reduce((best, one) =>
      one.pairs > best.pairs || (one.pairs === best.pairs && one.cost < best.cost) ? one : best,
    );
}

const costsUpTo = (rows: number, columns: number) =>
  fc.nat(columns).chain((width) =>
    fc.array(fc.array(fc.oneof(fc.nat(9), fc.constant(NO)), { minLength: width, maxLength: width }), {
      maxLength: rows,
    }),
  );

describe('the best total match', () => {
  it('is as good as the best of all matches there are', () => {
    fc.assert(
      fc.property(costsUpTo(5, 5), (costs) => {
        const { columnOf } = bestMatch(costs);
        const columns = columnOf.filter((column) => column !== null);
        assert.equal(new Set(columns).size, columns.length, 'no column twice');
        assert.deepEqual(worth(costs, columnOf), bestOf(costs, [...everyMatch(costs)]));
      }),
      { numRuns: 500 },
    );
  });

  it('tells for each pair what the best of all matches without it costs more', () => {
    fc.assert(
      fc.property(costsUpTo(5, 5), (costs) => {
        const { columnOf, alternative } = bestMatch(costs);
        const matches = [...everyMatch(costs)];
        const best = worth(costs, columnOf);
        const expected = columnOf.map((column, row) => {
          if (column === null) return null;
          const other = bestOf(
            costs,
            matches.filter((match) => match[row] !== column),
          );
          return other.pairs < best.pairs ? Infinity : other.cost - best.cost;
        });
        assert.deepEqual(alternative, expected);
      }),
      { numRuns: 500 },
    );
  });

  it('takes a dearer pair when that lets another row have one', () => {
    assert.deepEqual(
      bestMatch([
        [0, 50],
        [1, NO],
      ]).columnOf,
      [1, 0],
    );
  });

  it('reckons what others gain when a pair falls away', () => {
    // Without the pair of row 0, row 1 takes its column and saves 2 of the 100; without that of row 1 the same remains.
    const costs = [
      [0, NO, 100],
      [3, 5, NO],
    ];
    assert.deepEqual(bestMatch(costs), { columnOf: [0, 1], alternative: [98, 98] });
  });

  it('stays exact where there are hundreds of each', () => {
    const size = 300;
    const costs = Array.from({ length: size }, (_, row) =>
      Array.from({ length: size }, (__, column) => Math.abs(row - column) * 1_000_003),
    );
    const { columnOf, alternative } = bestMatch(costs);
    assert.deepEqual(
      columnOf,
      Array.from({ length: size }, (_, row) => row),
    );
    assert.ok(alternative.every((worse) => worse === 2_000_006));
  });
});
