import { createMemo, For, Show } from 'solid-js';
import type { JSX } from 'solid-js';
import type { Dashboard } from '../../../src/adapters/http/contract/dashboard.ts';
import { useApp, useWords } from '../../kit/app/app.tsx';
import { createMoments } from '../../kit/app/moments.ts';
import { Banner } from '../../kit/components/banner.tsx';
import type { Compared } from '../figures/compared.ts';
import { FiguresCharts } from '../figures/figures-charts.tsx';
import { lastDay } from '../period/period.ts';
import type { Period } from '../period/period.ts';
import { dateWithYear, periodInSentence, periodTitle } from '../i18n/period-words.ts';
import { SectionLink } from '../../kit/components/section-link.tsx';
import type { NoteDesk } from '../notes/day-notes.tsx';
import { withoutDays } from '../notes/without-days.ts';
import { NOTES_WORDS, OVERVIEW_WORDS } from '../words.ts';
import { AttentionList } from './attention-list.tsx';
import type { Comparison } from './card-told.ts';
import { Cards } from './cards.tsx';
import { comparedPeriod } from './comparison-choice.tsx';
import { isFirstReading, periodNotes, unknownBefore } from './period-notes.ts';
import { PublishedCalendar } from './published-calendar.tsx';
import { Stages } from './stages.tsx';
import { Waiting } from './waiting.tsx';

/** Everything of a period, once it is known. */
export function Overview(props: {
  readonly data: Dashboard;
  readonly period: Period;
  readonly comparison: Comparison;
  readonly today: string;
  readonly onNoted: () => Promise<void>;
}): JSX.Element {
  const app = useApp();
  const words = useWords(OVERVIEW_WORDS);
  const notes = useWords(NOTES_WORDS);
  const desk = (): NoteDesk | null =>
    app.me().roles.some((role) => role === 'administrator' || role === 'supervisor')
      ? { notes: props.data.notes, day: lastSeen(), onChanged: props.onNoted }
      : null;
  const moments = createMoments();
  const empty = (): boolean => {
    const { calls, coverage } = props.data.figures;
    return calls.incoming + calls.outgoing + coverage.slots === 0;
  };
  /** Of a time nothing is known of, a zero would say too much. */
  const cards = (): Dashboard['cards'] =>
    empty() && unknownBefore(props.data) !== null
      ? props.data.cards.map((card) => ({ ...card, value: null }))
      : props.data.cards;
  const compared = (): Period => comparedPeriod(props.period, props.comparison, props.data);
  /** Days that have not come are no days without calls. */
  const begun = createMemo(() => ({
    ...props.data.figures,
    series: props.data.figures.series.filter((point) => point.from <= props.today),
  }));
  const against = (): string => words().compared(periodInSentence(compared(), app.language()));
  const others = (): Compared['others'] => {
    const figures = props.comparison === 'before' ? props.data.previous : props.data.yearBefore;
    return figures === null ? [] : [{ name: periodTitle(compared(), app.language()), figures }];
  };
  const lastSeen = (): string => {
    const last = lastDay(props.period);
    return last < props.today || props.period.from > props.today ? last : props.today;
  };
  return (
    <>
      <Show when={isFirstReading(props.data.freshness)}>
        <Banner tone="info">{words().firstReading}</Banner>
      </Show>
      <Cards
        cards={cards()}
        period={props.data.period}
        later={isFirstReading(props.data.freshness)}
        compared={[{ comparison: props.comparison, against: against() }]}
        scoresAvailable={props.data.figures.scores.available}
      />
      <For each={periodNotes(props.data, others().length === 0 ? null : compared(), words(), app.language())}>
        {(note) => <p class="smena-muted">{note}</p>}
      </For>
      <For each={withoutDays(props.data, others(), notes(), app.language())}>
        {(note) => <p class="smena-muted">{note}</p>}
      </For>
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
        <Stages stages={props.data.stages} now={props.data.now} />
        <AttentionList attention={props.data.attention} period={props.data.period} />
      </div>
      <Show
        when={empty()}
        fallback={
          <FiguresCharts
            figures={begun()}
            others={others()}
            notes={props.data.notes}
            desk={desk()}
            volunteers={props.data.volunteers}
          />
        }
      >
        <section class="smena-block">
          <Show
            when={unknownBefore(props.data)}
            fallback={
              <>
                <h2>{words().beginning.title}</h2>
                <p>{words().beginning.text}</p>
              </>
            }
          >
            {(day) => (
              <>
                <h2>{words().beginning.before}</h2>
                <p>{words().beginning.knownFrom(dateWithYear(day(), app.language()))}</p>
              </>
            )}
          </Show>
          <Show when={props.data.freshness.calls === 'off'}>
            <p>{words().beginning.off}</p>
          </Show>
        </section>
      </Show>
      <PublishedCalendar month={lastSeen().slice(0, 7)} />
    </>
  );
}
