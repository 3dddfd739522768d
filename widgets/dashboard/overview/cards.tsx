import { For, Show } from 'solid-js';
import type { JSX } from 'solid-js';
import type { Card, Dashboard } from '../../../src/adapters/http/contract/dashboard.ts';
import { useApp, useWords } from '../../kit/app/app.tsx';
import { SectionLink } from '../../kit/components/section-link.tsx';
import { SparkLine } from '../../kit/charts/spark-line.tsx';
import { numberWords } from '../../kit/i18n/numbers.ts';
import { useDrillDown } from '../use-drill-down.ts';
import { FIGURES_WORDS, OVERVIEW_WORDS } from '../words.ts';
import { tellCard } from './card-told.ts';
import type { Comparison, ToldCard } from './card-told.ts';

const ARROWS = { up: 'M6 2 11 10H1Z', down: 'M6 10 1 2H11Z', same: 'M1 5H11V7H1Z' };

/** A period the cards are compared with. */
export interface ComparedWith {
  readonly comparison: Comparison;
  /** The period in words. */
  readonly against: string;
}

interface CardsProps {
  readonly period: Dashboard['period'];
  /** Calls are still being read, and nothing of them can be compared. */
  readonly later: boolean;
  /** Each is one more change under the figure. */
  readonly compared: readonly ComparedWith[];
  readonly scoresAvailable: boolean;
}

/** The five figures of the period, each with its changes and the periods before. */
export function Cards(props: CardsProps & { readonly cards: readonly Card[] }): JSX.Element {
  const words = useWords(OVERVIEW_WORDS);
  return (
    <section aria-label={words().cards}>
      <ul class="smena-cards">
        <For each={props.cards}>{(card) => <CardView {...props} card={card} />}</For>
      </ul>
    </section>
  );
}

function CardView(props: CardsProps & { readonly card: Card }): JSX.Element {
  const app = useApp();
  const words = useWords(OVERVIEW_WORDS);
  const figures = useWords(FIGURES_WORDS);
  const told = (comparison: Comparison = 'before'): ToldCard =>
    tellCard(
      props.card,
      comparison,
      props.scoresAvailable,
      numberWords(app.language()),
      words(),
      figures().few,
    );
  const changes = () =>
    props.later && props.card.key !== 'coverage'
      ? []
      : props.compared.flatMap(({ comparison, against }) => {
          const { change } = told(comparison);
          return change === null ? [] : [{ change, against }];
        });
  const drill = useDrillDown(() => props.period);
  const route = (): string | null => {
    if (props.card.value === null || props.card.value === 0) return null;
    switch (props.card.key) {
      case 'consultations':
        return drill().conversations({ outcome: 'answered' });
      case 'reports-missing':
        return drill().missingReports();
      case 'answered-share':
        return props.card.value === 1 ? null : drill().conversations({ outcome: 'missed' });
      case 'score':
      case 'coverage':
        return null;
    }
  };
  const figure = (): boolean => props.card.value !== null || props.card.suppressed;
  return (
    <li class="smena-card-figure" data-card={props.card.key}>
      <Show when={route()} fallback={<span>{words().card[props.card.key]}</span>}>
        {(to) => <SectionLink route={to()}>{words().card[props.card.key]}</SectionLink>}
      </Show>
      <strong class={figure() ? 'smena-card-value' : 'smena-card-none'}>{told().value}</strong>
      <Show when={told().detail !== ''}>
        <span class="smena-muted">{told().detail}</span>
      </Show>
      <For
        each={changes()}
        fallback={
          <Show when={props.card.value !== null}>
            <span class="smena-muted">{props.later ? words().change.later : words().change.unknown}</span>
          </Show>
        }
      >
        {({ change, against }) => (
          <span class="smena-card-change">
            <svg viewBox="0 0 12 12" width="11" height="11" aria-hidden="true">
              <path d={ARROWS[change.direction]} fill="currentColor" />
            </svg>{' '}
            {change.text}
            <span class="smena-muted"> {against}</span>
          </span>
        )}
      </For>
      <SparkLine values={props.card.spark} />
    </li>
  );
}
