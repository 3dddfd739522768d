import { For } from 'solid-js';
import type { JSX } from 'solid-js';
import { cellText } from './table.ts';
import type { ChartTable } from './table.ts';

/** A real table with its caption and heads. */
export function DataTable(props: { readonly table: ChartTable; readonly class?: string }): JSX.Element {
  return (
    <table class={`smena-data-table ${props.class ?? ''}`}>
      <caption>{props.table.caption}</caption>
      <thead>
        <tr>
          <For each={props.table.columns}>{(column) => <th scope="col">{column}</th>}</For>
        </tr>
      </thead>
      <tbody>
        <For each={props.table.rows}>
          {(row) => (
            <tr>
              <For each={row}>
                {(cell, index) =>
                  index() === 0 ? (
                    <th scope="row">{cellText(cell)}</th>
                  ) : (
                    <td classList={{ 'smena-number': typeof cell !== 'string' }}>{cellText(cell)}</td>
                  )
                }
              </For>
            </tr>
          )}
        </For>
      </tbody>
    </table>
  );
}
