import { Show } from 'solid-js';
import type { JSX } from 'solid-js';
import { useApp, useWords } from '../../../kit/app/app.tsx';
import { monthOf } from '../../../kit/i18n/calendar.ts';
import { DESK_WORDS } from '../words.ts';
import type { BulkAsk } from './bulk-dialog.tsx';
import { mondayOf, weekInWords } from './weeks.ts';

type OnBulk = ((ask: BulkAsk) => void) | null;

/** «…» beside a day: clears it. Out of the tab order, as the whole grid is one stop; D does the same on any seat of the day. */
export function DayAction(props: { readonly day: string; readonly onBulk: OnBulk }): JSX.Element {
  const app = useApp();
  const words = useWords(DESK_WORDS);
  return (
    <Action
      label={words().bulk.clear(app.calendar().day(props.day))}
      onBulk={props.onBulk}
      ask={() => ({ kind: 'clear-day', day: props.day })}
    />
  );
}

/** «…» beside a week, or, where each day is a band of its own, beside its first: copies its pins. W does the same. */
export function WeekAction(props: {
  readonly days: readonly (string | null)[];
  readonly onBulk: OnBulk;
}): JSX.Element {
  const app = useApp();
  const words = useWords(DESK_WORDS);
  const first = (): string => props.days.find((day) => day !== null) ?? '';
  const begins = (): boolean =>
    props.days.length > 1 || first() === mondayOf(first()) || first().endsWith('-01');
  return (
    <Show when={begins()}>
      <Action
        label={words().bulk.copy(weekInWords(mondayOf(first()), monthOf(first()), app.calendar()))}
        onBulk={props.onBulk}
        ask={() => ({ kind: 'copy-pins', fromWeek: mondayOf(first()) })}
      />
    </Show>
  );
}

function Action(props: {
  readonly label: string;
  readonly onBulk: OnBulk;
  readonly ask: () => BulkAsk;
}): JSX.Element {
  return (
    <Show when={props.onBulk}>
      {(onBulk) => (
        <button
          type="button"
          class="smena-band-action"
          tabindex="-1"
          aria-label={props.label}
          title={props.label}
          onClick={() => onBulk()(props.ask())}
        >
          <span aria-hidden="true">…</span>
        </button>
      )}
    </Show>
  );
}
