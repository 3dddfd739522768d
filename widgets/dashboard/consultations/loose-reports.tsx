import { createSignal, For, Show } from 'solid-js';
import type { JSX } from 'solid-js';
import type { LooseReport } from '../../../src/adapters/http/contract/consultations.ts';
import { useApp, useWords } from '../../kit/app/app.tsx';
import { createMoments } from '../../kit/app/moments.ts';
import { createRemote } from '../../kit/app/remote.ts';
import { Button } from '../../kit/components/button.tsx';
import { RemoteView } from '../../kit/components/remote-view.tsx';
import { SectionLink } from '../../kit/components/section-link.tsx';
import { CONSULTATIONS_WORDS } from '../words.ts';
import { PAGE } from './filter.ts';
import { LooseMarks } from './loose-marks.tsx';
import { LooseReportDrawer } from './loose-report-drawer.tsx';
import { isUrgent, LOOSE } from './loose-route.ts';

/** Reports that stand beside no call, newest conversation first: nobody would read them otherwise. */
export function LooseReports(): JSX.Element {
  const app = useApp();
  const words = useWords(CONSULTATIONS_WORDS);
  const [urgent, setUrgent] = createSignal(false);
  const found = createRemote(
    () => 'looseReports',
    () => app.api.call('looseReports'),
  );
  const opened = (): LooseReport | undefined => {
    const id = app.route().rest[1];
    return found.data()?.reports.find((report) => report.id === id);
  };
  return (
    <>
      <p>{words().loose.text}</p>
      <label class="smena-switch">
        <input
          type="checkbox"
          checked={urgent()}
          onChange={(event) => setUrgent(event.currentTarget.checked)}
        />
        {words().loose.urgent}
      </label>
      <RemoteView remote={found} height="320px">
        {(data) => (
          <List reports={urgent() ? data().reports.filter((one) => isUrgent(one)) : data().reports} />
        )}
      </RemoteView>
      <Show when={opened()}>
        {(report) => (
          <LooseReportDrawer
            report={report()}
            onClose={() => app.navigate(`consultations/${LOOSE}`)}
            onChanged={() => void found.reload()}
          />
        )}
      </Show>
    </>
  );
}

function List(props: { readonly reports: readonly LooseReport[] }): JSX.Element {
  const words = useWords(CONSULTATIONS_WORDS);
  const [pages, setPages] = createSignal(1);
  const shown = (): readonly LooseReport[] => props.reports.slice(0, pages() * PAGE);
  return (
    <>
      <p role="status">
        {props.reports.length === 0 ? words().loose.none : words().loose.count(props.reports.length)}
      </p>
      <ul class="smena-consultations" aria-label={words().loose.list}>
        <For each={shown()}>{(report) => <Row report={report} />}</For>
      </ul>
      <Show when={shown().length < props.reports.length}>
        <div>
          <Button onClick={() => setPages(pages() + 1)}>{words().more}</Button>
        </div>
      </Show>
    </>
  );
}

function Row(props: { readonly report: LooseReport }): JSX.Element {
  const words = useWords(CONSULTATIONS_WORDS);
  const moments = createMoments();
  const facts = (): readonly string[] => [
    words().loose.join[props.report.join],
    ...(props.report.messages > 0 ? [words().loose.messages(props.report.messages)] : []),
  ];
  return (
    <li class="smena-consultation">
      <div class="smena-consultation-head">
        <SectionLink route={`consultations/${LOOSE}/${props.report.id}`}>
          {moments.instant(props.report.beganAt)}
        </SectionLink>
        <strong>{props.report.volunteer.name}</strong>
        <LooseMarks report={props.report} />
      </div>
      <p class="smena-muted">{facts().join(' · ')}</p>
      <p>{props.report.topics.map((topic) => topic.name).join(', ')}</p>
    </li>
  );
}
