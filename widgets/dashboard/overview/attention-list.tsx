import { For, Show } from 'solid-js';
import type { JSX } from 'solid-js';
import type { Attention, Dashboard } from '../../../src/adapters/http/contract/dashboard.ts';
import { useApp, useWords } from '../../kit/app/app.tsx';
import { createMoments } from '../../kit/app/moments.ts';
import { SectionLink } from '../../kit/components/section-link.tsx';
import { numberWords } from '../../kit/i18n/numbers.ts';
import { FIGURES_WORDS, OVERVIEW_WORDS } from '../words.ts';
import { useDrillDown } from '../use-drill-down.ts';
import { attentionRoute } from './attention-route.ts';
import { tellAttention } from './attention-told.ts';

/** At most three sentences, each leading to where it is mended, for whoever may go there. */
export function AttentionList(props: {
  readonly attention: readonly Attention[];
  readonly period: Dashboard['period'];
}): JSX.Element {
  const app = useApp();
  const words = useWords(OVERVIEW_WORDS);
  const figures = useWords(FIGURES_WORDS);
  const moments = createMoments();
  const drill = useDrillDown(() => props.period);
  const sentence = (one: Attention): string =>
    tellAttention(one, {
      words: words(),
      numbers: numberWords(app.language()),
      calendar: app.calendar(),
      answers: figures().scores.count,
      instant: moments.instant,
    });
  return (
    <Show when={props.attention.length > 0}>
      <section class="smena-block">
        <h2>{words().attention.title}</h2>
        <ul class="smena-sentences">
          <For each={props.attention}>
            {(one) => (
              <li classList={{ 'smena-sentence-well': one.code === 'all-well' }}>
                <Show when={attentionRoute(one, drill())} fallback={sentence(one)}>
                  {(route) => <SectionLink route={route()}>{sentence(one)}</SectionLink>}
                </Show>
              </li>
            )}
          </For>
        </ul>
      </section>
    </Show>
  );
}
