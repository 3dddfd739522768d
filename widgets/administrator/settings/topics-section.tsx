import { createMemo, createSignal, For, Show } from 'solid-js';
import type { JSX } from 'solid-js';
import { useApp, useWords } from '../../kit/app/app.tsx';
import { Button } from '../../kit/components/button.tsx';
import { Field } from '../../kit/components/field.tsx';
import { RemoteView } from '../../kit/components/remote-view.tsx';
import { CALLS_WORDS } from '../calls/words.ts';
import { SectionFoot } from './section-foot.tsx';
import { TopicLine } from './topic-line.tsx';
import { changedRow, moved, NAME_LONGEST, offered, withNew } from './topics.ts';
import type { TopicsDraft } from './topics-draft.ts';

/** Topics of conversations: added, renamed in place, put in order, retired and brought back; saved as one list. */
export function TopicsSection(props: { readonly draft: TopicsDraft }): JSX.Element {
  const app = useApp();
  const words = useWords(CALLS_WORDS);
  const [name, setName] = createSignal('');
  const [nameless, setNameless] = createSignal(false);
  const [said, setSaid] = createSignal('');
  let list: HTMLOListElement | undefined;
  const rows = () => props.draft.rows();
  const rowOf = (key: string) => rows().find((row) => row.key === key);
  // By key, so that typing and moving leave the line and the focus where they are.
  const keys = createMemo(() => offered(rows()).map((row) => row.key));
  const retired = createMemo(() =>
    rows()
      .filter((row) => row.retired)
      .map((row) => row.key),
  );
  const known = (key: string) => props.draft.page.data()?.topics.find((topic) => String(topic.id) === key);

  const move = (key: string, by: -1 | 1): void => {
    const focused = document.activeElement;
    props.draft.edit(moved(rows(), key, by));
    const place = keys().indexOf(key) + 1;
    setSaid(words().moved(rowOf(key)?.name ?? '', place));
    // A line that is moved in the page loses the focus; at the end of the list its button has gone dim.
    if (focused instanceof HTMLElement && focused.isConnected) {
      if (focused.matches(':disabled'))
        list?.querySelector<HTMLElement>(`[data-topic="${key}"] input`)?.focus();
      else focused.focus();
    }
  };
  const add = (): void => {
    setNameless(name().trim() === '');
    if (nameless()) return;
    props.draft.edit(withNew(rows(), name()));
    setName('');
  };
  const state = (): string => {
    if (props.draft.faults().size > 0) return words().wrong;
    if (props.draft.changed()) return words().unsaved;
    return props.draft.saved() ? words().saved : words().unchanged;
  };

  return (
    <form
      class="smena-section"
      novalidate
      onSubmit={(event) => {
        event.preventDefault();
        void props.draft.save();
      }}
    >
      <p class="smena-muted">{words().topicsText}</p>
      <RemoteView remote={props.draft.page} height="360px">
        {() => (
          <>
            <ol class="smena-topics" aria-label={words().topicsList} ref={(made) => (list = made)}>
              <For each={keys()}>
                {(key, index) => (
                  <TopicLine
                    row={rowOf(key)}
                    known={known(key)}
                    place={index() + 1}
                    last={index() === keys().length - 1}
                    fault={props.draft.faults().get(key)}
                    onRename={(next) => props.draft.edit(changedRow(rows(), key, { name: next }))}
                    onMove={(by) => move(key, by)}
                    onRetire={() => props.draft.edit(changedRow(rows(), key, { retired: true }))}
                    onRemove={() => props.draft.edit(rows().filter((row) => row.key !== key))}
                  />
                )}
              </For>
            </ol>
            <Show when={props.draft.faults().has('list')}>
              <p role="alert" class="smena-field-error">
                {words().topicFaults.none}
              </p>
            </Show>
            <p class="smena-muted smena-keys-hint">{words().moveKeys}</p>
            <p role="status" class="smena-hidden">
              {said()}
            </p>
            <div class="smena-section-row smena-top">
              <Field label={words().newTopic} error={nameless() ? words().topicFaults.empty : undefined}>
                {(control) => (
                  <input
                    id={control.id}
                    type="text"
                    class="smena-text"
                    maxlength={NAME_LONGEST}
                    aria-describedby={control.describedBy}
                    aria-invalid={control.invalid ? 'true' : undefined}
                    value={name()}
                    onInput={(event) => {
                      setName(event.currentTarget.value);
                      setNameless(false);
                    }}
                    onKeyDown={(event) => {
                      if (event.key !== 'Enter') return;
                      event.preventDefault();
                      add();
                    }}
                  />
                )}
              </Field>
              <Button class="smena-beside-field" onClick={add}>
                {words().addTopic}
              </Button>
            </div>
            <Show when={retired().length > 0}>
              <h2>{words().retiredList}</h2>
              <ul class="smena-topics">
                <For each={retired()}>
                  {(key) => (
                    <li class="smena-topic">
                      <div class="smena-topic-name">
                        <span>{rowOf(key)?.name}</span>
                        <span class="smena-muted">
                          {[
                            words().used(known(key)?.reports ?? 0),
                            ...retiredSince(known(key)?.retiredAt ?? null),
                          ].join(' · ')}
                        </span>
                      </div>
                      <Button
                        aria-label={words().bringBackOf(rowOf(key)?.name ?? '')}
                        onClick={() => props.draft.edit(changedRow(rows(), key, { retired: false }))}
                      >
                        {words().bringBack}
                      </Button>
                    </li>
                  )}
                </For>
              </ul>
            </Show>
          </>
        )}
      </RemoteView>
      <SectionFoot
        draft={props.draft}
        faulty={props.draft.faults().size > 0}
        state={state()}
        conflict={words().topicsConflict}
        showTheirs={words().showNew}
      />
    </form>
  );

  function retiredSince(at: string | null): readonly string[] {
    return at === null ? [] : [words().retiredAt(app.calendar().date(app.zone().day(at)))];
  }
}
