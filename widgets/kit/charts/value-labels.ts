import type { Plugin } from 'chart.js';
import type { Palette } from './palette.ts';

const GAP = 5;

/** Writes the sum of a place's bars beside them: no axis has to be followed with the eye. */
export function valueLabels(
  say: (value: number) => string,
  palette: Palette,
  horizontal: boolean,
  font: { readonly family: string; readonly size: number },
): Plugin<'bar'> {
  return {
    id: 'smena-values',
    afterDatasetsDraw(chart) {
      const { ctx, data, scales } = chart;
      const axis = scales[horizontal ? 'x' : 'y'];
      const places = chart.getDatasetMeta(0).data;
      if (axis === undefined) return;
      ctx.save();
      ctx.fillStyle = palette.text;
      ctx.font = `${font.size}px ${font.family}`;
      ctx.textAlign = horizontal ? 'left' : 'center';
      ctx.textBaseline = horizontal ? 'middle' : 'bottom';
      places.forEach((bar, index) => {
        const parts = data.datasets.map((set) => set.data[index] as number | null);
        if (parts.every((part) => part === null)) return;
        const sum = parts.reduce<number>((total, part) => total + (part ?? 0), 0);
        const end = axis.getPixelForValue(sum);
        if (horizontal) ctx.fillText(say(sum), end + GAP, bar.y);
        else ctx.fillText(say(sum), bar.x, end - GAP / 2);
      });
      ctx.restore();
    },
  };
}
