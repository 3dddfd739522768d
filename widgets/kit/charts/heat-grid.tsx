import { For } from 'solid-js';
import type { JSX } from 'solid-js';
import type { HeatGridProps } from './heat.ts';

/** Rows × columns as shades with their numbers written on them. Says nothing to those who listen: the table behind it does. */
export function HeatGrid(props: HeatGridProps): JSX.Element {
  /** Rows before anything begins and after everything has ended: a narrow screen does without them. */
  const far = (row: number): string => {
    const lit = props.rows.map(({ cells }) => cells.some((cell) => cell !== null));
    return row < lit.indexOf(true) || row > lit.lastIndexOf(true) ? 'smena-heat-far' : '';
  };
  return (
    <div class="smena-heat-grid" aria-hidden="true">
      <p class="smena-muted">{props.title}</p>
      <div class="smena-heat-cells" style={{ '--smena-columns': props.columns.length }}>
        <span />
        <For each={props.columns}>{(column) => <span class="smena-heat-name">{column}</span>}</For>
        <For each={props.rows}>
          {(row, index) => (
            <>
              <span class={`smena-heat-name ${far(index())}`}>{row.name}</span>
              <For each={row.cells}>
                {(cell) =>
                  cell === null ? (
                    <span class={`smena-heat-cell smena-heat-none ${far(index())}`} />
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
