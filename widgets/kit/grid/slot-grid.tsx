import { createEffect, createMemo, createSignal, For, on, onCleanup, onMount, Show } from 'solid-js';
import type { JSX } from 'solid-js';
import { Check } from '../components/check.tsx';
import { listenToPainting } from './gesture.ts';
import { placeAfter } from './keys.ts';
import { rectangle } from './layout.ts';
import type { GridLayout, GridLine, Place } from './layout.ts';

export interface SlotGridProps {
  /** Name of the grid for those who hear it. */
  readonly label: string;
  readonly layout: GridLayout;
  readonly chosen: (id: string) => boolean;
  /** Can't be chosen (past); it is still read aloud. */
  readonly closed: (id: string) => boolean;
  /** Name of a cell, with its state in words. */
  readonly cellLabel: (id: string, chosen: boolean) => string;
  /** What stands in a cell that is not chosen; nothing by default. */
  readonly cellSign?: (id: string) => string;
  /** A tiny number in the corner; null shows none. */
  readonly cellNumber?: (id: string) => number | null;
  /** What a header shows, and its full name: pressing it chooses its line. */
  readonly header: (line: GridLine) => {
    readonly short: JSX.Element;
    readonly name: string;
    readonly class?: string | undefined;
  };
  readonly readOnly?: boolean;
  /** One stroke: these become chosen, or not. */
  readonly onPaint: (ids: readonly string[], value: boolean) => void;
}

interface Stroke {
  readonly ids: ReadonlySet<string>;
  readonly value: boolean;
}

/**
 * An ARIA grid painted by mouse, finger and keyboard: arrows move (Shift extends a range), Space or Enter toggles, Home, End, Page Up and
 * Page Down jump, a header chooses its line.
 */
export function SlotGrid(props: SlotGridProps): JSX.Element {
  let table: HTMLTableElement | undefined;
  const [place, setPlace] = createSignal<Place>({ row: 0, column: 0 });
  const [anchor, setAnchor] = createSignal<Place | null>(null);
  const [stroke, setStroke] = createSignal<Stroke | null>(null);
  const range = createMemo(() => {
    const from = anchor();
    return from === null ? null : new Set(rectangle(props.layout, from, place()));
  });
  createEffect(
    on(
      () => props.layout,
      () => {
        setAnchor(null);
        setPlace({ row: 0, column: 0 });
      },
      { defer: true },
    ),
  );

  const paintable = (ids: readonly string[]): readonly string[] => ids.filter((id) => !props.closed(id));
  const paint = (ids: readonly string[], value: boolean): void => {
    const open = paintable(ids);
    if (open.length > 0 && props.readOnly !== true) props.onPaint(open, value);
  };
  /** All of a line become chosen, or, when they all are, none. */
  const paintLine = (ids: readonly string[]): void =>
    paint(
      ids,
      paintable(ids).some((id) => !props.chosen(id)),
    );
  const toggleAt = ({ row, column }: Place): void => {
    if (row === -1) return paintLine(props.layout.columns[column]?.ids ?? []);
    if (column === -1) return paintLine(props.layout.rows[row]?.ids ?? []);
    const id = props.layout.idAt(row, column);
    if (id !== null) paint([id], !props.chosen(id));
  };
  const go = (to: Place): void => {
    setPlace(to);
    table?.querySelector<HTMLElement>(`[data-stop="${to.row} ${to.column}"]`)?.focus();
  };

  const keys = (event: KeyboardEvent): void => {
    const to = placeAfter(event.key, { ctrl: event.ctrlKey || event.metaKey }, place(), props.layout);
    if (to !== null) {
      setAnchor(event.shiftKey ? (anchor() ?? place()) : null);
      go(to);
    } else if (event.key === ' ' || event.key === 'Enter') {
      const chosen = range();
      if (chosen === null) toggleAt(place());
      else paintLine([...chosen]);
    } else if (event.key === 'Escape' && anchor() !== null) {
      setAnchor(null);
    } else {
      return;
    }
    event.preventDefault();
  };

  let from: Place | null = null;
  let to: Place = { row: -1, column: -1 };
  onMount(() => {
    if (table === undefined) return;
    const stop = listenToPainting(table, {
      begin(at) {
        const id = props.layout.idAt(at.row, at.column);
        from = at;
        to = at;
        setAnchor(null);
        setPlace(at);
        if (id === null || props.closed(id) || props.readOnly === true) return;
        setStroke({ ids: new Set([id]), value: !props.chosen(id) });
      },
      extend(at) {
        const now = stroke();
        if (to.row === at.row && to.column === at.column) return;
        to = at;
        if (now !== null && from !== null)
          setStroke({ ids: new Set(paintable(rectangle(props.layout, from, at))), value: now.value });
      },
      finish() {
        const done = stroke();
        setStroke(null);
        if (done !== null) paint([...done.ids], done.value);
      },
      abort: () => setStroke(null),
      tap: toggleAt,
    });
    onCleanup(stop);
  });

  const shown = (id: string): boolean => {
    const now = stroke();
    return now?.ids.has(id) === true ? now.value : props.chosen(id);
  };
  const isStop = (row: number, column: number): boolean => place().row === row && place().column === column;

  const Header = (own: { line: GridLine; row: number; column: number }): JSX.Element => {
    const header = createMemo(() => props.header(own.line));
    return (
      <th
        role={own.row === -1 ? 'columnheader' : 'rowheader'}
        scope={own.row === -1 ? 'col' : 'row'}
        class={header().class}
      >
        <button
          type="button"
          class="smena-grid-line"
          aria-label={header().name}
          data-stop={`${own.row} ${own.column}`}
          tabindex={isStop(own.row, own.column) ? 0 : -1}
          aria-disabled={props.readOnly === true ? 'true' : undefined}
          onFocus={() => setPlace({ row: own.row, column: own.column })}
          onClick={() => paintLine(own.line.ids)}
          title={header().name}
        >
          {header().short}
        </button>
      </th>
    );
  };

  const GridCell = (own: { row: number; column: number; dayClass: string | undefined }): JSX.Element => {
    const id = (): string | null => props.layout.idAt(own.row, own.column);
    return (
      <Show
        when={id()}
        fallback={
          <td
            role="gridcell"
            class={`smena-grid-none ${own.dayClass ?? ''}`}
            data-stop={`${own.row} ${own.column}`}
            tabindex={isStop(own.row, own.column) ? 0 : -1}
          />
        }
      >
        {(slot) => {
          // A stroke changes for every cell; only those whose own answer changes are drawn again.
          const chosen = createMemo(() => shown(slot()));
          return (
            <td
              role="gridcell"
              class={`smena-grid-cell ${own.dayClass ?? ''}`}
              classList={{
                'smena-grid-chosen': chosen(),
                'smena-grid-closed': props.closed(slot()),
                'smena-grid-range': range()?.has(slot()) === true,
              }}
              aria-label={props.cellLabel(slot(), chosen())}
              aria-selected={chosen()}
              aria-disabled={props.closed(slot()) || props.readOnly === true ? 'true' : undefined}
              data-slot={slot()}
              data-row={own.row}
              data-column={own.column}
              data-stop={`${own.row} ${own.column}`}
              tabindex={isStop(own.row, own.column) ? 0 : -1}
              onFocus={() => setPlace({ row: own.row, column: own.column })}
            >
              <span class="smena-grid-mark" aria-hidden="true">
                {chosen() ? <Check /> : (props.cellSign?.(slot()) ?? '')}
              </span>
              <Show when={props.cellNumber?.(slot()) ?? null}>
                {(number) => (
                  <span class="smena-grid-number" aria-hidden="true">
                    {number()}
                  </span>
                )}
              </Show>
            </td>
          );
        }}
      </Show>
    );
  };

  return (
    <table
      ref={(made) => (table = made)}
      class="smena-grid"
      role="grid"
      aria-label={props.label}
      aria-multiselectable="true"
      aria-readonly={props.readOnly === true ? 'true' : undefined}
      onKeyDown={keys}
    >
      <thead>
        <tr role="row">
          <td role="gridcell" class="smena-grid-corner" />
          <For each={props.layout.columns}>
            {(line, column) => <Header line={line} row={-1} column={column()} />}
          </For>
        </tr>
      </thead>
      <tbody>
        <For each={props.layout.rows}>
          {(line, row) => (
            <tr role="row" class={props.header(line).class}>
              <Header line={line} row={row()} column={-1} />
              <For each={props.layout.columns}>
                {(across, column) => (
                  <GridCell
                    row={row()}
                    column={column()}
                    dayClass={across.kind === 'day' ? props.header(across).class : undefined}
                  />
                )}
              </For>
            </tr>
          )}
        </For>
      </tbody>
    </table>
  );
}
