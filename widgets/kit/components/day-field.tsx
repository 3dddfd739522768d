import { createEffect, createSignal, on } from 'solid-js';
import type { JSX } from 'solid-js';
import { useApp } from '../app/app.tsx';
import { dayWritten, writtenDay } from '../i18n/written-day.ts';
import { Field } from './field.tsx';

export interface DayFieldProps {
  readonly label: string;
  /** YYYY-MM-DD; empty for none. */
  readonly value: string;
  readonly error?: string | undefined;
  /** Empty while what is written is no day. */
  readonly onChange: (day: string) => void;
}

/** A day as it is written here, «05.11.2026», whatever the browser's own fields do; the browser's calendar is a press away. */
export function DayField(props: DayFieldProps): JSX.Element {
  const app = useApp();
  const [text, setText] = createSignal('');
  const [wrong, setWrong] = createSignal(false);
  let picker: HTMLInputElement | undefined;
  const show = (day: string): void => {
    setText(writtenDay(day));
    setWrong(false);
  };
  createEffect(
    on(
      () => props.value,
      (day) => {
        if (day !== '' && dayWritten(text()) !== day) show(day);
      },
    ),
  );
  const write = (written: string): void => {
    setText(written);
    props.onChange(dayWritten(written));
  };
  const leave = (): void => {
    const day = dayWritten(text());
    if (day === '') setWrong(text() !== '');
    else show(day);
  };
  return (
    <Field label={props.label} error={wrong() ? app.words().dayWrong : props.error}>
      {(control) => (
        <span class="smena-day">
          <input
            type="text"
            inputmode="numeric"
            autocomplete="off"
            placeholder={app.words().dayShape}
            id={control.id}
            aria-describedby={control.describedBy}
            aria-invalid={control.invalid ? 'true' : undefined}
            value={text()}
            onInput={(event) => write(event.currentTarget.value)}
            onChange={leave}
          />
          <button
            type="button"
            class="smena-day-pick"
            aria-label={`${props.label}: ${app.words().dayPick}`}
            onClick={() => picker?.showPicker()}
          >
            <svg
              viewBox="0 0 16 16"
              width="16"
              height="16"
              fill="none"
              stroke="currentColor"
              aria-hidden="true"
            >
              <path d="M2 4h12v10H2zM2 7h12M5 2v3M11 2v3" stroke-width="1.4" />
            </svg>
          </button>
          <input
            type="date"
            class="smena-day-native"
            tabindex="-1"
            aria-hidden="true"
            ref={(made) => (picker = made)}
            value={props.value}
            onChange={(event) => {
              show(event.currentTarget.value);
              props.onChange(event.currentTarget.value);
            }}
          />
        </span>
      )}
    </Field>
  );
}
