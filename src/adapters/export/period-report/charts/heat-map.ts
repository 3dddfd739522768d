import { CHART_WIDTH, COLOURS, drawing, rect, textAt } from './svg.ts';

export interface HeatCell {
  readonly text: string;
  /** 0…1: how dark. */
  readonly level: number;
}

export interface HeatMap {
  readonly columns: readonly string[];
  readonly rows: readonly { readonly label: string; readonly cells: readonly (HeatCell | null)[] }[];
}

const HEAD = 13;
const ROW = 13;
const LABEL = 34;
const SIZE = 7;
/** White to the colour of what was done, dark enough at its end for white letters. */
const LIGHT = [245, 248, 251] as const;
const DARK = [20, 58, 130] as const;
const WHITE_LETTERS_FROM = 0.62;

/** A two-way table whose cells are the darker the more; the figures stand in them. */
export function heatMapSvg({ columns, rows }: HeatMap): string {
  const step = (CHART_WIDTH - LABEL) / Math.max(1, columns.length);
  const parts = rows.flatMap(({ label, cells }, row) => {
    const y = HEAD + row * ROW;
    return [
      textAt(LABEL - 5, y + 9, label, { size: SIZE, anchor: 'end', colour: COLOURS.muted }),
      ...cells.flatMap((cell, column) =>
        cell === null ? [] : drawnCell(cell, LABEL + column * step, y, step),
      ),
    ];
  });
  return drawing(CHART_WIDTH, HEAD + rows.length * ROW, [
    ...columns.map((name, index) =>
      textAt(LABEL + (index + 0.5) * step, 9, name, { size: SIZE, anchor: 'middle', colour: COLOURS.muted }),
    ),
    ...parts,
  ]);
}

function drawnCell({ text, level }: HeatCell, x: number, y: number, width: number): string[] {
  return [
    rect(x + 0.5, y + 0.5, width - 1, ROW - 1, shade(level)),
    textAt(x + width / 2, y + 9, text, {
      size: SIZE,
      anchor: 'middle',
      colour: level >= WHITE_LETTERS_FROM ? COLOURS.paper : COLOURS.text,
    }),
  ];
}

function shade(level: number): string {
  const share = Math.min(1, Math.max(0, level));
  const hex = LIGHT.map((from, index) =>
    Math.round(from + ((DARK[index] ?? 0) - from) * share)
      .toString(16)
      .padStart(2, '0'),
  );
  return `#${hex.join('')}`;
}
