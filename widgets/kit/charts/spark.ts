const MARGIN = 4;

export type Point = readonly [x: number, y: number];

/** Points of a line over the values, from zero up, in runs without gaps. */
export function sparkRuns(
  values: readonly (number | null)[],
  width: number,
  height: number,
): readonly Point[][] {
  const top = Math.max(0, ...values.map((value) => value ?? 0));
  const step = values.length > 1 ? (width - 2 * MARGIN) / (values.length - 1) : 0;
  const runs: Point[][] = [];
  let open: Point[] | null = null;
  values.forEach((value, index) => {
    if (value === null) {
      open = null;
      return;
    }
    const y = top === 0 ? height - MARGIN : height - MARGIN - (value / top) * (height - 2 * MARGIN);
    const point: Point = [round(MARGIN + index * step), round(y)];
    if (open === null) runs.push((open = []));
    open.push(point);
  });
  return runs;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
