import { createMemo, createSignal } from 'solid-js';
import type { JSX } from 'solid-js';
import { useWords } from '../app/app.tsx';
import { Field } from '../components/field.tsx';
import type { EditorParts } from './editor-parts.ts';
import { AVAILABILITY_WORDS } from './words.ts';

type Wish = 'maxShifts' | 'maxPerDay';

/** «Смен в месяц, не больше [6]», «Смен в день, не больше [1]», both optional. */
export function Wishes(props: { readonly parts: EditorParts }): JSX.Element {
  const words = useWords(AVAILABILITY_WORDS);
  const { state, keeper, editable } = props.parts;
  const WishField = (own: { wish: Wish }): JSX.Element => {
    const [bad, setBad] = createSignal(false);
    const wish = createMemo(() => state().offer[own.wish]);
    /** Kept as it is typed: the panel may be closed at once. What is wrong is said when the field is left. */
    const enter = (input: HTMLInputElement, left: boolean): void => {
      const value = wishOf(input);
      setBad(value === undefined && (left || bad()));
      if (value !== undefined) keeper.edit({ ...state().offer, [own.wish]: value });
    };
    return (
      <Field label={words()[own.wish]} error={bad() ? words().badWish : undefined}>
        {(control) => (
          <input
            id={control.id}
            type="number"
            min="1"
            max="1000"
            step="1"
            inputmode="numeric"
            class="smena-wish"
            value={wish() ?? ''}
            disabled={!editable()}
            aria-describedby={control.describedBy}
            aria-invalid={control.invalid ? 'true' : undefined}
            onInput={(event) => enter(event.currentTarget, false)}
            onChange={(event) => enter(event.currentTarget, true)}
          />
        )}
      </Field>
    );
  };
  return (
    <fieldset class="smena-fieldset smena-wishes">
      <legend>{words().wishes}</legend>
      <WishField wish="maxShifts" />
      <WishField wish="maxPerDay" />
    </fieldset>
  );
}

/** Null for an empty field, undefined for what is no wish. */
function wishOf(input: HTMLInputElement): number | null | undefined {
  if (input.value === '') return input.validity.badInput ? undefined : null;
  const value = Number(input.value);
  return Number.isInteger(value) && value >= 1 && value <= 1000 ? value : undefined;
}
