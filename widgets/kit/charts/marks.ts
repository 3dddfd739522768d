import type { Plugin } from 'chart.js';
import type { Palette } from './palette.ts';

/** What happened between two places of the axis, both included, by the number it has in the list under the chart. */
export interface Mark {
  readonly first: number;
  readonly last: number;
  readonly label: string;
}

const RADIUS = 9;
/** Room above the bars for the numbers. */
export const MARK_ROOM = 2 * RADIUS + 4;

/** A band behind the bars and a number above them; those that begin together stand side by side. */
export function chartMarks(marks: readonly Mark[], palette: Palette, family: string): Plugin<'bar'> {
  return {
    id: 'smena-marks',
    beforeDatasetsDraw({ ctx, chartArea: { top, bottom, width }, scales, data }) {
      const half = width / (data.labels?.length ?? 1) / 2;
      const at = (place: number): number => scales['x']?.getPixelForValue(place) ?? 0;
      ctx.save();
      ctx.font = `700 12px ${family}`;
      ctx.textAlign = 'center';
      ctx.textBaseline = 'middle';
      let free = 0;
      for (const { first, last, label } of marks) {
        const left = at(first) - half;
        ctx.fillStyle = palette.line;
        ctx.globalAlpha = 0.6;
        ctx.fillRect(left, top, at(last) + half - left, bottom - top);
        ctx.globalAlpha = 1;
        const middle = Math.max(free, at(first));
        free = middle + 2 * RADIUS + 2;
        ctx.fillStyle = palette.text;
        ctx.beginPath();
        ctx.arc(middle, top - RADIUS - 2, RADIUS, 0, 2 * Math.PI);
        ctx.fill();
        ctx.fillStyle = palette.surface;
        ctx.fillText(label, middle, top - RADIUS - 1);
      }
      ctx.restore();
    },
  };
}
