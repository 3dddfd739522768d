import { createSignal, For } from 'solid-js';
import type { JSX } from 'solid-js';
import { useApp, useWords } from '../../kit/app/app.tsx';
import { Button } from '../../kit/components/button.tsx';
import { Dialog } from '../../kit/components/dialog.tsx';
import { Field } from '../../kit/components/field.tsx';
import { copied, WEEKDAYS } from './hours.ts';
import type { Weekday, WorkingHours } from './hours.ts';
import { SETTINGS_WORDS } from './words.ts';

/** One weekday's hours onto others. */
export function CopyDayDialog(props: {
  readonly hours: WorkingHours;
  readonly onClose: () => void;
  readonly onCopied: (hours: WorkingHours) => void;
}): JSX.Element {
  const app = useApp();
  const words = useWords(SETTINGS_WORDS);
  const [from, setFrom] = createSignal<Weekday>(1);
  const [to, setTo] = createSignal<ReadonlySet<Weekday>>(new Set());
  const weekday = (day: Weekday): string => app.calendar().weekdaysInFull[day - 1] ?? '';
  const targets = (): readonly Weekday[] => WEEKDAYS.filter((day) => day !== from() && to().has(day));
  return (
    <Dialog
      title={words().copyTitle}
      onClose={() => props.onClose()}
      actions={
        <>
          <Button onClick={() => props.onClose()}>{app.words().cancel}</Button>
          <Button
            look="primary"
            disabled={targets().length === 0}
            onClick={() => {
              props.onCopied(copied(props.hours, from(), targets()));
              props.onClose();
            }}
          >
            {words().copyGo}
          </Button>
        </>
      }
    >
      <Field label={words().copyFrom}>
        {(control) => (
          <select id={control.id} onChange={(event) => setFrom(Number(event.currentTarget.value) as Weekday)}>
            <For each={WEEKDAYS}>
              {(day) => (
                <option value={day} selected={day === from()}>
                  {weekday(day)}
                </option>
              )}
            </For>
          </select>
        )}
      </Field>
      <fieldset class="smena-fieldset">
        <legend>{words().copyTo}</legend>
        <For each={WEEKDAYS.filter((day) => day !== from())}>
          {(day) => (
            <label class="smena-switch">
              <input
                type="checkbox"
                checked={to().has(day)}
                onChange={(event) => {
                  const next = new Set(to());
                  if (event.currentTarget.checked) next.add(day);
                  else next.delete(day);
                  setTo(next);
                }}
              />
              {weekday(day)}
            </label>
          )}
        </For>
      </fieldset>
    </Dialog>
  );
}
