import { createUniqueId, For, Show } from 'solid-js';
import type { JSX } from 'solid-js';
import { Check } from '../../kit/components/check.tsx';

interface Group {
  readonly title: string;
  readonly hint?: string;
  readonly error: string | undefined;
}

/** Chips are named by their values, so that choosing one leaves each where it is, the focus too. */
interface Chips<Value> extends Group {
  readonly values: readonly Value[];
  readonly text: (value: Value) => string;
}

/** Several may be chosen; each is a button that stays pressed. */
export function ToggleChips<Value extends number | string>(
  props: Chips<Value> & {
    readonly chosen: readonly Value[];
    readonly onChange: (chosen: readonly Value[]) => void;
  },
): JSX.Element {
  const id = createUniqueId();
  const has = (value: Value): boolean => props.chosen.includes(value);
  return (
    <div
      class="smena-chip-group"
      role="group"
      aria-labelledby={`${id}-title`}
      aria-describedby={describedBy(id, props)}
    >
      <Title id={id} group={props} />
      <div class="smena-chips">
        <For each={props.values}>
          {(value) => (
            <button
              type="button"
              class="smena-chip"
              aria-pressed={has(value)}
              onClick={() =>
                props.onChange(
                  has(value) ? props.chosen.filter((other) => other !== value) : [...props.chosen, value],
                )
              }
            >
              <Show when={has(value)}>
                <Check />
              </Show>
              {props.text(value)}
            </button>
          )}
        </For>
      </div>
      <Fault id={id} error={props.error} />
    </div>
  );
}

/** One may be chosen; arrows go from one to the next. */
export function RadioChips<Value extends number | string>(
  props: Chips<Value> & {
    readonly chosen: Value | null;
    readonly onChange: (chosen: Value) => void;
    readonly required?: boolean;
    readonly children?: JSX.Element;
  },
): JSX.Element {
  const id = createUniqueId();
  return (
    <div
      class="smena-chip-group"
      role="radiogroup"
      aria-labelledby={`${id}-title`}
      aria-describedby={describedBy(id, props)}
      aria-invalid={props.error === undefined ? undefined : 'true'}
      aria-required={props.required === true ? 'true' : undefined}
    >
      <Title id={id} group={props} />
      <div class="smena-chips">
        <For each={props.values}>
          {(value) => (
            <label class="smena-chip">
              <input
                type="radio"
                name={id}
                value={value}
                checked={props.chosen === value}
                onChange={() => props.onChange(value)}
              />
              <Show when={props.chosen === value}>
                <Check />
              </Show>
              {props.text(value)}
            </label>
          )}
        </For>
        {props.children}
      </div>
      <Fault id={id} error={props.error} />
    </div>
  );
}

function Title(props: { readonly id: string; readonly group: Group }): JSX.Element {
  return (
    <p>
      <strong id={`${props.id}-title`}>{props.group.title}</strong>
      <Show when={props.group.hint}>
        {(hint) => (
          <span class="smena-muted" id={`${props.id}-hint`}>
            {' '}
            {hint()}
          </span>
        )}
      </Show>
    </p>
  );
}

function Fault(props: { readonly id: string; readonly error: string | undefined }): JSX.Element {
  return (
    <Show when={props.error}>
      {(error) => (
        <p class="smena-field-error" id={`${props.id}-error`}>
          {error()}
        </p>
      )}
    </Show>
  );
}

function describedBy(id: string, group: Group): string | undefined {
  const ids = [
    ...(group.hint === undefined ? [] : [`${id}-hint`]),
    ...(group.error === undefined ? [] : [`${id}-error`]),
  ];
  return ids.length === 0 ? undefined : ids.join(' ');
}
