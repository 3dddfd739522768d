import { CHART_WIDTH, COLOURS, drawing, line, rect, textAt, textWidth } from './svg.ts';

export interface Column {
  readonly label: string;
  /** Null = not told; no bar then, only its text. */
  readonly value: number | null;
  readonly text: string;
}

export interface ColumnsChart {
  readonly title: string;
  readonly columns: readonly Column[];
  readonly colour: string;
  /** The value a full bar stands for; the largest one when less. */
  readonly most?: number;
  readonly height?: number;
}

const TITLE = 14;
const LABELS = 12;
const VALUE = 10;
const SMALL = 7;
const WIDEST = 46;

/** Upright bars from zero, each with its value where there is room. */
export function columnsSvg({ title, columns, colour, most = 0, height = 110 }: ColumnsChart): string {
  const step = CHART_WIDTH / Math.max(1, columns.length);
  const width = Math.min(WIDEST, step * 0.72);
  const bottom = height - LABELS;
  const room = bottom - TITLE - VALUE;
  const top = Math.max(1, most, ...columns.map(({ value }) => value ?? 0));
  const widest = Math.max(0, ...columns.map(({ text }) => textWidth(text, SMALL)));
  const every = Math.ceil(Math.max(1, ...columns.map(({ label }) => textWidth(label, SMALL) + 3)) / step);
  const parts = columns.flatMap(({ label, value, text }, index) => {
    const middle = step * (index + 0.5);
    const high = value === null ? 0 : (value / top) * room;
    const drawn = high > 0 ? [rect(middle - width / 2, bottom - high, width, high, colour)] : [];
    if (widest <= step) {
      const said = value === null ? COLOURS.muted : COLOURS.text;
      drawn.push(textAt(middle, bottom - high - 2.5, text, { size: SMALL, anchor: 'middle', colour: said }));
    }
    if (index % every === 0)
      drawn.push(
        textAt(within(middle, label), height - 3, label, {
          size: SMALL,
          anchor: 'middle',
          colour: COLOURS.muted,
        }),
      );
    return drawn;
  });
  return drawing(CHART_WIDTH, height, [
    textAt(0, 8, title, { size: 8, bold: true, colour }),
    ...parts,
    line(0, bottom, CHART_WIDTH, bottom),
  ]);
}

/** The middle of a label moved so far that none of it is cut off. */
function within(middle: number, label: string): number {
  const half = textWidth(label, SMALL) / 2;
  return Math.min(CHART_WIDTH - half, Math.max(half, middle));
}
