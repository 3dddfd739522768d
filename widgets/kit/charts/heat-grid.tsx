import { For } from 'solid-js';
import type { JSX } from 'solid-js';
import type { HeatGridProps } from './heat.ts';

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
