import {
  batch,
  createEffect,
  createMemo,
  createSelector,
  createSignal,
  For,
  on,
  onCleanup,
  onMount,
  Show,
} from 'solid-js';
import type { JSX } from 'solid-js';
import { createDrawing } from './drawing.ts';
import type { Stroke } from './drawing.ts';
import { listenToPainting } from './gesture.ts';
import { placeAfter } from './keys.ts';
import { isCrowded, rectangle } from './layout.ts';
import type { GridLayout, GridLine, Place } from './layout.ts';

export interface SlotGridProps {
  /** Name of the grid for those who hear it. */
  readonly label: string;
  readonly layout: GridLayout;
  readonly chosen: ReadonlySet<string>;
  /** Can't be chosen (past); it is still read aloud. */
  readonly closed?: ReadonlySet<string>;
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

  const isClosed = (id: string): boolean => props.closed?.has(id) === true;
  const paintable = (ids: readonly string[]): readonly string[] => {
    const { closed } = props;
    return closed === undefined || closed.size === 0 ? ids : ids.filter((id) => !closed.has(id));
  };
  const paint = (ids: readonly string[], value: boolean): void => {
    const open = paintable(ids);
    if (open.length > 0 && props.readOnly !== true) props.onPaint(open, value);
  };
  /** All of a line become chosen, or, when they all are, none. */
  const paintLine = (ids: readonly string[]): void =>
    paint(
      ids,
      paintable(ids).some((id) => !props.chosen.has(id)),
    );
  const toggleAt = ({ row, column }: Place): void => {
    if (row === -1) return paintLine(props.layout.columns[column]?.ids ?? []);
    if (column === -1) return paintLine(props.layout.rows[row]?.ids ?? []);
    const id = props.layout.idAt(row, column);
    if (id !== null) paint([id], !props.chosen.has(id));
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

  onMount(() => {
    if (table === undefined) return;
    const stop = listenToPainting(table, {
      begin(at) {
        const id = props.layout.idAt(at.row, at.column);
        setAnchor(null);
        setPlace(at);
        if (id === null || isClosed(id) || props.readOnly === true) return;
        setStroke({ from: at, to: at, value: !props.chosen.has(id) });
      },
      extend(at) {
        const now = stroke();
        if (now === null || (now.to.row === at.row && now.to.column === at.column)) return;
        setStroke({ ...now, to: at });
      },
      finish() {
        const done = stroke();
        if (done === null) return;
        // At once: what the stroke shows is then what is chosen, and no cell changes.
        batch(() => {
          setStroke(null);
          paint(rectangle(props.layout, done.from, done.to), done.value);
        });
      },
      abort: () => setStroke(null),
      tap: toggleAt,
    });
    onCleanup(stop);
  });

  const looksChosen = createDrawing(() => ({
    stroke: stroke(),
    chosen: props.chosen,
    closed: props.closed,
  }));
  const looksClosed = createSelector(
    () => props.closed,
    (id: string, closed) => closed?.has(id) === true,
  );
  // Once for each column, not for each cell of it: a header is drawn with its class.
  const columnClasses = createMemo(() =>
    props.layout.columns.map((line) => (line.kind === 'day' ? props.header(line).class : undefined)),
  );
  const stopAt = createSelector(() => `${place().row} ${place().column}`);
  const isStop = (row: number, column: number): boolean => stopAt(`${row} ${column}`);

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

  // Cells are made anew with their layout: where one stands and how its day looks never changes, and is written once.
  const GridCell = (own: { row: number; column: number; dayClass: string | undefined }): JSX.Element => {
    const { row, column } = own;
    const stop = `${row} ${column}`;
    const day = own.dayClass ?? '';
    const slot = props.layout.idAt(row, column);
    if (slot === null)
      return (
        <td
          role="gridcell"
          class={`smena-grid-none ${day}`}
          data-stop={stop}
          tabindex={isStop(row, column) ? 0 : -1}
        />
      );
    const closed = createMemo(() => looksClosed(slot));
    const chosen = looksChosen({ row, column, id: slot });
    const ranged = createMemo(() => range()?.has(slot) === true);
    const tab = createMemo(() => (isStop(row, column) ? 0 : -1));
    return (
      <td
        role="gridcell"
        class={`smena-grid-cell ${day}`}
        classList={{
          'smena-grid-chosen': chosen(),
          'smena-grid-closed': closed(),
          'smena-grid-range': ranged(),
        }}
        aria-label={props.cellLabel(slot, chosen())}
        aria-selected={chosen()}
        aria-disabled={closed() || props.readOnly === true ? 'true' : undefined}
        data-slot={slot}
        data-row={row}
        data-column={column}
        data-stop={stop}
        tabindex={tab()}
        onFocus={() => setPlace({ row, column })}
      >
        {props.cellSign !== undefined && (
          <Show when={!chosen() && props.cellSign(slot)}>
            {(sign) => (
              <span class="smena-grid-mark" aria-hidden="true">
                {sign()}
              </span>
            )}
          </Show>
        )}
        <Show when={props.cellNumber?.(slot) ?? null}>
          {(number) => (
            <span class="smena-grid-number" aria-hidden="true">
              {number()}
            </span>
          )}
        </Show>
      </td>
    );
  };

  return (
    <div
      class="smena-grid-box"
      classList={{ 'smena-grid-many': isCrowded(props.layout) }}
      style={{ '--smena-columns': props.layout.columns.length }}
    >
      <table
        ref={(made) => (table = made)}
        class={`smena-grid ${props.cellSign === undefined ? '' : 'smena-grid-signs'}`}
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
                  {(_, column) => (
                    <GridCell row={row()} column={column()} dayClass={columnClasses()[column()]} />
                  )}
                </For>
              </tr>
            )}
          </For>
        </tbody>
      </table>
    </div>
  );
}
