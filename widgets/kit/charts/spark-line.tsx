import { For, Show } from 'solid-js';
import type { JSX } from 'solid-js';
import { sparkRuns } from './spark.ts';

const WIDTH = 120;
const HEIGHT = 32;

/** The last periods as a line, the present one as a dot; a period nothing is known of leaves a gap. Beside its figure, so it says nothing itself. */
export function SparkLine(props: { readonly values: readonly (number | null)[] }): JSX.Element {
  const runs = () => sparkRuns(props.values, WIDTH, HEIGHT);
  const last = () => (typeof props.values.at(-1) !== 'number' ? undefined : runs().at(-1)?.at(-1));
  return (
    <Show when={runs().flat().length > 1}>
      <svg
        class="smena-spark"
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        width={WIDTH}
        height={HEIGHT}
        aria-hidden="true"
      >
        <For each={runs()}>
          {(run) => (
            <polyline
              points={run.map(([x, y]) => `${x},${y}`).join(' ')}
              fill="none"
              stroke="currentColor"
              stroke-width="2"
              stroke-linecap="round"
              stroke-linejoin="round"
            />
          )}
        </For>
        <Show when={last()}>
          {(point) => <circle cx={point()[0]} cy={point()[1]} r="3" fill="currentColor" />}
        </Show>
      </svg>
    </Show>
  );
}
