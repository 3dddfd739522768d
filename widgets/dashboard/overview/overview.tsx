import { Show } from 'solid-js';
import type { JSX } from 'solid-js';
import type { Dashboard } from '../../../src/adapters/http/contract/dashboard.ts';
import { useApp, useWords } from '../../kit/app/app.tsx';
import { createMoments } from '../../kit/app/moments.ts';
import { Banner } from '../../kit/components/banner.tsx';
import type { Compared } from '../figures/compared.ts';
import { FiguresCharts } from '../figures/figures-charts.tsx';
import { lastDay } from '../period/period.ts';
import type { Period } from '../period/period.ts';
import { periodInSentence, periodTitle } from '../i18n/period-words.ts';
import { SectionLink } from '../../kit/components/section-link.tsx';
import { OVERVIEW_WORDS } from '../words.ts';
import { AttentionList } from './attention-list.tsx';
import type { Comparison } from './card-told.ts';
import { Cards } from './cards.tsx';
import { comparedPeriod } from './comparison-choice.tsx';
import { PublishedCalendar } from './published-calendar.tsx';
import { Stages } from './stages.tsx';
import { Waiting } from './waiting.tsx';

/** Everything of a period, once it is known. */
export function Overview(props: {
  readonly data: Dashboard;
  readonly period: Period;
  readonly comparison: Comparison;
  readonly today: string;
}): JSX.Element {
  const app = useApp();
  const words = useWords(OVERVIEW_WORDS);
  const moments = createMoments();
  const empty = (): boolean => {
    const { calls, coverage } = props.data.figures;
    return calls.incoming + calls.outgoing + coverage.slots === 0;
  };
  const against = (): string =>
    words().compared(periodInSentence(comparedPeriod(props.period, props.comparison), app.language()));
  const others = (): Compared['others'] => {
    const figures = props.comparison === 'before' ? props.data.previous : props.data.yearBefore;
    const compared = comparedPeriod(props.period, props.comparison);
    return figures === null ? [] : [{ name: periodTitle(compared, app.language()), figures }];
  };
  const month = (): string => {
    const last = lastDay(props.period);
    return (last < props.today || props.period.from > props.today ? last : props.today).slice(0, 7);
  };
  return (
    <>
      <Cards data={props.data} comparison={props.comparison} against={against()} />
      <Show when={props.data.stored}>
        {(stored) => (
          <Banner
            tone={stored().differs ? 'warning' : 'info'}
            actions={<SectionLink route={`period-reports/${stored().id}`}>{words().openStored}</SectionLink>}
          >
            {(stored().differs ? words().storedDiffers : words().stored)(moments.instant(stored().madeAt))}
          </Banner>
        )}
      </Show>
      <Show when={props.data.waiting}>
        {(waiting) => <Waiting waiting={waiting()} stages={props.data.stages} />}
      </Show>
      <div class="smena-blocks">
        <Stages stages={props.data.stages} />
        <AttentionList attention={props.data.attention} period={props.data.period} />
      </div>
      <Show
        when={empty()}
        fallback={
          <FiguresCharts figures={props.data.figures} others={others()} volunteers={props.data.volunteers} />
        }
      >
        <section class="smena-block">
          <h2>{words().beginning.title}</h2>
          <p>{words().beginning.text}</p>
          <Show when={props.data.freshness.calls === 'off'}>
            <p>{words().beginning.off}</p>
          </Show>
        </section>
      </Show>
      <PublishedCalendar month={month()} />
    </>
  );
}
