import { createMemo, createSignal, Index, Show, untrack } from 'solid-js';
import type { JSX } from 'solid-js';
import type { ScheduleSlot } from '../../../../src/adapters/http/contract/schedule.ts';
import { useApp, useWords } from '../../../kit/app/app.tsx';
import { weekdayOf } from '../../../kit/i18n/calendar.ts';
import type { Aim } from './effect-line.tsx';
import { SCHEDULE_WORDS } from '../words.ts';
import { seatsOf } from './bands.ts';
import { DayAction, WeekAction } from './bulk-actions.tsx';
import type { BulkAsk } from './bulk-dialog.tsx';
import type { CalendarView } from './calendar-view.ts';
import type { Band, Seat } from './bands.ts';
import { personIn } from './carried.ts';
import { firstStand, linesOf, seatAt, standAfter } from './seat-keys.ts';
import type { Stand } from './seat-keys.ts';
import { SeatChip } from './seat-chip.tsx';
import { mondayOf } from './weeks.ts';

export interface CalendarGridProps {
  readonly label: string;
  readonly bands: readonly Band[];
  readonly view: CalendarView;
  readonly onOpen: (seat: Seat) => void;
  readonly onRemove: (seat: Seat) => void;
  readonly onPin: (seat: Seat) => void;
  readonly onDrop: (from: Seat | number, to: Seat) => void;
  /** Asks to clear a day or to copy a week's pins; null where nothing is edited. */
  readonly onBulk: ((ask: BulkAsk) => void) | null;
  /** A seat on its way, dragged or picked up, is above another: what would come of it can be said. Null: it no longer is. */
  readonly onAim: (aim: Aim | null) => void;
}

/** An ARIA grid of seats: arrows move, Enter opens, Delete takes out, P pins, a seat dragged onto another moves or swaps. */
export function CalendarGrid(props: CalendarGridProps): JSX.Element {
  const app = useApp();
  const words = useWords(SCHEDULE_WORDS);
  let table: HTMLTableElement | undefined;
  const [wanted, setStand] = createSignal<Stand | null>(null);
  const [dragged, setDragged] = createSignal<Seat | null>(null);
  const lines = createMemo(() => linesOf(props.bands));
  /** The tab stop: where the keyboard stood last, if there still is a seat. */
  const stand = createMemo((): Stand | null => {
    const at = wanted();
    return at !== null && seatAt(lines(), at) !== null ? at : firstStand(lines());
  });
  const firstLine = (band: number): number =>
    props.bands.slice(0, band).reduce((count, { lines: own }) => count + own.length, 0);

  const seatOf = (target: EventTarget | null): Seat | null => {
    const key =
      target instanceof Element ? target.closest<HTMLElement>('[data-seat]')?.dataset['seat'] : null;
    if (key === null || key === undefined) return null;
    const [slotId, index] = key.split(' ');
    const slot = lines()
      .flatMap((line) => line.cells)
      .find((one) => one?.id === slotId);
    return slot === null || slot === undefined ? null : (seatsOf(slot)[Number(index)] ?? null);
  };
  const keyOf = (seat: Seat): string => `${seat.slotId} ${seat.index}`;
  const keys = (event: KeyboardEvent): void => {
    const at = stand();
    const seat = at === null ? null : seatAt(lines(), at);
    if (at === null || seat === null || event.ctrlKey || event.metaKey || event.altKey) return;
    const next = standAfter(event.key, at, lines());
    if (next !== null) {
      setStand(next);
      const to = seatAt(lines(), next);
      if (to !== null) table?.querySelector<HTMLElement>(`[data-seat="${keyOf(to)}"]`)?.focus();
    } else if (event.key === 'Delete' || event.key === 'Backspace') props.onRemove(seat);
    else if (event.code === 'KeyP') props.onPin(seat);
    else if (event.code === 'KeyD' && props.onBulk !== null)
      props.onBulk({ kind: 'clear-day', day: seat.slotId.slice(0, 10) });
    else if (event.code === 'KeyW' && props.onBulk !== null)
      props.onBulk({ kind: 'copy-pins', fromWeek: mondayOf(seat.slotId.slice(0, 10)) });
    else return;
    event.preventDefault();
  };

  const dragStart = (event: DragEvent): void => {
    const seat = seatOf(event.target);
    if (seat === null || event.dataTransfer === null) return;
    event.dataTransfer.effectAllowed = 'move';
    event.dataTransfer.setData('text/plain', keyOf(seat));
    setDragged(seat);
  };
  const dragOver = (event: DragEvent): void => {
    const to = seatOf(event.target);
    const from = dragged() ?? personIn(event.dataTransfer);
    if (from !== null && to !== null) event.preventDefault();
    aim(from, to);
  };
  const aim = (from: Seat | number | null, to: Seat | null): void =>
    props.onAim(from === null || to === null ? null : { from, to });
  const over = createMemo(() => {
    const aimed = props.view.aimed();
    return aimed === null ? null : keyOf(aimed.to);
  });
  const aimPicked = (event: Event): void => {
    if (props.view.picking() !== null) aim(props.view.picking(), seatOf(event.target));
  };
  const dragEnd = (): void => {
    setDragged(null);
    aim(null, null);
  };
  const drop = (event: DragEvent): void => {
    const from = dragged() ?? personIn(event.dataTransfer);
    const to = seatOf(event.target);
    dragEnd();
    if (from === null || to === null) return;
    event.preventDefault();
    props.onDrop(from, to);
  };

  /**
   * Keeps its last slot while it is on its way out: where the days of a band change, memos inside may still run once
   * after the place became empty.
   */
  const SlotCell = (own: { slot: () => ScheduleSlot | null; line: number; column: number }): JSX.Element => {
    const first = untrack(own.slot);
    if (first === null) return null;
    const known = createMemo((before: ScheduleSlot) => own.slot() ?? before, first);
    return (
      <td
        role="gridcell"
        classList={{
          'smena-bands-weekend': weekdayOf(known().day) > 4,
          'smena-bands-offered': props.view.offered(known().id),
        }}
      >
        <div class="smena-cell">
          <Cell slot={known()} line={own.line} column={own.column} />
        </div>
        <Show when={props.view.offered(known().id)}>
          <span class="smena-hidden">{words().marks.offered}</span>
        </Show>
      </td>
    );
  };
  const Cell = (own: { slot: ScheduleSlot; line: number; column: number }): JSX.Element => (
    <>
      <Index each={seatsOf(own.slot)}>
        {(seat, index) => (
          <SeatChip
            seat={seat()}
            slot={own.slot}
            view={props.view}
            stop={stand()?.line === own.line && stand()?.column === own.column && stand()?.seat === index}
            over={over() === keyOf(seat())}
            onFocus={() => setStand({ line: own.line, column: own.column, seat: index })}
          />
        )}
      </Index>
      <Index each={own.slot.removedUnpublished}>
        {(id) => (
          <span class="smena-seat-gone" title={words().removed(props.view.fullName(id()))}>
            <span aria-hidden="true">
              − <s>{props.view.shortName(id())}</s>
            </span>
            <span class="smena-hidden">{words().removed(props.view.fullName(id()))}</span>
          </span>
        )}
      </Index>
    </>
  );

  return (
    <table
      ref={(made) => (table = made)}
      class="smena-bands"
      classList={{ 'smena-bands-picking': props.view.picking() !== null }}
      role="grid"
      aria-label={props.label}
      onKeyDown={keys}
      onFocusIn={aimPicked}
      onPointerOver={aimPicked}
      onClick={(event) => {
        const seat = seatOf(event.target);
        if (seat !== null) props.onOpen(seat);
      }}
      onDragStart={dragStart}
      onDragOver={dragOver}
      onDragLeave={(event) => {
        if (!table?.contains(event.relatedTarget as Node | null)) aim(null, null);
      }}
      onDragEnd={dragEnd}
      onDrop={drop}
    >
      <Index each={props.bands}>
        {(band, bandIndex) => (
          <tbody role="rowgroup">
            <tr role="row">
              <th role="columnheader" scope="col" class="smena-bands-corner">
                <span class="smena-hidden">{words().time}</span>
                <WeekAction days={band().columns} onBulk={props.onBulk} />
              </th>
              <Index each={band().columns}>
                {(day) => (
                  <Show when={day()} fallback={<td role="gridcell" class="smena-bands-none" />}>
                    {(known) => (
                      <th
                        role="columnheader"
                        scope="col"
                        class={weekdayOf(known()) > 4 ? 'smena-bands-weekend' : ''}
                        aria-label={app.calendar().dayInFull(known())}
                      >
                        {app.calendar().day(known())}
                        <DayAction day={known()} onBulk={props.onBulk} />
                      </th>
                    )}
                  </Show>
                )}
              </Index>
            </tr>
            <Index each={band().lines}>
              {(line, lineIndex) => (
                <tr role="row">
                  <th role="rowheader" scope="row">
                    {line().time}
                  </th>
                  <Index each={line().cells}>
                    {(slot, column) => (
                      <Show when={slot() !== null} fallback={<td role="gridcell" class="smena-bands-none" />}>
                        <SlotCell slot={slot} line={firstLine(bandIndex) + lineIndex} column={column} />
                      </Show>
                    )}
                  </Index>
                </tr>
              )}
            </Index>
          </tbody>
        )}
      </Index>
    </table>
  );
}
