import { createSignal, For, Show } from 'solid-js';
import type { JSX } from 'solid-js';
import { useApp, useWords } from '../../kit/app/app.tsx';
import { createMoments } from '../../kit/app/moments.ts';
import { Button } from '../../kit/components/button.tsx';
import { UndoBar } from '../../kit/components/undo-bar.tsx';
import { weekdayOf } from '../../kit/i18n/calendar.ts';
import { ExceptionDialog } from './exception-dialog.tsx';
import type { ExceptionDay, SlotTemplate, WorkingHours } from './hours.ts';
import type { Weekday } from './hours.ts';
import type { SectionDraft } from './section-draft.ts';
import { SectionFrame } from './section-frame.tsx';
import { SETTINGS_WORDS } from './words.ts';

/** Holidays and days with hours of their own, those to come first; past ones folded. */
export function ExceptionsSection(props: {
  readonly draft: SectionDraft<'exceptions'>;
  readonly hours: WorkingHours;
}): JSX.Element {
  const app = useApp();
  const words = useWords(SETTINGS_WORDS);
  const moments = createMoments();
  const [editing, setEditing] = createSignal<ExceptionDay | 'new' | null>(null);
  const [removed, setRemoved] = createSignal<ExceptionDay | null>(null);
  const days = (): readonly ExceptionDay[] => props.draft.value().days;
  const ordered = () => days().toSorted((a, b) => a.date.localeCompare(b.date));
  const ahead = () => ordered().filter((day) => day.date >= (moments.today() ?? ''));
  const past = () => ordered().filter((day) => day.date < (moments.today() ?? ''));
  const edit = (next: readonly ExceptionDay[]): void => props.draft.edit({ days: [...next] });
  const remove = (day: ExceptionDay): void => {
    setRemoved(day);
    edit(days().filter((other) => other.date !== day.date));
  };
  const keep = (day: ExceptionDay): void => {
    const before = editing();
    const replaced = before === null || before === 'new' ? null : before.date;
    edit([...days().filter((other) => other.date !== replaced), day]);
    setEditing(null);
  };
  const ordinary = (date: string): readonly SlotTemplate[] => props.hours[(weekdayOf(date) + 1) as Weekday];
  const list = (shown: readonly ExceptionDay[]): JSX.Element => (
    <ul class="smena-exceptions">
      <For each={shown}>
        {(day) => (
          <ExceptionRow
            day={day}
            fault={props.draft.fault(`days.${days().indexOf(day)}`)}
            onEdit={() => setEditing(day)}
            onRemove={() => remove(day)}
          />
        )}
      </For>
    </ul>
  );

  return (
    <SectionFrame text={words().exceptionsText} draft={props.draft}>
      <Show when={days().length > 0} fallback={<p>{words().exceptionsNone}</p>}>
        {list(ahead())}
      </Show>
      <UndoBar
        sentence={removed() === null ? null : words().removedDay(app.calendar().date(removed()?.date ?? ''))}
        onUndo={() => {
          const day = removed();
          if (day !== null) edit([...days(), day]);
        }}
        onGone={() => setRemoved(null)}
      />
      <div>
        <Button onClick={() => setEditing('new')}>{words().addDay}</Button>
      </div>
      <Show when={past().length > 0}>
        <details class="smena-details">
          <summary>{words().exceptionsPast(past().length)}</summary>
          {list(past())}
        </details>
      </Show>
      <Show when={editing()} keyed>
        {(day) => (
          <ExceptionDialog
            day={day === 'new' ? null : day}
            taken={days()
              .map((other) => other.date)
              .filter((date) => day === 'new' || date !== day.date)}
            ordinary={ordinary}
            onClose={() => setEditing(null)}
            onKept={keep}
          />
        )}
      </Show>
    </SectionFrame>
  );
}

function ExceptionRow(props: {
  readonly day: ExceptionDay;
  readonly fault: string | undefined;
  readonly onEdit: () => void;
  readonly onRemove: () => void;
}): JSX.Element {
  const app = useApp();
  const words = useWords(SETTINGS_WORDS);
  const date = (): string => `${app.calendar().day(props.day.date)} ${props.day.date.slice(0, 4)}`;
  const hours = (): string =>
    props.day.slots.length === 0
      ? words().dayClosed
      : props.day.slots.map((slot) => words().slotShort(slot.start, slot.need)).join(', ');
  return (
    <li class="smena-exception">
      <div>
        <p>
          <strong>{date()}</strong>
          <Show when={props.day.note !== ''}> · {props.day.note}</Show>
        </p>
        <p class="smena-muted">{hours()}</p>
        <Show when={props.fault}>{(why) => <p class="smena-field-error">{why()}</p>}</Show>
      </div>
      <div class="smena-exception-actions">
        <Button aria-label={words().editDayOf(date())} onClick={() => props.onEdit()}>
          {words().editDay}
        </Button>
        <Button aria-label={words().removeDayOf(date())} onClick={() => props.onRemove()}>
          {words().removeDay}
        </Button>
      </div>
    </li>
  );
}
