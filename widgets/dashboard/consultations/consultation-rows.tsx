import { For, Show } from 'solid-js';
import type { JSX } from 'solid-js';
import type { ConsultationList, ConsultationRow } from '../../../src/adapters/http/contract/consultations.ts';
import { createAction } from '../../kit/app/action.ts';
import { useApp, useWords } from '../../kit/app/app.tsx';
import { createMoments } from '../../kit/app/moments.ts';
import { Button } from '../../kit/components/button.tsx';
import { Problem } from '../../kit/components/problem.tsx';
import { numberWords } from '../../kit/i18n/numbers.ts';
import { SectionLink } from '../../kit/components/section-link.tsx';
import { CONSULTATIONS_WORDS } from '../words.ts';
import { PAGE } from './filter.ts';
import type { Chosen } from './filter.ts';
import { tellCallFacts, tellScore } from './row-told.ts';

/** What was found, newest first; «Показать ещё» goes on where the list stopped, whatever came in between. */
export function ConsultationRows(props: {
  readonly chosen: Chosen;
  readonly list: ConsultationList;
  readonly onList: (list: ConsultationList) => void;
}): JSX.Element {
  const app = useApp();
  const words = useWords(CONSULTATIONS_WORDS);
  const reading = createAction();
  const more = (after: string): Promise<boolean> =>
    reading.run(async () => {
      const next = await app.api.call('findConsultations', { body: { ...props.chosen, after, limit: PAGE } });
      props.onList({ ...next, consultations: [...props.list.consultations, ...next.consultations] });
    });
  return (
    <>
      <p role="status">{props.list.total === 0 ? words().none : words().found(props.list.total)}</p>
      <ul class="smena-consultations" aria-label={words().list}>
        <For each={props.list.consultations}>{(row) => <Row row={row} />}</For>
      </ul>
      <Show when={reading.failure()}>{(error) => <Problem error={error()} />}</Show>
      <Show when={props.list.next}>
        {(after) => (
          <div>
            <Button busy={reading.busy()} onClick={() => void more(after())}>
              {words().more}
            </Button>
          </div>
        )}
      </Show>
    </>
  );
}

function Row(props: { readonly row: ConsultationRow }): JSX.Element {
  const app = useApp();
  const words = useWords(CONSULTATIONS_WORDS);
  const moments = createMoments();
  const when = (): string => moments.instant(props.row.beganAt);
  const facts = (): readonly string[] => tellCallFacts(props.row, words(), numberWords(app.language()));
  const topics = (): string => (props.row.report?.topics ?? []).map((topic) => topic.name).join(', ');
  return (
    <li class="smena-consultation">
      <div class="smena-consultation-head">
        <SectionLink route={`consultations/${encodeURIComponent(props.row.entryId)}`}>{when()}</SectionLink>
        <strong>{props.row.volunteer?.name ?? (props.row.outcome === 'missed' ? '' : words().nobody)}</strong>
        <Marks row={props.row} />
      </div>
      <p class="smena-muted">{facts().join(' · ')}</p>
      <p>
        {topics()}
        <Show when={props.row.outcome === 'answered'}>
          <span class="smena-muted">
            {topics() === '' ? '' : ' · '}
            {tellScore(props.row.score, words())}
          </span>
        </Show>
      </p>
    </li>
  );
}

/** What deserves a look, in words. */
export function Marks(props: { readonly row: ConsultationRow }): JSX.Element {
  const words = useWords(CONSULTATIONS_WORDS);
  const marks = (): readonly { readonly text: string; readonly tone: string }[] => {
    const { report, outcome, volunteer } = props.row;
    if (report === null)
      return outcome === 'answered' && volunteer !== null
        ? [{ text: words().noReport, tone: 'smena-badge-lack' }]
        : [];
    return [
      ...(report.risk ? [{ text: words().risked, tone: 'smena-badge-risk' }] : []),
      ...(report.discussed
        ? [{ text: words().talked, tone: '' }]
        : report.discussWithSupervisor
          ? [{ text: words().wantsTalk, tone: 'smena-badge-lack' }]
          : []),
      ...(report.settledByHand ? [{ text: words().byHand, tone: '' }] : []),
    ];
  };
  return <For each={marks()}>{(mark) => <span class={`smena-badge ${mark.tone}`}>{mark.text}</span>}</For>;
}
