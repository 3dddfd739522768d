import { createEffect, createSignal, For, on, Show } from 'solid-js';
import type { JSX } from 'solid-js';
import type { PeriodReport } from '../../../src/adapters/http/contract/dashboard.ts';
import { useApp, useWords } from '../../kit/app/app.tsx';
import { createMoments } from '../../kit/app/moments.ts';
import { createRemote } from '../../kit/app/remote.ts';
import { Banner } from '../../kit/components/banner.tsx';
import { RemoteView } from '../../kit/components/remote-view.tsx';
import { ZoneNote } from '../../kit/components/zone-note.tsx';
import { numberWords } from '../../kit/i18n/numbers.ts';
import type { Compared } from '../figures/compared.ts';
import { FiguresCharts } from '../figures/figures-charts.tsx';
import { FreshnessLine } from '../freshness-line.tsx';
import { periodInSentence, periodTitle } from '../i18n/period-words.ts';
import { Cards } from '../overview/cards.tsx';
import type { ComparedWith } from '../overview/cards.tsx';
import { cardsOfFigures } from '../overview/cards-of-figures.ts';
import { PrintButton } from '../print/print-button.tsx';
import { SectionLink } from '../../kit/components/section-link.tsx';
import { withoutDays } from '../notes/without-days.ts';
import { DATA_WORDS, NOTES_WORDS, OVERVIEW_WORDS } from '../words.ts';
import { endTaskOf } from './end-task.ts';
import { ReportFiles } from './report-files.tsx';

/** A report as it was made. A director who has opened it is no longer asked to. */
export function ReportPage(props: { readonly id: string }): JSX.Element {
  const app = useApp();
  const words = useWords(DATA_WORDS);
  const [page, setPage] = createSignal<HTMLDivElement>();
  const report = createRemote(
    () => `period-report.${props.id}`,
    () => app.api.call('periodReport', { params: { id: props.id } }),
  );
  createEffect(
    on(
      () => report.data()?.id,
      (id) => {
        if (id !== undefined && app.me().roles.includes('director')) void endTaskOf(app, id);
      },
    ),
  );
  return (
    <div class="smena-dash" ref={setPage}>
      <p class="smena-no-print">
        <SectionLink route="period-reports">‹ {words().reports.back}</SectionLink>
      </p>
      <RemoteView remote={report} height="720px">
        {(data) => <Made report={data()} page={page} />}
      </RemoteView>
      <ZoneNote />
    </div>
  );
}

function Made(props: {
  readonly report: PeriodReport;
  readonly page: () => HTMLElement | undefined;
}): JSX.Element {
  const app = useApp();
  const words = useWords(DATA_WORDS);
  const overview = useWords(OVERVIEW_WORDS);
  const notes = useWords(NOTES_WORDS);
  const moments = createMoments();
  const compared = (): readonly ComparedWith[] => {
    const { previous, yearBefore } = props.report;
    const said = (comparison: ComparedWith['comparison'], figures: typeof previous): ComparedWith[] =>
      figures === null
        ? []
        : [{ comparison, against: overview().compared(periodInSentence(figures.period, app.language())) }];
    // The year before a year is the period before it.
    const isSame = props.report.period.kind === 'year' && previous !== null;
    return [...said('before', previous), ...(isSame ? [] : said('year', yearBefore))];
  };
  const made = (): string => {
    const by = props.report.madeBy;
    return [
      words().reports.madeAt(moments.instant(props.report.madeAt)),
      by === null ? words().reports.itself : words().reports.madeBy(by.name),
      words().reports.ready(numberWords(app.language()).percent(props.report.completeness)),
    ].join(' · ');
  };
  const others = (): Compared['others'] =>
    [props.report.previous, props.report.yearBefore]
      .filter((figures) => figures !== null)
      .map((figures) => ({ name: periodTitle(figures.period, app.language()), figures }));
  return (
    <>
      <div class="smena-dash-head">
        <h1>{words().reports.reportOf(periodInSentence(props.report.period, app.language()))}</h1>
        <ReportFiles id={props.report.id} />
        <PrintButton page={props.page} />
      </div>
      <p>{made()}</p>
      <FreshnessLine freshness={props.report.freshness} />
      <Show when={props.report.differs}>
        <Banner
          tone="warning"
          actions={
            <SectionLink route={`dashboard/${props.report.period.name}`}>{words().reports.live}</SectionLink>
          }
        >
          {words().reports.differs}
        </Banner>
      </Show>
      <Cards
        cards={cardsOfFigures(props.report)}
        period={props.report.period}
        later={false}
        compared={compared()}
        scoresAvailable={props.report.figures.scores.available}
      />
      <For each={withoutDays(props.report, others(), notes(), app.language())}>
        {(line) => <p class="smena-muted">{line}</p>}
      </For>
      <FiguresCharts
        figures={props.report.figures}
        others={others()}
        notes={props.report.notes}
        desk={null}
        volunteers={null}
      />
      <p class="smena-muted smena-hash">
        {words().reports.hash(props.report.dataHash.slice(0, 12), props.report.definitionsVersion)}
      </p>
    </>
  );
}
