import { For } from 'solid-js';
import type { JSX } from 'solid-js';
import type { Dashboard } from '../../../src/adapters/http/contract/dashboard.ts';
import { useApp, useWords } from '../../kit/app/app.tsx';
import { periodAfter, yearBefore } from '../period/period.ts';
import type { Period } from '../period/period.ts';
import { periodInSentence } from '../i18n/period-words.ts';
import { OVERVIEW_WORDS } from '../words.ts';
import type { Comparison } from './card-told.ts';

/** The days compared with: those the service took, which are fewer while the period goes on; before its answer, the whole. */
export function comparedPeriod(
  period: Period,
  comparison: Comparison,
  data: Pick<Dashboard, 'previous' | 'yearBefore'> | undefined,
): Period {
  const taken = comparison === 'before' ? data?.previous : data?.yearBefore;
  return taken?.period ?? (comparison === 'before' ? periodAfter(period, -1) : yearBefore(period));
}

/** What the period is compared with, each choice named by its own period. */
export function ComparisonChoice(props: {
  readonly period: Period;
  readonly data: Pick<Dashboard, 'previous' | 'yearBefore'> | undefined;
  readonly chosen: Comparison;
  readonly onChoose: (comparison: Comparison) => void;
}): JSX.Element {
  const app = useApp();
  const words = useWords(OVERVIEW_WORDS);
  // The year before a year is the period before it.
  const names = (): readonly Comparison[] => (props.period.kind === 'year' ? ['before'] : ['before', 'year']);
  return (
    <label class="smena-compared-to">
      <span>{words().compare}</span>
      <select
        value={names().includes(props.chosen) ? props.chosen : 'before'}
        onChange={(event) => props.onChoose(event.currentTarget.value === 'year' ? 'year' : 'before')}
      >
        <For each={names()}>
          {(name) => (
            <option value={name}>
              {words().comparisons[name]}:{' '}
              {periodInSentence(comparedPeriod(props.period, name, props.data), app.language())}
            </option>
          )}
        </For>
      </select>
    </label>
  );
}
