import { createSignal, createUniqueId, Show } from 'solid-js';
import type { JSX } from 'solid-js';
import type { VolunteerRow } from '../../../src/adapters/http/contract/administration.ts';
import { createAction } from '../../kit/app/action.ts';
import { useApp, useWords } from '../../kit/app/app.tsx';
import { Button } from '../../kit/components/button.tsx';
import { Problem } from '../../kit/components/problem.tsx';
import { VOLUNTEERS_WORDS } from './words.ts';

/** A volunteer's telephone extension, changed in place: Enter or «Сохранить» keeps it, Esc takes the stored one back. */
export function ExtensionField(props: {
  readonly row: VolunteerRow;
  readonly onSaved: (row: VolunteerRow) => void;
}): JSX.Element {
  const app = useApp();
  const words = useWords(VOLUNTEERS_WORDS);
  const id = createUniqueId();
  const stored = (): string => props.row.telephoneExtension ?? '';
  const draftKey = `draft.extension.${props.row.volunteer.id}`;
  const [typed, setTyped] = createSignal<string | null>(
    (app.cache.get(draftKey) as string | undefined) ?? null,
  );
  const [wrong, setWrong] = createSignal(false);
  const [said, setSaid] = createSignal('');
  const saving = createAction();
  const value = (): string => typed() ?? stored();
  const changed = (): boolean => value().trim() !== stored();

  const type = (text: string | null): void => {
    setTyped(text);
    setSaid('');
    setWrong(false);
    if (text === null) app.cache.delete(draftKey);
    else app.cache.set(draftKey, text);
  };
  const save = async (): Promise<void> => {
    const text = value().trim();
    setWrong(!/^\d{0,10}$/.test(text));
    if (wrong() || !changed()) return;
    const telephoneExtension = text === '' ? null : text;
    const kept = await saving.run(async () => {
      await app.api.call('saveVolunteer', {
        params: { volunteerId: props.row.volunteer.id },
        body: { telephoneExtension },
      });
    });
    if (!kept) return;
    type(null);
    setSaid(words().saved);
    props.onSaved({ ...props.row, telephoneExtension });
  };
  return (
    <form
      class="smena-extension"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <input
        type="text"
        inputmode="numeric"
        autocomplete="off"
        maxlength="10"
        aria-label={words().extensionOf(props.row.volunteer.name)}
        aria-describedby={wrong() ? id : undefined}
        aria-invalid={wrong() ? 'true' : undefined}
        classList={{ 'smena-extension-missing': stored() === '' }}
        placeholder={words().extensionMissing}
        value={value()}
        onInput={(event) => type(event.currentTarget.value)}
        on:keydown={(event) => {
          if (event.key !== 'Escape' || typed() === null) return;
          event.preventDefault();
          type(null);
        }}
      />
      <Show when={changed()}>
        <Button type="submit" busy={saving.busy()} aria-label={words().saveOf(props.row.volunteer.name)}>
          {words().save}
        </Button>
      </Show>
      <span role="status" class="smena-muted">
        {changed() ? words().unsaved : said()}
      </span>
      <Show when={wrong()}>
        <span id={id} class="smena-field-error">
          {words().extensionInvalid}
        </span>
      </Show>
      <Show when={saving.failure()}>{(error) => <Problem error={error()} />}</Show>
    </form>
  );
}
