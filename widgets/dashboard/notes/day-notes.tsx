import { createSignal, For, Show } from 'solid-js';
import type { JSX } from 'solid-js';
import type { DayNote } from '../../../src/adapters/http/contract/dashboard.ts';
import { createAction } from '../../kit/app/action.ts';
import { useApp, useWords } from '../../kit/app/app.tsx';
import { Button } from '../../kit/components/button.tsx';
import { Problem } from '../../kit/components/problem.tsx';
import { UndoBar } from '../../kit/components/undo-bar.tsx';
import { NOTES_WORDS } from '../words.ts';
import { NoteDialog } from './note-dialog.tsx';
import { noteDays } from './told-notes.ts';
import type { NoteView } from './told-notes.ts';

/** Notes whoever may write them can change, and what follows. */
export interface NoteDesk {
  readonly notes: readonly DayNote[];
  /** Proposed for a new note. */
  readonly day: string;
  readonly onChanged: () => Promise<void>;
}

/** What happened on days of the chart above, by the numbers it stands there under. */
export function DayNotes(props: {
  readonly notes: readonly NoteView[];
  /** Null where notes are only read. */
  readonly desk: NoteDesk | null;
}): JSX.Element {
  const app = useApp();
  const words = useWords(NOTES_WORDS);
  /** The note being written: null a new one, undefined none. */
  const [open, setOpen] = createSignal<DayNote | null>();
  const [removed, setRemoved] = createSignal<DayNote | null>(null);
  const undoing = createAction();
  let add: HTMLButtonElement | undefined;
  const close = (): void => {
    setOpen(undefined);
    // What was changed is drawn anew, and the focus must not fall out of the page.
    setTimeout(() => document.activeElement === document.body && add?.focus());
  };
  const bringBack = (note: DayNote): void =>
    void undoing.run(async () => {
      const { id, ...body } = note;
      await app.api.call('saveDayNote', { params: { id }, body });
      await props.desk?.onChanged();
    });
  return (
    <div class="smena-notes">
      <Show when={props.notes.length > 0}>
        <ol aria-label={words().title}>
          <For each={props.notes}>
            {(note, index) => (
              <li>
                <span>
                  <strong>{noteDays(note, app.language())}</strong> {note.text}
                  <Show when={note.leftOut}>
                    <span class="smena-muted"> · {words().leftOut}</span>
                  </Show>
                </span>
                <Show when={props.desk?.notes[index()]}>
                  {(own) => (
                    <Button
                      look="link"
                      aria-label={`${words().change}: ${note.text}`}
                      onClick={() => setOpen(own())}
                    >
                      {words().change}
                    </Button>
                  )}
                </Show>
              </li>
            )}
          </For>
        </ol>
      </Show>
      <Show when={props.desk}>
        {(desk) => (
          <>
            <Button look="link" ref={(made) => (add = made)} onClick={() => setOpen(null)}>
              {words().add}
            </Button>
            <UndoBar
              sentence={removed() === null ? null : words().removed}
              onUndo={() => bringBack(removed()!)}
              onGone={() => setRemoved(null)}
            />
            <Show when={undoing.failure()}>{(error) => <Problem error={error()} />}</Show>
            <Show when={open() !== undefined}>
              <NoteDialog
                note={open() ?? null}
                day={desk().day}
                onClose={close}
                onDone={async (gone) => {
                  await desk().onChanged();
                  setRemoved(gone);
                  close();
                }}
              />
            </Show>
          </>
        )}
      </Show>
    </div>
  );
}
