import type { FiguresView } from '../../../src/adapters/http/contract/figures.ts';
import type { Cell } from '../../kit/charts/table.ts';

/** A period's figures beside those of other periods; each of them is one more column of the tables. */
export interface Compared {
  readonly figures: FiguresView;
  readonly others: readonly { readonly name: string; readonly figures: FiguresView }[];
}

/** A row of a name and the same figure of each period. */
export function comparedRow(
  name: string,
  { figures, others }: Compared,
  cell: (figures: FiguresView) => Cell,
): readonly Cell[] {
  return [name, cell(figures), ...others.map((other) => cell(other.figures))];
}

export function comparedColumns(columns: readonly string[], { others }: Compared): readonly string[] {
  return [...columns, ...others.map((other) => other.name)];
}
