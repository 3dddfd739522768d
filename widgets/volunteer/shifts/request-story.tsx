import { Show } from 'solid-js';
import type { JSX } from 'solid-js';
import type { MyRequest } from '../../../src/adapters/http/contract/shifts.ts';
import { useApp, useWords } from '../../kit/app/app.tsx';
import { Thread } from '../../kit/thread/thread.tsx';
import { VOLUNTEER_WORDS } from '../words.ts';

/** The state of a request in one sentence; its history and what was written about it folded below. */
export function RequestStory(props: { readonly request: MyRequest }): JSX.Element {
  const app = useApp();
  const words = useWords(VOLUNTEER_WORDS);
  const state = (): string => {
    const { request } = words();
    const { state: now, replacement } = props.request;
    if (now === 'replaced')
      return replacement === null ? request.replacedPlain : request.replaced(replacement.name);
    return request[now];
  };
  const when = (instant: string): [string, string] => [
    app.calendar().date(app.zone().day(instant)),
    app.zone().time(instant),
  ];
  return (
    <div class="smena-story">
      <p>
        <strong>{state()}</strong>
      </p>
      <Show when={props.request.answer}>{(answer) => <p>{words().answerText(answer())}</p>}</Show>
      <details class="smena-details">
        <summary>{words().requestHistory}</summary>
        <ol class="smena-list">
          <li>{words().asked(...when(props.request.createdAt), props.request.reason)}</li>
          <Show when={props.request.colleague}>
            {(colleague) => <li>{words().askedWith(colleague().name)}</li>}
          </Show>
          <Show when={props.request.decidedAt}>
            {(at) => (
              <li>
                {props.request.state === 'withdrawn'
                  ? words().withdrawnAt(...when(at()))
                  : words().answered(...when(at()))}
              </li>
            )}
          </Show>
        </ol>
      </details>
      <Thread
        about={{ kind: 'request', id: props.request.id }}
        named={`${app.calendar().day(props.request.slot.day)}, ${app.calendar().span(props.request.slot.time, props.request.slot.endTime)}`}
      />
    </div>
  );
}
