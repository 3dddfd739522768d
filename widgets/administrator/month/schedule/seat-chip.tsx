import { Show } from 'solid-js';
import type { JSX } from 'solid-js';
import { useApp, useWords } from '../../../kit/app/app.tsx';
import type { ScheduleSlot } from '../../../../src/adapters/http/contract/schedule.ts';
import { SCHEDULE_WORDS } from '../words.ts';
import type { Seat } from './bands.ts';
import type { CalendarView } from './calendar-view.ts';

export interface SeatChipProps {
  readonly seat: Seat;
  readonly slot: ScheduleSlot;
  readonly view: CalendarView;
  /** The one Tab leads to. */
  readonly stop: boolean;
  /** Something dragged is above it. */
  readonly over: boolean;
  readonly onFocus: () => void;
}

/** One seat: who holds it, or «свободно». */
export function SeatChip(props: SeatChipProps): JSX.Element {
  const app = useApp();
  const words = useWords(SCHEDULE_WORDS);
  const held = (): Seat['held'] => props.seat.held;
  const chosen = (): boolean => held() !== null && held()?.volunteerId === props.view.person();
  const isAgainst = (): boolean => (held()?.against ?? null) !== null;
  const full = (): string => {
    const id = held()?.volunteerId;
    return id === undefined ? words().free : props.view.fullName(id);
  };
  const short = (): string => {
    const id = held()?.volunteerId;
    return id === undefined ? '' : props.view.shortName(id);
  };
  const label = (): string => {
    const { day, time, endTime, past } = props.slot;
    const { marks } = words();
    const state = [
      full(),
      held()?.pinned === true ? marks.pinned : '',
      isAgainst() ? marks.against : '',
      held()?.unpublished === true ? marks.unpublished : '',
      chosen() ? marks.highlighted : '',
      past ? marks.past : '',
    ];
    return words().seat(
      app.calendar().dayInFull(day),
      app.calendar().span(time, endTime),
      props.seat.index + 1,
      state.filter((part) => part !== '').join(', '),
    );
  };
  return (
    <button
      type="button"
      class="smena-seat"
      classList={{
        'smena-seat-free': held() === null,
        'smena-seat-against': isAgainst(),
        'smena-seat-chosen': chosen(),
        'smena-seat-tight': short().length > 9,
        'smena-seat-small': short().length > 10,
        'smena-seat-over': props.over,
        'smena-seat-past': props.slot.past,
        'smena-seat-source':
          props.view.picking()?.slotId === props.seat.slotId &&
          props.view.picking()?.index === props.seat.index,
      }}
      aria-label={label()}
      title={full()}
      tabindex={props.stop ? 0 : -1}
      draggable={held() !== null && props.view.editable() && !props.slot.past ? 'true' : 'false'}
      data-seat={`${props.seat.slotId} ${props.seat.index}`}
      onFocus={() => props.onFocus()}
    >
      <Show when={held() !== null} fallback={words().free}>
        <span class="smena-seat-name">{short().split('\u00a0')[0]}</span>
        <span class="smena-seat-rest">{short().split('\u00a0')[1]}</span>
        <Show when={held()?.pinned === true}>
          <Lock />
        </Show>
        <Show when={held()?.unpublished === true}>
          <span class="smena-seat-new" aria-hidden="true" />
        </Show>
      </Show>
    </button>
  );
}

function Lock(): JSX.Element {
  return (
    <svg class="smena-lock" viewBox="0 0 12 14" width="9" height="10" aria-hidden="true">
      <path d="M3 6V4a3 3 0 0 1 6 0v2" fill="none" stroke="currentColor" stroke-width="1.6" />
      <rect x="1" y="6" width="10" height="7" rx="1.2" fill="currentColor" />
    </svg>
  );
}
