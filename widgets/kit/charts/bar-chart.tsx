import { BarController, BarElement, CategoryScale, Chart, LinearScale, Tooltip } from 'chart.js';
import { createEffect, For, on, onCleanup, Show } from 'solid-js';
import type { JSX } from 'solid-js';
import { useApp } from '../app/app.tsx';
import { barConfiguration } from './bar-options.ts';
import type { BarChartData } from './bar-options.ts';
import { createScheme, paletteOf } from './palette.ts';
import { offerPicture } from './printing.ts';

export interface BarChartProps {
  readonly data: BarChartData;
  /** In pixels. */
  readonly height: number;
}

/** Of a sheet of paper, in pixels; charts that are not wide stand two in a row. */
const SHEET = 720;

/** Bars on a canvas with their names above; a press opens what a bar stands for. Says nothing to those who listen: the table behind it does. */
export function BarChart(props: BarChartProps): JSX.Element {
  Chart.register(BarController, BarElement, CategoryScale, LinearScale, Tooltip);
  const app = useApp();
  const scheme = createScheme();
  let canvas: HTMLCanvasElement | undefined;
  let drawn: Chart<'bar'> | undefined;
  const draw = (data: BarChartData): void => {
    drawn?.destroy();
    if (canvas !== undefined)
      drawn = new Chart(canvas, barConfiguration(data, paletteOf(canvas), app.navigate));
  };
  createEffect(on([() => props.data, scheme], ([data]) => draw(data)));
  onCleanup(() => drawn?.destroy());
  const picture = (): string => {
    const paper = document.createElement('div');
    paper.className = 'smena smena-paper';
    document.body.append(paper);
    const sheet = document.createElement('canvas');
    sheet.width = canvas?.closest('.smena-chart-wide') ? SHEET : SHEET / 2;
    sheet.height = props.height;
    const configuration = barConfiguration(props.data, paletteOf(paper));
    const chart = new Chart(sheet, {
      ...configuration,
      options: { ...configuration.options, responsive: false, devicePixelRatio: 2 },
    });
    const address = sheet.toDataURL('image/png');
    chart.destroy();
    paper.remove();
    return address;
  };
  return (
    <div class="smena-bars">
      <Show when={props.data.series.length > 1}>
        <ul class="smena-legend" aria-hidden="true">
          <For each={props.data.series}>
            {(series) => (
              <li>
                <span class={`smena-swatch smena-swatch-${series.tone}`} />
                {series.name}
              </li>
            )}
          </For>
        </ul>
      </Show>
      <div class="smena-canvas" style={{ 'min-height': `${props.height}px` }}>
        <canvas
          aria-hidden="true"
          ref={(made) => {
            canvas = made;
            offerPicture(made, picture);
          }}
        />
      </div>
    </div>
  );
}
