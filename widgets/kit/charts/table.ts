/** A cell: words, or a number as it is shown beside what it is. */
export type Cell = string | { readonly value: number; readonly text: string };

/** What stands behind a chart: the same figures, to be read, heard and copied. The first column heads its row. */
export interface ChartTable {
  readonly caption: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
  /** Where a row leads, by its place; null or absent where it leads nowhere. */
  readonly routes?: readonly (string | null)[];
}

export function cellText(cell: Cell): string {
  return typeof cell === 'string' ? cell : cell.text;
}
