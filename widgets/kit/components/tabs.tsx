import { createEffect, createUniqueId, For } from 'solid-js';
import type { JSX } from 'solid-js';

export interface TabsProps<Name extends string> {
  readonly label: string;
  readonly tabs: readonly { readonly name: Name; readonly title: string }[];
  readonly chosen: Name;
  readonly onChoose: (name: Name) => void;
  readonly children: JSX.Element;
}

/** Tabs with arrows between them; the panel is the children. */
export function Tabs<Name extends string>(props: TabsProps<Name>): JSX.Element {
  const id = createUniqueId();
  let list: HTMLDivElement | undefined;
  const step = (event: KeyboardEvent): void => {
    const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (by === undefined) return;
    const index = props.tabs.findIndex((tab) => tab.name === props.chosen);
    const next = props.tabs[(index + by + props.tabs.length) % props.tabs.length];
    if (next === undefined) return;
    event.preventDefault();
    props.onChoose(next.name);
    list?.querySelector<HTMLElement>('[aria-selected="true"]')?.focus();
  };
  // Where the tabs do not fit they scroll: the chosen one must be seen.
  createEffect(() =>
    list
      ?.querySelector(`[id="${id}-${props.chosen}"]`)
      ?.scrollIntoView({ block: 'nearest', inline: 'nearest' }),
  );
  return (
    <div class="smena-tabs">
      <div role="tablist" aria-label={props.label} ref={(made) => (list = made)} onKeyDown={step}>
        <For each={props.tabs}>
          {(tab) => (
            <button
              type="button"
              role="tab"
              id={`${id}-${tab.name}`}
              aria-selected={tab.name === props.chosen}
              aria-controls={`${id}-panel`}
              tabindex={tab.name === props.chosen ? 0 : -1}
              onClick={() => props.onChoose(tab.name)}
            >
              {tab.title}
            </button>
          )}
        </For>
      </div>
      <div role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${props.chosen}`}>
        {props.children}
      </div>
    </div>
  );
}
