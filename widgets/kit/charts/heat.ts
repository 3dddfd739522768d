/** A place of the grid: what is written there, and how hot it is, 0 (nothing) … 4. Null = nothing can be there. */
export interface HeatCell {
  readonly text: string;
  readonly level: 0 | 1 | 2 | 3 | 4;
  readonly title: string;
}

export interface HeatGridProps {
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly { readonly name: string; readonly cells: readonly (HeatCell | null)[] }[];
}

/** How hot a value is among values up to `most`. */
export function heatOf(value: number, most: number): HeatCell['level'] {
  if (value <= 0 || most <= 0) return 0;
  return Math.min(4, Math.ceil((value / most) * 4)) as HeatCell['level'];
}
