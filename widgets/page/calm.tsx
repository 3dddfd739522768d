import { For, onMount, Show } from 'solid-js';
import type { JSX } from 'solid-js';
import { Button } from '../kit/components/button.tsx';

export interface CalmProps {
  readonly brand: string;
  readonly title: string;
  readonly sentences: readonly string[];
  /** What is kept, under a sentence that says so. */
  readonly kept?: { readonly sentence: string; readonly things: readonly string[] };
  readonly link?: { readonly text: string; readonly address: string };
  readonly retry?: { readonly text: string; readonly act: () => void };
}

/** One thing to know and one thing to do, in the middle of an empty page. */
export function Calm(props: CalmProps): JSX.Element {
  let heading: HTMLHeadingElement | undefined;
  onMount(() => heading?.focus());
  return (
    <main class="smena-own-calm">
      <div class="smena-own-card">
        <p class="smena-own-brand">
          <svg viewBox="0 0 16 16" aria-hidden="true">
            <path d="M2 2h5v5H2zm7 7h5v5H9z" />
            <path d="M9 2h5v5H9zM2 9h5v5H2z" opacity=".5" />
          </svg>
          {props.brand}
        </p>
        <h1 tabindex="-1" ref={(made) => (heading = made)}>
          {props.title}
        </h1>
        <For each={props.sentences}>{(sentence) => <p>{sentence}</p>}</For>
        <Show when={props.kept}>
          {(kept) => (
            <div class="smena-own-kept">
              <p>{kept().sentence}</p>
              <ul>
                <For each={kept().things}>{(thing) => <li>{thing}</li>}</For>
              </ul>
            </div>
          )}
        </Show>
        <Show when={props.link}>
          {(link) => (
            <a
              class="smena-button smena-button-primary smena-own-link"
              href={link().address}
              target="_blank"
              rel="noopener"
            >
              {link().text}
            </a>
          )}
        </Show>
        <Show when={props.retry}>
          {(retry) => (
            <Button look="primary" onClick={() => retry().act()}>
              {retry().text}
            </Button>
          )}
        </Show>
      </div>
    </main>
  );
}
