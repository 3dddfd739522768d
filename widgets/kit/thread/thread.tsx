import { createSignal, For, Show } from 'solid-js';
import type { JSX } from 'solid-js';
import type { ThreadView } from '../../../src/adapters/http/contract/threads.ts';
import { createAction } from '../app/action.ts';
import { useApp, useWords } from '../app/app.tsx';
import { createKept } from '../app/kept.ts';
import { createMoments } from '../app/moments.ts';
import { createRemote } from '../app/remote.ts';
import { Button } from '../components/button.tsx';
import { Field } from '../components/field.tsx';
import { Problem } from '../components/problem.tsx';
import { RemoteView } from '../components/remote-view.tsx';
import { readThread, threadKey, writeInThread } from './calls.ts';
import type { ThreadSubject } from './calls.ts';
import { THREAD_WORDS } from './words.ts';

export interface ThreadProps {
  readonly about: ThreadSubject;
  /** Which request or shift, for those who hear the page: several threads may stand on one screen. */
  readonly named: string;
}

/** A folded thread; it is read when it is unfolded. */
export function Thread(props: ThreadProps): JSX.Element {
  const words = useWords(THREAD_WORDS);
  const [unfolded, setUnfolded] = createSignal(false);
  return (
    <details class="smena-details" onToggle={(event) => setUnfolded(event.currentTarget.open)}>
      <summary aria-label={`${words().title[props.about.kind]}: ${props.named}`}>
        {words().title[props.about.kind]}
      </summary>
      <Show when={unfolded() ? threadKey(props.about) : null} keyed>
        {(_key) => <UnfoldedThread about={props.about} />}
      </Show>
    </details>
  );
}

function UnfoldedThread(props: { readonly about: ThreadSubject }): JSX.Element {
  const app = useApp();
  const words = useWords(THREAD_WORDS);
  const thread = createRemote(
    () => threadKey(props.about),
    () => readThread(app.api, props.about),
  );
  return (
    <div class="smena-thread">
      <RemoteView remote={thread} height="80px">
        {(data) => (
          <>
            <Messages messages={data().messages} />
            <Show when={data().open} fallback={<p class="smena-muted">{words().shut[props.about.kind]}</p>}>
              <Writing about={props.about} onWritten={(written) => thread.set(written)} />
            </Show>
          </>
        )}
      </RemoteView>
    </div>
  );
}

function Messages(props: { readonly messages: ThreadView['messages'] }): JSX.Element {
  const words = useWords(THREAD_WORDS);
  const moments = createMoments();
  return (
    <div aria-live="polite">
      <Show when={props.messages.length > 0} fallback={<p class="smena-muted">{words().none}</p>}>
        <ol class="smena-messages">
          <For each={props.messages}>
            {(message) => (
              <li>
                <p class="smena-muted">
                  {message.author.name}, {moments.instant(message.at)}
                </p>
                <p class="smena-message-text">{message.text}</p>
              </li>
            )}
          </For>
        </ol>
      </Show>
    </div>
  );
}

/** What was typed stays on the device until the service has it; about a report, in this tab only: it may be about a client. */
function Writing(props: {
  readonly about: ThreadSubject;
  readonly onWritten: (thread: ThreadView) => void;
}): JSX.Element {
  const app = useApp();
  const words = useWords(THREAD_WORDS);
  const writing = createAction();
  const text = createKept(
    props.about.kind === 'report' ? app.tabStore : app.store,
    `${threadKey(props.about)}.${app.me().id}`,
    '',
  );
  const [missing, setMissing] = createSignal(false);

  const send = async (): Promise<void> => {
    setMissing(text.value().trim() === '');
    if (missing()) return;
    await writing.run(async () => {
      const written = await writeInThread(app.api, props.about, text.value().trim());
      text.forget();
      props.onWritten(written);
    });
  };

  return (
    <>
      <Field
        label={words().message}
        hint={words().readers[props.about.kind]}
        error={missing() ? words().missing : undefined}
      >
        {(control) => (
          <textarea
            id={control.id}
            maxlength="1000"
            readonly={writing.busy()}
            aria-describedby={control.describedBy}
            aria-invalid={control.invalid ? 'true' : undefined}
            value={text.value()}
            onInput={(event) => text.set(event.currentTarget.value)}
          />
        )}
      </Field>
      <div>
        <Button busy={writing.busy()} onClick={() => void send()}>
          {words().send}
        </Button>
      </div>
      <Show when={writing.failure()}>{(error) => <Problem error={error()} />}</Show>
    </>
  );
}
