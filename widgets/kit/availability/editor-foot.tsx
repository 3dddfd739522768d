import { Show } from 'solid-js';
import type { JSX } from 'solid-js';
import { useApp, useWords } from '../app/app.tsx';
import { Button } from '../components/button.tsx';
import { StickyFooter } from '../components/sticky-footer.tsx';
import type { EditorParts } from './editor-parts.ts';
import { AVAILABILITY_WORDS } from './words.ts';

/** «Отмечено 14 · сохранено» and the button that sends. */
export function EditorFoot(props: { readonly parts: EditorParts }): JSX.Element {
  const app = useApp();
  const words = useWords(AVAILABILITY_WORDS);
  const { state, shown, keeper, ask } = props.parts;
  const changed = (): boolean =>
    shown().saving !== 'saved' ||
    shown().view.status === 'unsent' ||
    shown().view.status === 'changed-unsent' ||
    shown().view.status === 'none';
  const unsent = (): boolean =>
    changed() && (shown().offer.marks.length > 0 || shown().view.submitted !== null);
  const failure = (): string => {
    const { error } = shown();
    if (error === null) return '';
    if (shown().saving === 'saved')
      return error.message === '' ? app.words().problem[error.kind] : error.message;
    if (error.kind === 'offline' || error.kind === 'down' || error.kind === 'expired')
      return words().failed[error.kind];
    return error.message === '' ? app.words().problem[error.kind] : error.message;
  };
  const send = (): void => {
    if (state().offer.marks.length === 0) ask('nothing');
    else void keeper.send();
  };
  return (
    <StickyFooter
      actions={
        <>
          <Show when={shown().saving === 'failed'}>
            <Button onClick={() => keeper.retry()}>{app.words().retry}</Button>
          </Show>
          <Button
            look="primary"
            busy={state().sending}
            disabled={shown().conflict !== null || !changed()}
            onClick={send}
          >
            {!changed() ? words().sent : shown().view.submitted === null ? words().send : words().sendAgain}
          </Button>
        </>
      }
    >
      <p role="status">
        {words().counted(shown().offer.marks.length)} ·{' '}
        {shown().conflict === null ? words().saving[shown().saving] : words().undecided}
        {unsent() && shown().saving === 'saved' ? ` · ${words().notSent}` : ''}
      </p>
      <Show when={failure() !== ''}>
        <p role="alert" class="smena-field-error">
          {failure()}
        </p>
      </Show>
    </StickyFooter>
  );
}
