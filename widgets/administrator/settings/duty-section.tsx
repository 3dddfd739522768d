import { For, Show } from 'solid-js';
import type { JSX } from 'solid-js';
import type { SettingsPage } from '../../../src/adapters/http/contract/administration.ts';
import { useWords } from '../../kit/app/app.tsx';
import { Field } from '../../kit/components/field.tsx';
import type { SectionDraft } from './section-draft.ts';
import { SectionFrame } from './section-frame.tsx';
import { SETTINGS_WORDS } from './words.ts';

/** Who gets the administrator's tasks: somebody named, or the fallback rule; and who it is at this moment. */
export function DutySection(props: {
  readonly draft: SectionDraft<'duty'>;
  readonly data: () => SettingsPage;
}): JSX.Element {
  const words = useWords(SETTINGS_WORDS);
  const chosen = (): number | null => props.draft.value().administratorId;
  /** Named once and an administrator no more: still in the list, said so. */
  const gone = () => {
    const id = chosen();
    return id === null || props.data().administrators.some((person) => person.id === id) ? null : id;
  };
  const nameOf = (id: number): string =>
    props.data().people.find((person) => person.id === id)?.name ?? String(id);
  return (
    <SectionFrame text={words().dutyText} draft={props.draft}>
      <Field label={words().duty} error={props.draft.fault('administratorId')}>
        {(control) => (
          <select
            id={control.id}
            class="smena-duty"
            aria-describedby={control.describedBy}
            aria-invalid={control.invalid ? 'true' : undefined}
            onChange={(event) => {
              const { value } = event.currentTarget;
              props.draft.edit({ administratorId: value === '' ? null : Number(value) });
            }}
          >
            <option value="" selected={chosen() === null}>
              {words().dutyAuto}
            </option>
            <For each={props.data().administrators}>
              {(person) => (
                <option value={person.id} selected={chosen() === person.id}>
                  {person.name}
                </option>
              )}
            </For>
            <Show when={gone()}>
              {(id) => (
                <option value={id()} selected>
                  {words().dutyGone(nameOf(id()))}
                </option>
              )}
            </Show>
          </select>
        )}
      </Field>
      <p>
        <Show when={props.data().onDuty} fallback={words().dutyNobody}>
          {(person) => <>{words().dutyNow(person().name)}</>}
        </Show>
      </p>
    </SectionFrame>
  );
}
