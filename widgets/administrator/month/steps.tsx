import { For, Show } from 'solid-js';
import type { JSX } from 'solid-js';
import type { CycleView } from '../../../src/adapters/http/contract/primitives.ts';
import { useApp, useWords } from '../../kit/app/app.tsx';
import { Check } from '../../kit/components/check.tsx';
import { COLLECTING_WORDS } from './words.ts';

const STEPS = ['collecting', 'draft', 'review', 'published'] as const;
const REACHED: Readonly<Record<CycleView['state'], number>> = {
  planned: -1,
  collecting: 0,
  generating: 1,
  review: 2,
  published: 3,
  closed: 4,
};

export interface StepsProps {
  readonly cycle: CycleView;
  /** When the draft was made; null while there is none. */
  readonly draftAt?: string | null;
  /** When the newest version was published; null before. */
  readonly publishedAt?: string | null;
  /** The one button of the step. */
  readonly action?: JSX.Element;
}

/** Сбор → Черновик → Проверка → Опубликовано, with their dates and what to do now. */
export function Steps(props: StepsProps): JSX.Element {
  const app = useApp();
  const words = useWords(COLLECTING_WORDS);
  const date = (instant: string): string => app.calendar().date(app.zone().day(instant));
  const when = (step: (typeof STEPS)[number]): string => {
    const { opensAt, deadline, publishingDue } = props.cycle;
    if (step === 'collecting')
      return props.cycle.state === 'planned'
        ? words().fromUntil(date(opensAt), date(deadline))
        : words().until(date(deadline));
    if (step === 'draft') return date(props.draftAt ?? deadline);
    return step === 'review' ? words().until(date(publishingDue)) : date(props.publishedAt ?? publishingDue);
  };
  const stateOf = (index: number): 'done' | 'now' | 'next' => {
    const reached = REACHED[props.cycle.state];
    if (index < reached || (index === 3 && reached >= 3)) return 'done';
    return index === reached ? 'now' : 'next';
  };
  return (
    <div class="smena-stages-row">
      <ol class="smena-stages" aria-label={words().steps}>
        <For each={STEPS}>
          {(step, index) => (
            <li
              class={`smena-stage smena-stage-${stateOf(index())}`}
              aria-current={REACHED[props.cycle.state] === index() ? 'step' : undefined}
            >
              <span class="smena-stage-sign" aria-hidden="true">
                <Show when={stateOf(index()) === 'done'} fallback={index() + 1}>
                  <Check />
                </Show>
              </span>
              <span class="smena-stage-title">{words().step[step]}</span>{' '}
              <span class="smena-muted">{when(step)}</span>
              <span class="smena-hidden">, {words().stepState[stateOf(index())]}</span>
            </li>
          )}
        </For>
      </ol>
      {props.action}
    </div>
  );
}
