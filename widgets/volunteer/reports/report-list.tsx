import { For, Show } from 'solid-js';
import type { JSX } from 'solid-js';
import type { MyReports } from '../../../src/adapters/http/contract/reports.ts';
import { useWords } from '../../kit/app/app.tsx';
import { createMoments } from '../../kit/app/moments.ts';
import { Button } from '../../kit/components/button.tsx';
import { ZoneNote } from '../../kit/components/zone-note.tsx';
import { createCallWords } from './call-words.ts';
import {
  looseDrafts,
  looseUnsent,
  reportOfCall,
  routeOfCall,
  routeOfReport,
  unsentOf,
} from './my-reports.ts';
import type { MissingCall } from './my-reports.ts';
import { MyStatisticsLine } from './my-statistics.tsx';
import { SentReport } from './sent-report.tsx';
import type { Unsent } from './unsent.ts';
import { REPORTS_WORDS } from './words.ts';

/** What lacks a report, soonest over first; drafts; sent ones. */
export function ReportList(props: {
  readonly data: MyReports;
  readonly unsent: Readonly<Record<string, Unsent>>;
  readonly onOpen: (route: string) => void;
  readonly newId: () => string;
}): JSX.Element {
  const words = useWords(REPORTS_WORDS);
  const moments = createMoments();
  const drafts = () => looseDrafts(props.data);
  const onlyHere = () => looseUnsent(props.data, props.unsent);
  return (
    <>
      <h1>{words().title}</h1>
      <MyStatisticsLine />
      <p class="smena-muted">
        <Show when={props.data.callsKnownUntil} fallback={words().knownNever}>
          {(until) => <>{words().knownUntil(moments.instant(until()))}</>}
        </Show>
      </p>
      <ZoneNote />
      <section class="smena-reports-part">
        <Show
          when={props.data.missing.length > 0}
          fallback={
            <div class="smena-reports-done">
              <h2>{words().allWritten}</h2>
              <p>{words().allWrittenText}</p>
            </div>
          }
        >
          <h2>{words().missing(props.data.missing.length)}</h2>
          <ul class="smena-list">
            <For each={props.data.missing}>
              {(call, index) => (
                <MissingRow
                  call={call}
                  first={index() === 0}
                  draft={
                    reportOfCall(props.data, call.entryId) !== null ||
                    unsentOf(props.unsent, call.entryId) !== null
                  }
                  onlyHere={unsentOf(props.unsent, call.entryId) !== null}
                  onOpen={() => props.onOpen(routeOfCall(call.entryId))}
                />
              )}
            </For>
          </ul>
        </Show>
        <div class="smena-reports-new">
          <Button
            look={props.data.missing.length === 0 ? 'primary' : 'plain'}
            onClick={() => props.onOpen(routeOfReport(props.newId()))}
          >
            {words().write}
          </Button>
          <span class="smena-muted">{words().writeHint}</span>
        </div>
      </section>
      <Show when={drafts().length + onlyHere().length > 0}>
        <section class="smena-reports-part">
          <h2>{words().drafts}</h2>
          <ul class="smena-list">
            <For each={drafts()}>
              {(draft) => (
                <DraftRow
                  beganAt={draft.call?.beganAt ?? draft.beganAt}
                  over={!draft.editable}
                  onlyHere={props.unsent[draft.id] !== undefined}
                  onOpen={() => props.onOpen(routeOfReport(draft.id))}
                />
              )}
            </For>
            <For each={onlyHere()}>
              {([id, { form }]) => (
                <DraftRow
                  beganAt={form.beganAt}
                  over={false}
                  onlyHere
                  onOpen={() => props.onOpen(routeOfReport(id))}
                />
              )}
            </For>
          </ul>
        </section>
      </Show>
      <section class="smena-reports-part">
        <h2>{words().sent}</h2>
        <Show when={props.data.sent.length > 0} fallback={<p class="smena-muted">{words().noSent}</p>}>
          <ul class="smena-list">
            <For each={props.data.sent}>
              {(report) => (
                <li>
                  <SentReport
                    report={report}
                    topics={props.data.topics}
                    onOpen={() => props.onOpen(routeOfReport(report.id))}
                  />
                </li>
              )}
            </For>
          </ul>
        </Show>
      </section>
    </>
  );
}

function MissingRow(props: {
  readonly call: MissingCall;
  /** The one to begin with. */
  readonly first: boolean;
  readonly draft: boolean;
  readonly onlyHere: boolean;
  readonly onOpen: () => void;
}): JSX.Element {
  const words = useWords(REPORTS_WORDS);
  const moments = createMoments();
  const calls = createCallWords();
  const when = (): string => calls.when(props.call.beganAt);
  return (
    <li class="smena-report">
      <div class="smena-report-body">
        <p class="smena-report-when">{calls.facts(props.call)}</p>
        <p class="smena-muted">{words().until(moments.instant(props.call.reportUntil))}</p>
        <Marks draft={props.draft} onlyHere={props.onlyHere} />
      </div>
      <Button
        look={props.first ? 'primary' : 'plain'}
        aria-label={props.draft ? words().goOnOf(when()) : words().beginOf(when())}
        onClick={() => props.onOpen()}
      >
        {props.draft ? words().goOn : words().begin}
      </Button>
    </li>
  );
}

function DraftRow(props: {
  readonly beganAt: string;
  readonly over: boolean;
  readonly onlyHere: boolean;
  readonly onOpen: () => void;
}): JSX.Element {
  const words = useWords(REPORTS_WORDS);
  const calls = createCallWords();
  const when = (): string => calls.when(props.beganAt);
  return (
    <li class="smena-report">
      <div class="smena-report-body">
        <p class="smena-report-when">{when()}</p>
        <Show when={props.over}>
          <p class="smena-muted">{words().draftOver}</p>
        </Show>
        <Marks draft onlyHere={props.onlyHere} />
      </div>
      <Button aria-label={words().goOnOf(when())} onClick={() => props.onOpen()}>
        {words().goOn}
      </Button>
    </li>
  );
}

function Marks(props: { readonly draft: boolean; readonly onlyHere: boolean }): JSX.Element {
  const words = useWords(REPORTS_WORDS);
  return (
    <Show when={props.draft}>
      <p class="smena-row">
        <span class="smena-badge">{words().begun}</span>
        <Show when={props.onlyHere}>
          <span class="smena-badge">{words().onlyHere}</span>
        </Show>
      </p>
    </Show>
  );
}
