import { For } from 'solid-js';
import type { JSX } from 'solid-js';
import { useApp, useWords } from '../../kit/app/app.tsx';
import { periodAfter, yearBefore } from '../period/period.ts';
import type { Period } from '../period/period.ts';
import { periodInSentence } from '../i18n/period-words.ts';
import { OVERVIEW_WORDS } from '../words.ts';
import type { Comparison } from './card-told.ts';

/** The period compared with. */
export function comparedPeriod(period: Period, comparison: Comparison): Period {
  return comparison === 'before' ? periodAfter(period, -1) : yearBefore(period);
}

/** What the period is compared with, each choice named by its own period. */
export function ComparisonChoice(props: {
  readonly period: Period;
  readonly chosen: Comparison;
  readonly onChoose: (comparison: Comparison) => void;
}): JSX.Element {
  const app = useApp();
  const words = useWords(OVERVIEW_WORDS);
  return (
    <label class="smena-compare">
      <span>{words().compare}</span>
      <select
        value={props.chosen}
        onChange={(event) => props.onChoose(event.currentTarget.value === 'year' ? 'year' : 'before')}
      >
        <For each={['before', 'year'] as const}>
          {(name) => (
            <option value={name}>
              {words().comparisons[name]}:{' '}
              {periodInSentence(comparedPeriod(props.period, name), app.language())}
            </option>
          )}
        </For>
      </select>
    </label>
  );
}
