import type { ChartConfiguration, ChartDataset } from 'chart.js';
import { chartMarks, MARK_ROOM } from './marks.ts';
import type { Mark } from './marks.ts';
import type { Palette, Tone } from './palette.ts';
import { stripes } from './stripes.ts';
import { valueLabels } from './value-labels.ts';

export interface BarSeries {
  readonly name: string;
  readonly tone: Tone;
  /** Null leaves the place empty. */
  readonly values: readonly (number | null)[];
}

export interface BarChartData {
  readonly labels: readonly string[];
  readonly series: readonly BarSeries[];
  readonly horizontal?: boolean;
  /** Writes every value beside its bar. */
  readonly valued?: boolean;
  /** Where a bar leads, by its place; null or absent where it leads nowhere. */
  readonly routes?: readonly (string | null)[];
  /** What happened on the axis, of a chart that is not horizontal. */
  readonly marks?: readonly Mark[];
  /** A number in words; whole numbers by default. */
  readonly say: (value: number) => string;
}

const FONT = { family: "'PT Sans', Arial, sans-serif", size: 13 };

/** A chart of bars from zero, series upon each other, drawn at once; the second tone is striped, so that colour never says it alone. */
export function barConfiguration(
  data: BarChartData,
  palette: Palette,
  open?: (route: string) => void,
): ChartConfiguration<'bar'> {
  const { horizontal = false, valued = false, marks = [] } = data;
  const routeOf = (bars: readonly { readonly index: number }[]): string | null =>
    data.routes?.[bars[0]?.index ?? -1] ?? null;
  const values = {
    stacked: true,
    beginAtZero: true,
    grace: valued ? '12%' : 0,
    ticks: {
      color: palette.muted,
      font: FONT,
      maxTicksLimit: 6,
      display: !valued,
      callback: (value: string | number) => (Number.isInteger(Number(value)) ? data.say(Number(value)) : ''),
    },
    grid: { color: palette.line, display: !valued },
    border: { display: false },
  };
  const names = {
    stacked: true,
    ticks: { color: palette.text, font: FONT, maxRotation: 0, autoSkip: !horizontal, autoSkipPadding: 12 },
    grid: { display: false },
    border: { color: palette.muted },
  };
  return {
    type: 'bar',
    data: {
      labels: [...data.labels],
      datasets: data.series.map((series) => dataset(series, palette)),
    },
    options: {
      animation: false,
      responsive: true,
      maintainAspectRatio: false,
      layout: { padding: { top: marks.length > 0 ? MARK_ROOM : 0 } },
      indexAxis: horizontal ? 'y' : 'x',
      interaction: { mode: 'index', axis: horizontal ? 'y' : 'x', intersect: false },
      scales: horizontal ? { x: values, y: names } : { x: names, y: values },
      ...(open === undefined || data.routes === undefined
        ? {}
        : {
            onClick: (_event, bars) => {
              const route = routeOf(bars);
              if (route !== null) open(route);
            },
            onHover: (_event, bars, { canvas }) => {
              canvas.style.cursor = routeOf(bars) === null ? '' : 'pointer';
            },
          }),
      plugins: {
        tooltip: {
          callbacks: {
            label: (item) => `${item.dataset.label ?? ''}: ${data.say(Number(item.raw))}`,
          },
        },
      },
    },
    plugins: [
      ...(valued ? [valueLabels(data.say, palette, horizontal, FONT)] : []),
      ...(marks.length > 0 ? [chartMarks(marks, palette, FONT.family)] : []),
    ],
  };
}

function dataset(series: BarSeries, palette: Palette): ChartDataset<'bar'> {
  const colour = palette.tones[series.tone];
  return {
    label: series.name,
    data: [...series.values] as number[],
    backgroundColor: series.tone === 'second' ? (stripes(colour, palette.surface) ?? colour) : colour,
    borderColor: series.tone === 'second' ? colour : palette.surface,
    borderWidth: series.tone === 'second' ? 1 : 0,
    maxBarThickness: 44,
  };
}
