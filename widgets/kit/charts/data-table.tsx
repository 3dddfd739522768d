import { For, Show } from 'solid-js';
import type { JSX } from 'solid-js';
import { SectionLink } from '../components/section-link.tsx';
import { cellText } from './table.ts';
import type { ChartTable } from './table.ts';

/** A real table with its caption and heads. */
export function DataTable(props: {
  readonly table: ChartTable;
  readonly class?: string;
  /** Rows lead where they lead only where the table is seen: what is focused must be visible. */
  readonly linked?: boolean;
}): JSX.Element {
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
          {(row, place) => (
            <tr>
              <For each={row}>
                {(cell, index) =>
                  index() === 0 ? (
                    <th scope="row">
                      <Show
                        when={props.linked === true && props.table.routes?.[place()]}
                        fallback={cellText(cell)}
                      >
                        {(route) => <SectionLink route={route()}>{cellText(cell)}</SectionLink>}
                      </Show>
                    </th>
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
