import { For, Show } from 'solid-js';
import type { JSX } from 'solid-js';
import { useApp, useWords } from '../../kit/app/app.tsx';
import { Button } from '../../kit/components/button.tsx';
import { DASHBOARD_WORDS } from '../words.ts';
import { lastDay, periodAfter, periodHolding, rangeOf } from './period.ts';
import type { Period, PeriodKind } from './period.ts';
import { periodTitle } from '../i18n/period-words.ts';
import { RangeFields } from './range-fields.tsx';

export interface PeriodPickerProps {
  readonly period: Period;
  /** The charity's day. */
  readonly today: string;
  /** The first day anything is known of; null while it is unknown. */
  readonly knownFrom: string | null;
  readonly onChoose: (period: Period) => void;
  /** Of its heading; the page's own by default. */
  readonly level?: 'h1' | 'h3';
}

const KINDS: readonly PeriodKind[] = ['month', 'quarter', 'year', 'range'];

/** «‹ Ноябрь 2026 ›» and what kind of a period it is. */
export function PeriodPicker(props: PeriodPickerProps): JSX.Element {
  const app = useApp();
  const words = useWords(DASHBOARD_WORDS);
  const title = (): string => periodTitle(props.period, app.language());
  const choose = (kind: PeriodKind): void => {
    const last = lastDay(props.period);
    const day = last < props.today ? last : props.period.from > props.today ? props.period.from : props.today;
    const next = kind === 'range' ? rangeOf(props.period.from, day) : periodHolding(kind, day);
    if (next !== null) props.onChoose(next);
  };
  const after = (): Period => periodAfter(props.period, 1);
  const before = (): Period => periodAfter(props.period, -1);
  return (
    <div class="smena-period">
      <div class="smena-months">
        <Button
          look="quiet"
          class="smena-icon-button"
          aria-label={words().period.before}
          disabled={props.knownFrom !== null && before().until <= props.knownFrom}
          onClick={() => props.onChoose(before())}
        >
          <span aria-hidden="true">‹</span>
        </Button>
        <Show
          when={props.level === 'h3'}
          fallback={
            <h1 class="smena-period-name" aria-live="polite">
              {title()}
            </h1>
          }
        >
          <h3 class="smena-period-name" aria-live="polite">
            {title()}
          </h3>
        </Show>
        <Button
          look="quiet"
          class="smena-icon-button"
          aria-label={words().period.after}
          disabled={after().from > props.today}
          onClick={() => props.onChoose(after())}
        >
          <span aria-hidden="true">›</span>
        </Button>
      </div>
      <div class="smena-kinds" role="group" aria-label={words().period.kind}>
        <For each={KINDS}>
          {(kind) => (
            <button
              type="button"
              class="smena-kind"
              aria-pressed={props.period.kind === kind}
              onClick={() => choose(kind)}
            >
              {words().period.kinds[kind]}
            </button>
          )}
        </For>
      </div>
      <Show when={props.period.kind === 'range'}>
        <RangeFields
          from={props.period.from}
          to={lastDay(props.period)}
          latest={props.today}
          onChoose={(period) => props.onChoose(period)}
        />
      </Show>
    </div>
  );
}
