import type { BarChartData } from '../../kit/charts/bar-options.ts';
import type { ChartTable } from '../../kit/charts/table.ts';

/** A chart in words and figures. `bars` is null when there is nothing to draw. */
export interface Told {
  readonly subject: string;
  readonly answer: string;
  readonly definition: string;
  readonly table: ChartTable;
  readonly bars: BarChartData | null;
  readonly note?: string;
}
