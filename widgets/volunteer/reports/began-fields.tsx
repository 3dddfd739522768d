import { createEffect, createSignal, on } from 'solid-js';
import type { JSX } from 'solid-js';
import { useApp, useWords } from '../../kit/app/app.tsx';
import { Field } from '../../kit/components/field.tsx';
import { instantAt } from '../../kit/i18n/instant.ts';
import { REPORTS_WORDS } from './words.ts';

const HOUR_MS = 3_600_000;

/** Day and time of a conversation whose call is not known, by the charity's clocks. */
export function BeganFields(props: {
  readonly beganAt: string;
  readonly editHours: number;
  readonly now: number;
  readonly error: string | undefined;
  /** Null while what is entered is no day and time. */
  readonly onChange: (beganAt: string | null) => void;
}): JSX.Element {
  const app = useApp();
  const words = useWords(REPORTS_WORDS);
  const [day, setDay] = createSignal('');
  const [time, setTime] = createSignal('');
  createEffect(
    on(
      () => props.beganAt,
      (beganAt) => {
        setDay(app.zone().day(beganAt));
        setTime(app.zone().time(beganAt));
      },
    ),
  );
  const change = (): void =>
    props.onChange(day() === '' || time() === '' ? null : instantAt(app.zone(), day(), time()));
  return (
    <fieldset class="smena-fieldset">
      <legend>{words().began}</legend>
      <div class="smena-row">
        <Field label={words().beganDay} error={props.error}>
          {(control) => (
            <input
              id={control.id}
              type="date"
              min={app.zone().day(props.now - props.editHours * HOUR_MS)}
              max={app.zone().day(props.now)}
              aria-describedby={control.describedBy}
              aria-invalid={control.invalid ? 'true' : undefined}
              value={day()}
              onInput={(event) => {
                setDay(event.currentTarget.value);
                change();
              }}
            />
          )}
        </Field>
        <Field label={words().beganTime}>
          {(control) => (
            <input
              id={control.id}
              type="time"
              aria-invalid={props.error === undefined ? undefined : 'true'}
              value={time()}
              onInput={(event) => {
                setTime(event.currentTarget.value);
                change();
              }}
            />
          )}
        </Field>
      </div>
      <p class="smena-muted">{words().beganHint(app.words().hoursCount(props.editHours))}</p>
    </fieldset>
  );
}
