import { For } from 'solid-js';
import type { JSX } from 'solid-js';

/** A place of the grid: what is written there, and how hot it is, 0 (nothing) … 4. Null = nothing can be there. */
export interface HeatCell {
  readonly text: string;
  readonly level: 0 | 1 | 2 | 3 | 4;
  readonly title: string;
}

export interface HeatGridProps {
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly { readonly name: string; readonly cells: readonly (HeatCell | null)[] }[];
}

/** Rows × columns as shades with their numbers written on them. Says nothing to those who listen: the table behind it does. */
export function HeatGrid(props: HeatGridProps): JSX.Element {
  return (
    <div class="smena-heat-grid" aria-hidden="true">
      <p class="smena-muted">{props.title}</p>
      <div class="smena-heat-cells" style={{ '--smena-columns': props.columns.length }}>
        <span />
        <For each={props.columns}>{(column) => <span class="smena-heat-name">{column}</span>}</For>
        <For each={props.rows}>
          {(row) => (
            <>
              <span class="smena-heat-name">{row.name}</span>
              <For each={row.cells}>
                {(cell) =>
                  cell === null ? (
                    <span class="smena-heat-cell smena-heat-none" />
                  ) : (
                    <span class={`smena-heat-cell smena-heat-${cell.level}`} title={cell.title}>
                      {cell.text}
                    </span>
                  )
                }
              </For>
            </>
          )}
        </For>
      </div>
    </div>
  );
}

/** How hot a value is among values up to `most`. */
export function heatOf(value: number, most: number): HeatCell['level'] {
  if (value <= 0 || most <= 0) return 0;
  return Math.min(4, Math.ceil((value / most) * 4)) as HeatCell['level'];
}
