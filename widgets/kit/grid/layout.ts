/** A row or a column of a grid of slots. */
export interface GridLine {
  /** A day `YYYY-MM-DD`, or a time `HH:mm`. */
  readonly key: string;
  readonly kind: 'day' | 'time';
  /** Ids in the line, in order; places without a slot are left out. */
  readonly ids: readonly string[];
}

/** Rows × columns of ids; null where there is no slot. */
export interface GridLayout {
  readonly rows: readonly GridLine[];
  readonly columns: readonly GridLine[];
  readonly idAt: (row: number, column: number) => string | null;
}

/** Where in a grid: −1 is the line of headers. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

export interface Cell {
  readonly id: string;
  readonly day: string;
  readonly time: string;
}

/** Days × times of a month's slots. On a phone days are rows; on a wide screen they are columns. */
export function slotLayout(
  cells: readonly Cell[],
  days: readonly string[],
  daysAs: 'rows' | 'columns',
): GridLayout {
  const times = [...new Set(cells.map((cell) => cell.time))].sort();
  const byPlace = new Map(cells.map((cell) => [`${cell.day} ${cell.time}`, cell.id]));
  const table = days.map((day) => times.map((time) => byPlace.get(`${day} ${time}`) ?? null));
  const present = (found: readonly (string | null)[]): readonly string[] =>
    found.filter((one) => one !== null);
  const at = (day: number, time: number): string | null => table[day]?.[time] ?? null;
  const dayLines = days.map((key, day): GridLine => ({ key, kind: 'day', ids: present(table[day] ?? []) }));
  const timeLines = times.map((key, time): GridLine => ({
    key,
    kind: 'time',
    ids: present(days.map((_, day) => at(day, time))),
  }));
  return daysAs === 'rows'
    ? { rows: dayLines, columns: timeLines, idAt: at }
    : { rows: timeLines, columns: dayLines, idAt: (row, column) => at(column, row) };
}

/** Days as rows with more times than fit beside each other on a phone at 40 px. */
export function isCrowded(layout: GridLayout): boolean {
  return layout.columns[0]?.kind === 'time' && layout.columns.length > 6;
}

/** Ids in the rectangle between two places, either way round. Headers at its edge count as the first line. */
export function rectangle(layout: GridLayout, from: Place, to: Place): readonly string[] {
  const ids: string[] = [];
  const [top, bottom] = ordered(from.row, to.row);
  const [left, right] = ordered(from.column, to.column);
  for (let row = top; row <= bottom; row++) {
    for (let column = left; column <= right; column++) {
      const id = layout.idAt(row, column);
      if (id !== null) ids.push(id);
    }
  }
  return ids;
}

/** Whether a place lies in the rectangle between two others. */
export function isBetween(from: Place, to: Place, { row, column }: Place): boolean {
  return between(from.row, to.row, row) && between(from.column, to.column, column);
}

const between = (one: number, other: number, at: number): boolean =>
  one < other ? at >= one && at <= other : at >= other && at <= one;

function ordered(one: number, other: number): [number, number] {
  return [Math.max(0, Math.min(one, other)), Math.max(0, Math.max(one, other))];
}
