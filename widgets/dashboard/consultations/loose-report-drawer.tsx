import { For, Show } from 'solid-js';
import type { JSX } from 'solid-js';
import type { LooseReport } from '../../../src/adapters/http/contract/consultations.ts';
import { useWords } from '../../kit/app/app.tsx';
import { createMoments } from '../../kit/app/moments.ts';
import { Dialog } from '../../kit/components/dialog.tsx';
import { Thread } from '../../kit/thread/thread.tsx';
import { SectionLink } from '../../kit/components/section-link.tsx';
import { CONSULTATIONS_WORDS } from '../words.ts';
import { Discussed } from './consultation-drawer.tsx';
import { LooseMarks } from './loose-marks.tsx';

export interface LooseReportDrawerProps {
  readonly report: LooseReport;
  readonly onClose: () => void;
  /** Something of it changed that the list shows too. */
  readonly onChanged: () => void;
}

/** One report without a call along the right edge: what was written, the mark «обсуждено» and the thread. */
export function LooseReportDrawer(props: LooseReportDrawerProps): JSX.Element {
  const words = useWords(CONSULTATIONS_WORDS);
  const moments = createMoments();
  const title = (): string =>
    words().loose.detail(props.report.volunteer.name, moments.instant(props.report.beganAt));
  const facts = (): readonly (readonly [string, string])[] => {
    const { topics, outcome, feeling, sentAt } = props.report;
    const told: readonly (readonly [string, string | undefined])[] = [
      [words().topicsLabel, topics.map((topic) => topic.name).join(', ')],
      [words().outcomeLabel, outcome === null ? '' : words().outcomesOfReport[outcome]],
      [words().feelingLabel, feeling === null ? '' : words().feelings[feeling - 1]],
      [words().sentLabel, moments.instant(sentAt)],
    ];
    return told.flatMap(([name, value]) => (value === undefined || value === '' ? [] : [[name, value]]));
  };
  return (
    <Dialog shape="drawer" title={title()} onClose={() => props.onClose()}>
      <p>
        <LooseMarks report={props.report} />{' '}
        <Show when={props.report.join === 'unsafe'} fallback={words().loose.join[props.report.join]}>
          <SectionLink route="joins">{words().loose.join.unsafe}</SectionLink>
        </Show>
      </p>
      <section class="smena-report-text">
        <h3>{words().story}</h3>
        <p class="smena-message-text">{props.report.story}</p>
        <dl class="smena-facts-list">
          <For each={facts()}>
            {([name, value]) => (
              <>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </>
            )}
          </For>
        </dl>
        <Show when={props.report.discussed}>
          {(mark) => (
            <p class="smena-muted">{words().discussedBy(mark().by.name, moments.instant(mark().at))}</p>
          )}
        </Show>
      </section>
      <Discussed
        reportId={props.report.id}
        discussed={props.report.discussed !== null}
        onChanged={() => props.onChanged()}
      />
      <Thread about={{ kind: 'report', id: props.report.id }} named={title()} />
    </Dialog>
  );
}
