import { createMemo, For } from 'solid-js';
import type { JSX } from 'solid-js';
import type { MyMonth } from '../../../src/adapters/http/contract/shifts.ts';
import { useApp, useWords } from '../../kit/app/app.tsx';
import { VOLUNTEER_WORDS } from '../words.ts';
import { fairnessSentences } from './fairness-sentences.ts';

/** What I hold and offered beside the average; folded, in two sentences: why not fewer and why not more. */
export function FairnessOfMonth(props: { readonly facts: NonNullable<MyMonth['fairness']> }): JSX.Element {
  const app = useApp();
  const words = useWords(VOLUNTEER_WORDS);
  const sentences = createMemo(() => fairnessSentences(props.facts, words(), app.language()));
  return (
    <div>
      <p class="smena-muted">{sentences()[0]}</p>
      <details class="smena-details">
        <summary>{words().why}</summary>
        <For each={sentences().slice(1)}>{(sentence) => <p>{sentence}</p>}</For>
      </details>
    </div>
  );
}
