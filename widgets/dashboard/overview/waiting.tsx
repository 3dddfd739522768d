import { createSignal, For, Show } from 'solid-js';
import type { JSX } from 'solid-js';
import type { Dashboard } from '../../../src/adapters/http/contract/dashboard.ts';
import { useApp, useWords } from '../../kit/app/app.tsx';
import { Banner } from '../../kit/components/banner.tsx';
import { SectionLink } from '../../kit/components/section-link.tsx';
import { OVERVIEW_WORDS } from '../words.ts';
import { waitsOf } from './waits.ts';

const FUNCTIONS = ['today', 'month', 'requests', 'volunteers', 'settings'] as const;

/** What waits for the administrator, and every function of theirs. They belong to another widget: where it is absent, that is said. */
export function Waiting(props: {
  readonly waiting: NonNullable<Dashboard['waiting']>;
  readonly stages: Dashboard['stages'];
}): JSX.Element {
  const app = useApp();
  const words = useWords(OVERVIEW_WORDS);
  const [absent, setAbsent] = createSignal(false);
  const waits = () => waitsOf(props.waiting, props.stages, words().waiting, app.calendar());
  return (
    <section class="smena-block smena-block-waiting">
      <h2>{words().waiting.title}</h2>
      <ul class="smena-waiting">
        <For each={waits()} fallback={<li>{words().waiting.calm}</li>}>
          {(wait) => (
            <li>
              <SectionLink route={wait.route} onAbsent={() => setAbsent(true)}>
                {wait.text}
              </SectionLink>
            </li>
          )}
        </For>
      </ul>
      <nav class="smena-functions" aria-label={words().waiting.functions}>
        <For each={FUNCTIONS}>
          {(name) => (
            <SectionLink route={name} onAbsent={() => setAbsent(true)}>
              {words().waiting.function[name]}
            </SectionLink>
          )}
        </For>
      </nav>
      <Show when={absent()}>
        <Banner tone="warning">{words().waiting.absent}</Banner>
      </Show>
    </section>
  );
}
