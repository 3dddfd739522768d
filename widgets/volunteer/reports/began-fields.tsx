import { createEffect, createSignal, createUniqueId, on } from 'solid-js';
import type { JSX } from 'solid-js';
import { useApp, useWords } from '../../kit/app/app.tsx';
import { DayField } from '../../kit/components/day-field.tsx';
import { Field } from '../../kit/components/field.tsx';
import { instantAt } from '../../kit/i18n/instant.ts';
import { REPORTS_WORDS } from './words.ts';

/** Day and time of a conversation whose call is not known, by the charity's clocks. */
export function BeganFields(props: {
  readonly beganAt: string;
  readonly editHours: number;
  readonly error: string | undefined;
  /** Null while what is entered is no day and time. */
  readonly onChange: (beganAt: string | null) => void;
}): JSX.Element {
  const app = useApp();
  const words = useWords(REPORTS_WORDS);
  const within = createUniqueId();
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
    <fieldset class="smena-fieldset" aria-describedby={within}>
      <legend>{words().began}</legend>
      <div class="smena-row">
        <DayField
          label={words().beganDay}
          value={day()}
          error={props.error}
          onChange={(chosen) => {
            setDay(chosen);
            change();
          }}
        />
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
      <p id={within} class="smena-muted">
        {words().beganHint(app.words().hoursCount(props.editHours))}
      </p>
    </fieldset>
  );
}
