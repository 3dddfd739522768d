import { createMemo, For, Show } from 'solid-js';
import type { JSX } from 'solid-js';
import type { SettingsPage } from '../../../src/adapters/http/contract/administration.ts';
import type { RoleName } from '../../../src/adapters/http/contract/primitives.ts';
import { useWords } from '../../kit/app/app.tsx';
import type { SectionDraft } from './section-draft.ts';
import { SectionFrame } from './section-frame.tsx';
import { SETTINGS_WORDS } from './words.ts';

const ROLES: readonly RoleName[] = ['volunteer', 'administrator', 'supervisor', 'director'];
type Kind = 'groupIds' | 'roleIds';

/** Which amoCRM groups and roles make each of our roles, and who has it now. */
export function RolesSection(props: {
  readonly draft: SectionDraft<'roles'>;
  readonly data: () => SettingsPage;
}): JSX.Element {
  const words = useWords(SETTINGS_WORDS);
  const nothingRead = (): boolean => props.data().groups.length + props.data().crmRoles.length === 0;
  return (
    <SectionFrame text={words().rolesText} draft={props.draft}>
      <Show when={nothingRead()}>
        <p>{words().noDirectory}</p>
      </Show>
      <div class="smena-roles">
        <For each={ROLES}>{(role) => <RoleCard role={role} draft={props.draft} data={props.data} />}</For>
      </div>
    </SectionFrame>
  );
}

function RoleCard(props: {
  readonly role: RoleName;
  readonly draft: SectionDraft<'roles'>;
  readonly data: () => SettingsPage;
}): JSX.Element {
  const words = useWords(SETTINGS_WORDS);
  const rule = () => props.draft.value()[props.role];
  const members = () => props.data().people.filter((person) => person.roles.includes(props.role));
  const toggle = (kind: Kind, id: number, on: boolean): void => {
    const others = rule()[kind].filter((other) => other !== id);
    props.draft.edit({
      ...props.draft.value(),
      [props.role]: { ...rule(), [kind]: on ? [...others, id] : others },
    });
  };
  return (
    <section class="smena-role" aria-label={words().roles[props.role]}>
      <h2>{words().roles[props.role]}</h2>
      <Choices
        legend={words().groups}
        none={words().noGroups}
        entries={props.data().groups}
        chosen={rule().groupIds}
        onToggle={(id, on) => toggle('groupIds', id, on)}
      />
      <Choices
        legend={words().crmRoles}
        none={words().noCrmRoles}
        entries={props.data().crmRoles}
        chosen={rule().roleIds}
        onToggle={(id, on) => toggle('roleIds', id, on)}
      />
      <Show when={props.draft.fault(props.role)}>{(why) => <p class="smena-field-error">{why()}</p>}</Show>
      <details class="smena-details">
        <summary>{words().members(members().length)}</summary>
        <ul class="smena-members">
          <For each={members()}>{(person) => <li>{person.name}</li>}</For>
        </ul>
      </details>
      <Show when={props.draft.changed()}>
        <p class="smena-muted">{words().membersAfter}</p>
      </Show>
    </section>
  );
}

/** Check boxes of a directory; what is chosen and no longer there can still be taken away. */
function Choices(props: {
  readonly legend: string;
  readonly none: string;
  readonly entries: readonly { readonly id: number; readonly name: string }[];
  readonly chosen: readonly number[];
  readonly onToggle: (id: number, on: boolean) => void;
}): JSX.Element {
  const words = useWords(SETTINGS_WORDS);
  // Stays in the list once it is unchecked: a slip of the hand can be taken back.
  const gone = createMemo<readonly number[]>(
    (seen) => [
      ...new Set([...seen, ...props.chosen.filter((id) => !props.entries.some((entry) => entry.id === id))]),
    ],
    [],
  );
  const ids = (): readonly number[] => [...props.entries.map((entry) => entry.id), ...gone()];
  const name = (id: number): string =>
    props.entries.find((entry) => entry.id === id)?.name ?? words().gone(id);
  return (
    <fieldset class="smena-fieldset">
      <legend>{props.legend}</legend>
      <Show when={ids().length > 0} fallback={<p class="smena-muted">{props.none}</p>}>
        <For each={ids()}>
          {(id) => (
            <label class="smena-switch">
              <input
                type="checkbox"
                checked={props.chosen.includes(id)}
                onChange={(event) => props.onToggle(id, event.currentTarget.checked)}
              />
              {name(id)}
            </label>
          )}
        </For>
      </Show>
    </fieldset>
  );
}
