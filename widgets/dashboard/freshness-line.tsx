import { Show } from 'solid-js';
import type { JSX } from 'solid-js';
import type { Freshness } from '../../src/adapters/http/contract/dashboard.ts';
import { useApp, useWords } from '../kit/app/app.tsx';
import { createMoments } from '../kit/app/moments.ts';
import { DASHBOARD_WORDS } from './words.ts';
import type { DashboardWords } from './i18n/ru.ts';

/** How fresh what is shown is, in one line; trouble has its sign and its reason. */
export function FreshnessLine(props: {
  readonly freshness: Freshness;
  readonly linked?: boolean;
}): JSX.Element {
  const app = useApp();
  const words = useWords(DASHBOARD_WORDS);
  const moments = createMoments();
  const when = (instant: string): string =>
    words().freshness.at(moments.day(app.zone().day(instant)), app.zone().time(instant));
  const sentence = (): string => {
    const { calls, callsReadAt, progress } = props.freshness;
    const said = words().freshness;
    switch (calls) {
      case 'off':
        return said.off;
      case 'never':
        return said.never;
      case 'reading':
        return progress === null ? said.readingSoon : said.reading(progress.done, progress.of);
      case 'stale':
        if (callsReadAt === null) return said.staleNever;
        // A reading that failed is no long silence.
        return (props.freshness.callsProblem === null ? said.stale : said.failed)(when(callsReadAt));
      case 'fresh':
        return callsReadAt === null ? said.never : said.fresh(when(callsReadAt));
    }
  };
  const troubled = (): boolean => props.freshness.calls !== 'fresh' && props.freshness.calls !== 'reading';
  return (
    <p class="smena-freshness" classList={{ 'smena-freshness-trouble': troubled() }}>
      <Show when={troubled()}>
        <span class="smena-sign" aria-hidden="true">
          !
        </span>
      </Show>
      <span>
        {sentence()}
        <Show when={props.freshness.calls !== 'off' && props.freshness.callsProblem}>
          {(code) => <> ({callsProblem(words(), code())})</>}
        </Show>
        <Show when={props.freshness.figuresPending}> · {words().freshness.pending}</Show>
      </span>
      <Show when={props.linked === true}>
        <button type="button" class="smena-button smena-button-link" onClick={() => app.navigate('data')}>
          {words().freshness.more}
        </button>
      </Show>
    </p>
  );
}

/** Why the telephony gave nothing, in words; a code we do not know is shown as it is. */
export function callsProblem(words: DashboardWords, code: string): string {
  const { unknown, ...known } = words.problems;
  return (known as Readonly<Record<string, string>>)[code] ?? unknown(code);
}
