import { createMemo, createSignal, createUniqueId, For, Show } from 'solid-js';
import type { JSX } from 'solid-js';
import { Dialog } from '../components/dialog.tsx';
import { matching } from './matching.ts';
import type { Command } from './matching.ts';

export interface PaletteWords {
  readonly title: string;
  readonly hint: string;
  readonly nothing: string;
  found(count: number): string;
}

const SHOWN = 9;

/** A combobox over everything that can be gone to or done: typing narrows, arrows choose, Enter does. */
export function Palette(props: {
  readonly commands: readonly Command[];
  readonly words: PaletteWords;
  readonly onClose: () => void;
}): JSX.Element {
  const id = createUniqueId();
  const [query, setQuery] = createSignal('');
  const [at, setAt] = createSignal(0);
  const found = createMemo(() => matching(props.commands, query(), SHOWN));
  const run = (command: Command | undefined): void => {
    if (command === undefined) return;
    props.onClose();
    // After the dialog has given the focus back: what is done may put it elsewhere.
    queueMicrotask(command.run);
  };
  const keys = (event: KeyboardEvent): void => {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (by !== undefined) setAt((at() + by + found().length) % Math.max(1, found().length));
    else if (event.key === 'Enter') run(found()[at()]);
    else return;
    event.preventDefault();
  };
  return (
    <Dialog title={props.words.title} onClose={() => props.onClose()}>
      <div class="smena-palette">
        <input
          type="search"
          role="combobox"
          autofocus
          autocomplete="off"
          aria-label={props.words.title}
          aria-expanded="true"
          aria-autocomplete="list"
          aria-controls={id}
          aria-activedescendant={found().length > 0 ? `${id}-${at()}` : undefined}
          placeholder={props.words.hint}
          value={query()}
          onInput={(event) => {
            setQuery(event.currentTarget.value);
            setAt(0);
          }}
          onKeyDown={keys}
        />
        <ul role="listbox" id={id} aria-label={props.words.title}>
          <For each={found()}>
            {(command, index) => (
              <li
                role="option"
                id={`${id}-${index()}`}
                aria-selected={index() === at()}
                onClick={() => run(command)}
                onPointerMove={() => setAt(index())}
              >
                <span>{command.title}</span> <span class="smena-muted">{command.kind}</span>
              </li>
            )}
          </For>
        </ul>
        <p role="status" class={found().length > 0 ? 'smena-hidden' : 'smena-muted'}>
          <Show when={found().length > 0} fallback={props.words.nothing}>
            {props.words.found(found().length)}
          </Show>
        </p>
      </div>
    </Dialog>
  );
}
