/**
 * The best total match of rows with columns: the most pairs, and among those the least total cost. Costs are whole numbers ≥ 0, Infinity
 * where a pair is not possible; every sum is exact. Shortest augmenting paths with potentials (Hungarian method), O(rows² × columns),
 * and as much again for all alternatives. Among equally good matches the order of rows and columns decides.
 */
export interface BestMatch {
  /** The column of each row; null = left without. */
  readonly columnOf: readonly (number | null)[];
  /**
   * By how much the best match without the row's pair costs more; Infinity when every match without it has fewer pairs.
   * Null for rows left without.
   */
  readonly alternative: readonly (number | null)[];
}

export function bestMatch(costs: readonly (readonly number[])[]): BestMatch {
  const solved = solve(costs, priceOfNone(costs));
  const columnOf: (number | null)[] = costs.map(() => null);
  solved.rowOf.forEach((row, column) => {
    if (row !== NONE) columnOf[row] = column;
  });
  const alternative = columnOf.map((column, row) => {
    if (column === null) return null;
    const worse = detour(costs, solved, row, column);
    return worse < solved.price / 2 ? worse : Infinity;
  });
  return { columnOf, alternative };
}

const NONE = -1;

interface Solution {
  /** The row of each column, or NONE. */
  readonly rowOf: readonly number[];
  /** Potentials: cost − row − column ≥ 0, and 0 for the pairs chosen. Free columns have 0, others ≤ 0. */
  readonly rows: readonly number[];
  readonly columns: readonly number[];
  /** What a row left without costs. */
  readonly price: number;
}

/** So high that no saving of costs makes up for a pair less, and any two matches of as many pairs differ by less than half of it. */
function priceOfNone(costs: readonly (readonly number[])[]): number {
  let highest = 0;
  for (const row of costs) for (const cost of row) if (cost !== Infinity) highest = Math.max(highest, cost);
  return 2 * (highest + 1) * (costs.length + 1);
}

/** Row after row takes the cheapest way to a free column, or to stay without, moving others along. */
function solve(costs: readonly (readonly number[])[], price: number): Solution {
  const width = costs[0]?.length ?? 0;
  const rowOf = new Array<number>(width).fill(NONE);
  const rows = new Array<number>(costs.length).fill(0);
  const columns = new Array<number>(width).fill(0);
  for (let start = 0; start < costs.length; start += 1) {
    // `width` stands for staying without, which each row can for the same price.
    const least = new Array<number>(width + 1).fill(Infinity);
    const before = new Array<number>(width + 1).fill(NONE);
    const used = new Array<boolean>(width).fill(false);
    const tree: number[] = [];
    let column = NONE;
    let row = start;
    for (;;) {
      tree.push(row);
      const potential = rows[row] ?? 0;
      const line = costs[row] ?? [];
      for (let next = 0; next < width; next += 1) {
        if (used[next] === true) continue;
        const cost = (line[next] ?? Infinity) - potential - (columns[next] ?? 0);
        if (cost < (least[next] ?? Infinity)) [least[next], before[next]] = [cost, column];
      }
      if (price - potential < (least[width] ?? Infinity))
        [least[width], before[width]] = [price - potential, column];
      let nearest = width;
      for (let next = 0; next < width; next += 1)
        if (used[next] !== true && (least[next] ?? Infinity) < (least[nearest] ?? Infinity)) nearest = next;
      const step = least[nearest] ?? Infinity;
      for (const member of tree) rows[member] = (rows[member] ?? 0) + step;
      for (let next = 0; next <= width; next += 1) {
        if (used[next] === true) columns[next] = (columns[next] ?? 0) - step;
        else least[next] = (least[next] ?? Infinity) - step;
      }
      column = nearest;
      if (nearest === width || rowOf[nearest] === NONE) break;
      used[nearest] = true;
      row = rowOf[nearest] ?? NONE;
    }
    moveAlong(rowOf, before, column, start);
  }
  return { rowOf, rows, columns, price };
}

/** Each column on the way back takes the row of the one before it; the first takes the row that began. */
function moveAlong(rowOf: number[], before: readonly number[], end: number, start: number): void {
  for (let column = end; column !== NONE;) {
    const previous = before[column] ?? NONE;
    if (column < rowOf.length) rowOf[column] = previous === NONE ? start : (rowOf[previous] ?? NONE);
    column = previous;
  }
}

/**
 * The cheapest way to do without the pair: from its row back to its column through everything that can be exchanged, rows left without
 * and free columns included (one common node). Costs are reduced by the potentials, so the length of the way is the difference itself.
 */
function detour(
  costs: readonly (readonly number[])[],
  { rowOf, rows, columns, price }: Solution,
  pairRow: number,
  pairColumn: number,
): number {
  const width = rowOf.length;
  const matched = new Set(rowOf);
  const distance = new Array<number>(width + 1).fill(Infinity);
  const done = new Array<boolean>(width + 1).fill(false);
  const reach = (node: number, way: number) => {
    if (way < (distance[node] ?? Infinity)) distance[node] = way;
  };
  const leave = (row: number, way: number) => {
    const line = costs[row] ?? [];
    const potential = rows[row] ?? 0;
    for (let next = 0; next < width; next += 1) {
      if (row === pairRow && next === pairColumn) continue;
      reach(next, way + (line[next] ?? Infinity) - potential - (columns[next] ?? 0));
    }
    if (matched.has(row)) reach(width, way + price - potential);
  };
  leave(pairRow, 0);
  for (;;) {
    let node = NONE;
    for (let next = 0; next <= width; next += 1)
      if (
        done[next] !== true &&
        (node === NONE || (distance[next] ?? Infinity) < (distance[node] ?? Infinity))
      )
        node = next;
    const way = distance[node] ?? Infinity;
    if (node === pairColumn || way === Infinity) return way;
    done[node] = true;
    if (node < width) {
      const row = rowOf[node] ?? NONE;
      if (row === NONE) reach(width, way);
      else leave(row, way);
      continue;
    }
    for (let next = 0; next < width; next += 1)
      if (rowOf[next] !== NONE) reach(next, way - (columns[next] ?? 0));
    for (let row = 0; row < costs.length; row += 1) if (!matched.has(row)) leave(row, way);
  }
}
