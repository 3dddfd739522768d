import { createUniqueId, Show } from 'solid-js';
import type { JSX } from 'solid-js';

export interface FieldProps {
  readonly label: string;
  readonly hint?: string | undefined;
  /** What is wrong with what was entered. */
  readonly error?: string | undefined;
  /** Draws the control; `id` and `describedBy` tie it to the label, the hint and the error. */
  readonly children: (control: {
    readonly id: string;
    readonly describedBy: string | undefined;
    readonly invalid: boolean;
  }) => JSX.Element;
}

export function Field(props: FieldProps): JSX.Element {
  const id = createUniqueId();
  const described = (): string | undefined => {
    const ids = [
      props.hint === undefined ? '' : `${id}-hint`,
      props.error === undefined ? '' : `${id}-error`,
    ].filter((part) => part !== '');
    return ids.length === 0 ? undefined : ids.join(' ');
  };
  return (
    <div class="smena-field">
      <label for={id}>{props.label}</label>
      {props.children({
        id,
        get describedBy() {
          return described();
        },
        get invalid() {
          return props.error !== undefined;
        },
      })}
      <Show when={props.hint}>
        {(hint) => (
          <span id={`${id}-hint`} class="smena-muted">
            {hint()}
          </span>
        )}
      </Show>
      <Show when={props.error}>
        {(error) => (
          <span id={`${id}-error`} class="smena-field-error">
            {error()}
          </span>
        )}
      </Show>
    </div>
  );
}
