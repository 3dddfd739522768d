import { Show } from 'solid-js';
import type { JSX } from 'solid-js';
import type { MyReport, TopicView } from '../../../src/adapters/http/contract/reports.ts';
import { useWords } from '../../kit/app/app.tsx';
import { createMoments } from '../../kit/app/moments.ts';
import { Button } from '../../kit/components/button.tsx';
import { Check } from '../../kit/components/check.tsx';
import { Thread } from '../../kit/thread/thread.tsx';
import { createCallWords } from './call-words.ts';
import { REPORTS_WORDS } from './words.ts';

/** A report that was sent: what it is about, until when it may be changed, whether it was discussed, and its thread. */
export function SentReport(props: {
  readonly report: MyReport;
  readonly topics: readonly TopicView[];
  /** With its text, as a page of its own. */
  readonly whole?: boolean;
  readonly onOpen?: () => void;
}): JSX.Element {
  const words = useWords(REPORTS_WORDS);
  const moments = createMoments();
  const calls = createCallWords();
  const when = (): string => calls.when(props.report.call?.beganAt ?? props.report.beganAt);
  const facts = (): string => (props.report.call === null ? when() : calls.facts(props.report.call));
  const summary = (): string => {
    const { topicIds, outcome, feeling } = props.report;
    const names = props.topics.filter((topic) => topicIds.includes(topic.id)).map((topic) => topic.name);
    return [
      names.join(', '),
      outcome === null ? '' : words().outcomes[outcome],
      props.whole === true && feeling !== null
        ? `${words().feeling}: ${words().feelings[feeling - 1] ?? ''}`
        : '',
    ]
      .filter((part) => part !== '')
      .join(' · ');
  };
  return (
    <article class="smena-report smena-report-sent">
      <div class="smena-report-head">
        <div class="smena-report-body">
          <Show when={props.whole === true} fallback={<h3 class="smena-report-when">{facts()}</h3>}>
            <h1>{words().formTitle}</h1>
            <p class="smena-report-when">{facts()}</p>
          </Show>
          <p>{summary()}</p>
        </div>
        <Show when={props.onOpen}>
          {(open) => (
            <Button
              aria-label={props.report.editable ? words().changeOf(when()) : words().openOf(when())}
              onClick={() => open()()}
            >
              {props.report.editable ? words().change : words().open}
            </Button>
          )}
        </Show>
      </div>
      <p class="smena-row">
        <Show when={props.report.editable}>
          <span class="smena-badge">
            {words().editableUntil(moments.instant(props.report.editableUntil))}
          </span>
        </Show>
        <Show when={props.report.risk}>
          <span class="smena-badge smena-report-risk">{words().risked}</span>
        </Show>
        <Show
          when={props.report.discussed}
          fallback={
            <Show when={props.report.discussWithSupervisor}>
              <span class="smena-badge">{words().asksTalk}</span>
            </Show>
          }
        >
          <span class="smena-badge smena-report-discussed">
            <Check /> {words().discussed}
          </span>
        </Show>
        <Show when={props.report.messages > 0}>
          <span class="smena-badge">{words().messages(props.report.messages)}</span>
        </Show>
      </p>
      <Show when={props.whole === true}>
        <p class="smena-message-text">{props.report.story}</p>
      </Show>
      <Thread about={{ kind: 'report', id: props.report.id }} named={when()} />
    </article>
  );
}
