import { CHART_WIDTH, COLOURS, drawing, fitted, line, rect, textAt } from './svg.ts';

export interface BarRow {
  readonly label: string;
  readonly parts: readonly { readonly value: number; readonly colour: string }[];
  readonly text: string;
  /** Not told: only its text, muted. */
  readonly hidden?: boolean;
}

const ROW = 15;
const BAR = 9;
const LABEL = 170;
const VALUE = 90;
const SIZE = 8;

export interface Legend {
  readonly colour: string;
  readonly text: string;
}

/** Lying bars from zero with their names and values beside them; parts of a whole stand one after another. */
export function rowsSvg(rows: readonly BarRow[], legend: readonly Legend[] = []): string {
  const head = legend.length > 0 ? ROW : 0;
  const height = head + rows.length * ROW + 4;
  const most = Math.max(1, ...rows.map(sum));
  const room = CHART_WIDTH - LABEL - VALUE;
  const drawn = rows.flatMap((row, index) => {
    const y = head + index * ROW;
    const base = y + BAR;
    let x = LABEL;
    const bars = row.parts.flatMap(({ value, colour }) => {
      const width = (value / most) * room;
      const bar = width > 0 ? [rect(x, y + 1.5, width, BAR, colour)] : [];
      x += width;
      return bar;
    });
    return [
      textAt(LABEL - 6, base, fitted(row.label, SIZE, LABEL - 8), { size: SIZE, anchor: 'end' }),
      ...bars,
      textAt(x + 4, base, row.text, {
        size: SIZE,
        colour: row.hidden === true ? COLOURS.muted : COLOURS.text,
      }),
    ];
  });
  return drawing(CHART_WIDTH, height, [
    ...legend.flatMap(({ colour, text }, index) => [
      rect(LABEL + index * 90, 2, 8, 8, colour),
      textAt(LABEL + index * 90 + 12, 9, text, { size: SIZE, colour: COLOURS.muted }),
    ]),
    ...drawn,
    line(LABEL, head, LABEL, height - 4),
  ]);
}

function sum(row: BarRow): number {
  return row.parts.reduce((total, { value }) => total + value, 0);
}
