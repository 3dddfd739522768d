import { createSignal, For, Show } from 'solid-js';
import type { JSX } from 'solid-js';
import type { PeriodReportRow } from '../../../src/adapters/http/contract/dashboard.ts';
import { useApp, useWords } from '../../kit/app/app.tsx';
import { createMoments } from '../../kit/app/moments.ts';
import { createRemote } from '../../kit/app/remote.ts';
import { Button } from '../../kit/components/button.tsx';
import { RemoteView } from '../../kit/components/remote-view.tsx';
import { ZoneNote } from '../../kit/components/zone-note.tsx';
import { numberWords } from '../../kit/i18n/numbers.ts';
import { FreshnessLine } from '../freshness-line.tsx';
import { periodTitle } from '../i18n/period-words.ts';
import { SectionLink } from '../../kit/components/section-link.tsx';
import { DATA_WORDS } from '../words.ts';
import { MakeDialog } from './make-dialog.tsx';

/** Every report that was made, and those that will make themselves. */
export function ReportList(): JSX.Element {
  const app = useApp();
  const words = useWords(DATA_WORDS);
  const [making, setMaking] = createSignal(false);
  const reports = createRemote(
    () => 'period-reports',
    async () => {
      const answer = await app.api.call('periodReports');
      app.clock.learn(answer.now);
      return answer;
    },
  );
  return (
    <div class="smena-dash">
      <div class="smena-dash-head">
        <h1>{words().reports.title}</h1>
        <Button look="primary" disabled={reports.data() === undefined} onClick={() => setMaking(true)}>
          {words().reports.make}
        </Button>
      </div>
      <RemoteView remote={reports} height="360px">
        {(data) => (
          <>
            <FreshnessLine freshness={data().freshness} linked />
            <Show when={data().awaited.length > 0}>
              <section class="smena-block">
                <h2>{words().reports.awaited}</h2>
                <ul class="smena-sentences">
                  <For each={data().awaited}>
                    {(awaited) => (
                      <li>
                        {words().reports.awaitedOne(
                          periodTitle(awaited.period, app.language()),
                          app.calendar().day(awaited.latestOn),
                        )}
                      </li>
                    )}
                  </For>
                </ul>
              </section>
            </Show>
            <Show when={data().reports.length > 0} fallback={<p>{words().reports.none}</p>}>
              <Rows reports={data().reports} />
            </Show>
            <Show when={making()}>
              <MakeDialog
                today={app.zone().day(data().now)}
                onClose={() => setMaking(false)}
                onMade={(made) => app.navigate(`period-reports/${made.id}`)}
              />
            </Show>
          </>
        )}
      </RemoteView>
      <ZoneNote />
    </div>
  );
}

function Rows(props: { readonly reports: readonly PeriodReportRow[] }): JSX.Element {
  const app = useApp();
  const words = useWords(DATA_WORDS);
  const moments = createMoments();
  return (
    <div class="smena-table-box" role="region" aria-label={words().reports.made} tabindex="0">
      <table class="smena-data-table smena-report-table">
        <caption>{words().reports.made}</caption>
        <thead>
          <tr>
            <For each={words().reports.columns}>{(column) => <th scope="col">{column}</th>}</For>
          </tr>
        </thead>
        <tbody>
          <For each={props.reports}>
            {(report) => (
              <tr>
                <th scope="row">
                  <SectionLink route={`period-reports/${report.id}`}>
                    {periodTitle(report.period, app.language())}
                  </SectionLink>
                </th>
                <td>{words().reports.ready(numberWords(app.language()).percent(report.completeness))}</td>
                <td>{moments.instant(report.madeAt)}</td>
                <td>{report.madeBy?.name ?? words().reports.itself}</td>
              </tr>
            )}
          </For>
        </tbody>
      </table>
    </div>
  );
}
