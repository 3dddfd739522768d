import type { JSX } from 'solid-js';
import { Field } from '../../kit/components/field.tsx';

/** A whole number between two bounds. */
export function NumberInput(props: {
  readonly label: string;
  /** The full name where the label alone would not tell which. */
  readonly name?: string | undefined;
  readonly range: readonly [number, number];
  readonly value: number;
  readonly error: string | undefined;
  readonly onInput: (value: number) => void;
}): JSX.Element {
  return (
    <Field label={props.label} error={props.error}>
      {(control) => (
        <input
          id={control.id}
          type="number"
          class="smena-amount"
          min={props.range[0]}
          max={props.range[1]}
          aria-label={props.name}
          aria-describedby={control.describedBy}
          aria-invalid={control.invalid ? 'true' : undefined}
          value={Number.isNaN(props.value) ? '' : props.value}
          onInput={(event) => props.onInput(event.currentTarget.valueAsNumber)}
        />
      )}
    </Field>
  );
}

/** A time of the charity's clocks. */
export function TimeInput(props: {
  readonly label: string;
  readonly name?: string | undefined;
  readonly disabled?: boolean | undefined;
  readonly value: string;
  readonly error: string | undefined;
  readonly onInput: (value: string) => void;
}): JSX.Element {
  return (
    <Field label={props.label} error={props.error}>
      {(control) => (
        <input
          id={control.id}
          type="time"
          class="smena-clock"
          disabled={props.disabled}
          aria-label={props.name}
          aria-describedby={control.describedBy}
          aria-invalid={control.invalid ? 'true' : undefined}
          value={props.value}
          onInput={(event) => props.onInput(event.currentTarget.value)}
        />
      )}
    </Field>
  );
}
