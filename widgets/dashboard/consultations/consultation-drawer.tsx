import { createSignal, For, Show } from 'solid-js';
import type { JSX } from 'solid-js';
import type { ConsultationDetail } from '../../../src/adapters/http/contract/consultations.ts';
import { createAction } from '../../kit/app/action.ts';
import { useApp, useWords } from '../../kit/app/app.tsx';
import { createMoments } from '../../kit/app/moments.ts';
import { createRemote } from '../../kit/app/remote.ts';
import { Button } from '../../kit/components/button.tsx';
import { Dialog } from '../../kit/components/dialog.tsx';
import { Problem } from '../../kit/components/problem.tsx';
import { RemoteView } from '../../kit/components/remote-view.tsx';
import { UndoBar } from '../../kit/components/undo-bar.tsx';
import { numberWords } from '../../kit/i18n/numbers.ts';
import { Thread } from '../../kit/thread/thread.tsx';
import { CONSULTATIONS_WORDS } from '../words.ts';
import { Marks } from './consultation-rows.tsx';
import { ReportText } from './report-text.tsx';
import { tellCallFacts, tellScore } from './row-told.ts';

export interface ConsultationDrawerProps {
  readonly entryId: string;
  readonly onClose: () => void;
  /** Something of it changed that the list shows too. */
  readonly onChanged: () => void;
}

/** One consultation along the right edge: the call, the report, the mark «обсуждено» and the thread. */
export function ConsultationDrawer(props: ConsultationDrawerProps): JSX.Element {
  const app = useApp();
  const words = useWords(CONSULTATIONS_WORDS);
  const moments = createMoments();
  const consultation = createRemote(
    () => `consultation.${props.entryId}`,
    () => app.api.call('consultation', { params: { entryId: props.entryId } }),
  );
  const title = (): string => {
    const data = consultation.data();
    if (data === undefined) return words().title;
    return words()[isAnswered(data) ? 'detail' : 'detailMissed'](moments.instant(data.beganAt));
  };
  return (
    <Dialog shape="drawer" title={title()} onClose={() => props.onClose()}>
      <RemoteView remote={consultation} height="320px">
        {(data) => (
          <>
            <Facts row={data()} />
            <Show
              when={data().text}
              fallback={
                <Show when={isAnswered(data())}>
                  <p>{words().noText}</p>
                </Show>
              }
            >
              {(text) => <ReportText row={data()} text={text()} />}
            </Show>
            <Show when={data().report}>
              {(report) => (
                <>
                  <Discussed
                    reportId={report().id}
                    discussed={report().discussed}
                    onChanged={() => {
                      void consultation.reload();
                      props.onChanged();
                    }}
                  />
                  <Thread about={{ kind: 'report', id: report().id }} named={title()} />
                </>
              )}
            </Show>
          </>
        )}
      </RemoteView>
    </Dialog>
  );
}

function isAnswered(row: ConsultationDetail): boolean {
  return row.outcome === 'answered';
}

function Facts(props: { readonly row: ConsultationDetail }): JSX.Element {
  const app = useApp();
  const words = useWords(CONSULTATIONS_WORDS);
  const facts = (): readonly string[] => [
    ...tellCallFacts(props.row, words(), numberWords(app.language())),
    ...(isAnswered(props.row) ? [tellScore(props.row.score, words())] : []),
  ];
  return (
    <section class="smena-call">
      <h3>{words().facts}</h3>
      <p>
        <Show when={props.row.volunteer !== null || isAnswered(props.row)}>
          <strong>{props.row.volunteer?.name ?? words().nobody}</strong>
        </Show>{' '}
        <Marks row={props.row} />
      </p>
      <ul>
        <For each={facts()}>{(fact) => <li>{fact}</li>}</For>
      </ul>
    </section>
  );
}

/** Sets the mark «обсуждено» of a report and takes it back. */
export function Discussed(props: {
  readonly reportId: string;
  readonly discussed: boolean;
  readonly onChanged: () => void;
}): JSX.Element {
  const app = useApp();
  const words = useWords(CONSULTATIONS_WORDS);
  const marking = createAction();
  const [done, setDone] = createSignal<boolean | null>(null);
  const mark = async (discussed: boolean): Promise<void> => {
    const kept = await marking.run(async () => {
      await app.api.call('markDiscussed', { params: { id: props.reportId }, body: { discussed } });
    });
    if (kept) props.onChanged();
  };
  const press = async (): Promise<void> => {
    const next = !props.discussed;
    await mark(next);
    if (marking.failure() === null) setDone(next);
  };
  return (
    <>
      <div>
        <Button busy={marking.busy()} onClick={() => void press()}>
          {props.discussed ? words().unmark : words().mark}
        </Button>
      </div>
      <UndoBar
        sentence={done() === null ? null : done() === true ? words().marked : words().unmarked}
        onUndo={() => void mark(done() !== true)}
        onGone={() => setDone(null)}
      />
      <Show when={marking.failure()}>{(error) => <Problem error={error()} />}</Show>
    </>
  );
}
