import { For, Show } from 'solid-js';
import type { JSX } from 'solid-js';
import { useApp } from '../app/app.tsx';
import { Dialog } from './dialog.tsx';

/** Shortcuts of one part of a screen: «Стрелки — перейти». */
export interface KeyList {
  /** Where they work; none for everywhere. */
  readonly title?: string;
  readonly lines: readonly string[];
}

/** «Клавиши»: what `?` opens everywhere. */
export function KeysDialog(props: {
  readonly lists: readonly KeyList[];
  readonly onClose: () => void;
}): JSX.Element {
  const app = useApp();
  return (
    <Dialog title={app.words().keys} onClose={() => props.onClose()}>
      <For each={props.lists}>
        {(list) => (
          <div>
            <Show when={list.title}>
              <h3>{list.title}</h3>
            </Show>
            <ul class="smena-list">
              <For each={list.lines}>{(line) => <li>{line}</li>}</For>
            </ul>
          </div>
        )}
      </For>
    </Dialog>
  );
}
